//! A page that waits for its data, or shows why there is none.

use std::future::Future;

use leptos::prelude::*;
use model::error::ErrorCode;

use super::error_page::ErrorPage;
use crate::error::Refusal;

/// Renders what `load` makes; a refusal becomes an error page with the right status. A visitor who must sign in is sent
/// to the sign-in page and comes back afterwards.
pub fn page<V, F>(load: F) -> impl IntoView
where
    V: IntoView + 'static + Send,
    F: Future<Output = Result<V, Refusal>> + Send + 'static,
{
    Suspend::new(async move {
        match load.await {
            Ok(view) => view.into_any(),
            Err(refusal) => {
                if refusal.0.code == ErrorCode::SignInRequired
                    && let Ok(request) = crate::request::request()
                {
                    let next = form_urlencoded(&request.path);
                    crate::request::redirect(&format!("/sign-in?next={next}"));
                }
                view! { <ErrorPage code=refusal.0.code /> }.into_any()
            }
        }
    })
}

/// A text for the value of a query parameter (URL Standard, application/x-www-form-urlencoded).
pub fn form_urlencoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.*".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
