//! The two engines behind one type. SQL is written once, with `$1` parameters, and runs on both.

mod engine;
mod migrate;
mod param;
mod query;
mod roles;
mod scrub;
mod upgrade;

pub use engine::{Db, DbOptions, Engine};
pub use migrate::MigrationState;
pub use param::Param;
pub use query::{Answer, Read, Record, Tx};
pub use upgrade::{Obstacle, Step, Upgrade};

use sqlx::{error::DatabaseError, migrate::MigrateError};

/// The parameters of a query, in order: `params![person_id, name]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Param::from($value)),*] };
}

/// The database failed or refused.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// An error of the driver or of the engine.
    #[error(transparent)]
    Sqlx(#[from] sqlx::Error),
    /// A migration could not be applied.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The address of the database is of no known kind.
    #[error("the database address must start with sqlite: or postgres:")]
    UnknownEngine,
    /// The schema is older than this release needs.
    #[error("the schema lacks migrations; run `alumet migrate` first")]
    SchemaTooOld,
    /// The log of the engine could not be emptied, because a reader holds it.
    #[error("the log of the database is in use")]
    Busy,
    /// The privacy policy in force does not name what this table holds.
    #[error("the privacy policy in force does not name what {0} holds")]
    NotInPolicy(&'static str),
    /// A table was not rewritten.
    #[error("{0} was not rewritten: run `alumet scrub` as the role that owns it")]
    NotRewritten(String),
}

impl DbError {
    /// Whether a row with the same key exists already.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Sqlx(sqlx::Error::Database(error)) if error.is_unique_violation())
    }

    /// Whether a text holds U+0000, which no text of PostgreSQL can (SQLSTATE 22021).
    pub fn is_impossible_text(&self) -> bool {
        matches!(self, Self::Sqlx(sqlx::Error::Database(error)) if error.code().is_some_and(|code| code == "22021"))
    }

    /// Whether the role of PostgreSQL lacks the right to do it (SQLSTATE 42501).
    pub fn is_forbidden(&self) -> bool {
        let (Self::Sqlx(error)
        | Self::Migrate(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _))) = self
        else {
            return false;
        };
        error.as_database_error().and_then(DatabaseError::code).is_some_and(|code| code == "42501")
    }
}
