//! The record of processing activities, to be kept elsewhere or shown to the authority.

use app::request::RequestContext;
use axum::{
    Extension,
    extract::State,
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::register::processing_csv;
use model::error::ErrorCode;

use super::{AppState, faults};

/// Sends it as CSV.
pub async fn download(State(state): State<AppState>, Extension(context): Extension<RequestContext>) -> Response {
    match processing_csv(&state.site, &context.actor) {
        Ok(record) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"processing-activities.csv\""),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, record).into_response()
        }
        Err(error) if error.code() == ErrorCode::SignInRequired => {
            Redirect::to("/sign-in?next=%2Fadmin%2Fprocessing%2Frecord.csv").into_response()
        }
        Err(error) => faults::bare(error.code()),
    }
}
