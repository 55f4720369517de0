//! Each request is logged and counted: its key, method, template, status and duration, and nothing about the person.

use std::time::Instant;

use axum::{extract::Request, http::StatusCode, middleware::Next, response::Response};
use tracing::Instrument as _;
use uuid::Uuid;

use super::{context::REQUEST_ID, routes};

/// Takes a key that came with a request only when it is one: anything else would be written into the log.
pub async fn take_only_keys(mut request: Request, next: Next) -> Response {
    let given = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok());
    if given.is_none_or(|id| Uuid::try_parse(id).is_err()) {
        request.headers_mut().remove(REQUEST_ID);
    }
    next.run(request).await
}

/// Logs and counts a request. Whatever is logged on the way carries its key too.
pub async fn observe(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = method_label(request.method());
    let route = routes::template(request.uri().path());
    let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    let span = tracing::error_span!("request", id);
    async move {
        let response = next.run(request).await;
        let ms = begun.elapsed().as_secs_f64() * 1000.0;
        let status = response.status();
        if status.is_server_error() {
            tracing::error!(method, route, status = status.as_u16(), ms, "request");
        } else {
            tracing::info!(method, route, status = status.as_u16(), ms, "request");
        }
        count(method, route, status, ms / 1000.0);
        response
    }
    .instrument(span)
    .await
}

fn count(method: &'static str, route: &'static str, status: StatusCode, seconds: f64) {
    let status = status.as_u16().to_string();
    metrics::counter!("http_requests_total", "method" => method, "route" => route, "status" => status).increment(1);
    metrics::histogram!("http_request_duration_seconds", "method" => method, "route" => route).record(seconds);
}

/// The method, or one word for all that nobody uses, because a client could invent any number of them.
fn method_label(method: &http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
