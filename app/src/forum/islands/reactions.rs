use leptos::prelude::*;

/// Reacting to the posts of a page without leaving it: a button answers at once, and takes it back when the server
/// refuses. Without a script the buttons send their form.
#[island]
pub fn Reactions() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::listen();
}

#[cfg(feature = "hydrate")]
mod browser {
    use gloo::events::{EventListener, EventListenerOptions};
    use leptos::{prelude::document, task::spawn_local};
    use wasm_bindgen::JsCast as _;
    use web_sys::{Element, Event, FormData, HtmlFormElement, SubmitEvent, UrlSearchParams};

    use super::toggled;
    use crate::ask::ask;

    /// The forms that are sent so.
    const ADDRESS: &str = "/api/forum_react";

    pub fn listen() {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), "submit", options, react).forget();
    }

    fn react(event: &Event) {
        let Some((fields, button, count)) = reaction(event) else { return };
        event.prevent_default();
        let before = (count.text_content().unwrap_or_default(), is_pressed(&button));
        let (words, is_mine) = (&before.0, before.1);
        show(&button, &count, &toggled(words, is_mine));
        spawn_local(async move {
            if ask(ADDRESS, &fields).await.is_err() {
                show(&button, &count, &before);
            }
        });
    }

    /// What a reaction that is about to be sent consists of: its fields, its button, and the count in it.
    fn reaction(event: &Event) -> Option<(UrlSearchParams, Element, Element)> {
        let event = event.dyn_ref::<SubmitEvent>()?;
        let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
        let button = event.submitter()?;
        let count = button.query_selector(".reaction-count").ok()??;
        let sent = FormData::new_with_form(&form).ok()?;
        sent.append_with_str(&button.get_attribute("name")?, &button.get_attribute("value")?).ok()?;
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&sent).ok()?;
        (form.get_attribute("action")? == ADDRESS).then(|| (fields, button.into(), count))
    }

    fn is_pressed(button: &Element) -> bool {
        button.get_attribute("aria-pressed").as_deref() == Some("true")
    }

    fn show(button: &Element, count: &Element, (words, is_mine): &(String, bool)) {
        count.set_text_content(Some(words));
        // Fails only for a name that no attribute can have.
        _ = button.set_attribute("aria-pressed", if *is_mine { "true" } else { "false" });
    }
}

/// The count that a button shows; never empty, so that the page does not move when there is one.
pub fn shown_count(count: u32) -> String {
    if count > 0 { count.to_string() } else { "\u{a0}".to_owned() }
}

/// What a button shows after a click: the count, and whether one of them is the reader's.
#[cfg(any(test, feature = "hydrate"))]
fn toggled(shown: &str, is_mine: bool) -> (String, bool) {
    // A place without a number holds a space.
    let count: u32 = shown.trim().parse().unwrap_or(0);
    (shown_count(if is_mine { count.saturating_sub(1) } else { count + 1 }), !is_mine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_takes_back_the_first() {
        assert_eq!(toggled(&shown_count(0), false), ("1".to_owned(), true));
        assert_eq!(toggled("1", true), ("\u{a0}".to_owned(), false));
        assert_eq!(toggled("4", false), ("5".to_owned(), true));
    }
}
