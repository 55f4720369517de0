use std::{
    fs::File,
    io::{Read, Write as _},
    iter,
    path::{Path, PathBuf},
};

use age::{Encryptor, stream::StreamWriter, x25519::Recipient};
use flate2::{Compression, write::GzEncoder};
use model::Millis;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use super::{
    BackupError, Result, blocking,
    manifest::{Holds, Manifest, Member, NAME},
};
use crate::error::Error;

const PACKING: &str = "writing the backup";

/// Writes a backup member by member; it gets its name only when it is whole.
pub(super) struct Packer {
    archive: tar::Builder<GzEncoder<StreamWriter<NamedTempFile>>>,
    created_at: Millis,
    pub members: Vec<Member>,
}

impl Packer {
    /// Begins a backup in `folder`, for the owner of the key.
    pub fn begin(folder: &Path, recipient: &Recipient, created_at: Millis) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(BackupError::io("making the folder for backups"))?;
        let file = NamedTempFile::new_in(folder).map_err(BackupError::io(PACKING))?;
        let encryptor = Encryptor::with_recipients(iter::once(recipient as _)).map_err(Error::fault(PACKING))?;
        let encrypted = encryptor.wrap_output(file).map_err(BackupError::io(PACKING))?;
        let archive = tar::Builder::new(GzEncoder::new(encrypted, Compression::default()));
        Ok(Self { archive, created_at, members: Vec::new() })
    }

    /// Adds a file and removes it.
    pub async fn add(mut self, holds: Holds, path: PathBuf) -> Result<Self> {
        blocking(move || {
            let name = match &holds {
                Holds::Database => "database.sqlite".to_owned(),
                Holds::Table(_) => format!("tables/{:06}", self.members.len()),
                Holds::Journal { .. } => format!("journal/{:06}", self.members.len()),
                Holds::Key { .. } => format!("keys/{:06}", self.members.len()),
                Holds::Upload { .. } => format!("uploads/{:06}", self.members.len()),
            };
            let file = File::open(&path).map_err(BackupError::io(PACKING))?;
            let bytes = file.metadata().map_err(BackupError::io(PACKING))?.len();
            let mut hashed = Hashed { inner: file, hash: Sha256::new() };
            self.append(&name, bytes, &mut hashed)?;
            self.members.push(Member { name, bytes, sha256: hexadecimal(&hashed.hash.finalize()), holds });
            std::fs::remove_file(&path).map_err(BackupError::io(PACKING))?;
            Ok(self)
        })
        .await
    }

    /// Ends the backup with its manifest and gives it its name. Tells its size in bytes.
    pub async fn finish(mut self, manifest: Manifest, file: PathBuf) -> Result<u64> {
        blocking(move || {
            let manifest = serde_json::to_vec_pretty(&manifest).map_err(Error::fault(PACKING))?;
            self.append(NAME, manifest.len() as u64, manifest.as_slice())?;
            let compressed = self.archive.into_inner().map_err(BackupError::io(PACKING))?;
            let encrypted = compressed.finish().map_err(BackupError::io(PACKING))?;
            let mut written = encrypted.finish().map_err(BackupError::io(PACKING))?;
            written.flush().map_err(BackupError::io(PACKING))?;
            written.as_file().sync_all().map_err(BackupError::io(PACKING))?;
            let written = written.persist_noclobber(file).map_err(|failed| BackupError::io(PACKING)(failed.error))?;
            Ok(written.metadata().map_err(BackupError::io(PACKING))?.len())
        })
        .await
    }

    fn append(&mut self, name: &str, bytes: u64, content: impl Read) -> Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(self.created_at / 1000).unwrap_or_default());
        self.archive.append_data(&mut header, name, content).map_err(BackupError::io(PACKING))
    }
}

/// Bytes as hexadecimal text.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).unwrap_or_default());
        }
        text
    })
}

/// A reader that hashes what goes through it.
pub(super) struct Hashed<R> {
    pub inner: R,
    pub hash: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hash.update(&buffer[..count]);
        Ok(count)
    }
}
