//! Receipts as files, for whoever has their link, and the key to check them with, for everybody.

use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use domain::privacy;
use model::{error::ErrorCode, privacy::Receipt};

use super::{AppState, faults};

/// Where the public key is found.
pub const KEY_ADDRESS: &str = "/.well-known/alumet-receipt-key";

/// Sends the signed receipt.
pub async fn download(State(state): State<AppState>, Path(reference): Path<String>) -> Response {
    match file(&state, &reference).await {
        Ok((name, receipt)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
                (header::CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, receipt).into_response()
        }
        Err(error) => refused(&error),
    }
}

fn refused(error: &domain::Error) -> Response {
    let code = error.code();
    if code == ErrorCode::Internal {
        tracing::error!(%error, "a receipt, or the key for it, can't be sent");
    }
    faults::bare(code)
}

async fn file(state: &AppState, reference: &str) -> domain::Result<(String, String)> {
    let Receipt::Erased(receipt) = privacy::receipt(&state.site, reference).await? else {
        return Err(ErrorCode::NotFound.into());
    };
    Ok((privacy::receipt_file_name(&receipt), privacy::receipt_file(&state.site, reference).await?))
}

/// Sends the public key in PEM.
pub async fn key(State(state): State<AppState>) -> Response {
    match privacy::public_key(&state.site).await {
        Ok(key) => {
            let headers =
                [(header::CONTENT_TYPE, "application/x-pem-file"), (header::CACHE_CONTROL, "public, max-age=3600")];
            (headers, key.pem).into_response()
        }
        Err(error) => refused(&error),
    }
}
