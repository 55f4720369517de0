//! Archives of personal data, for their owner alone.

use app::request::RequestContext;
use axum::{
    Extension,
    body::Body,
    extract::{Path, State},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::privacy::{self, Download};
use model::error::ErrorCode;
use uuid::Uuid;

use super::{AppState, faults};

/// Sends the file as it comes.
pub async fn download(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    Path(id): Path<String>,
) -> Response {
    let found = match id.parse::<Uuid>() {
        Ok(id) => privacy::download_archive(&state.site, &context.actor, id).await,
        Err(_) => Err(ErrorCode::NotFound.into()),
    };
    match found {
        Ok(download) => send(download),
        Err(error) => match error.code() {
            ErrorCode::SignInRequired => Redirect::to("/sign-in?next=%2Fsettings%2Fdata%2Farchive").into_response(),
            code => {
                if code == ErrorCode::Internal {
                    tracing::error!(%error, "an archive can't be sent");
                }
                faults::bare(code)
            }
        },
    }
}

pub(super) fn send(download: Download) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, download.size.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", download.name)),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, Body::from_stream(download.bytes)).into_response()
}
