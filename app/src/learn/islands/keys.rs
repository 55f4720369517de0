use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use model::learn::LessonId;

/// Turns the pages of a course with the arrow keys, and notes where somebody reads once they begin to. Without it the
/// access keys of the buttons and the form that leads on do the same. Letters are left alone: people who speak to their
/// computer would press them without meaning to (WCAG 2.1.4).
#[island]
pub fn LessonKeys(
    /// The lesson to note, for those who take the course, as the two halves of its key: numbers spare the browser the
    /// parser of keys.
    mark: Option<(u64, u64)>,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::listen(mark.map(|(high, low)| LessonId::from_u64_pair(high, low)));
    #[cfg(not(feature = "hydrate"))]
    let _ = mark;
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use gloo::events::{EventListener, EventListenerOptions};
    use leptos::task::spawn_local;
    use model::learn::LessonId;
    use wasm_bindgen::JsCast as _;
    use web_sys::{Event, HtmlElement, KeyboardEvent};

    use crate::learn::api::learn_mark_read;

    pub fn listen(mark: Option<LessonId>) {
        let window = leptos::prelude::window();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, "keydown", options, turn_page).forget();
        let Some(lesson) = mark else { return };
        // A page that is only prepared in advance sees no scrolling, no key and no pointer.
        let is_marked = Rc::new(Cell::new(false));
        for sign in ["scroll", "pointerdown", "keydown"] {
            let is_marked = Rc::clone(&is_marked);
            EventListener::new(&window, sign, move |_| {
                if !is_marked.replace(true) {
                    spawn_local(async move {
                        let _ = learn_mark_read(lesson).await;
                    });
                }
            })
            .forget();
        }
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
        let found = leptos::prelude::document().query_selector(selector).ok().flatten();
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
