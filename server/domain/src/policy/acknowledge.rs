use model::{
    account::PersonId,
    error::ErrorCode,
    language::Language,
    policy::{Acknowledgement, Document, VersionId, VersionLine, VersionState},
};

use super::store;
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    db::{Read, Tx},
    error::Result,
    params,
};

/// That somebody confirmed to have seen a version. It is no consent: nothing depends on it.
const SEEN: &str = "seen";
/// That somebody accepted the terms when they signed up.
const ACCEPTED: &str = "accepted";

/// The versions that whoever asks should hear of: to visitors those that are announced; to a person also those that took
/// effect after they were announced to them, until they confirm that they have seen them.
pub async fn notices(site: &Site, actor: &Actor, language: Language) -> Result<Vec<VersionLine>> {
    match actor.person_id() {
        Some(person) => Ok(store::not_seen(&site.db, person, language).await?),
        None => Ok(store::announced(&site.db, language).await?),
    }
}

/// Notes that the person who asks has seen these versions, each with the hash of the exact text in the language in which
/// it was shown to them. Reading is never called consent.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a version that is neither announced nor in force; then nothing is noted.
pub async fn acknowledge(site: &Site, actor: &Actor, versions: &[VersionId], language: Language) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    for version in versions {
        let found = store::by_id(&tx, *version).await?.ok_or(ErrorCode::NotFound)?;
        if !matches!(found.state, VersionState::Announced | VersionState::Effective) {
            return Err(ErrorCode::NotFound.into());
        }
        if note(site, &tx, person, *version, SEEN, language).await? {
            audit::record(site, &tx, actor, "policy.acknowledged", Some(person), found.document.word()).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Notes the terms of use that somebody accepts by signing up, as part of the caller's transaction. Whoever signs up again
/// before the address was confirmed accepts again.
pub(crate) async fn accept_terms(site: &Site, tx: &Tx, person: PersonId, language: Language) -> Result<()> {
    tx.execute("DELETE FROM policy_acknowledgement WHERE person_id = $1", params![person]).await?;
    if let Some(terms) = store::in_state(tx, Document::Terms, VersionState::Effective).await? {
        note(site, tx, person, terms.id, ACCEPTED, language).await?;
    }
    Ok(())
}

async fn note(
    site: &Site,
    tx: &Tx,
    person: PersonId,
    version: VersionId,
    kind: &str,
    language: Language,
) -> Result<bool> {
    let hash = store::text(tx, version, language).await?.text_hash.ok_or(ErrorCode::NotFound)?;
    let rows = tx
        .execute(
            "INSERT INTO policy_acknowledgement (id, person_id, version_id, kind, language, text_hash, given_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            params![site.new_id()?, person, version, kind, language.tag(), hash, site.now()],
        )
        .await?;
    Ok(rows == 1)
}

/// What a person accepted and has seen, the newest first. Whoever calls it has checked who may know.
pub(crate) async fn acknowledgements(db: &impl Read, person: PersonId) -> Result<Vec<Acknowledgement>> {
    let rows: Vec<(String, Option<i64>, String, i64)> = db
        .all(
            "SELECT v.document, v.number, a.kind, a.given_at FROM policy_acknowledgement a \
             JOIN policy_version v ON v.id = a.version_id WHERE a.person_id = $1 ORDER BY a.given_at DESC, a.id DESC LIMIT 50",
            params![person],
        )
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(document, number, kind, given_at)| {
            let (document, number) = (Document::from_word(&document)?, number?);
            Some(Acknowledgement { document, number, is_acceptance: kind == ACCEPTED, given_at })
        })
        .collect())
}
