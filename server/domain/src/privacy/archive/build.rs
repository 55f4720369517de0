use std::path::{Path, PathBuf};

use model::{
    account::{PersonId, SignedIn},
    language::Language,
    privacy::RequestState,
};
use object_store::buffered::BufWriter;
use uuid::Uuid;

use super::{
    ARCHIVE_LIFETIME, ArchiveStep, blocking, carry, originals,
    pack::{Packed, pack},
    remove_file, remove_halves,
    render::{Render, Rendered},
    seal,
    store::{self, Finished, Unbuilt},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    error::{Error, Result},
    jobs,
    mail::{self, MailKind, Recipient},
    privacy::{receivers::Receivers, request},
    register::{self, Category, Cell, Table},
};

/// How many rows are read at once.
const BATCH: u32 = 500;

/// Builds the archive, from the beginning when an earlier attempt stopped halfway; does nothing when it is built
/// already. Memory does not grow with the size of the archive.
pub async fn build_archive(site: &Site, archive: Uuid) -> Result<()> {
    build_archive_by_steps(site, archive, &|_| Ok(())).await
}

/// The same, telling `reached` each point as it is reached; an error from it stops the work there.
pub async fn build_archive_by_steps(
    site: &Site,
    archive: Uuid,
    reached: &(dyn Fn(ArchiveStep) -> Result<()> + Send + Sync),
) -> Result<()> {
    let Some(unbuilt) = store::unbuilt(&site.db, archive).await? else { return Ok(()) };
    let folder = workshop(site, archive);
    clear(&folder).await?;
    tokio::fs::create_dir_all(&folder).await.map_err(Error::fault("making room for an archive"))?;
    let rendered = write_files(site, &unbuilt, &folder, reached).await?;
    reached(ArchiveStep::Written)?;
    let key = seal::key(site).await?;
    let packed = blocking(move || pack(rendered, &key)).await?;
    reached(ArchiveStep::Packed)?;
    upload(site, &packed.path, &unbuilt.file).await?;
    reached(ArchiveStep::Stored)?;
    clear(&folder).await?;
    finish(site, &unbuilt, packed).await?;
    reached(ArchiveStep::Finished)
}

/// Where an archive is put together.
pub(super) fn workshop(site: &Site, archive: Uuid) -> PathBuf {
    site.settings.data.join("building").join(archive.to_string())
}

/// Removes what an attempt left.
pub(super) async fn clear(folder: &Path) -> Result<()> {
    match tokio::fs::remove_dir_all(folder).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::fault("clearing up after an archive")(error))
        }
        _ => Ok(()),
    }
}

async fn write_files(
    site: &Site,
    unbuilt: &Unbuilt,
    folder: &Path,
    reached: &(dyn Fn(ArchiveStep) -> Result<()> + Send + Sync),
) -> Result<Rendered> {
    let owner = SignedIn {
        person: unbuilt.person_id,
        session: Uuid::nil(),
        role: model::account::Role::default(),
        name: format!("{} {}", unbuilt.first_name, unbuilt.last_name),
        language: Language::from_tag(&unbuilt.language).unwrap_or_default(),
        theme: model::account::Theme::default(),
    };
    let counts = by_category(register::count(&site.db, owner.person).await?);
    let total = counts.iter().map(|(_, rows)| rows).sum();
    let mut progress = Progress { site, archive: unbuilt.id, done: 0, total };
    progress.note().await?;
    reached(ArchiveStep::Begun)?;

    let mut others = vec![carry::write(site, unbuilt, folder).await?];
    others.extend(originals::copy(site, unbuilt.person_id, folder).await?);
    let (at, target, name) = (site.now(), folder.to_owned(), site.settings.name.clone());
    let receivers = Receivers::find(site, owner.language, owner.person).await?;
    let mut render = blocking(move || Render::begin(target, owner, receivers, &name, at)).await?;
    for (table, rows) in counts {
        render = blocking(move || render.table(table, rows)).await?;
        let mut batch = next(site, table, unbuilt.person_id, &[], 0).await?;
        let mut seen = 0;
        while !batch.is_empty() {
            let count = u64::try_from(batch.len()).unwrap_or_default();
            seen += count;
            let last = batch.last().cloned().unwrap_or_default();
            // The next rows are read while these are written.
            let rest = next(site, table, unbuilt.person_id, &last, seen);
            (render, batch) = tokio::try_join!(blocking(move || render.rows(batch)), rest)?;
            progress.add(count).await?;
        }
    }
    blocking(move || render.finish(others)).await
}

