use std::{
    collections::BTreeMap,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{ENDING, Entry, JournalError, Key, write::FIRST_LINE};
use crate::register::hexadecimal;

/// A journal that was read and found untouched.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    volumes: BTreeMap<String, Volume>,
}

#[derive(Clone, Debug)]
struct Volume {
    /// The whole lines, as they stand in the file.
    lines: Vec<String>,
    entries: Vec<Entry>,
}

/// The volumes in a folder; none when there is no folder.
pub(crate) fn volumes(folder: &Path) -> Result<Vec<PathBuf>, JournalError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(JournalError::io(folder)(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(JournalError::io(folder))?.path();
        if path.extension().is_some_and(|ending| ending == ENDING) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

impl Journal {
    /// Reads the volumes in a folder. A last line that was cut off is passed over: what it belongs to was not committed.
    /// Blocking.
    ///
    /// # Errors
    /// [`JournalError::Missing`] when there is no volume; [`JournalError::Tampered`] with the line that is not what was
    /// written.
    pub(crate) fn read(folder: &Path, key: &Key) -> Result<Self, JournalError> {
        let paths = volumes(folder)?;
        if paths.is_empty() {
            return Err(JournalError::Missing(folder.to_owned()));
        }
        let mut journal = Self::default();
        for path in paths {
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let volume = Volume::read(&path, &name, key)?;
            journal.volumes.insert(name, volume);
        }
        Ok(journal)
    }

    /// Adds what another copy of the journal has more.
    ///
    /// # Errors
    /// [`JournalError::Tampered`] when the two tell different things.
    pub(crate) fn merge(&mut self, other: Self, folder: &Path) -> Result<(), JournalError> {
        for (name, theirs) in other.volumes {
            let Some(ours) = self.volumes.get_mut(&name) else {
                self.volumes.insert(name, theirs);
                continue;
            };
            let common = ours.lines.len().min(theirs.lines.len());
            if let Some(line) = (0..common).find(|line| ours.lines[*line] != theirs.lines[*line]) {
                let path = folder.join(format!("{name}.{ENDING}"));
                return Err(JournalError::Tampered { path, line: line + 1 });
            }
            if theirs.lines.len() > ours.lines.len() {
                *ours = theirs;
            }
        }
        Ok(())
    }

    /// Whether this journal has everything that an earlier copy of it had.
    ///
    /// # Errors
    /// [`JournalError::TooOld`] when it has not.
    pub(crate) fn contains(&self, earlier: &Self) -> Result<(), JournalError> {
        for (name, earlier) in &earlier.volumes {
            if self.volumes.get(name).is_none_or(|volume| !volume.lines.starts_with(&earlier.lines)) {
                return Err(JournalError::TooOld(name.clone()));
            }
        }
        Ok(())
    }

    /// All entries, oldest first.
    pub(super) fn entries(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.volumes.values().flat_map(|volume| &volume.entries).collect();
        entries.sort_by_key(|entry| entry.at);
        entries
    }

    /// Writes into a folder the volumes that are not there, or are shorter there. Blocking.
    pub(crate) fn install(&self, folder: &Path) -> Result<(), JournalError> {
        for (name, volume) in &self.volumes {
            let path = folder.join(format!("{name}.{ENDING}"));
            let text: String = volume.lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
            super::copy::grow(&path, text.as_bytes())?;
        }
        Ok(())
    }
}

impl Volume {
    fn read(path: &Path, name: &str, key: &Key) -> Result<Self, JournalError> {
        let text = fs::read(path).map_err(JournalError::io(path))?;
        let mut volume = Self { lines: Vec::new(), entries: Vec::new() };
        let mut seal = key.beginning(name);
        // The last piece is what comes after the last line: nothing, or a line that was cut off.
        let mut pieces: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
        pieces.pop();
        for (place, piece) in pieces.into_iter().enumerate() {
            let line = place + 1;
            let tampered = || JournalError::Tampered { path: path.to_owned(), line };
            let piece = std::str::from_utf8(piece).map_err(|_| tampered())?;
            let (given, content) = piece.split_once(' ').ok_or_else(tampered)?;
            seal = key.seal(&seal, content.as_bytes());
            if given != hexadecimal(&seal) {
                return Err(tampered());
            }
            let newer = || JournalError::Newer { path: path.to_owned(), line };
            match (place, content == FIRST_LINE) {
                (0, true) => {}
                (0, false) => return Err(newer()),
                _ => volume.entries.push(serde_json::from_str(content).map_err(|_| newer())?),
            }
            volume.lines.push(piece.to_owned());
        }
        Ok(volume)
    }
}
