//! Changes come from our own pages only: `Sec-Fetch-Site` (W3C Fetch Metadata), or `Origin` where a browser does not
//! send it.

use axum::{
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::Response,
};
use domain::Site;
use model::error::ErrorCode;

use super::faults;

/// Refuses a change that another site's page started.
pub async fn check(State(site): State<Site>, request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_read || is_same_origin(&site, &request) {
        next.run(request).await
    } else {
        faults::bare(ErrorCode::OtherSite)
    }
}

fn is_same_origin(site: &Site, request: &Request) -> bool {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(fetch_site) = text("sec-fetch-site") {
        return fetch_site == "same-origin" || fetch_site == "none";
    }
    text(header::ORIGIN.as_str()).is_some_and(|origin| {
        origin == site.settings.url
            || text(header::HOST.as_str())
                .is_some_and(|host| origin.split_once("://").is_some_and(|(_, authority)| authority == host))
    })
}
