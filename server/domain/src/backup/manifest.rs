use model::Millis;
use serde::{Deserialize, Serialize};

/// The name of the manifest inside a backup.
pub(super) const NAME: &str = "manifest.json";

/// The form of backups that this release writes and reads.
pub(super) const FORMAT: u32 = 2;

/// What a backup holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The form of the backup.
    pub format: u32,
    /// The release that made it.
    pub release: String,
    /// The engine: `sqlite` or `postgres`.
    pub engine: String,
    /// When it was made.
    pub created_at: Millis,
    /// The migrations of the database.
    pub migrations: Vec<i64>,
    /// Where the counters of PostgreSQL stood.
    pub sequences: Vec<Sequence>,
    /// Everything else in the backup, in order.
    pub members: Vec<Member>,
}

/// One member of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Member {
    /// Its name in the archive.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// What it is.
    pub holds: Holds,
}

/// What a member is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Holds {
    /// The whole database, as a file of SQLite.
    Database,
    /// One table of PostgreSQL, in the text form of `COPY`.
    Table(Table),
    /// One volume of the journal, as it was then.
    Journal {
        /// The name of its file.
        name: String,
    },
    /// A key without which the rest can't be used.
    Key {
        /// The name of its file.
        name: String,
    },
    /// One upload.
    Upload {
        /// Its name in the file storage.
        path: String,
    },
}

/// A table of PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub(super) struct Table {
    /// The schema; empty for the one that the connection works in.
    pub schema: String,
    /// The name.
    pub name: String,
    /// The columns as SQL writes them, with commas between.
    pub columns: String,
}

/// A counter of PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub(super) struct Sequence {
    /// The schema; empty for the one that the connection works in.
    pub schema: String,
    /// The name.
    pub name: String,
    /// The last value given out.
    pub last_value: i64,
}
