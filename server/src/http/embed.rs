//! Videos of other sites, shown this time.

use app::{embed::LoadOnce, request::RequestContext};
use axum::{
    Extension,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use leptos::prelude::provide_context;

use super::{AppState, pages};

/// The page of a video, with the video: its button was pressed, and nothing of that is kept.
pub async fn load_once(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let mut page = Request::new(Body::empty());
    *page.uri_mut() = request.uri().clone();
    *page.headers_mut() = request.headers().clone();
    let mut answer = pages::render_with(&state, context, || provide_context(LoadOnce), page).await;
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
