//! Navigation ahead of a click (WICG speculation rules): pages that people read may be fetched before they are asked
//! for; what is personal may not.

use axum::{
    extract::Request,
    http::{HeaderName, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The address of the rules, named by a header of each page.
pub const ADDRESS: &str = "/speculation-rules.json";

/// The header that names the rules.
pub const HEADER: (HeaderName, &str) = (HeaderName::from_static("speculation-rules"), "\"/speculation-rules.json\"");

const RULES: &str = r#"{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/settings*"}},{"not":{"href_matches":"/admin*"}},{"not":{"href_matches":"/api/*"}},{"not":{"href_matches":"/*/files/*"}},{"not":{"href_matches":"/confirm*"}},{"not":{"href_matches":"/reset-password*"}}]},"eagerness":"moderate"}]}"#;

const PERSONAL: [&str; 5] = ["/settings", "/admin", "/confirm", "/reset-password", "/undo-address"];

/// Answers with the rules.
pub async fn rules() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "application/speculationrules+json"), (header::CACHE_CONTROL, "public, max-age=3600")],
        RULES,
    )
}

/// Refuses to answer a prefetch of a personal page.
pub async fn refuse_personal(request: Request, next: Next) -> Response {
    let is_ahead = request
        .headers()
        .get("sec-purpose")
        .and_then(|purpose| purpose.to_str().ok())
        .is_some_and(|purpose| purpose.contains("prefetch"));
    if is_ahead && PERSONAL.iter().any(|place| request.uri().path().starts_with(place)) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    next.run(request).await
}
