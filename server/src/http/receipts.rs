//! Receipts as files, for whoever has their link, and the key to check them with, for everybody.

use app::request::RequestContext;
use axum::{
    Extension,
    extract::{Path, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::privacy;
use model::{error::ErrorCode, privacy::Receipt};

use super::{AppState, pages};

/// Where the public key is found.
pub const KEY_ADDRESS: &str = "/.well-known/alumet-receipt-key";

/// Sends the signed receipt.
pub async fn download(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    Path(reference): Path<String>,
    request: Request,
) -> Response {
    match file(&state, &reference).await {
        Ok((name, receipt)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
                (header::CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, receipt).into_response()
        }
        Err(error) if error.code() == ErrorCode::NotFound => {
            pages::handle(State(state), Extension(context), request).await
        }
        Err(error) => {
            tracing::error!(%error, "a receipt can't be sent");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
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
        Err(error) => {
            tracing::error!(%error, "the key of receipts can't be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