/// The rows after the row `last`, or after the first `seen` ones.
async fn next(
    site: &Site,
    table: &'static Table,
    person: PersonId,
    last: &[Cell],
    seen: u64,
) -> Result<Vec<Vec<Cell>>> {
    let last = (seen > 0).then_some(last);
    register::batch(&site.db, table, person, last, seen, BATCH).await
}

struct Progress<'a> {
    site: &'a Site,
    archive: Uuid,
    done: u64,
    total: u64,
}

impl Progress<'_> {
    /// Counts rows, and notes it where that makes a step of a hundredth: each note waits for the disk.
    async fn add(&mut self, rows: u64) -> Result<()> {
        let before = self.hundredths();
        self.done += rows;
        if self.hundredths() == before { Ok(()) } else { self.note().await }
    }

    fn hundredths(&self) -> u64 {
        self.done.saturating_mul(100) / self.total.max(1)
    }

    async fn note(&self) -> Result<()> {
        let tx = self.site.db.begin().await?;
        // The count in the archive is its owner's, who takes it along; that of the job is for the dashboard.
        store::progress(&tx, self.archive, self.done.min(self.total), self.total).await?;
        jobs::note_progress(&tx, self.archive, self.done, self.total).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tables in the order in which people see their categories.
fn by_category(mut counts: Vec<(&'static Table, u64)>) -> Vec<(&'static Table, u64)> {
    counts.reverse();
    counts.sort_by_key(|(table, _)| Category::ALL.iter().position(|category| *category == table.category));
    counts
}

async fn upload(site: &Site, path: &Path, file: &str) -> Result<()> {
    let failed = "storing an archive";
    remove_halves(site, file).await?;
    let mut source = tokio::fs::File::open(path).await.map_err(Error::fault(failed))?;
    let mut target = BufWriter::new(site.files.clone(), object_store::path::Path::from(file));
    tokio::io::copy(&mut source, &mut target).await.map_err(Error::fault(failed))?;
    tokio::io::AsyncWriteExt::shutdown(&mut target).await.map_err(Error::fault(failed))
}

/// The archive is ready, its request answered and its owner told, all at once; or the account went meanwhile, and the
/// file goes too.
async fn finish(site: &Site, unbuilt: &Unbuilt, packed: Packed) -> Result<()> {
    let now = site.now();
    let finished =
        Finished { size: packed.size, sha256: packed.sha256, ready_at: now, expires_at: now + ARCHIVE_LIFETIME };
    let tx = site.db.begin().await?;
    if store::finish(&tx, unbuilt.id, &finished).await? == 0 {
        drop(tx);
        return remove_file(site, &unbuilt.file).await;
    }
    request::close(&tx, unbuilt.request_id, RequestState::Done, None, now).await?;
    let to = Recipient {
        person: Some(unbuilt.person_id),
        address: &unbuilt.email,
        first_name: &unbuilt.first_name,
        language: Language::from_tag(&unbuilt.language).unwrap_or_default(),
    };
    let link = format!("{}/settings/data/archive", site.settings.url);
    mail::send(site, &tx, to, &MailKind::ArchiveReady { link }).await?;
    audit::record(site, &tx, &Actor::System, "privacy.archive-ready", Some(unbuilt.person_id), "").await?;
    tx.commit().await?;
    Ok(())
}
