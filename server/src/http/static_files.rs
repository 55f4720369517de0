//! Styles, scripts, fonts and icons of this release, precompressed. What has its version in its address never changes.

use std::path::Path;

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{Next, from_fn},
    response::Response,
};
use tower_http::services::{ServeDir, ServeFile};

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const CHECK_FIRST: HeaderValue = HeaderValue::from_static("no-cache");

/// Serves the folder with the files of this release. Styles and scripts have hashed names where the build gave them some,
/// fonts carry their release in their name, icons have a version in their query.
pub fn router<S: Clone + Send + Sync + 'static>(folder: &Path, has_hashes: bool) -> Router<S> {
    let file = |name: &str| ServeFile::new(folder.join(name)).precompressed_br().precompressed_gzip();
    let packaged: Router = Router::new()
        .fallback_service(ServeDir::new(folder.join("pkg")).precompressed_br().precompressed_gzip())
        .layer(from_fn(move |request, next| keep(request, next, has_hashes)));
    let fonts: Router = Router::new()
        .fallback_service(ServeDir::new(folder.join("fonts")))
        .layer(from_fn(|request, next| keep(request, next, true)));
    let icons = Router::new()
        .route_service("/icon.svg", file("icon.svg"))
        .route_service("/icons.svg", file("icons.svg"))
        .layer(from_fn(|request: Request, next| {
            let has_version = request.uri().query().is_some_and(|query| query.starts_with("v="));
            keep(request, next, has_version)
        }));
    Router::new()
        .nest_service("/pkg", packaged)
        .nest_service("/fonts", fonts)
        .merge(icons)
        .route_service("/robots.txt", file("robots.txt"))
}

/// Says whether browsers may keep a file, or ask each time whether it changed.
async fn keep(request: Request, next: Next, forever: bool) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        response.headers_mut().insert(header::CACHE_CONTROL, if forever { FOREVER } else { CHECK_FIRST });
    }
    response
}
