use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

use ammonia::Builder;

use super::{ID_PREFIX, links};

const REMOVED: [&str; 12] =
    ["acronym", "area", "article", "aside", "center", "footer", "header", "hgroup", "map", "nav", "strike", "tt"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .rm_tags(REMOVED)
        .add_tags(["section"])
        .add_generic_attributes(["id"])
        .add_tag_attributes("a", ["rel"])
        .add_tag_attribute_values("pre", "tabindex", ["0"])
        .add_tag_attribute_values("div", "tabindex", ["0"])
        .add_allowed_classes("a", ["embed", "external", "footnote-backref"])
        .add_allowed_classes("pre", ["code"])
        .add_allowed_classes("span", super::code::CLASSES)
        .add_allowed_classes("sup", ["footnote-ref"])
        .add_allowed_classes("section", ["footnotes"])
        .add_allowed_classes("p", ["markdown-alert-title"])
        .add_allowed_classes(
            "div",
            [
                "table-wrap",
                "markdown-alert",
                "markdown-alert-note",
                "markdown-alert-tip",
                "markdown-alert-important",
                "markdown-alert-warning",
                "markdown-alert-caution",
            ],
        )
        .set_tag_attribute_value("img", "loading", "lazy")
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(None)
        .id_prefix(Some(ID_PREFIX))
        .attribute_filter(filter);
    builder
});

fn filter<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, attribute) {
        ("a", "href") => match value.strip_prefix('#') {
            Some(id) if !id.starts_with(ID_PREFIX) => Some(Cow::Owned(format!("#{ID_PREFIX}{id}"))),
            Some(_) => Some(Cow::Borrowed(value)),
            None => (links::is_external(value) || links::is_local(value) || value.starts_with("mailto:"))
                .then_some(Cow::Borrowed(value)),
        },
        (_, "src") => links::is_local(value).then_some(Cow::Borrowed(value)),
        (_, "cite") => None,
        _ => Some(Cow::Borrowed(value)),
    }
}

/// Lets through what is on the list, and nothing else.
pub(super) fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}
