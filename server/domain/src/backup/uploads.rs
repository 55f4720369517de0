use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use futures::{StreamExt as _, TryStreamExt as _};
use object_store::{ObjectStore, ObjectStoreExt as _, path::Path as ObjectPath};
use tokio::io::AsyncWriteExt as _;

use super::{BackupError, Result, manifest::Holds, pack::Packer, unpack::Unpacked};

/// Adds every upload to a backup.
pub(super) async fn pack(files: &dyn ObjectStore, mut packer: Packer, folder: &Path) -> Result<Packer> {
    let mut uploads = files.list(None);
    while let Some(upload) = uploads.next().await {
        let path = upload?.location;
        let copy = folder.join("upload");
        match download(files, &path, &copy).await {
            // Erased since it was listed: then it belongs in no backup.
            Err(BackupError::Domain(crate::Error::Files(object_store::Error::NotFound { .. }))) => {}
            Err(error) => return Err(error),
            Ok(()) => packer = packer.add(Holds::Upload { path: path.to_string() }, copy).await?,
        }
    }
    Ok(packer)
}

async fn download(files: &dyn ObjectStore, path: &ObjectPath, to: &Path) -> Result<()> {
    let mut content = files.get(path).await?.into_stream();
    let mut copy = tokio::fs::File::create(to).await.map_err(BackupError::io("copying an upload"))?;
    while let Some(chunk) = content.next().await {
        copy.write_all(&chunk?).await.map_err(BackupError::io("copying an upload"))?;
    }
    copy.flush().await.map_err(BackupError::io("copying an upload"))
}

/// Uploads that were put back and can be taken away again as long as the database is not committed.
pub(super) struct Exchange<'a> {
    files: &'a dyn ObjectStore,
    folder: &'a Path,
    wanted: HashSet<ObjectPath>,
    added: Vec<ObjectPath>,
    replaced: Vec<(ObjectPath, PathBuf)>,
}

impl<'a> Exchange<'a> {
    /// Nothing exchanged yet; `folder` keeps what is overwritten.
    pub fn new(files: &'a dyn ObjectStore, folder: &'a Path) -> Self {
        Self { files, folder, wanted: HashSet::new(), added: Vec::new(), replaced: Vec::new() }
    }

    /// Puts every upload of the backup back but those named in `left_out`, and those in folders named there.
    pub async fn put_back(&mut self, backup: &Unpacked, left_out: &[String]) -> Result<()> {
        for member in &backup.manifest.members {
            if let (Holds::Upload { path }, Some(copy)) = (&member.holds, backup.files.get(&member.name))
                && !left_out.iter().any(|left_out| is_within(path, left_out))
            {
                let path = ObjectPath::parse(path).map_err(|error| BackupError::Damaged(error.to_string()))?;
                self.put(path, copy).await?;
            }
        }
        Ok(())
    }

    async fn put(&mut self, path: ObjectPath, copy: &Path) -> Result<()> {
        let before = self.folder.join(format!("before-{}", self.replaced.len()));
        match download(self.files, &path, &before).await {
            Ok(()) => self.replaced.push((path.clone(), before)),
            Err(BackupError::Domain(crate::Error::Files(object_store::Error::NotFound { .. }))) => {
                self.added.push(path.clone());
            }
            Err(error) => return Err(error),
        }
        upload(self.files, &path, copy).await?;
        self.wanted.insert(path);
        Ok(())
    }

    /// Takes everything back, as it was before.
    pub async fn undo(self) -> Result<()> {
        for path in &self.added {
            self.files.delete(path).await?;
        }
        for (path, before) in &self.replaced {
            upload(self.files, path, before).await?;
        }
        Ok(())
    }

    /// Removes what the backup did not hold. Tells how many uploads it held.
    pub async fn keep(self) -> Result<usize> {
        let there: Vec<ObjectPath> = self.files.list(None).map_ok(|upload| upload.location).try_collect().await?;
        for path in there.into_iter().filter(|path| !self.wanted.contains(path)) {
            self.files.delete(&path).await?;
        }
        Ok(self.wanted.len())
    }
}

fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

async fn upload(files: &dyn ObjectStore, path: &ObjectPath, copy: &Path) -> Result<()> {
    let content = tokio::fs::read(copy).await.map_err(BackupError::io("putting an upload back"))?;
    files.put(path, content.into()).await?;
    Ok(())
}
