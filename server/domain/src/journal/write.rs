use std::{
    fs::{DirBuilder, File, OpenOptions},
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::Path,
    sync::{Mutex, PoisonError},
};

use uuid::Uuid;

use super::{ENDING, Entry, JournalError, Key};
use crate::register::hexadecimal;

/// The first line of a volume: which form its lines have.
pub(super) const FIRST_LINE: &str = r#"{"journal":1}"#;

/// Writes the volume of one process.
#[derive(Default)]
pub(crate) struct Writer(Mutex<Option<Volume>>);

struct Volume {
    file: File,
    seal: [u8; 32],
}

impl Writer {
    /// Appends an entry to the volume of this process, which becomes `volume` when it has none yet. Blocking; on disk
    /// when it returns.
    pub fn append(&self, folder: &Path, key: &Key, volume: Uuid, entry: &Entry) -> Result<(), JournalError> {
        let line = serde_json::to_string(entry).map_err(|error| JournalError::io(folder)(error.into()))?;
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Taken out while it is written: after a failure the next entry begins a volume of its own, because nobody knows
        // where this one ends.
        let mut current = match open.take() {
            Some(current) => current,
            None => Volume::begin(folder, key, volume)?,
        };
        current.append(key, &line).map_err(JournalError::io(folder))?;
        *open = Some(current);
        Ok(())
    }

    /// Begins the volume of this process. Blocking; on disk when it returns.
    pub fn begin(&self, folder: &Path, key: &Key, volume: Uuid) -> Result<(), JournalError> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if open.is_none() {
            *open = Some(Volume::begin(folder, key, volume)?);
        }
        Ok(())
    }
}

impl Volume {
    fn begin(folder: &Path, key: &Key, volume: Uuid) -> Result<Self, JournalError> {
        let failed = || JournalError::io(folder);
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed())?;
        let name = volume.to_string();
        let path = folder.join(format!("{name}.{ENDING}"));
        let file = OpenOptions::new().append(true).create_new(true).mode(0o600).open(&path);
        let mut begun = Self { file: file.map_err(JournalError::io(&path))?, seal: key.beginning(&name) };
        begun.append(key, FIRST_LINE).map_err(JournalError::io(&path))?;
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed())?;
        if let Some(parent) = folder.parent() {
            File::open(parent).and_then(|parent| parent.sync_all()).map_err(failed())?;
        }
        Ok(begun)
    }

    /// One call of the system for the whole line, then one that waits until it is on disk.
    fn append(&mut self, key: &Key, line: &str) -> std::io::Result<()> {
        let seal = key.seal(&self.seal, line.as_bytes());
        self.file.write_all(format!("{} {line}\n", hexadecimal(&seal)).as_bytes())?;
        self.file.sync_data()?;
        self.seal = seal;
        Ok(())
    }
}
