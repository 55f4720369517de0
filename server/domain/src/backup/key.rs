use std::{fs, io::ErrorKind, path::Path};

use age::{secrecy::ExposeSecret as _, x25519::Identity};

use super::{BackupError, Result};
use crate::keys;

/// The key in the file; made now when there is none. The second value tells whether it is new.
pub(super) fn load_or_create(path: &Path) -> Result<(Identity, bool)> {
    let kept = keys::read_or_keep(path, &text(&Identity::generate()));
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
    keys::line(text).and_then(|line| line.parse().ok()).ok_or_else(|| BackupError::SpoiltKey(path.to_owned()))
}

fn text(identity: &Identity) -> String {
    format!(
        "# The key of this installation's backups. Without it no backup can be read, by anyone.\n\
         # Keep a copy of this file away from this machine and away from the backups: on paper, or in a password manager.\n\
         # public key: {}\n\
         {}\n",
        identity.to_public(),
        identity.to_string().expose_secret()
    )
}
