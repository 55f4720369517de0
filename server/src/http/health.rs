//! For whoever watches the server.

use std::time::Duration;

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::db::Read as _;

use super::{AppState, faults};

/// How long the database may take to say that it is there. Who watches asks again soon.
const PATIENCE: Duration = Duration::from_secs(3);

/// The process runs.
pub async fn alive() -> Response {
    say(StatusCode::OK, "alive")
}

/// The database answers and the server goes on, so that requests may be sent here.
pub async fn ready(State(state): State<AppState>) -> Response {
    if state.stopping.is_cancelled() {
        return say(StatusCode::SERVICE_UNAVAILABLE, "stopping");
    }
    let asked = state.site.db.one::<(i64,)>("SELECT COUNT(*) FROM person WHERE 1 = 0", vec![]);
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(_)) => return say(StatusCode::OK, "ready"),
        Ok(Err(error)) => tracing::error!(%error, "not ready"),
        Err(_elapsed) => tracing::error!(seconds = PATIENCE.as_secs(), "not ready: the database does not answer"),
    }
    say(StatusCode::SERVICE_UNAVAILABLE, "database")
}

fn say(status: StatusCode, word: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    let mut response = (status, headers, word).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        faults::add_retry_after(response.headers_mut(), model::error::ErrorCode::Unavailable);
    }
    response
}
