use std::{
    fs,
    io::{ErrorKind, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::Path,
};

use age::{secrecy::ExposeSecret as _, x25519::Identity};

use super::{BackupError, Result};

/// The key in the file; made now when there is none. The second value tells whether it is new.
pub(super) fn load_or_create(path: &Path) -> Result<(Identity, bool)> {
    match load(path) {
        Err(BackupError::NoKey(_)) => {}
        other => return other.map(|identity| (identity, false)),
    }
    if let Some(folder) = path.parent() {
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(BackupError::io("making the folder for keys"))?;
    }
    let identity = Identity::generate();
    let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = file.map_err(BackupError::io("making the backup key"))?;
    file.write_all(text(&identity).as_bytes()).map_err(BackupError::io("writing the backup key"))?;
    file.sync_all().map_err(BackupError::io("writing the backup key"))?;
    Ok((identity, true))
}

/// The key in the file.
pub(super) fn load(path: &Path) -> Result<Identity> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(BackupError::NoKey(path.to_owned())),
        Err(error) => return Err(BackupError::io("reading the backup key")(error)),
    };
    let key = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    key.and_then(|line| line.parse().ok()).ok_or_else(|| BackupError::SpoiltKey(path.to_owned()))
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
