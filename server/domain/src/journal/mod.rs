//! The journal of what was taken back: erasures and withdrawals, kept in files outside the database, so that a backup
//! from before them can't bring back what they took away (GDPR art. 5(1)(e), 7(3), 17).
//!
//! It lies in `<data>/journal`, with a copy beside the backups. Each process appends to a volume of its own, a line an
//! entry, on disk before the transaction that it belongs to is committed. When that commit never comes, the entry says
//! too much, and harmlessly so: the work is resumed and writes it again, and doing it again to somebody who is gone does
//! nothing.
//!
//! An entry names nobody: a keyed hash of the person's key, what was taken back, when, and for an erasure its receipt,
//! which names nobody either. There is no hash of the address. A restored backup brings people back under the keys they
//! had, so that the key finds all of them; a hash of the address would find people who came back with a new account as
//! well and erase that one, and whoever holds the key could ask the journal about any address.
//!
//! Each line begins with its HMAC-SHA-256 (RFC 2104) over the one before: a changed, moved or removed line is found. The
//! key lies in `<data>/keys/journal.key` and, encrypted, in each backup.

mod copy;
mod entry;
mod error;
mod key;
mod read;
mod replay;
mod write;

use std::path::{Path, PathBuf};

use model::account::PersonId;

pub use entry::{Entry, What};
pub use error::JournalError;
use key::COMMENT;
pub use key::{FILE as KEY_FILE, Key};
pub use read::Journal;
pub(crate) use read::volumes;
pub use replay::{Replayed, replay};
pub(crate) use write::Writer;

use crate::{
    Site,
    error::{Error, Result},
    keys,
};

/// The ending of the name of a volume.
const ENDING: &str = "journal";

/// Where the journal of this installation lies.
pub fn folder(data: &Path) -> PathBuf {
    data.join("journal")
}

/// The copy of the journal that lies beside the backups in a folder.
pub fn beside(backups: &Path) -> PathBuf {
    backups.join("journal")
}

/// Writes down that a person took something back; on disk when this returns. To be called inside the transaction that
/// does it, before its commit.
///
/// # Errors
/// When it can't be written; then the caller must not commit.
pub async fn note(site: &Site, person: PersonId, what: What) -> Result<()> {
    let work = Work::of(site)?;
    let at = site.now();
    work.run(move |work| {
        let folder = folder(&work.data);
        let key = Key::of_installation(&work.data, &work.fresh_key)?;
        work.writer.append(&folder, &key, work.volume, &Entry { at, person: key.person(person), what })?;
        if let Err(error) = copy::to(&folder, &beside(&work.backups)) {
            tracing::error!(%error, "the copy of the journal beside the backups is not up to date; the next one mends it");
        }
        Ok(())
    })
    .await
}

/// Begins the journal when there is none yet, so that a backup can carry it and its absence later means that it was lost.
pub(crate) async fn begin(site: &Site) -> Result<()> {
    let work = Work::of(site)?;
    work.run(move |work| {
        let folder = folder(&work.data);
        let key = Key::of_installation(&work.data, &work.fresh_key)?;
        if read::volumes(&folder)?.is_empty() {
            work.writer.begin(&folder, &key, work.volume)?;
        }
        Ok(())
    })
    .await
}

/// Brings the copy of the journal beside the backups in a folder up to date. Blocking.
pub(crate) fn copy_beside(data: &Path, backups: &Path) -> std::result::Result<(), JournalError> {
    copy::to(&folder(data), &beside(backups))
}

/// What writing needs, off the asynchronous threads.
struct Work {
    writer: std::sync::Arc<Writer>,
    data: PathBuf,
    backups: PathBuf,
    fresh_key: String,
    volume: uuid::Uuid,
}

impl Work {
    fn of(site: &Site) -> Result<Self> {
        Ok(Self {
            writer: site.journal_writer(),
            data: site.settings.data.clone(),
            backups: site.settings.backups(),
            fresh_key: keys::fresh_secret(site.random.as_ref(), COMMENT)?,
            volume: site.new_id()?,
        })
    }

    async fn run(
        self,
        work: impl FnOnce(Self) -> std::result::Result<(), JournalError> + Send + 'static,
    ) -> Result<()> {
        let done =
            tokio::task::spawn_blocking(move || work(self)).await.map_err(Error::fault("writing the journal"))?;
        done.map_err(Error::fault("writing the journal"))
    }
}
