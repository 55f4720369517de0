//! Server functions, for islands and for plain forms. A plain form that is refused comes back filled in: the page it
//! was on is rendered again with the problems beside the fields and the right status, instead of an error in the address.

use std::{
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
};

use app::{
    error::Refusal,
    request::{RefusedForm, RequestContext},
};
use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use futures::StreamExt as _;
use leptos::prelude::FromServerFnError as _;
use model::error::{AppError, ErrorCode};

use super::{AppState, faults, pages};

const BODY_LIMIT: usize = 2 * 1024 * 1024;
/// How much of a body that is too large is still taken: a browser shows the answer only when it could send what it had.
pub(super) const PATIENCE: usize = 32 * 1024 * 1024;
const FAILED: HeaderName = HeaderName::from_static("serverfnerror");

/// A form that came whole, and that its client may send now.
pub(super) struct Arrived {
    state: AppState,
    context: RequestContext,
    action: String,
    page: String,
    is_plain_form: bool,
    /// The head of the request.
    pub parts: Parts,
    /// The body of the request.
    pub sent: Vec<u8>,
}

impl Arrived {
    /// Takes a form in, or answers why not.
    pub async fn take(state: AppState, context: RequestContext, request: Request) -> Result<Self, Box<Response>> {
        let (parts, body) = request.into_parts();
        let mut arrived = Self::head(state, context, parts);
        // What was typed could not be read to its end, so no form can come back filled in.
        arrived.sent = read(body).await.ok_or_else(|| Box::new(faults::bare(ErrorCode::TooLarge)))?;
        arrived.allowed().await
    }

    /// The form of a request whose body is still to come.
    pub fn head(state: AppState, context: RequestContext, parts: Parts) -> Self {
        let is_plain_form = faults::wants_page(&parts.headers);
        let action = parts.uri.path().to_owned();
        let page = page_of_form(&state, &parts.uri, &parts.headers);
        Self { state, context, action, page, is_plain_form, parts, sent: Vec::new() }
    }

    /// The form, unless its client sent too many.
    pub async fn allowed(self) -> Result<Self, Box<Response>> {
        let peer = self.parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0);
        if self.state.change_limit.allows(peer, &self.parts.headers) {
            Ok(self)
        } else {
            Err(Box::new(self.refuse(ErrorCode::TooManyRequests.into()).await))
        }
    }

    /// A field; empty when it was not sent.
    pub fn value(&self, field: &str) -> String {
        form_urlencoded::parse(&self.sent)
            .find(|(name, _)| name == field)
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default()
    }

    /// Answers with the form as it was sent, and what is wrong.
    pub async fn refuse(self, error: AppError) -> Response {
        let refused = refusal(self.action, error, &self.sent);
        answer_refused(self.state, self.context, refused, &self.page, self.is_plain_form).await
    }

    /// Answers with the page of the form, which shows what `provide` puts into its context.
    pub async fn show(self, provide: impl Fn() + Clone + Send + Sync + 'static) -> Response {
        let mut context = self.context;
        context.path.clone_from(&self.page);
        let request = Request::builder().uri(self.page).body(Body::empty()).unwrap_or_default();
        pages::render_with(&self.state, context, provide, request).await
    }
}

/// Runs the server function of the request's path.
pub async fn handle(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let arrived = match Arrived::take(state, context, request).await {
        Ok(arrived) => arrived,
        Err(answer) => return *answer,
    };
    // Leptos would put the error into the address for a browser; asked as by a script, it answers with the error itself.
    let mut head = arrived.parts.clone();
    head.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let call = Request::from_parts(head, Body::from(arrived.sent.clone()));
    let provided = arrived.context.clone();
    let answer = leptos_axum::handle_server_fns_with_context(move || provided.clone().provide(), call).await;
    let answer = answer.into_response();

    if !answer.headers().contains_key(&FAILED) {
        if answer.status().is_client_error() || answer.status().is_server_error() {
            // Leptos knows no function of that path, or could not call it.
            return faults::bare(ErrorCode::NotFound);
        }
        return if arrived.is_plain_form { go_on(answer, &arrived.page) } else { answer };
    }
    let error = match to_bytes(answer.into_body(), BODY_LIMIT).await {
        Ok(bytes) => Refusal::de(bytes).0,
        Err(_) => AppError::from(ErrorCode::Internal),
    };
    arrived.refuse(error).await
}

