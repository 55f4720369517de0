//! How islands ask the server: like a form, with the browser's own `fetch`. Leptos' client for server functions reads
//! every type and stream; islands need neither.

use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response, UrlSearchParams};

/// Sends fields to a server function.
///
/// # Errors
/// What the browser says when nothing came back, or the status of a refusal.
pub async fn ask(address: &str, fields: &UrlSearchParams) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(fields);
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &init)).await?;
    let answer: Response = answer.dyn_into()?;
    if answer.ok() { Ok(answer) } else { Err(answer.status().into()) }
}

/// One field.
///
/// # Errors
/// What the browser says; it has no reason to.
pub fn field(name: &str, value: &str) -> Result<UrlSearchParams, JsValue> {
    let fields = UrlSearchParams::new()?;
    fields.append(name, value);
    Ok(fields)
}
