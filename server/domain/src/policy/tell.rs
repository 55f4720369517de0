use model::{
    account::PersonId,
    language::Language,
    policy::{VersionId, VersionState},
    time::date,
};

use super::store;
use crate::{
    Site,
    db::{DbError, Read, Tx},
    error::Result,
    jobs,
    mail::{self, MailKind, Recipient},
    params,
    register::{text, text_with},
};

/// To how many people one transaction writes, so that others can write in between.
const BATCH: i64 = 100;

/// True for people who are to be told: their address is confirmed, and they are more than what a hold keeps.
const TOLD: &str = "p.confirmed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM held_subject s WHERE s.person_id = p.id)";

#[derive(sqlx::FromRow)]
struct Reader {
    id: PersonId,
    email: String,
    first_name: String,
    language: String,
}

/// Writes to everybody that a version was announced, some at a time. Whoever was written to is noted in the same
/// transaction, so that a run which was interrupted goes on with the others. Stops when the announcement is taken back.
pub async fn tell_of_version(site: &Site, version: VersionId) -> Result<()> {
    while tell_some(site, version).await? {}
    Ok(())
}

async fn tell_some(site: &Site, version: VersionId) -> Result<bool> {
    let tx = site.db.begin().await?;
    let Some(announced) = store::by_id(&tx, version).await? else { return Ok(false) };
    let Some((number, effective_at)) = announced.number.zip(announced.effective_at) else { return Ok(false) };
    if !matches!(announced.state, VersionState::Announced | VersionState::Effective) {
        return Ok(false);
    }
    let readers = not_yet_told(&tx, version).await?;
    let together = store::together(&tx, &announced).await?;
    let mut summaries = Vec::new();
    for language in Language::ALL {
        summaries.push((language, store::text(&tx, version, language).await?.summary));
    }
    let link = format!("{}{}", site.settings.url, announced.document.version_address(number));
    for reader in &readers {
        let language = Language::from_tag(&reader.language).unwrap_or_default();
        let summary = summaries.iter().find(|(of, _)| *of == language).map(|(_, summary)| summary.as_str());
        let title = text(language, &format!("policy-mail-{}", announced.document.word()));
        let from = text_with(language, "policy-mail-from", &[("date", date(language, effective_at).into())]);
        let what = format!("{title}\n{from}\n{}", summary.unwrap_or_default());
        let to =
            Recipient { person: Some(reader.id), address: &reader.email, first_name: &reader.first_name, language };
        let kind = if announced.successor.is_empty() {
            MailKind::PolicyAnnounced { what, link: link.clone() }
        } else {
            let what = format!("{}\n{from}\n{}", announced.successor, summary.unwrap_or_default());
            MailKind::ControllerChanges { what, link: link.clone() }
        };
        mail::send(site, &tx, to, &kind).await?;
        for one in &together {
            tx.execute(
                "INSERT INTO policy_notice (version_id, person_id, mailed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                params![one.id, reader.id, site.now()],
            )
            .await?;
        }
    }
    let reach = store::reach(&tx, version).await?;
    jobs::note_progress(&tx, version, reach.told, reach.people.max(reach.told)).await?;
    tx.commit().await?;
    Ok(!readers.is_empty())
}

async fn not_yet_told(tx: &Tx, version: VersionId) -> Result<Vec<Reader>, DbError> {
    let sql = format!(
        "SELECT p.id, p.email, p.first_name, p.language FROM person p WHERE {TOLD} AND NOT EXISTS \
         (SELECT 1 FROM policy_notice n WHERE n.version_id = $1 AND n.person_id = p.id) ORDER BY p.id LIMIT {BATCH}"
    );
    tx.all(sqlx::AssertSqlSafe(sql), params![version]).await
}
