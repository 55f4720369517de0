//! Parts of pages that are the same for many people: rendered once, then kept as ready HTML.

use std::{
    collections::HashMap,
    sync::{LazyLock, PoisonError, RwLock},
};

use leptos::{prelude::*, tachys::html::InertElement};
use model::language::Language;

use crate::request;

/// The name of a part, its language, and the rest of what it depends on.
type Key = (&'static str, Language, String);

static KEPT: LazyLock<RwLock<HashMap<Key, String>>> = LazyLock::new(RwLock::default);

/// The part `name` in the language of the request, made by `render` the first time. `depends_on` holds everything else
/// that changes it: only what takes few values, and nothing of a person.
pub fn kept<V: IntoView>(name: &'static str, depends_on: String, render: impl FnOnce() -> V) -> InertElement {
    let key = (name, request::language(), depends_on);
    if let Some(html) = KEPT.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return InertElement::new(html.clone());
    }
    let html = render().into_view().to_html();
    KEPT.write().unwrap_or_else(PoisonError::into_inner).insert(key, html.clone());
    InertElement::new(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_rendered_once_for_what_it_depends_on() {
        let html = |theme: &str, words: &'static str| {
            kept("test-part", theme.to_owned(), || view! { <p>{words}</p> }).to_html()
        };
        assert_eq!(html("dark", "first"), "<p>first</p>");
        assert_eq!(html("dark", "second"), "<p>first</p>");
        assert_eq!(html("light", "third"), "<p>third</p>");
    }
}
