use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufReader, Read},
    iter,
    path::{Path, PathBuf},
};

use age::{DecryptError, Decryptor, x25519::Identity};
use flate2::read::GzDecoder;
use sha2::{Digest as _, Sha256};

use super::{
    BackupError, Result,
    manifest::{FORMAT, Manifest, Member, NAME},
    pack::{Hashed, hexadecimal},
};

/// A backup that was decrypted and found whole.
pub(super) struct Unpacked {
    pub manifest: Manifest,
    /// Where each member lies now, by its name in the archive.
    pub files: HashMap<String, PathBuf>,
}

struct Found {
    path: PathBuf,
    bytes: u64,
    sha256: String,
}

/// Decrypts a backup into `folder` and compares each member with the manifest. No name from the archive becomes the
/// name of a file.
pub(super) fn unpack(file: &Path, identity: &Identity, folder: &Path) -> Result<Unpacked> {
    let file = File::open(file).map_err(BackupError::io("opening the backup"))?;
    let decryptor = Decryptor::new_buffered(BufReader::new(file)).map_err(|_| BackupError::NotABackup)?;
    let decrypted = decryptor.decrypt(iter::once(identity as _)).map_err(|error| match error {
        DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed => BackupError::WrongKey,
        other => damaged(&other),
    })?;
    let mut found = members(GzDecoder::new(decrypted), folder)?;
    let manifest = found.remove(NAME).ok_or_else(|| damaged(&"it ends too early"))?;
    let manifest = File::open(manifest.path).map_err(BackupError::io("reading the backup"))?;
    let manifest: Manifest = serde_json::from_reader(BufReader::new(manifest)).map_err(|error| damaged(&error))?;
    if manifest.format > FORMAT {
        return Err(BackupError::NewerRelease(manifest.release));
    }
    let files = compared(&manifest.members, found)?;
    Ok(Unpacked { manifest, files })
}

fn members(compressed: impl Read, folder: &Path) -> Result<HashMap<String, Found>> {
    let mut archive = tar::Archive::new(compressed);
    let mut found = HashMap::new();
    for (number, entry) in archive.entries().map_err(|error| damaged(&error))?.enumerate() {
        let entry = entry.map_err(|error| damaged(&error))?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let path = folder.join(format!("{number:06}"));
        let mut target = File::create(&path).map_err(BackupError::io("unpacking the backup"))?;
        let mut hashed = Hashed { inner: entry, hash: Sha256::new() };
        let bytes = io::copy(&mut hashed, &mut target).map_err(|error| damaged(&error))?;
        let sha256 = hexadecimal(&hashed.hash.finalize());
        if found.insert(name, Found { path, bytes, sha256 }).is_some() {
            return Err(damaged(&"one name twice"));
        }
    }
    // The last block of the encryption proves that nothing is missing, and must be read for that.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(|error| damaged(&error))?;
    Ok(found)
}

fn compared(members: &[Member], mut found: HashMap<String, Found>) -> Result<HashMap<String, PathBuf>> {
    let mut files = HashMap::with_capacity(members.len());
    for member in members {
        match found.remove(&member.name) {
            Some(file) if file.bytes == member.bytes && file.sha256 == member.sha256 => {
                files.insert(member.name.clone(), file.path);
            }
            _ => return Err(damaged(&format!("{} is not what was packed", member.name))),
        }
    }
    if found.is_empty() { Ok(files) } else { Err(damaged(&"there is more in it than was packed")) }
}

fn damaged(error: &impl ToString) -> BackupError {
    BackupError::Damaged(error.to_string())
}
