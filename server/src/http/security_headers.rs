//! What browsers are told to refuse, on each answer.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use domain::Site;
use leptos::nonce::Nonce;
use model::embed::Provider;

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// The policy of what is no page.
const NOTHING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
);

/// Adds the headers.
pub async fn add(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if site.settings.is_secure() {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(NOTHING);
    response
}

/// The policy of a page (CSP Level 3): scripts with the nonce where it has islands, none otherwise; frames of a provider
/// where it shows a video of that one.
pub fn page_policy(nonce: Option<&Nonce>, player: Option<Provider>) -> HeaderValue {
    let scripts = nonce
        .map_or_else(|| "'none'".to_owned(), |nonce| format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"));
    let frames = player.map_or_else(String::new, |provider| format!("frame-src {}; ", provider.player_origin()));
    let policy = format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; {frames}manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(NOTHING)
}