/// The body, unless it is too large or breaks off.
async fn read(body: Body) -> Option<Vec<u8>> {
    let mut chunks = body.into_data_stream();
    let (mut read, mut length) = (Vec::new(), 0_usize);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.ok()?;
        length += chunk.len();
        if length <= BODY_LIMIT {
            read.extend_from_slice(&chunk);
        } else if length > PATIENCE {
            break;
        }
    }
    (length <= BODY_LIMIT).then_some(read)
}

fn refusal(action: String, error: AppError, sent: &[u8]) -> RefusedForm {
    RefusedForm { action, error, values: values_of(sent), is_shown: Arc::default() }
}

/// The page with the refused form for a browser, the bare error for an island. Who came too often is told when to come
/// again (RFC 9110, section 10.2.3).
async fn answer_refused(
    state: AppState,
    context: RequestContext,
    refused: RefusedForm,
    page: &str,
    is_plain_form: bool,
) -> Response {
    let code = refused.error.code;
    let wait = refused.error.retry_after.or(code.retry_after());
    let status = faults::status(code);
    let mut response = if is_plain_form {
        // A form that is only shown again, as for a preview, is no failure.
        let is_preview = code == ErrorCode::Invalid && refused.error.fields.is_empty();
        render_refused(state, context, refused, page, if is_preview { StatusCode::OK } else { status }).await
    } else {
        let headers = [(header::CONTENT_TYPE, "application/json"), (FAILED, "1")];
        (status, headers, Refusal(refused.error).ser()).into_response()
    };
    if let Some(wait) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, wait.into());
    }
    response
}

/// After a change, the browser goes where the server function sent it, or back to the page of the form.
fn go_on(answer: Response, page: &str) -> Response {
    let (mut head, _) = answer.into_parts();
    head.status = StatusCode::SEE_OTHER;
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.remove(header::CONTENT_TYPE);
    if !head.headers.contains_key(header::LOCATION)
        && let Ok(page) = HeaderValue::from_str(page)
    {
        head.headers.insert(header::LOCATION, page);
    }
    Response::from_parts(head, Body::empty())
}

/// The page that the form was on: as its address names it, else the same-origin referrer, else the home page. After a
/// refusal the referrer is the address of the server function, which names the page too.
fn page_of_form(state: &AppState, action: &Uri, headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (referrer, host) = (text(header::REFERER), text(header::HOST));
    let from_referrer = || {
        let uri = referrer.parse::<Uri>().ok()?;
        let is_ours = uri.authority().is_some_and(|authority| authority.as_str() == host)
            || referrer.starts_with(&format!("{}/", state.site.settings.url));
        is_ours.then(|| page_named_by(&uri).or_else(|| uri.path_and_query().map(ToString::to_string)))?
    };
    page_named_by(action).or_else(from_referrer).filter(|page| is_page(page)).unwrap_or_else(|| "/".to_owned())
}

fn page_named_by(action: &Uri) -> Option<String> {
    let named = form_urlencoded::parse(action.query()?.as_bytes()).find(|(name, _)| name == "page")?;
    action.path().starts_with("/api/").then(|| named.1.into_owned()).filter(|page| is_page(page))
}

/// Whether a path leads to a page of this site, and not to another host.
fn is_page(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\") && !path.starts_with("/api/")
}

/// The fields as they were sent (URL Standard, application/x-www-form-urlencoded), without passwords.
fn values_of(body: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(body)
        .filter(|(name, _)| !name.contains("password"))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

async fn render_refused(
    state: AppState,
    mut context: RequestContext,
    refused: RefusedForm,
    page: &str,
    status: StatusCode,
) -> Response {
    context.path = page.to_owned();
    let (code, is_shown) = (refused.error.code, refused.is_shown.clone());
    let request = Request::builder().method(Method::GET).uri(page).body(Body::empty()).unwrap_or_default();
    let mut response = pages::render_refused(&state, context, refused, request).await;
    if response.status().is_success() && !is_shown.load(Ordering::Relaxed) {
        return faults::bare(code);
    }
    if response.status().is_success() {
        *response.status_mut() = status;
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_this_site_are_named() {
        let named = |action: &'static str| page_named_by(&Uri::from_static(action));
        assert_eq!(named("/api/sign_up?page=%2Fsign-up%3Fa%3D1").as_deref(), Some("/sign-up?a=1"));
        for elsewhere in ["%2F%2Fevil.example", "%2F%5Cevil.example", "https%3A%2F%2Fevil.example", "%2Fapi%2Fsign_out"]
        {
            let action: Uri = format!("/api/sign_up?page={elsewhere}").parse().unwrap_or_default();
            assert_eq!(page_named_by(&action), None, "{elsewhere}");
        }
        assert_eq!(named("/sign-up?page=%2Fforum"), None);
    }
}
