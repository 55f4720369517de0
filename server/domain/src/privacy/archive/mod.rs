//! The archive of a person's data: asked for, built by a job, downloaded by its owner, gone after a week.

mod build;
mod carry;
mod download;
mod originals;
mod pack;
mod render;
mod schema;
mod seal;
mod step;
mod store;

pub use build::{build_archive, build_archive_by_steps};
pub(super) use download::stream;
pub use download::{Download, download_archive};
pub(super) use pack::MANIFEST;
pub use schema::{ARCHIVE_SCHEMA, ARCHIVE_SCHEMA_NAME};
pub use seal::FILE as ARCHIVE_KEY_FILE;
pub use step::ArchiveStep;
pub(super) use store::Stored;

use model::{
    DAY, Millis,
    account::PersonId,
    error::ErrorCode,
    privacy::{Archive, RequestKind},
};
use object_store::{ObjectStoreExt as _, path::Path};

use super::request::{self, Arrived};
use crate::{
    Site,
    account::{self, Proof},
    actor::Actor,
    audit, authority,
    db::{Read, Tx},
    error::{Error, Result},
    jobs::{self, Job, Start},
};

/// How long an archive can be downloaded, in milliseconds.
pub const ARCHIVE_LIFETIME: Millis = 7 * DAY;

/// Asks for an archive, after the person showed that it is them.
///
/// # Errors
/// [`WrongPassword`](model::error::Problem::WrongPassword); [`ErrorCode::Conflict`] while another one is being built.
pub async fn request_archive(site: &Site, actor: &Actor, proof: impl Into<Proof<'_>>) -> Result<uuid::Uuid> {
    let person = authority::require_person(actor)?.person;
    account::require_identity(site, actor, "password", proof.into()).await?;
    let tx = site.db.begin().await?;
    let archive = order(site, &tx, actor, person).await?;
    tx.commit().await?;
    Ok(archive)
}

/// Has an archive of somebody's data built.
///
/// # Errors
/// [`ErrorCode::Conflict`] while another one is being built.
pub(super) async fn order(site: &Site, tx: &Tx, actor: &Actor, person: PersonId) -> Result<uuid::Uuid> {
    let now = site.now();
    let archive = site.new_id()?;
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Access,
        execute_at: None,
        erase_contributions: false,
    };
    let file = format!("archives/{}.zip.age", site.token()?.secret());
    if actor.person_id() == Some(person) {
        request::open(tx, &request, now).await?;
    } else {
        request::keep(tx, &request, now).await?;
    }
    store::insert(tx, archive, person, request.id, &file, now)
        .await
        .map_err(|error| if error.is_duplicate() { Error::from(ErrorCode::Conflict) } else { error.into() })?;
    jobs::enqueue(tx, &Job::BuildArchive { archive }, Start::Now).await?;
    audit::record(site, tx, actor, "privacy.archive-requested", Some(person), "").await?;
    Ok(archive)
}

/// The person's archives, newest first, with each download.
pub async fn archives(site: &Site, actor: &Actor) -> Result<Vec<Archive>> {
    let person = authority::require_person(actor)?.person;
    Ok(store::of_person(&site.db, person, site.now()).await?)
}

/// Removes the files of archives whose time is over, and tells how many. A file that a living link still hands over
/// stays for it; its owner chose how long.
pub async fn expire_archives(site: &Site) -> Result<u64> {
    let mut expired = 0;
    for (archive, file) in store::overdue(&site.db, site.now()).await? {
        remove_file(site, &file).await?;
        let tx = site.db.begin().await?;
        expired += store::expire(&tx, archive).await?;
        tx.commit().await?;
    }
    Ok(expired)
}

/// How many files [`expire_archives`] would remove now.
pub(crate) async fn overdue_archives(site: &Site) -> Result<usize> {
    Ok(store::overdue(&site.db, site.now()).await?.len())
}

/// Removes the files of all archives of a person, finished or not.
pub(super) async fn remove_files(site: &Site, person: PersonId) -> Result<()> {
    for (archive, file) in store::files_of(&site.db, person).await? {
        remove_file(site, &file).await?;
        build::clear(&build::workshop(site, archive)).await?;
    }
    Ok(())
}

/// The files of all archives of a person, finished or not.
pub(super) async fn files_of(db: &impl Read, person: PersonId) -> Result<Vec<String>> {
    Ok(store::files_of(db, person).await?.into_iter().map(|(_, file)| file).collect())
}

async fn remove_file(site: &Site, file: &str) -> Result<()> {
    remove_halves(site, file).await?;
    match site.files.delete(&Path::from(file)).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Removes what a process that was killed while it stored the file left beside it: the storage in the data folder writes
/// `<file>#<number>` first, and neither lists nor removes what has such a name.
async fn remove_halves(site: &Site, file: &str) -> Result<()> {
    let failed = |cause| Error::fault("removing a half of an archive")(cause);
    let place = site.settings.data.join("files").join(file);
    let (Some(folder), Some(name)) = (place.parent(), place.file_name().and_then(|name| name.to_str())) else {
        return Ok(());
    };
    let Ok(mut entries) = tokio::fs::read_dir(folder).await else { return Ok(()) };
    while let Some(entry) = entries.next_entry().await.map_err(failed)? {
        let found = entry.file_name();
        let is_half = found.to_str().and_then(|found| found.strip_prefix(name)).is_some_and(|end| end.starts_with('#'));
        if is_half {
            tokio::fs::remove_file(entry.path()).await.map_err(failed)?;
        }
    }
    Ok(())
}

/// Writes files away from the threads that answer requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(Error::fault("writing an archive"))?
        .map_err(Error::fault("writing an archive"))
}
