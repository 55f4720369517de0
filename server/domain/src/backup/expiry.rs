use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use model::Millis;
use time::{
    OffsetDateTime, PrimitiveDateTime, format_description::StaticFormatDescription, macros::format_description,
};

use super::{BackupError, Result};
use crate::{Site, error::Error};

const TIME: StaticFormatDescription = format_description!("[year]-[month]-[day]T[hour]-[minute]-[second]Z");
const BEFORE: &str = "alumet-";
const AFTER: &str = ".tar.gz.age";

/// How long an abandoned folder with unencrypted parts may lie before the next run removes it.
const ABANDONED: Duration = Duration::from_hours(24);

/// The name of a backup that is made at `now`.
pub(super) fn file_name(now: Millis) -> Result<String> {
    let time = OffsetDateTime::from_unix_timestamp(now / 1000).map_err(Error::fault("naming a backup"))?;
    let time = time.format(TIME).map_err(Error::fault("naming a backup"))?;
    Ok(format!("{BEFORE}{time}{AFTER}"))
}

/// Removes the backups in `folder` that were made before `limit`, and tells how many. Other files stay.
pub(super) fn remove_expired(folder: &Path, limit: Millis) -> Result<usize> {
    let mut removed = 0;
    for entry in fs::read_dir(folder).map_err(BackupError::io("looking for expired backups"))? {
        let entry = entry.map_err(BackupError::io("looking for expired backups"))?;
        if made_at(&entry.file_name().to_string_lossy()).is_some_and(|made| made < limit) {
            fs::remove_file(entry.path()).map_err(BackupError::io("removing an expired backup"))?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn made_at(name: &str) -> Option<Millis> {
    let time = name.strip_prefix(BEFORE)?.strip_suffix(AFTER)?;
    Some(PrimitiveDateTime::parse(time, TIME).ok()?.assume_utc().unix_timestamp() * 1000)
}

/// Where the temporary folders of backups and restores are.
pub(super) fn workshops(site: &Site) -> PathBuf {
    site.settings.data.join("backup-work")
}

/// Removes what a run that was killed left behind: it is not encrypted.
pub(super) fn remove_leftovers(workshops: &Path) {
    for entry in fs::read_dir(workshops).into_iter().flatten().flatten() {
        let age = entry.metadata().ok().and_then(|metadata| metadata.modified().ok()?.elapsed().ok());
        if age.is_some_and(|age| age > ABANDONED)
            && let Err(error) = fs::remove_dir_all(entry.path())
        {
            tracing::warn!(%error, "an abandoned temporary folder can't be removed");
        }
    }
}
