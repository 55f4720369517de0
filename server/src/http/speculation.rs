//! Navigation ahead of a click (WICG speculation rules): pages that people read may be fetched before they are asked
//! for; what is personal, or spends a link of a mail, may not.

use std::sync::LazyLock;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::json;

/// The address of the rules, named by a header of each page.
pub const ADDRESS: &str = "/speculation-rules.json";

/// The header that names the rules.
pub const HEADER: (HeaderName, &str) = (HeaderName::from_static("speculation-rules"), "\"/speculation-rules.json\"");

/// How the addresses begin that are never fetched ahead, also since a video would be loaded with them: the rules leave them
/// out, and the server refuses them.
const PERSONAL: [&str; 7] =
    ["/settings", "/admin", "/confirm", "/reset-password", "/undo-address", "/receipts", "/embed"];

/// What is no page, and not worth fetching ahead.
const NO_PAGES: [&str; 2] = ["/api/*", "/*/files/*"];

/// What browsers send with a request that nobody asked for yet: the Fetch standard's header, and older ones.
const AHEAD: [&str; 3] = ["sec-purpose", "purpose", "x-moz"];

static RULES: LazyLock<String> = LazyLock::new(|| {
    let personal = PERSONAL.iter().map(|place| format!("{place}*"));
    let left_out = personal.chain(NO_PAGES.map(str::to_owned)).map(|place| json!({ "not": { "href_matches": place } }));
    let conditions: Vec<_> = [json!({ "href_matches": "/*" })].into_iter().chain(left_out).collect();
    json!({ "prefetch": [{ "where": { "and": conditions }, "eagerness": "moderate" }] }).to_string()
});

/// Answers with the rules.
pub async fn rules() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "application/speculationrules+json"), (header::CACHE_CONTROL, "public, max-age=3600")],
        RULES.as_str(),
    )
}

/// Refuses to answer a prefetch of a personal page. The browser shows it to nobody, so it has no words.
pub async fn refuse_personal(request: Request, next: Next) -> Response {
    if is_ahead(request.headers()) && PERSONAL.iter().any(|place| request.uri().path().starts_with(place)) {
        return (StatusCode::SERVICE_UNAVAILABLE, [(header::CACHE_CONTROL, "no-store")]).into_response();
    }
    next.run(request).await
}

/// Whether nobody has asked for the page yet.
pub fn is_ahead(headers: &HeaderMap) -> bool {
    AHEAD
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok())
        .any(|purpose| purpose.contains("prefetch") || purpose.contains("prerender"))
}
