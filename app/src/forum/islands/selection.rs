//! Which words of a post are selected, in characters of its text.

use leptos::{
    ev,
    prelude::{GetValue as _, RwSignal, Set as _, SetValue as _, StoredValue, window_event_listener},
};
use model::forum::{QuoteDraft, passage, passage_to_quote};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement};

/// Turns clicks on the "Quote" links of posts into a quotation in the reply form.
pub fn listen(quoted: RwSignal<Option<QuoteDraft>>) {
    // Pressing the link ends the selection, so it is looked up before.
    let selected: StoredValue<Option<QuoteDraft>> = StoredValue::new(None);
    window_event_listener(ev::pointerdown, move |event| {
        if let Some(link) = quote_link(&event) {
            selected.set_value(selection_in(&link));
        }
    });
    window_event_listener(ev::click, move |event| {
        let Some(link) = quote_link(&event) else { return };
        let Some(draft) = selection_in(&link).or_else(|| selected.get_value()).or_else(|| whole(&link)) else { return };
        event.prevent_default();
        quoted.set(Some(draft));
        focus_reply();
    });
}

fn quote_link(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[data-quote]").ok()?
}

fn body_of(link: &Element) -> Option<Element> {
    link.closest(".post").ok()??.query_selector(".post-body").ok()?
}

fn draft(link: &Element, from: u32, to: u32, text: &str) -> Option<QuoteDraft> {
    let text = passage(text, from, to);
    (!text.trim().is_empty()).then_some(())?;
    Some(QuoteDraft {
        post: link.get_attribute("data-quote")?.parse().ok()?,
        from,
        to,
        author: link.get_attribute("data-author").unwrap_or_default(),
        text,
    })
}

fn whole(link: &Element) -> Option<QuoteDraft> {
    let text = body_of(link)?.text_content()?;
    let (from, to) = passage_to_quote(&text);
    draft(link, from, to, &text)
}

fn selection_in(link: &Element) -> Option<QuoteDraft> {
    let body = body_of(link)?;
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let is_inside =
        body.contains(range.start_container().ok().as_ref()) && body.contains(range.end_container().ok().as_ref());
    if !is_inside {
        return None;
    }
    let before = range.clone_range();
    before.select_node_contents(&body).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let from = length(&String::from(before.to_string()));
    let to = from + length(&String::from(range.to_string()));
    draft(link, from, to, &body.text_content()?)
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

fn focus_reply() {
    let field = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.query_selector("#reply textarea").ok().flatten()?.dyn_into::<HtmlElement>().ok());
    if let Some(field) = field {
        _ = field.focus();
    }
}
