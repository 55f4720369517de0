//! Taking over an archive that another installation made: profile, preferences, progress, texts. What it says is the word of
//! whoever brings it, so it never confers a role, a grade, a certificate or a date of authorship, and nothing of it is
//! published.

mod apply;
mod read;
mod store;

pub(super) use store::after as texts_after;

use std::fs::File;

use model::{
    account::PersonId,
    error::{ErrorCode, Problem},
    page::{Page, page_count},
    privacy::{ImportPart, Imported, ImportedText},
};
use tokio::sync::Semaphore;
use uuid::Uuid;

use self::apply::Importing;
use super::refuse_restricted;
use crate::{
    Site,
    account::{self, Limit},
    actor::Actor,
    audit, authority,
    error::{Error, Result},
};

/// The field of the form that takes the file.
pub const ARCHIVE_FIELD: &str = "archive";

/// How many texts a page shows.
const PAGE: u32 = 20;

/// How many archives are read and taken over at once; the worst that is taken needs 120 MiB for it.
static READING: Semaphore = Semaphore::const_new(2);

/// What is brought in.
#[derive(Debug)]
pub struct ImportArchive {
    /// The archive, open for reading.
    pub file: File,
    /// What is taken over of it.
    pub parts: Vec<ImportPart>,
}

/// A file in the data folder that has no name and goes with the process, for an archive that the person is about to bring.
/// It counts as an attempt, before the first byte of the archive is taken.
///
/// # Errors
/// [`ErrorCode::Restricted`]; [`Error::TooManyRequests`].
pub async fn room_for_archive(site: &Site, actor: &Actor) -> Result<File> {
    let person = authority::require_person(actor)?.person;
    refuse_restricted(&site.db, person).await?;
    account::take_attempt(site, &[Limit::import(person)]).await?;
    let folder = site.settings.data.clone();
    tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder))
        .await
        .map_err(Error::fault("making room for an archive"))?
        .map_err(Error::fault("making room for an archive"))
}

/// Takes the person's own archive over.
///
/// # Errors
/// [`Problem::NotAnArchive`], [`Problem::DamagedArchive`], [`Problem::NoRoom`]; [`ErrorCode::Restricted`]. Then nothing was
/// changed.
pub async fn import_own_archive(site: &Site, actor: &Actor, input: ImportArchive) -> Result<Imported> {
    let person = authority::require_person(actor)?.person;
    if input.parts.is_empty() {
        return Err(Error::field("parts", Problem::Missing));
    }
    import(site, actor, actor, person, input).await
}

/// Takes an archive over for the person with an address, as the operator of the installation.
///
/// # Errors
/// As [`import_own_archive`]; [`ErrorCode::NotFound`] when nobody has that address.
pub async fn import_archive_for(site: &Site, actor: &Actor, address: &str, input: ImportArchive) -> Result<Imported> {
    if *actor != Actor::System {
        return Err(ErrorCode::NotAllowed.into());
    }
    let person = account::person_of_address(site, address).await?.ok_or(ErrorCode::NotFound)?;
    // The person sees published courses; the system would see all.
    import(site, actor, &Actor::Visitor, person, input).await
}

async fn import(
    site: &Site,
    actor: &Actor,
    reader: &Actor,
    person: PersonId,
    ImportArchive { file, parts }: ImportArchive,
) -> Result<Imported> {
    let permit = READING.acquire().await.map_err(Error::fault("waiting to read an archive"))?;
    // The permit goes along: when nobody waits for the answer any more, the archive is still being read.
    let (_permit, read) = tokio::task::spawn_blocking(move || (permit, read::read(file)))
        .await
        .map_err(Error::fault("reading an archive"))?;
    let portable = read.map_err(|refused| refused.into_error(ARCHIVE_FIELD))?;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, person).await?;
    let importing = Importing { site, tx: &tx, actor, reader, person };
    let imported = importing.apply(&portable, &parts).await?;
    audit::record(site, &tx, actor, "privacy.archive-imported", Some(person), "").await?;
    tx.commit().await?;
    Ok(imported)
}

/// The texts that the person brought along, a page at a time.
pub async fn imported_texts(site: &Site, actor: &Actor, page: u32) -> Result<Page<ImportedText>> {
    let person = authority::require_person(actor)?.person;
    let count = page_count(store::count(&site.db, person).await?, PAGE);
    let number = page.clamp(1, count);
    let items = store::page(&site.db, person, PAGE, (number - 1) * PAGE).await?;
    Ok(Page { items, number, count })
}

/// Removes one text that was brought along, or all of them.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none, or when it is somebody else's; [`ErrorCode::Restricted`].
pub async fn remove_imported(site: &Site, actor: &Actor, text: Option<Uuid>) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, person).await?;
    if store::remove(&tx, person, text).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "privacy.imported-removed", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}
