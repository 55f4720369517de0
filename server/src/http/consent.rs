//! What the installation says of consent to machines: that it heeds the browser's signal, and a proof as a file.

use axum::{
    extract::{Query, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use domain::consent;
use model::error::ErrorCode;
use serde::Deserialize;

use super::{AppState, faults};

/// Where it is said that the signal is heeded (Global Privacy Control, section 4).
pub const SIGNAL_ADDRESS: &str = "/.well-known/gpc.json";

/// Where a proof is found as a file.
pub const PROOF_ADDRESS: &str = "/cookies/proof.json";

/// Since when the signal counts as a refusal.
const HEEDED: &str = "{\"gpc\":true,\"lastUpdate\":\"2026-11-23\"}\n";

/// Says that the signal is heeded.
pub async fn signal() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, HEEDED).into_response()
}

/// Which proof is wanted.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    number: String,
}

/// Sends a proof to whoever knows its number.
pub async fn proof(State(state): State<AppState>, Query(wanted): Query<Wanted>) -> Response {
    match consent::proof_file(&state.site, &wanted.number).await {
        Ok(proof) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"consent.json\""),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, proof).into_response()
        }
        Err(error) => {
            let code = error.code();
            if code == ErrorCode::Internal {
                tracing::error!(%error, "a proof of consent can't be sent");
            }
            faults::bare(code)
        }
    }
}
