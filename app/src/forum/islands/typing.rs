//! The composer's text field in the browser: marks at the cursor, and a preview soon after the last key.

use std::{cell::RefCell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use leptos::{prelude::document, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlTextAreaElement, KeyboardEvent};

use super::marks::Mark;
use crate::ask::{ask, field};

/// How long after the last key the preview is asked for, in milliseconds.
const PAUSE: u32 = 250;

/// Keeps the preview up to date with what is typed, and makes buttons and keys work. The state is in `data-live` and
/// `data-previewed` of the composer, where the styles read it: signals would cost the browser more code.
pub fn follow() {
    let Some(composer) = document().query_selector(".composer").ok().flatten() else { return };
    let Some(typed) = field_in(&composer) else { return };
    set_mark(&composer, "data-live", true);
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let (field, previewed) = (typed.clone(), composer.clone());
    EventListener::new(&typed, "input", move |_| {
        let (text, composer) = (field.value(), previewed.clone());
        *pending.borrow_mut() = Some(Timeout::new(PAUSE, move || show(text, composer)));
    })
    .forget();
    let field = typed.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&typed, "keydown", options, move |event| {
        if let Some(mark) = mark_of_key(event) {
            event.prevent_default();
            put(&field, mark);
        }
    })
    .forget();
    let field = typed.clone();
    EventListener::new(&composer, "click", move |event| {
        if let Some(mark) = mark_of_button(event) {
            put(&field, mark);
        }
    })
    .forget();
    show(typed.value(), composer);
}

fn mark_of_key(event: &Event) -> Option<Mark> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    ((event.ctrl_key() || event.meta_key()) && !event.alt_key()).then(|| Mark::of_key(&event.key())).flatten()
}

fn mark_of_button(event: &Event) -> Option<Mark> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    Mark::of_word(&pressed.closest("[data-mark]").ok()??.get_attribute("data-mark")?)
}

fn show(text: String, composer: Element) {
    if text.trim().is_empty() {
        set_mark(&composer, "data-previewed", false);
        return;
    }
    spawn_local(async move {
        // The preview that is there stays when the server can't be reached.
        if let Ok(html) = preview(&text).await
            && let Ok(Some(place)) = composer.query_selector(".composer-preview .prose")
        {
            place.set_inner_html(&html);
            set_mark(&composer, "data-previewed", true);
        }
    });
}

async fn preview(text: &str) -> Result<String, JsValue> {
    let answer = ask("/api/forum_preview", &field("text", text)?).await?;
    JsFuture::from(answer.json()?).await?.as_string().ok_or(JsValue::UNDEFINED)
}

fn set_mark(element: &Element, name: &str, is_set: bool) {
    // Fails only for a name that no attribute can have.
    _ = if is_set { element.set_attribute(name, "") } else { element.remove_attribute(name) };
}

/// Puts a mark on the selected text.
fn put(field: &HtmlTextAreaElement, mark: Mark) {
    let (Ok(Some(start)), Ok(Some(end))) = (field.selection_start(), field.selection_end()) else { return };
    let (from, to) = (start as usize, end as usize);
    // Positions in a field count UTF-16 units.
    let text: Vec<u16> = field.value().encode_utf16().collect();
    let part = |range: std::ops::Range<usize>| String::from_utf16_lossy(text.get(range).unwrap_or_default());
    let marked = mark.on(&part(from..to));
    let length = if from == to { mark.signs().0.len() } else { marked.encode_utf16().count() };
    field.set_value(&[part(0..from), marked, part(to..text.len())].concat());
    let cursor = u32::try_from(from + length).unwrap_or(start);
    _ = field.focus();
    _ = field.set_selection_range(if start == end { cursor } else { start }, cursor);
    if let Ok(event) = Event::new("input") {
        _ = field.dispatch_event(&event);
    }
}

fn field_in(root: &Element) -> Option<HtmlTextAreaElement> {
    root.query_selector("textarea").ok()??.dyn_into().ok()
}
