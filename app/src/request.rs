//! The current request, as pages and server functions see it.

use std::sync::{Arc, atomic::AtomicBool};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use domain::{Site, actor::Actor};
use leptos::prelude::{provide_context, use_context, with_context};
use leptos_axum::ResponseOptions;
use model::{
    account::{SignedIn, Theme},
    consent::Standing,
    error::{AppError, ErrorCode},
    language::Language,
};

use crate::error::Refusal;

/// What the middleware found out about the request before a page or a server function runs. Cheap to clone.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// The installation.
    pub site: Site,
    /// Who asks.
    pub actor: Actor,
    /// In which language to answer.
    pub language: Language,
    /// In which colours.
    pub theme: Theme,
    /// What the person, or the device of a visitor, allows.
    pub consent: Standing,
    /// The path and query that were asked for.
    pub path: String,
    /// The key under which the log knows the request.
    pub request_id: String,
    /// The network address it came from, where it is known; never stored as it is.
    pub client: Option<String>,
    /// The headers that came with it.
    pub headers: Arc<HeaderMap>,
    /// Whether the server shows the pages for developers.
    pub is_development: bool,
}

impl RequestContext {
    /// Makes it available to the views of this request.
    pub fn provide(self) {
        provide_context(self);
    }
}

/// The current request.
///
/// # Errors
/// [`ErrorCode::Internal`] outside a request, which is a fault of the wiring.
pub fn request() -> Result<RequestContext, Refusal> {
    use_context().ok_or_else(|| ErrorCode::Internal.into())
}

/// Looks at the current request where it lies; nothing outside a request.
pub fn with<R>(look: impl FnOnce(&RequestContext) -> R) -> Option<R> {
    with_context(look)
}

/// The installation and who asks: what nearly each server function begins with.
pub fn site_and_actor() -> Result<(Site, Actor), Refusal> {
    with(|request| (request.site.clone(), request.actor.clone())).ok_or_else(|| ErrorCode::Internal.into())
}

/// The signed-in person, for views.
pub fn signed_in() -> Option<SignedIn> {
    with(|request| request.actor.person().cloned()).flatten()
}

/// The language of the answer.
pub fn language() -> Language {
    with(|request| request.language).unwrap_or_default()
}

/// Sets the status of the answer.
pub fn set_status(code: ErrorCode) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    }
}

/// Adds a header to the answer; several of one name stay side by side.
pub fn append_header(name: HeaderName, value: &str) {
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(value)) {
        options.append_header(name, value);
    }
}

/// Sends the browser to another address of this site once the server function or page is done.
pub fn redirect(path: &str) {
    append_header(header::LOCATION, path);
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(StatusCode::SEE_OTHER);
    }
}

/// Whether the request is a browser's own form, which wants a page, and not a script.
pub fn is_plain_form() -> bool {
    request().is_ok_and(|request| {
        let accept = request.headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
        accept.is_some_and(|accept| accept.contains("text/html"))
    })
}

/// What is shown in place of any page: the fault that kept the request from its page.
#[derive(Clone, Copy, Debug)]
pub struct Fault(pub ErrorCode);

/// A form that was refused: its action, what is wrong, and what was typed (never passwords).
#[derive(Clone, Debug)]
pub struct RefusedForm {
    /// The path of the server function.
    pub action: String,
    /// What is wrong.
    pub error: AppError,
    /// The fields as they were sent, without passwords.
    pub values: Vec<(String, String)>,
    /// Set by the form that shows it. A page without that form has to be replaced by one that tells what happened.
    pub is_shown: Arc<AtomicBool>,
}
