use model::{
    error::ErrorCode,
    language::Language,
    policy::{Document, DocumentPage, Version, VersionState, VersionsPage},
};

use super::{differences, store};
use crate::{
    Site,
    error::{Error, Result},
    markdown,
    register::hexadecimal,
};

/// The version of a document that is in force. Everybody may read it.
///
/// # Errors
/// [`ErrorCode::NotFound`] before anything was published.
pub async fn document(site: &Site, document: Document, language: Language) -> Result<DocumentPage> {
    let version = store::in_state(&site.db, document, VersionState::Effective).await?.ok_or(ErrorCode::NotFound)?;
    page(site, version, language).await
}

/// A published version of a document, whatever became of it. Everybody may read it.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a number that no published version has.
pub async fn version(site: &Site, document: Document, number: i64, language: Language) -> Result<DocumentPage> {
    let version = store::by_number(&site.db, document, number).await?.ok_or(ErrorCode::NotFound)?;
    page(site, version, language).await
}

async fn page(site: &Site, version: Version, language: Language) -> Result<DocumentPage> {
    let text = store::text(&site.db, version.id, language).await?;
    let upcoming = store::published(&site.db, version.document, language)
        .await?
        .into_iter()
        .find(|line| line.version.state == VersionState::Announced && line.version.id != version.id);
    Ok(DocumentPage {
        version,
        summary: text.summary,
        text: markdown::render_document(&text.text, language),
        hash: hexadecimal(&text.text_hash.unwrap_or_default()),
        upcoming,
    })
}

/// Every published version of a document, and two of them compared when asked for. Everybody may read them.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a number that no published version has.
pub async fn versions(
    site: &Site,
    document: Document,
    language: Language,
    compared: Option<(i64, i64)>,
) -> Result<VersionsPage> {
    let versions = store::published(&site.db, document, language).await?;
    let Some(in_force) = versions.iter().find(|line| line.version.state == VersionState::Effective) else {
        return Err(ErrorCode::NotFound.into());
    };
    let title =
        markdown::render_document(&store::text(&site.db, in_force.version.id, language).await?.text, language).title;
    let compared = match compared {
        None => None,
        Some((one, other)) => {
            let (older, newer) = (one.min(other), one.max(other));
            let exact = async |number| {
                let line =
                    versions.iter().find(|line| line.version.number == Some(number)).ok_or(ErrorCode::NotFound)?;
                Ok::<_, Error>(store::text(&site.db, line.version.id, language).await?.text)
            };
            let (before, after) = (exact(older).await?, exact(newer).await?);
            Some((older, newer, between(before, after).await?))
        }
    };
    Ok(VersionsPage { title, versions, compared })
}

/// The differences of two texts, found off the threads that serve others: long texts take their time.
pub(super) async fn between(before: String, after: String) -> Result<Vec<model::policy::Difference>> {
    tokio::task::spawn_blocking(move || differences::between(&before, &after))
        .await
        .map_err(Error::fault("comparing two versions"))
}
