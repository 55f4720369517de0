//! For whoever watches the server.

use axum::{extract::State, http::StatusCode};
use domain::{Site, db::Read as _};

/// The process runs.
pub async fn alive() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// The database answers, so requests can be served.
pub async fn ready(State(site): State<Site>) -> StatusCode {
    match site.db.one::<(i64,)>("SELECT COUNT(*) FROM person WHERE 1 = 0", vec![]).await {
        Ok(_) => StatusCode::NO_CONTENT,
        Err(error) => {
            tracing::error!(%error, "not ready");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
