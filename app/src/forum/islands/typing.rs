//! The composer's text field in the browser: marks at the cursor, and a preview soon after the last key.

use std::{cell::RefCell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use leptos::{html::Div, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDivElement, HtmlTextAreaElement, KeyboardEvent};

use super::marks::Mark;
use crate::forum::api::forum_preview;

/// How long after the last key the preview is asked for, in milliseconds.
const PAUSE: u32 = 250;

/// Keeps the preview up to date with what is typed into the field inside `root`, and makes its keys work. The state is
/// in `data-live` and `data-previewed` of `root`, where the styles read it: signals would cost the browser more code.
pub fn follow(root: NodeRef<Div>) {
    Effect::new(move |_| {
        let Some(composer) = root.get() else { return };
        let Some(field) = field_in(&composer) else { return };
        set_mark(&composer, "data-live", true);
        let typed = field.clone();
        let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let previewed = composer.clone();
        EventListener::new(&field, "input", move |_| {
            let (text, composer) = (typed.value(), previewed.clone());
            *pending.borrow_mut() = Some(Timeout::new(PAUSE, move || show(text, composer)));
        })
        .forget();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&field, "keydown", options, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                && (event.ctrl_key() || event.meta_key())
                && !event.alt_key()
                && let Some(mark) = Mark::of_key(&event.key())
            {
                event.prevent_default();
                put(root, mark);
            }
        })
        .forget();
        show(field.value(), composer);
    });
}

fn show(text: String, composer: HtmlDivElement) {
    if text.trim().is_empty() {
        set_mark(&composer, "data-previewed", false);
        return;
    }
    spawn_local(async move {
        if let Ok(html) = forum_preview(text).await
            && let Ok(Some(place)) = composer.query_selector(".composer-preview .prose")
        {
            place.set_inner_html(&html);
            set_mark(&composer, "data-previewed", true);
        }
    });
}

fn set_mark(element: &Element, name: &str, is_set: bool) {
    // Fails only for a name that no attribute can have.
    _ = if is_set { element.set_attribute(name, "") } else { element.remove_attribute(name) };
}

/// Puts a mark on the selected text.
pub fn put(root: NodeRef<Div>, mark: Mark) {
    let Some(field) = root.get_untracked().and_then(|root| field_in(&root)) else { return };
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
    if let Ok(event) = web_sys::Event::new("input") {
        _ = field.dispatch_event(&event);
    }
}

fn field_in(root: &Element) -> Option<HtmlTextAreaElement> {
    root.query_selector("textarea").ok()??.dyn_into().ok()
}
