//! Pages: rendered by the server, whole, with the right status.

use app::{
    assets::Assets,
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
use leptos::{nonce::Nonce, prelude::provide_context};
use memchr::memmem;
use model::{consent::Purpose, embed::Provider, error::ErrorCode};

use super::{AppState, faults, security_headers, speculation};

/// Where a document ends.
const END: &[u8] = b"</html>";

/// Where its head ends.
const HEAD_END: &[u8] = b"</head>";

/// What Leptos writes between the parts of a view.
const LEPTOS_MARK: &[u8] = b"<!>";

/// The page of the request's address.
pub async fn handle(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    render_with(&state, context, || (), request).await
}

/// Renders a page with a form that was refused.
pub async fn render_refused(
    state: &AppState,
    context: RequestContext,
    refused: RefusedForm,
    request: Request,
) -> Response {
    render_with(state, context, move || provide_context(refused.clone()), request).await
}

/// Renders the page of a fault; it asks the database for nothing.
pub async fn render_fault(state: &AppState, context: RequestContext, code: ErrorCode) -> Response {
    render_with(state, context, move || provide_context(Fault(code)), Request::new(Body::empty())).await
}

/// Renders a page that shows what `provide` puts into its context.
pub async fn render_with(
    state: &AppState,
    context: RequestContext,
    provide: impl Fn() + Clone + Send + Sync + 'static,
    request: Request,
) -> Response {
    let nonce = Nonce::new();
    let (given, assets) = (nonce.clone(), state.assets.clone());
    let is_counted = context.consent.purposes().allow(Purpose::Audience);
    let handler = leptos_axum::render_app_async_with_context(
        move || {
            context.clone().provide();
            provide_context(given.clone());
            provide();
            app::request::append_header(header::CACHE_CONTROL, "private, no-cache");
            app::request::append_header(header::VARY, "cookie, accept-language");
            // A page that was fetched ahead is shown without being asked for again, and could not be counted.
            if !is_counted {
                app::request::append_header(speculation::HEADER.0, speculation::HEADER.1);
            }
        },
        move || shell(&assets),
    );
    finish(handler(request).await, &state.assets, &nonce).await
}

/// Gives a page the scripts of its islands. One without islands gets none, and a policy that allows none.
async fn finish(response: Response, assets: &Assets, nonce: &Nonce) -> Response {
    let (mut head, body) = response.into_parts();
    let page = match to_bytes(body, usize::MAX).await {
        Ok(page) => page,
        Err(error) => {
            tracing::error!(%error, "a page broke off while it was rendered");
            return faults::bare(ErrorCode::Internal);
        }
    };
    // Text can't hold it: its angle brackets are escaped.
    let has_islands = memmem::find(&page, b"<leptos-island").is_some();
    let finished = if has_islands {
        let scripts = assets.scripts(nonce).unwrap_or_default();
        let (before, after) = page.split_at(memmem::find(&page, HEAD_END).unwrap_or_default());
        let mut finished = Vec::with_capacity(page.len() + scripts.len() + page.len() / 8);
        append_with_marks(&mut finished, before, b"<!---->");
        finished.extend_from_slice(scripts.as_bytes());
        append_with_marks(&mut finished, after, b"<!---->");
        finished
    } else {
        // After its end Leptos writes a script with the data of islands.
        let end = memmem::rfind(&page, END).map_or(page.len(), |at| at + END.len());
        let mut finished = Vec::with_capacity(end);
        append_with_marks(&mut finished, &page[..end], b"");
        finished
    };
    let player = Provider::ALL.into_iter().find(|provider| has_player(&finished, *provider));
    let policy = security_headers::page_policy(has_islands.then_some(nonce), player);
    head.headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    head.headers.remove(header::TRANSFER_ENCODING);
    Response::from_parts(head, Body::from(finished))
}

/// Whether a page shows a video of this provider. Text can't hold it, like islands.
fn has_player(page: &[u8], provider: Provider) -> bool {
    memmem::find(page, format!("<iframe src=\"{}/", provider.player_origin()).as_bytes()).is_some()
}

/// Appends a part of a page with `mark` in place of Leptos' marks. It marks places with `<!>`, which browsers read as an
/// empty comment and the HTML standard calls an error. Only islands look for the marks.
fn append_with_marks(finished: &mut Vec<u8>, part: &[u8], mark: &[u8]) {
    let mut rest = part;
    while let Some(at) = memmem::find(rest, LEPTOS_MARK) {
        finished.extend_from_slice(&rest[..at]);
        finished.extend_from_slice(mark);
        rest = &rest[at + LEPTOS_MARK.len()..];
    }
    finished.extend_from_slice(rest);
}
