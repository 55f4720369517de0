//! Each request is logged and counted: its key, method, template, status and duration, and nothing about the person.

use std::time::Instant;

use axum::{extract::Request, middleware::Next, response::Response};

use super::{context::REQUEST_ID, routes};

/// Logs and counts a request.
pub async fn observe(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = routes::template(request.uri().path());
    let id = request.headers().get(REQUEST_ID).cloned();
    let response = next.run(request).await;
    let took = begun.elapsed();
    let status = response.status().as_u16();
    let id = id.as_ref().and_then(|id| id.to_str().ok()).unwrap_or_default();
    if status >= 500 {
        tracing::error!(id, %method, route, status, ms = took.as_secs_f64() * 1000.0, "request");
    } else {
        tracing::info!(id, %method, route, status, ms = took.as_secs_f64() * 1000.0, "request");
    }
    let labels = [("method", method_label(&method)), ("route", route)];
    metrics::counter!("http_requests_total", "method" => labels[0].1, "route" => route, "status" => status.to_string())
        .increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels).record(took.as_secs_f64());
    response
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
