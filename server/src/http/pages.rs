//! Pages: rendered by the server, whole, with the right status.

use app::{
    request::{RefusedForm, RequestContext},
    shell::shell,
};
use axum::{
    Extension,
    body::Body,
    extract::{Request, State},
    http::header,
    response::Response,
};
use leptos::{nonce::use_nonce, prelude::provide_context};

use super::{AppState, security_headers, speculation};

/// The page of the request's address.
pub async fn handle(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    render(&state, context, None, request).await
}

/// Renders a page, with a refused form where there is one.
pub async fn render(
    state: &AppState,
    context: RequestContext,
    refused: Option<RefusedForm>,
    request: Request<Body>,
) -> Response {
    let assets = state.assets.clone();
    let handler = leptos_axum::render_app_async_with_context(
        move || {
            context.clone().provide();
            if let Some(refused) = refused.clone() {
                provide_context(refused);
            }
            if let Some(nonce) = use_nonce() {
                app::request::append_header(header::CONTENT_SECURITY_POLICY, &security_headers::page_policy(&nonce));
            }
            app::request::append_header(header::CACHE_CONTROL, "private, no-cache");
            app::request::append_header(header::VARY, "cookie, accept-language");
            app::request::append_header(speculation::HEADER.0, speculation::HEADER.1);
        },
        move || shell(&assets),
    );
    handler(request).await
}
