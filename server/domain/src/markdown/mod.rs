//! Markdown to safe HTML.

use ammonia::Builder;
use comrak::{Options, markdown_to_html};

/// What somebody wrote, as HTML that can do no harm: parsed by comrak, then reduced to an allow-list. Links carry no
/// referrer and no weight.
pub fn render_post(text: &str) -> String {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.render.escape = true;
    Builder::default()
        .rm_tags(["img"])
        .link_rel(Some("nofollow noopener noreferrer external"))
        .clean(&markdown_to_html(text, &options))
        .to_string()
}
