use model::{Millis, account::PersonId, error::ErrorCode, privacy::Advice};
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::Read,
    error::Result,
    params,
    privacy::decision::written,
};

/// Advises those who decide a request (GDPR art. 39(1)). The person finds it in their data.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such request, or its person is gone; [`ErrorCode::OwnRequest`] for one's own.
pub async fn advise(site: &Site, actor: &Actor, reference: &str, text: &str) -> Result<()> {
    authority::require(actor, Permission::AdvisePrivacy)?;
    let officer = authority::require_person(actor)?;
    let text = written("advice", text)?;
    let tx = site.db.begin().await?;
    let found: Option<(Uuid, PersonId)> = tx
        .optional(
            "SELECT r.id, p.id FROM data_request r JOIN person p ON p.id = r.person_id WHERE r.reference = $1",
            params![reference],
        )
        .await?;
    let (request, person) = found.ok_or(ErrorCode::NotFound)?;
    if person == officer.person {
        return Err(ErrorCode::OwnRequest.into());
    }
    tx.execute(
        "INSERT INTO data_request_advice (id, request_id, author_id, text, written_at) VALUES ($1, $2, $3, $4, $5)",
        params![site.new_id()?, request, officer.person, text, site.now()],
    )
    .await?;
    audit::record(site, &tx, actor, "privacy.request-advised", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// What was advised about a request, the latest last.
pub(super) async fn advice(db: &impl Read, request: Uuid) -> Result<Vec<Advice>> {
    let rows: Vec<(Option<String>, String, Millis)> = db
        .all(
            "SELECT p.first_name || ' ' || p.last_name, a.text, a.written_at FROM data_request_advice a \
             LEFT JOIN person p ON p.id = a.author_id WHERE a.request_id = $1 ORDER BY a.written_at, a.id LIMIT 200",
            params![request],
        )
        .await?;
    Ok(rows.into_iter().map(|(author, text, at)| Advice { author, text, at }).collect())
}
