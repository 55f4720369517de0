//! The error that server functions answer with.

use leptos::{
    prelude::{FromServerFnError, ServerFnErrorErr},
    server_fn::codec::JsonEncoding,
};
use model::error::{AppError, ErrorCode};
use serde::{Deserialize, Serialize};

/// [`AppError`] as it leaves a server function, in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Refusal(pub AppError);

/// What a server function answers.
pub type Answer<T = ()> = Result<T, Refusal>;

impl FromServerFnError for Refusal {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        let code = match value {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                ErrorCode::BadRequest
            }
            _ => ErrorCode::Internal,
        };
        Self(code.into())
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<ErrorCode> for Refusal {
    fn from(code: ErrorCode) -> Self {
        Self(code.into())
    }
}

#[cfg(feature = "ssr")]
impl From<domain::Error> for Refusal {
    fn from(error: domain::Error) -> Self {
        if error.code() == ErrorCode::Internal {
            tracing::error!(%error, "a request failed");
        }
        Self(error.into())
    }
}
