use leptos::prelude::*;

/// Turns the pages of a course with the arrow keys, and notes where somebody reads once they begin to. Without it the
/// access keys of the buttons and the form that leads on do the same. Letters are left alone: people who speak to their
/// computer would press them without meaning to (WCAG 2.1.4).
#[island]
pub fn LessonKeys() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::listen();
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use gloo::events::{EventListener, EventListenerOptions};
    use leptos::{
        prelude::{document, window},
        task::spawn_local,
    };
    use wasm_bindgen::{JsCast as _, JsValue};
    use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

    use crate::ask::{ask, field};

    pub fn listen() {
        let window = window();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, "keydown", options, turn_page).forget();
        let Some(lesson) = lesson_to_mark() else { return };
        // A page that is only prepared in advance sees no scrolling, no key and no pointer.
        let is_marked = Rc::new(Cell::new(false));
        for sign in ["scroll", "pointerdown", "keydown"] {
            let (is_marked, lesson) = (Rc::clone(&is_marked), lesson.clone());
            EventListener::new(&window, sign, move |event| {
                // A key that turned the page ends reading here; noting it now could overtake the place that follows.
                if !event.default_prevented() && !is_marked.replace(true) {
                    let lesson = lesson.clone();
                    // Who reads on is not held up by a place that could not be noted: the next lesson notes it.
                    spawn_local(async move { _ = mark_read(&lesson).await });
                }
            })
            .forget();
        }
    }

    /// The lesson in the form that leads on, which only those see who take the course.
    fn lesson_to_mark() -> Option<String> {
        let field = document().query_selector(".lesson-next [name=lesson]").ok()??;
        Some(field.dyn_into::<HtmlInputElement>().ok()?.value())
    }

    async fn mark_read(lesson: &str) -> Result<(), JsValue> {
        ask("/api/learn_mark_read", &field("lesson", lesson)?).await.map(|_| ())
    }

    fn turn_page(event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || is_busy(event) {
            return;
        }
        let selector = match event.key().as_str() {
            "ArrowRight" => "[data-next]",
            "ArrowLeft" => "[data-previous]",
            _ => return,
        };
        let found = document().query_selector(selector).ok().flatten();
        if let Some(control) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            control.click();
        }
    }

    /// Whether the arrow keys have work to do where the focus is: in a field, or in code that scrolls.
    fn is_busy(event: &KeyboardEvent) -> bool {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return false;
        };
        !matches!(target.tag_name().as_str(), "HTML" | "BODY" | "MAIN" | "A" | "BUTTON") || target.is_content_editable()
    }
}
