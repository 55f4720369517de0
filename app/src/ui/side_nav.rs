//! The places inside an area.

use leptos::{oco::Oco, prelude::*};

use super::icon::Icon;
use crate::request;

/// One place of a navigation.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its address.
    pub href: &'static str,
    /// Its words.
    pub words: Oco<'static, str>,
    /// Its icon.
    pub icon: &'static str,
}

/// The path of the current page, without its query.
pub fn current_path() -> String {
    let mut path = request::request().map(|request| request.path).unwrap_or_default();
    path.truncate(path.find('?').unwrap_or(path.len()));
    path
}

/// What `aria-current` says of a place while `path` is shown: the page itself, or a page further inside.
pub fn current(path: &str, place: &str) -> Option<&'static str> {
    if path == place {
        Some("page")
    } else {
        let is_inside = place != "/" && path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'));
        is_inside.then_some("true")
    }
}

/// The places of an area in a column beside the content, in a row above it on a phone. Of several places that contain
/// the current page, the innermost is marked.
#[component]
pub fn SideNav(
    /// What the places have in common.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The places.
    places: Vec<Place>,
) -> impl IntoView {
    let path = current_path();
    let innermost = places
        .iter()
        .filter(|place| current(&path, place.href).is_some())
        .max_by_key(|place| place.href.len())
        .map(|place| place.href);
    let items: Vec<_> = places
        .into_iter()
        .map(|place| {
            let mark = (innermost == Some(place.href)).then(|| current(&path, place.href)).flatten();
            view! {
                <li>
                    <a href=place.href aria-current=mark>
                        <Icon name=place.icon />
                        {place.words}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="side-nav" aria-label=label>
            <ul>{items}</ul>
        </nav>
    }
}

/// Views of one thing in a row, each an address with its words; the current address is marked.
#[component]
pub fn Tabs(
    /// What the views have in common.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The views.
    tabs: Vec<(String, Oco<'static, str>)>,
) -> impl IntoView {
    let path = request::request().map(|request| request.path).unwrap_or_default();
    let items: Vec<_> = tabs
        .into_iter()
        .map(|(href, words)| {
            let mark = (href == path).then_some("page");
            view! {
                <li>
                    <a href=href aria-current=mark>{words}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="tabs" aria-label=label>
            <ul>{items}</ul>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::current;

    #[test]
    fn a_place_is_current_for_itself_and_what_is_inside() {
        assert_eq!(current("/forum", "/forum"), Some("page"));
        assert_eq!(current("/forum/topic/1", "/forum"), Some("true"));
        assert_eq!(current("/forums", "/forum"), None);
        assert_eq!(current("/forum", "/"), None);
    }
}
