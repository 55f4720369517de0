//! Keys of the installation: one file each in `<data>/keys`, readable by the server's user only.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, ErrorKind, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use age::{secrecy::ExposeSecret as _, x25519::Identity};
use tempfile::NamedTempFile;

use crate::{random::Random, register::hexadecimal};

/// Where the key of this name lies.
pub fn file(data: &Path, name: &str) -> PathBuf {
    data.join("keys").join(name)
}

/// The text of a key file, or `fresh`, which becomes its content when there is none. Of several processes that begin at
/// once one wins, and all get its key: the file appears under its name whole, and never takes the place of another. The
/// second value tells whether it is new.
pub(crate) fn read_or_keep(path: &Path, fresh: &str) -> io::Result<(String, bool)> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        other => return other.map(|text| (text, false)),
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // A temporary file is readable by its owner only.
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(fresh.as_bytes())?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => {
            File::open(folder)?.sync_all()?;
            Ok((fresh.to_owned(), true))
        }
        Err(lost) if lost.error.kind() == ErrorKind::AlreadyExists => Ok((fs::read_to_string(path)?, false)),
        Err(failed) => Err(failed.error),
    }
}

/// 32 random bytes as the text of a key file, below the comment that says what it is for.
pub(crate) fn fresh_secret(random: &dyn Random, comment: &str) -> Result<String, crate::random::RandomFailed> {
    let mut secret = [0; 32];
    random.fill(&mut secret)?;
    Ok(format!("{comment}{}\n", hexadecimal(&secret)))
}

/// The secret in the text of a key file.
pub(crate) fn secret(text: &str) -> Option<[u8; 32]> {
    let line = line(text)?;
    let mut secret = [0; 32];
    if line.len() != 2 * secret.len() || !line.is_ascii() {
        return None;
    }
    for (place, byte) in secret.iter_mut().enumerate() {
        *byte = u8::from_str_radix(line.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(secret)
}

/// A fresh key of age as the text of a key file, below the comment that says what it is for.
pub(crate) fn fresh_identity(comment: &str) -> String {
    let identity = Identity::generate();
    format!("{comment}# public key: {}\n{}\n", identity.to_public(), identity.to_string().expose_secret())
}

/// The key of age in the text of a key file.
pub(crate) fn identity(text: &str) -> Option<Identity> {
    line(text)?.parse().ok()
}

/// The line of a key file that is no comment.
pub(crate) fn line(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::random::{CountingRandom, SystemRandom};

    #[test]
    fn a_secret_comes_back_and_a_spoilt_one_does_not() {
        let text = fresh_secret(&CountingRandom::default(), "# why\n# so\n").unwrap();
        let found = secret(&text).unwrap();
        assert_eq!(hexadecimal(&found), line(&text).unwrap());
        for spoilt in ["", "# only words\n", "abcd\n", &text.replace(line(&text).unwrap(), &"é".repeat(32))] {
            assert_eq!(secret(spoilt), None, "{spoilt:?}");
        }
    }

    #[test]
    fn of_many_that_begin_at_once_all_get_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), "one.key");
        let found: Vec<(String, bool)> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..16)
                .map(|_| {
                    scope.spawn(|| read_or_keep(&path, &fresh_secret(&SystemRandom, "# a key\n").unwrap()).unwrap())
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(found.iter().filter(|(_, is_new)| *is_new).count(), 1);
        assert!(found.iter().all(|(text, _)| *text == found[0].0));
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing else is left there");
    }
}
