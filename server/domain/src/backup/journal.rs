use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{BackupError, Result, blocking, manifest::Holds, pack::Packer, unpack::Unpacked};
use crate::{
    Site,
    journal::{self, Journal, KEY_FILE, Key},
    keys, news, privacy,
};

/// Adds the journal as it is now, and the keys without which receipts and the journal itself could not be used.
pub(super) async fn pack(site: &Site, mut packer: Packer, folder: &Path) -> Result<Packer> {
    let data = site.settings.data.clone();
    let to = folder.to_owned();
    let copies = blocking(move || copy(&data, &to)).await?;
    for (holds, path) in copies {
        packer = packer.add(holds, path).await?;
    }
    Ok(packer)
}

fn copy(data: &Path, to: &Path) -> Result<Vec<(Holds, PathBuf)>> {
    let mut copies = Vec::new();
    for name in [KEY_FILE, privacy::RECEIPT_KEY_FILE, privacy::ARCHIVE_KEY_FILE, news::KEY_FILE] {
        copies.push((Holds::Key { name: name.to_owned() }, keys::file(data, name)));
    }
    for volume in journal::volumes(&journal::folder(data))? {
        let name = volume.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        copies.push((Holds::Journal { name }, volume));
    }
    let mut copied = Vec::new();
    for (number, (holds, from)) in copies.into_iter().enumerate() {
        // There is no key of receipts before the first receipt, none of archives before the first archive, and none
        // of news before the first campaign.
        if from.exists() {
            let copy = to.join(format!("carried-{number}"));
            fs::copy(&from, &copy).map_err(BackupError::io("copying the journal"))?;
            copied.push((holds, copy));
        }
    }
    Ok(copied)
}

/// The journal that a restore goes by, whole and untouched, with its key.
pub(super) struct Replay {
    pub journal: Journal,
    pub key: Key,
    /// The keys that the backup carries, by the names of their files.
    keys: Vec<(String, PathBuf)>,
}

impl Replay {
    /// Reads the journal of this installation and the one in the folder that was named, and compares them with what the
    /// backup carries. To be called when nobody can erase any more until the restore is over. Blocking.
    pub fn prepare(data: &Path, named: Option<&Path>, backup: &Unpacked, folder: &Path) -> Result<Self> {
        let keys = members(backup, |holds| match holds {
            Holds::Key { name } => Some(name.clone()),
            _ => None,
        });
        let carried = keys.iter().find(|(name, _)| name == KEY_FILE).map(|(_, path)| fs::read_to_string(path));
        let carried = carried.transpose().map_err(BackupError::io("reading the backup"))?;
        let carried = carried.as_deref().map(|text| Key::read(text).ok_or_else(damaged)).transpose()?;
        let (ours, own) = (journal::folder(data), Key::find(data)?);
        if let (Some(own), Some(carried)) = (&own, &carried)
            && own != carried
        {
            return Err(BackupError::OtherJournal(ours, keys::file(data, KEY_FILE)));
        }
        let Some(key) = own.or(carried) else { return Err(journal::JournalError::Missing(ours).into()) };
        let journal = read(&ours, named, &key)?;
        if let Some(earlier) = earlier(backup, &key, &folder.join("journal"))? {
            journal.contains(&earlier)?;
        }
        Ok(Self { journal, key, keys })
    }

    /// Puts into the data folder what it lacks of the journal and of the keys. What is there stays. Blocking.
    pub fn install(&self, data: &Path) -> Result<()> {
        for (name, path) in &self.keys {
            let text = fs::read_to_string(path).map_err(BackupError::io("putting the keys back"))?;
            keys::read_or_keep(&keys::file(data, name), &text).map_err(BackupError::io("putting the keys back"))?;
        }
        Ok(self.journal.install(&journal::folder(data))?)
    }
}

fn read(ours: &Path, named: Option<&Path>, key: &Key) -> Result<Journal> {
    let own = Journal::read(ours, key);
    let Some(named) = named else { return Ok(own?) };
    let given = Journal::read(named, key)?;
    match own {
        Ok(mut journal) => {
            journal.merge(given, named)?;
            Ok(journal)
        }
        Err(journal::JournalError::Missing(_)) => Ok(given),
        Err(error) => Err(error.into()),
    }
}

/// The journal as it was when the backup was made; none in a backup of a release that had none.
fn earlier(backup: &Unpacked, key: &Key, folder: &Path) -> Result<Option<Journal>> {
    let volumes = members(backup, |holds| match holds {
        Holds::Journal { name } => Some(name.clone()),
        _ => None,
    });
    if volumes.is_empty() {
        return Ok(None);
    }
    fs::create_dir_all(folder).map_err(BackupError::io("reading the backup"))?;
    for (name, path) in volumes {
        // A name from the archive that is more than a name leads nowhere.
        let name = Path::new(&name).file_name().ok_or_else(damaged)?.to_owned();
        fs::copy(path, folder.join(name)).map_err(BackupError::io("reading the backup"))?;
    }
    Ok(Some(Journal::read(folder, key)?))
}

fn members(backup: &Unpacked, name: impl Fn(&Holds) -> Option<String>) -> Vec<(String, PathBuf)> {
    let members = &backup.manifest.members;
    members.iter().filter_map(|member| Some((name(&member.holds)?, backup.files.get(&member.name)?.clone()))).collect()
}

fn damaged() -> BackupError {
    BackupError::Damaged("its journal can't be read".to_owned())
}
