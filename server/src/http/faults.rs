//! Every fault is a page: whatever answers with a bare status gets its words here, in the language of whoever asked, or
//! a typed code where a script asked. Both name the request as the log does.

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, OnceLock},
    time::Duration,
};

use app::request::RequestContext;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use futures::FutureExt as _;
use model::error::{AppError, ErrorCode};
use serde::Serialize;

use super::{AppState, context, imports, pages};

/// Who asks, once [`context::provide`] found out.
#[derive(Clone, Default)]
pub struct Asker(Arc<OnceLock<RequestContext>>);

impl Asker {
    /// Remembers who asks.
    pub fn is(&self, context: &RequestContext) {
        self.0.get_or_init(|| context.clone());
    }
}

/// A fault as it is told to a script.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    error: AppError,
    request_id: &'a str,
}

/// The answer for a fault, whose words [`explain`] adds.
pub fn bare(code: ErrorCode) -> Response {
    let mut response = status(code).into_response();
    response.extensions_mut().insert(code);
    response
}

/// The status of a code.
pub fn status(code: ErrorCode) -> StatusCode {
    StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Says when to try again, unless that is said already.
pub fn add_retry_after(headers: &mut HeaderMap, code: ErrorCode) {
    if let Some(seconds) = code.retry_after() {
        headers.entry(header::RETRY_AFTER).or_insert(seconds.into());
    }
}

/// Whether a page is asked for, and not something for a script.
pub fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Explains what answered with a bare status, panicked, or took longer than `time_limit`; an upload has a limit of its own.
pub async fn explain(
    State((state, time_limit)): State<(AppState, Duration)>,
    mut request: Request,
    next: Next,
) -> Response {
    let asker = Asker::default();
    request.extensions_mut().insert(asker.clone());
    let headers = request.headers().clone();
    let time_limit = if request.uri().path() == imports::ADDRESS { imports::TIME_LIMIT } else { time_limit };
    let path = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let answered = tokio::time::timeout(time_limit, AssertUnwindSafe(next.run(request)).catch_unwind());
    let answer = match answered.await {
        Ok(Ok(response)) => response,
        Ok(Err(_panic)) => bare(ErrorCode::Internal),
        Err(_elapsed) => {
            tracing::error!(seconds = time_limit.as_secs(), "a request took too long");
            bare(ErrorCode::TimedOut)
        }
    };
    if !is_bare(&answer) {
        return answer;
    }
    let code = answer.extensions().get().copied().unwrap_or_else(|| code_of(answer.status()));
    let context = asker.0.get().cloned().unwrap_or_else(|| context::of_visitor(&state, headers, path));
    let explained = in_words(&state, context, code).await;
    with_head_of(answer, explained, code)
}

/// Axum and the file service give a reason in English, or nothing.
fn is_bare(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    (status.is_client_error() || status.is_server_error())
        && kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn code_of(status: StatusCode) -> ErrorCode {
    match status.as_u16() {
        status @ (401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503) => {
            ErrorCode::ALL.into_iter().find(|code| code.status() == status).unwrap_or(ErrorCode::Internal)
        }
        400..500 => ErrorCode::BadRequest,
        _ => ErrorCode::Internal,
    }
}

/// The page for a browser, or the code when a script asks, or when even the page of the fault can't be rendered.
async fn in_words(state: &AppState, context: RequestContext, code: ErrorCode) -> Response {
    let id = context.request_id.clone();
    if wants_page(&context.headers) {
        let page = AssertUnwindSafe(pages::render_fault(state, context, code)).catch_unwind().await;
        if let Ok(page) = page
            && page.headers().contains_key(header::CONTENT_TYPE)
        {
            return page;
        }
        tracing::error!("the page of a fault can't be rendered");
    }
    axum::Json(Told { error: code.into(), request_id: &id }).into_response()
}

/// The words with the status of the fault, and with what it said in its headers (`Allow`, `Retry-After` …).
fn with_head_of(bare: Response, mut explained: Response, code: ErrorCode) -> Response {
    *explained.status_mut() = bare.status();
    let headers = explained.headers_mut();
    for (name, value) in bare.headers() {
        if !matches!(*name, header::CONTENT_TYPE | header::CONTENT_LENGTH | header::TRANSFER_ENCODING) {
            headers.insert(name.clone(), value.clone());
        }
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    add_retry_after(headers, code);
    explained
}

#[cfg(test)]
mod tests;
