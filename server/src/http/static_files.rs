//! Styles, scripts, fonts and icons of this release, precompressed; hashed names never change their content.

use std::path::Path;

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{Next, from_fn},
    response::Response,
};
use tower_http::services::ServeDir;

/// Serves the folder with the files of this release.
pub fn router<S: Clone + Send + Sync + 'static>(folder: &Path) -> Router<S> {
    let packaged = Router::new()
        .fallback_service(ServeDir::new(folder.join("pkg")).precompressed_br().precompressed_gzip())
        .layer(from_fn(immutable));
    Router::new()
        .nest("/pkg", packaged)
        .nest_service("/fonts", ServeDir::new(folder.join("fonts")))
        .route_service("/icon.svg", tower_http::services::ServeFile::new(folder.join("icon.svg")))
        .route_service("/icons.svg", tower_http::services::ServeFile::new(folder.join("icons.svg")))
}

async fn immutable(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    }
    response
}
