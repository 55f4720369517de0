//! Pictures and downloads of courses. Pictures are shown, everything else is saved; whatever it is, it runs nothing.

use app::request::RequestContext;
use axum::{
    Extension,
    extract::{Path, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use domain::{Site, learn};
use model::error::ErrorCode;

use super::faults;

/// What a file may do when it is opened by itself (CSP Level 3): nothing but look as it should.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; sandbox";

/// A file of a course.
pub async fn handle(
    State(site): State<Site>,
    Extension(context): Extension<RequestContext>,
    Path((slug, path)): Path<(String, String)>,
) -> Response {
    let file = match learn::course_file(&site, &context.actor, &slug, &path).await {
        Ok(file) => file,
        Err(error) => {
            if error.code() == ErrorCode::Internal {
                tracing::error!(%error, "a file of a course could not be read");
            }
            return faults::bare(error.code());
        }
    };
    let use_of_file = if file.media_type.starts_with("image/") { "inline" } else { "attachment" };
    let caching = if file.is_public { "public, max-age=3600" } else { "private, no-store" };
    (
        [
            (header::CONTENT_TYPE, file.media_type.as_str()),
            (header::CONTENT_DISPOSITION, use_of_file),
            (header::CONTENT_SECURITY_POLICY, POLICY),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::CACHE_CONTROL, caching),
        ],
        file.bytes,
    )
        .into_response()
}
