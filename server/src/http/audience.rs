//! Counts what those use who allow it. A page never waits for it: what is counted is written by [`write_regularly`].

use std::time::Duration;

use app::{consent::device, request::RequestContext};
use axum::{
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::Response,
};
use domain::{Site, audience::Used};
use model::consent::Purpose;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{AppState, routes, speculation};

/// How long counts wait in memory.
const WRITE_EVERY: Duration = Duration::from_secs(10);

/// The form of the question itself: taking an agreement back is not counted with that agreement.
const ANSWER: &str = "/api/consent_choose";

/// Counts a page that was shown, or a form that was taken.
pub async fn count(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let visitor = visitor(&request);
    let (method, route) = (request.method().clone(), routes::template(request.uri().path()));
    let response = next.run(request).await;
    if let Some((visitor, used)) = visitor.zip(used(&method, route, &response)) {
        state.site.audience().count(state.site.now(), visitor, used);
    }
    response
}

/// Who is counted: nobody who did not allow it, and no page that is only fetched ahead.
fn visitor(request: &Request) -> Option<Uuid> {
    let context = request.extensions().get::<RequestContext>()?;
    if !context.consent.purposes().allow(Purpose::Audience) || speculation::is_ahead(request.headers()) {
        return None;
    }
    device::answered(context).and_then(|answer| answer.proof).or_else(|| context.actor.person_id())
}

fn used(method: &Method, route: &'static str, response: &Response) -> Option<Used> {
    if route == routes::UNKNOWN || route == ANSWER {
        return None;
    }
    let status = response.status();
    if method == Method::POST && route.starts_with("/api/") && (status.is_success() || status.is_redirection()) {
        return Some(Used::Feature(route));
    }
    let kind = response.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    (method == Method::GET && status.is_success() && kind.starts_with("text/html")).then_some(Used::Page(route))
}

/// Writes what was counted, until the process stops; then once more.
pub async fn write_regularly(site: Site, stopping: CancellationToken) {
    loop {
        let is_over = tokio::select! {
            () = stopping.cancelled() => true,
            () = tokio::time::sleep(WRITE_EVERY) => false,
        };
        if let Err(error) = site.audience().write(&site).await {
            tracing::error!(%error, "what was counted can't be written yet");
        }
        if is_over {
            return;
        }
    }
}
