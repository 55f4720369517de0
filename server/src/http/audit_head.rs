//! The head of the audit log, to be kept elsewhere.

use app::request::RequestContext;
use axum::{
    Extension, Json,
    extract::State,
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::audit;
use model::error::ErrorCode;

use super::{AppState, faults};

/// Sends it as `alumet audit head` prints it.
pub async fn download(State(state): State<AppState>, Extension(context): Extension<RequestContext>) -> Response {
    match audit::head(&state.site, &context.actor).await {
        Ok(head) => {
            let name = format!("attachment; filename=\"audit-head-{}.json\"", head.position);
            ([(header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, "private, no-store".to_owned())], Json(head))
                .into_response()
        }
        Err(error) => match error.code() {
            ErrorCode::SignInRequired => Redirect::to("/sign-in?next=%2Fadmin%2Faudit%2Fhead.json").into_response(),
            code => {
                if code == ErrorCode::Internal {
                    tracing::error!(%error, "the head of the audit log can't be sent");
                }
                faults::bare(code)
            }
        },
    }
}
