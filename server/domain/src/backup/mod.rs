//! Backups: one encrypted file with the whole database and the uploads, made and put back while the server runs.
//!
//! A backup is a tar archive, compressed with gzip (RFC 1952) and encrypted with age
//! (<https://age-encryption.org/v1>) to the key in `<data>/keys/backup.key`. Its last member, `manifest.json`, names the
//! engine, the schema and the SHA-256 of every other member. Nothing is put back before all of it was decrypted and
//! compared, and nobody comes back who was erased since: the [journal](crate::journal) tells who.

mod create;
mod error;
mod expiry;
mod journal;
mod key;
mod manifest;
mod pack;
mod postgres;
mod restore;
mod sqlite;
mod unpack;
mod uploads;

use std::path::{Path, PathBuf};

use model::Millis;

pub use create::create;
pub use error::BackupError;
pub use restore::restore;

use crate::{
    Site,
    db::{DbError, Read},
    error::Error,
};

/// The kind of the audit event that a backup leaves.
pub(crate) const MADE: &str = "backup.made";

type Result<T> = std::result::Result<T, BackupError>;

/// What a backup needs to know.
#[derive(Clone, Debug)]
pub struct BackupOrder {
    /// The folder for the backup.
    pub to: PathBuf,
    /// Backups in that folder that are older than this are removed afterwards, in milliseconds.
    pub keep: Millis,
}

/// A backup that was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The file.
    pub file: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// The uploads in it.
    pub uploads: usize,
    /// How many expired backups were removed.
    pub expired: usize,
    /// The new key file, when this was the first backup.
    pub new_key: Option<PathBuf>,
}

/// What a restore needs to know.
#[derive(Clone, Debug)]
pub struct RestoreOrder {
    /// The backup.
    pub file: PathBuf,
    /// The key that it was made with; by default the one of this installation.
    pub key: Option<PathBuf>,
    /// A folder with a newer copy of the journal than the one of this installation, where there is one.
    pub journal: Option<PathBuf>,
    /// Whether what is there now may be replaced.
    pub replace: bool,
}

/// A backup that was put back.
#[derive(Clone, Debug)]
pub struct Restored {
    /// When the backup was made.
    pub created_at: Millis,
    /// The uploads that came back.
    pub uploads: usize,
    /// How many people were erased again.
    pub erased: usize,
    /// How many consents were withdrawn again.
    pub withdrawn: usize,
    /// How many objections were brought to where they had come since.
    pub objected: usize,
    /// How many restrictions began or were lifted again.
    pub restricted: usize,
}

/// Where the key of this installation's backups lies.
pub fn key_file(data: &Path) -> PathBuf {
    crate::keys::file(data, "backup.key")
}

/// The migrations of a database, in order.
async fn applied_migrations(db: &impl Read) -> std::result::Result<Vec<i64>, DbError> {
    let rows = db.all::<(i64,)>("SELECT version FROM _sqlx_migrations WHERE success ORDER BY version", vec![]).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// A folder for unencrypted intermediate files, readable by the server's user only; it vanishes when dropped.
fn workshop(site: &Site) -> Result<tempfile::TempDir> {
    let parent = expiry::workshops(site);
    std::fs::create_dir_all(&parent).map_err(BackupError::io("making a temporary folder"))?;
    expiry::remove_leftovers(&parent);
    tempfile::Builder::new().tempdir_in(parent).map_err(BackupError::io("making a temporary folder"))
}

/// Runs blocking work off the asynchronous threads.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::fault("working on a backup"))?
}
