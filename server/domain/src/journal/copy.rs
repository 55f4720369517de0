use std::{
    fs::{self, DirBuilder, File},
    io::{ErrorKind, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::Path,
};

use tempfile::NamedTempFile;

use super::{JournalError, read};

/// Brings a copy of the journal up to date: volumes only grow. Nothing is done where there are no backups yet.
pub(super) fn to(folder: &Path, copy: &Path) -> Result<(), JournalError> {
    if !copy.parent().is_some_and(Path::is_dir) {
        return Ok(());
    }
    for volume in read::volumes(folder)? {
        let content = fs::read(&volume).map_err(JournalError::io(&volume))?;
        if let Some(name) = volume.file_name() {
            grow(&copy.join(name), &content)?;
        }
    }
    Ok(())
}

/// Writes a volume unless it is as long already; it is replaced at once and whole.
pub(super) fn grow(path: &Path, content: &[u8]) -> Result<(), JournalError> {
    let failed = || JournalError::io(path);
    match fs::metadata(path) {
        Ok(there) if there.len() >= content.len() as u64 => return Ok(()),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed()(error)),
        _ => {}
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed())?;
    let mut file = NamedTempFile::new_in(folder).map_err(failed())?;
    file.write_all(content).map_err(failed())?;
    file.as_file().sync_all().map_err(failed())?;
    file.persist(path).map_err(|failure| failed()(failure.error))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed())
}
