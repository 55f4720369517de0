//! The one press of a button in a mail program with which a person leaves news (RFC 8058): no session, no cookie, no page of
//! ours before it, so that it stands beside the check that changes come from our own pages. The link itself is the proof.

use axum::{
    body::Bytes,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::news;
use model::{error::ErrorCode, language::Language, news::NewsMethod};
use serde::Deserialize;

use super::{AppState, faults};

/// The most bytes that a mail program sends.
pub const LONGEST: usize = 8 * 1024;

/// Which link is used.
#[derive(Debug, Deserialize)]
pub struct Link {
    #[serde(default)]
    token: String,
}

/// Turns the topic of a link off. What is sent is one field, in one of two encodings (RFC 8058, section 3.1); anything else is
/// not the press of that button.
pub async fn leave(State(state): State<AppState>, Query(link): Query<Link>, sent: Bytes) -> Response {
    let sent = String::from_utf8_lossy(&sent);
    if !(sent.contains("List-Unsubscribe") && sent.contains("One-Click")) {
        return faults::bare(ErrorCode::BadRequest);
    }
    match news::leave(&state.site, &link.token, NewsMethod::OneClick, Language::default()).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => {
            let code = error.code();
            if code == ErrorCode::Internal {
                tracing::error!(%error, "news can't be left");
            }
            faults::bare(code)
        }
    }
}
