use std::{fs, io::ErrorKind, path::Path};

use hmac::{Hmac, KeyInit as _, Mac as _};
use model::account::PersonId;
use sha2::Sha256;

use super::{JournalError, read};
use crate::{keys, register::hexadecimal};

/// What stands above the key in its file.
pub(super) const COMMENT: &str = "# The key of the journal of erasures and withdrawals. It makes entries that name nobody, and shows\n\
                       # when one was changed. Each backup holds a copy of it.\n";

/// The name of the key file.
pub const FILE: &str = "journal.key";

/// The key of the journal: a block of HMAC-SHA-256.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 64]);

impl Key {
    /// The key in the text of a key file.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut block = [0; 64];
        block[..32].copy_from_slice(&keys::secret(text)?);
        Some(Self(block))
    }

    /// The key of this installation, if it has one. Blocking.
    pub(crate) fn find(data: &Path) -> Result<Option<Self>, JournalError> {
        let path = keys::file(data, FILE);
        match fs::read_to_string(&path) {
            Ok(text) => Self::read(&text).map(Some).ok_or(JournalError::SpoiltKey(path)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(JournalError::io(&path)(error)),
        }
    }

    /// The key of this installation; `fresh` becomes it as long as no journal was written with another. Blocking.
    pub(super) fn of_installation(data: &Path, fresh: &str) -> Result<Self, JournalError> {
        if let Some(key) = Self::find(data)? {
            return Ok(key);
        }
        let path = keys::file(data, FILE);
        if !read::volumes(&super::folder(data))?.is_empty() {
            return Err(JournalError::NoKey(path));
        }
        let (text, _) = keys::read_or_keep(&path, fresh).map_err(JournalError::io(&path))?;
        Self::read(&text).ok_or(JournalError::SpoiltKey(path))
    }

    /// What stands in the journal for a person.
    pub(super) fn person(&self, person: PersonId) -> String {
        hexadecimal(&self.mac(&[b"person:", person.as_bytes()]).finalize().into_bytes())
    }

    /// What stands for the beginning of a volume, before its first line.
    pub(super) fn beginning(&self, volume: &str) -> [u8; 32] {
        self.mac(&[b"volume:", volume.as_bytes()]).finalize().into_bytes().into()
    }

    /// The seal of a line that comes after the line with the seal `before`.
    pub(super) fn seal(&self, before: &[u8; 32], line: &[u8]) -> [u8; 32] {
        self.mac(&[b"line:", before, line]).finalize().into_bytes().into()
    }

    fn mac(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new(&self.0.into());
        for part in parts {
            mac.update(part);
        }
        mac
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}
