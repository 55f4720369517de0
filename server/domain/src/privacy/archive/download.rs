use std::io;

use futures::stream::BoxStream;
use model::error::ErrorCode;
use object_store::{ObjectStoreExt as _, path::Path};
use uuid::Uuid;

use super::{
    seal,
    store::{self, Stored},
};
use crate::{Site, actor::Actor, audit, authority, error::Result};

/// The bytes of a file, as they come.
pub type Bytes = BoxStream<'static, io::Result<tokio_util::bytes::Bytes>>;

/// A file on its way to its owner.
pub struct Download {
    /// What the browser calls it.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its bytes.
    pub bytes: Bytes,
}

/// Opens an archive for its owner and notes that it was downloaded.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an archive of somebody else, or one that is not ready or gone.
pub async fn download_archive(site: &Site, actor: &Actor, archive: Uuid) -> Result<Download> {
    let person = authority::require_person(actor)?.person;
    let stored = store::ready(&site.db, archive, person, site.now()).await?.ok_or(ErrorCode::NotFound)?;
    let download = stream(site, &stored).await?;
    let tx = site.db.begin().await?;
    store::note_download(&tx, site.new_id()?, archive, site.now()).await?;
    audit::record(site, &tx, actor, "privacy.archive-downloaded", Some(person), "").await?;
    tx.commit().await?;
    Ok(download)
}

/// The bytes of an archive.
///
/// # Errors
/// [`ErrorCode::NotFound`] when they are gone.
pub(in crate::privacy) async fn stream(site: &Site, stored: &Stored) -> Result<Download> {
    let found = site.files.get(&Path::from(stored.file.as_str())).await.map_err(|error| match error {
        object_store::Error::NotFound { .. } => ErrorCode::NotFound.into(),
        error => crate::Error::from(error),
    })?;
    Ok(Download {
        name: format!("alumet-{}.zip", day(stored.requested_at)),
        size: u64::try_from(stored.size).unwrap_or_default(),
        bytes: seal::open(&seal::key(site).await?, found).await?,
    })
}

fn day(at: model::Millis) -> String {
    time::OffsetDateTime::from_unix_timestamp(at.div_euclid(1000))
        .map(|moment| moment.date().to_string())
        .unwrap_or_default()
}
