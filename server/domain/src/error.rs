//! What can go wrong: the person's errors apart from the faults of the installation.

use std::error::Error as StdError;

use model::{
    Millis, SECOND,
    error::{AppError, ErrorCode, FieldProblem, Problem, Problems},
};

use crate::{db::DbError, random::RandomFailed};

/// A result of the domain.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person is told why.
    #[error("refused: {0:?}")]
    Refused(ErrorCode),
    /// The person is told which fields to mend.
    #[error("invalid input")]
    Invalid(Vec<FieldProblem>),
    /// Too many attempts.
    #[error("too many attempts")]
    TooManyRequests {
        /// How long to wait before the next one, in milliseconds.
        wait: Millis,
    },
    /// The database failed.
    #[error("database: {0}")]
    Database(#[source] DbError),
    /// Files could not be read or written.
    #[error("file storage: {0}")]
    Files(#[from] object_store::Error),
    /// No randomness.
    #[error(transparent)]
    Random(#[from] RandomFailed),
    /// Anything else that is a fault of the installation.
    #[error("{doing}: {cause}")]
    Fault {
        /// What was being done.
        doing: &'static str,
        /// Why it failed.
        #[source]
        cause: Box<dyn StdError + Send + Sync>,
    },
}

impl Error {
    /// One field with one problem.
    pub fn field(field: &str, problem: Problem) -> Self {
        Self::Invalid(vec![FieldProblem { field: field.to_owned(), problem }])
    }

    /// A fault with its cause; for `map_err(Error::fault("reading the key"))`.
    pub fn fault<E: Into<Box<dyn StdError + Send + Sync>>>(doing: &'static str) -> impl FnOnce(E) -> Self {
        move |cause| Self::Fault { doing, cause: cause.into() }
    }

    /// The code that the person sees.
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::Refused(code) => *code,
            Self::Invalid(_) => ErrorCode::Invalid,
            Self::TooManyRequests { .. } => ErrorCode::TooManyRequests,
            Self::Database(_) | Self::Files(_) | Self::Random(_) | Self::Fault { .. } => ErrorCode::Internal,
        }
    }
}

impl From<DbError> for Error {
    /// A text that cannot be in the database is no fault of the installation: no form and no page sends one. Neither is
    /// what the privacy policy does not name yet.
    fn from(error: DbError) -> Self {
        match error {
            DbError::NotInPolicy(_) => ErrorCode::NotInPolicy.into(),
            error if error.is_impossible_text() => ErrorCode::BadRequest.into(),
            error => Self::Database(error),
        }
    }
}

impl From<ErrorCode> for Error {
    fn from(code: ErrorCode) -> Self {
        Self::Refused(code)
    }
}

impl From<Error> for AppError {
    fn from(error: Error) -> Self {
        let code = error.code();
        match error {
            Error::Invalid(fields) => Self { fields, ..code.into() },
            Error::TooManyRequests { wait } => {
                // Rounded up, so that who waits as long as told is not refused again.
                let seconds = u32::try_from((wait + SECOND - 1) / SECOND).unwrap_or_default();
                Self { retry_after: Some(seconds), ..code.into() }
            }
            _ => code.into(),
        }
    }
}

/// Ends a validation: all problems at once, or none.
pub fn check(problems: Problems) -> Result<()> {
    problems.into_result().map_err(Error::Invalid)
}
