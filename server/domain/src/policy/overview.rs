use model::{
    error::ErrorCode,
    language::Language,
    policy::{Document, DocumentState, Version, VersionId, VersionState, WrittenText, WrittenVersion},
};

use super::{placeholder, promised::Promised, read, shipped, store};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    error::Result,
    jobs, markdown, register,
};

/// What the dashboard says of each document.
pub async fn overview(site: &Site, actor: &Actor) -> Result<Vec<DocumentState>> {
    require(actor, Permission::ManagePolicies)?;
    let mut states = Vec::new();
    for document in Document::ALL {
        let in_force = store::in_state(&site.db, document, VersionState::Effective).await?;
        let (is_outdated, ships_another) = match &in_force {
            Some(version) => compare_with_now(site, version).await?,
            None => (false, false),
        };
        let mut under_way = Vec::new();
        for state in [VersionState::Announced, VersionState::Draft] {
            let version = store::in_state(&site.db, document, state).await?;
            under_way.extend(with_reach(site, version).await?);
        }
        let refused = if document == Document::Privacy { refused(site, actor).await? } else { Vec::new() };
        states.push(DocumentState {
            document,
            refused,
            in_force: with_reach(site, in_force).await?,
            under_way,
            is_outdated,
            ships_another,
        });
    }
    Ok(states)
}

/// What the register holds and the version in force does not name, each once.
async fn refused(site: &Site, actor: &Actor) -> Result<Vec<(String, String)>> {
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let promised = Promised::read(&site.db).await?;
    let mut refused: Vec<(String, String)> = register::tables()
        .filter(|table| table.is_of_people() && !promised.names(table))
        .map(|table| {
            let word = |kind: &str, word: &str| register::text(language, &format!("{kind}-{word}")).into_owned();
            (word("category", table.category.word()), word("processing-purpose", table.purpose.word()))
        })
        .collect();
    refused.sort();
    refused.dedup();
    Ok(refused)
}

async fn with_reach(site: &Site, version: Option<Version>) -> Result<Option<(Version, model::policy::Reach)>> {
    Ok(match version {
        Some(version) => {
            let reach = store::reach(&site.db, version.id).await?;
            Some((version, reach))
        }
        None => None,
    })
}

/// Whether a version would read otherwise if it were published now, and whether this release comes with another source.
async fn compare_with_now(site: &Site, version: &Version) -> Result<(bool, bool)> {
    let (mut is_outdated, mut ships_another) = (false, false);
    for language in Language::ALL {
        let written = store::text(&site.db, version.id, language).await?;
        is_outdated |=
            placeholder::fill(site, &site.db, language, &version.successor, &written.source).await? != written.text;
        ships_another |= written.source != shipped::text(version.document, language);
    }
    Ok((is_outdated, ships_another))
}

/// A version as those see it who write it: a draft as it would read if it were published now, compared with the version in
/// force; what was published as it is, compared with the version before.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a key that no version has.
pub async fn written(site: &Site, actor: &Actor, version: VersionId) -> Result<WrittenVersion> {
    require(actor, Permission::ManagePolicies)?;
    let version = store::by_id(&site.db, version).await?.ok_or(ErrorCode::NotFound)?;
    let before = match version.number {
        Some(number) => store::before(&site.db, version.document, number).await?,
        None => store::in_state(&site.db, version.document, VersionState::Effective).await?,
    };
    let mut texts = Vec::new();
    for language in Language::ALL {
        let written = store::text(&site.db, version.id, language).await?;
        let exact = match version.state {
            VersionState::Draft => {
                placeholder::fill(site, &site.db, language, &version.successor, &written.source).await?
            }
            _ => written.text,
        };
        let differences = match &before {
            Some(before) => {
                let older = store::text(&site.db, before.id, language).await?.text;
                read::between(older, exact.clone()).await?
            }
            None => Vec::new(),
        };
        texts.push(WrittenText {
            language,
            source: written.source,
            summary: written.summary,
            text: markdown::render_document(&exact, language),
            differences,
        });
    }
    let reach = store::reach(&site.db, version.id).await?;
    let progress = jobs::progress(&site.db, version.id).await?;
    Ok(WrittenVersion { compared_with: before.and_then(|before| before.number), version, texts, reach, progress })
}
