//! Pages: rendered by the server, whole, with the right status.

use app::{
    request::{Fault, RefusedForm, RequestContext},
    shell::shell,
};
use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::header,
    response::Response,
};
use leptos::{nonce::use_nonce, prelude::provide_context};
use model::error::ErrorCode;

use super::{AppState, faults, security_headers, speculation};

/// The page of the request's address.
pub async fn handle(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    render(&state, context, || (), request).await
}

/// Renders a page with a form that was refused.
pub async fn render_refused(
    state: &AppState,
    context: RequestContext,
    refused: RefusedForm,
    request: Request,
) -> Response {
    render(state, context, move || provide_context(refused.clone()), request).await
}

/// Renders the page of a fault; it asks the database for nothing.
pub async fn render_fault(state: &AppState, context: RequestContext, code: ErrorCode) -> Response {
    render(state, context, move || provide_context(Fault(code)), Request::new(Body::empty())).await
}

async fn render(
    state: &AppState,
    context: RequestContext,
    provide: impl Fn() + Clone + Send + Sync + 'static,
    request: Request,
) -> Response {
    let assets = state.assets.clone();
    let handler = leptos_axum::render_app_async_with_context(
        move || {
            context.clone().provide();
            provide();
            if let Some(nonce) = use_nonce() {
                app::request::append_header(header::CONTENT_SECURITY_POLICY, &security_headers::page_policy(&nonce));
            }
            app::request::append_header(header::CACHE_CONTROL, "private, no-cache");
            app::request::append_header(header::VARY, "cookie, accept-language");
            app::request::append_header(speculation::HEADER.0, speculation::HEADER.1);
        },
        move || shell(&assets),
    );
    with_valid_markers(handler(request).await).await
}

/// Leptos marks places in the page with `<!>`, which browsers read as an empty comment and the HTML standard calls an
/// error. Only islands look for the marks.
async fn with_valid_markers(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let page = match to_bytes(body, usize::MAX).await {
        Ok(page) => page,
        Err(error) => {
            tracing::error!(%error, "a page broke off while it was rendered");
            return faults::bare(ErrorCode::Internal);
        }
    };
    let page = String::from_utf8_lossy(&page);
    let comment = if page.contains("<leptos-island") { "<!---->" } else { "" };
    let page = page.replace("<!>", comment);
    head.headers.remove(header::TRANSFER_ENCODING);
    Response::from_parts(head, Body::from(page))
}
