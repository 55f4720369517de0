//! The formats that the installation publishes, for everybody.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};
use domain::privacy::ARCHIVE_SCHEMA;

/// Where the JSON Schema of archives is found.
pub const ARCHIVE_ADDRESS: &str = "/schemas/archive-1.json";

/// Sends the JSON Schema of archives.
pub async fn archive() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/schema+json"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, ARCHIVE_SCHEMA).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_names_the_schema_as_archives_do() {
        assert_eq!(ARCHIVE_ADDRESS, format!("/schemas/{}", domain::privacy::ARCHIVE_SCHEMA_NAME));
    }
}
