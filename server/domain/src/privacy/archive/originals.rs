//! The files that a person brought in, as they are: pictures and downloads of the courses that they published.

use std::path::Path;

use futures::TryStreamExt as _;
use model::account::PersonId;
use object_store::ObjectStoreExt as _;
use tokio::io::AsyncWriteExt as _;

use crate::{
    Site,
    error::{Error, Result},
    learn,
};

/// Copies them below `folder`, piece by piece, and tells their names there.
pub(super) async fn copy(site: &Site, person: PersonId, folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for (slug, prefix) in learn::folders_by_course(&site.db, person).await? {
        let prefix = object_store::path::Path::from(prefix);
        let mut found: Vec<_> = site.files.list(Some(&prefix)).map_ok(|file| file.location).try_collect().await?;
        found.sort();
        for location in found {
            let Some(parts) = location.prefix_match(&prefix) else { continue };
            let inner: Vec<String> = parts.map(|part| part.as_ref().to_owned()).collect();
            // A path of the storage has no part that leads out of it.
            let name = object_store::path::Path::from(format!("files/{slug}/{}", inner.join("/"))).to_string();
            write(site, &location, &folder.join(&name)).await?;
            names.push(name);
        }
    }
    Ok(names)
}

async fn write(site: &Site, location: &object_store::path::Path, target: &Path) -> Result<()> {
    let failed = "copying an original file";
    if let Some(folder) = target.parent() {
        tokio::fs::create_dir_all(folder).await.map_err(Error::fault(failed))?;
    }
    let mut source = site.files.get(location).await?.into_stream();
    let mut target = tokio::fs::File::create(target).await.map_err(Error::fault(failed))?;
    while let Some(chunk) = source.try_next().await? {
        target.write_all(&chunk).await.map_err(Error::fault(failed))?;
    }
    target.flush().await.map_err(Error::fault(failed))
}
