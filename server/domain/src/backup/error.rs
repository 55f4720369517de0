use std::path::PathBuf;

use crate::{db::DbError, error::Error, journal::JournalError};

/// Why a backup was not made or not put back. Each says what the operator can do.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The domain refused or failed.
    #[error(transparent)]
    Domain(#[from] Error),
    /// The journal is missing, too old or not what was written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The operating system failed.
    #[error("{doing}: {cause}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// Why it failed.
        #[source]
        cause: std::io::Error,
    },
    /// There is no key.
    #[error("there is no key at {}: put the key file of the installation that made the backup there, or name it with --key", .0.display())]
    NoKey(PathBuf),
    /// The key file does not hold a key.
    #[error("{} holds no backup key: put a copy of the key file back", .0.display())]
    SpoiltKey(PathBuf),
    /// The backup was made with another key.
    #[error("the backup was made with another key: name the right one with --key")]
    WrongKey,
    /// The file is not a backup.
    #[error("the file is not a backup of Alumet")]
    NotABackup,
    /// The file was changed or is incomplete.
    #[error("the backup is damaged ({0}): nothing was changed; take another one")]
    Damaged(String),
    /// The backup is of the other engine.
    #[error("the backup is of {backup}, this installation runs on {installation}: set DATABASE_URL to the same engine")]
    OtherEngine {
        /// The engine of the backup.
        backup: String,
        /// The engine of the installation.
        installation: String,
    },
    /// The backup is of a newer release.
    #[error("the backup was made by a newer release ({0}): install that release first")]
    NewerRelease(String),
    /// The backup is of an older schema that must first be restored by its own release.
    #[error("the backup was made by an older release ({0}): restore it with that release, then upgrade")]
    OlderRelease(String),
    /// The journal of this installation has another key than the one of the backup.
    #[error("the journal of this installation was not begun by the one that made the backup: move {} and {} away, then name a copy of its journal with --journal DIR; nothing was changed", .0.display(), .1.display())]
    OtherJournal(PathBuf, PathBuf),
    /// There are accounts already.
    #[error("there is data already: it would be lost; add --replace if that is what you want")]
    NotEmpty,
}

impl BackupError {
    /// A failure of the operating system, for `map_err`.
    pub(super) fn io(doing: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |cause| Self::Io { doing, cause }
    }
}

impl From<DbError> for BackupError {
    fn from(error: DbError) -> Self {
        Self::Domain(error.into())
    }
}

impl From<sqlx::Error> for BackupError {
    fn from(error: sqlx::Error) -> Self {
        Self::Domain(DbError::from(error).into())
    }
}

impl From<object_store::Error> for BackupError {
    fn from(error: object_store::Error) -> Self {
        Self::Domain(error.into())
    }
}
