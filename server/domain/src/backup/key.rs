use std::{fs, io::ErrorKind, path::Path};

use age::x25519::Identity;

use super::{BackupError, Result};
use crate::keys;

const COMMENT: &str = "# The key of this installation's backups. Without it no backup can be read, by anyone.\n\
                       # Keep a copy of this file away from this machine and away from the backups: on paper, or in a \
                       password manager.\n";

/// The key in the file; made now when there is none. The second value tells whether it is new.
pub(super) fn load_or_create(path: &Path) -> Result<(Identity, bool)> {
    let kept = keys::read_or_keep(path, &keys::fresh_identity(COMMENT));
    let (text, is_new) = kept.map_err(BackupError::io("making the backup key"))?;
    Ok((parse(&text, path)?, is_new))
}

/// The key in the file.
pub(super) fn load(path: &Path) -> Result<Identity> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(BackupError::NoKey(path.to_owned())),
        Err(error) => return Err(BackupError::io("reading the backup key")(error)),
    };
    parse(&text, path)
}

fn parse(text: &str, path: &Path) -> Result<Identity> {
    keys::identity(text).ok_or_else(|| BackupError::SpoiltKey(path.to_owned()))
}
