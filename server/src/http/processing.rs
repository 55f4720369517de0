//! The registers as files, to be kept elsewhere or shown to the authority.

use app::request::RequestContext;
use axum::{
    Extension,
    extract::State,
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    privacy::{breaches_csv, disclosures_csv},
    recipients::recipients_csv,
    register::processing_csv,
};
use model::error::ErrorCode;

use super::{AppState, faults};

/// The record of processing activities.
pub async fn download(State(state): State<AppState>, Extension(context): Extension<RequestContext>) -> Response {
    answer(
        processing_csv(&state.site, &context.actor).await,
        "processing-activities.csv",
        "/admin/processing/record.csv",
    )
}

/// The register of recipients.
pub async fn recipients(State(state): State<AppState>, Extension(context): Extension<RequestContext>) -> Response {
    let register = recipients_csv(&state.site, &context.actor).await;
    answer(register, "recipients.csv", "/admin/recipients/register.csv")
}

/// The register of disclosures to authorities.
pub async fn disclosures(State(state): State<AppState>, Extension(context): Extension<RequestContext>) -> Response {
    let register = disclosures_csv(&state.site, &context.actor).await;
    answer(register, "disclosures.csv", "/admin/disclosures/register.csv")
}

/// The register of breaches.
pub async fn breaches(State(state): State<AppState>, Extension(context): Extension<RequestContext>) -> Response {
    let register = breaches_csv(&state.site, &context.actor).await;
    answer(register, "breaches.csv", "/admin/breaches/register.csv")
}

/// Sends a register as CSV; whoever is not signed in comes back to its address afterwards.
fn answer(register: domain::Result<String>, name: &str, address: &str) -> Response {
    match register {
        Ok(register) => {
            let attachment = format!("attachment; filename=\"{name}\"");
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (header::CONTENT_DISPOSITION, attachment.as_str()),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, register).into_response()
        }
        Err(error) if error.code() == ErrorCode::SignInRequired => {
            let next: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
            Redirect::to(&format!("/sign-in?next={next}")).into_response()
        }
        Err(error) => faults::bare(error.code()),
    }
}
