//! The initials of a person.

use domain::markdown::escape;
use leptos::{prelude::*, tachys::html::InertElement};

/// Up to two initials of a name: of its first and its last word.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// The initials in a circle, beside the name and hidden from those who hear the page.
#[component]
pub fn Avatar(
    /// The name that stands beside it.
    name: String,
) -> impl IntoView {
    let mut html = String::with_capacity(64);
    write_avatar(&mut html, &name);
    InertElement::new(html)
}

/// Writes the initials of `name` into ready HTML.
pub fn write_avatar(html: &mut String, name: &str) {
    html.push_str("<span class=\"avatar\" aria-hidden=\"true\">");
    escape(html, &initials(name));
    html.push_str("</span>");
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn first_and_last_word_give_the_initials() {
        assert_eq!(initials("Élise de la Tour"), "ÉT");
        assert_eq!(initials("ada"), "A");
        assert_eq!(initials("  "), "");
    }
}
