//! The error that server functions answer with.

use leptos::{
    prelude::{FromServerFnError, ServerFnErrorErr},
    server_fn::{ContentType, Format, FormatType, codec::JsonEncoding},
};
use model::error::{AppError, ErrorCode};
use serde::{Deserialize, Serialize};

/// [`AppError`] as it leaves a server function, in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Refusal(pub AppError);

/// What a server function answers.
pub type Answer<T = ()> = Result<T, Refusal>;

/// How a refusal travels: as JSON. The server reads all of it, to fill a form in again; an island looks at the code
/// only, and is spared the parser of everything else.
pub struct RefusalEncoding;

impl ContentType for RefusalEncoding {
    const CONTENT_TYPE: &'static str = JsonEncoding::CONTENT_TYPE;
}

impl FormatType for RefusalEncoding {
    const FORMAT_TYPE: Format = Format::Text;
}

#[cfg(feature = "ssr")]
mod whole {
    use leptos::server_fn::{Bytes, Decodes, Encodes, codec::JsonEncoding};

    use super::{Refusal, RefusalEncoding};

    impl Encodes<Refusal> for RefusalEncoding {
        type Error = <JsonEncoding as Encodes<Refusal>>::Error;

        fn encode(refusal: &Refusal) -> Result<Bytes, Self::Error> {
            JsonEncoding::encode(refusal)
        }
    }

    impl Decodes<Refusal> for RefusalEncoding {
        type Error = <JsonEncoding as Decodes<Refusal>>::Error;

        fn decode(bytes: Bytes) -> Result<Refusal, Self::Error> {
            JsonEncoding::decode(bytes)
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod code_only {
    use std::convert::Infallible;

    use leptos::server_fn::{Bytes, Decodes, Encodes};
    use model::error::ErrorCode;

    use super::{Refusal, RefusalEncoding};

    impl Encodes<Refusal> for RefusalEncoding {
        type Error = Infallible;

        fn encode(refusal: &Refusal) -> Result<Bytes, Self::Error> {
            Ok(Bytes::from_static(refusal.0.code.word().as_bytes()))
        }
    }

    impl Decodes<Refusal> for RefusalEncoding {
        type Error = Infallible;

        fn decode(bytes: Bytes) -> Result<Refusal, Self::Error> {
            let is_said =
                |code: &ErrorCode| bytes.windows(code.word().len()).any(|word| word == code.word().as_bytes());
            Ok(ErrorCode::ALL.into_iter().find(is_said).unwrap_or(ErrorCode::Internal).into())
        }
    }
}

impl FromServerFnError for Refusal {
    type Encoder = RefusalEncoding;

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
            let id = crate::request::request().map(|request| request.request_id).unwrap_or_default();
            tracing::error!(%error, id, "a request failed");
        }
        Self(error.into())
    }
}
