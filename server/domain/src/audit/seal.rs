//! Taking events into the chain that were written by a release that knew of none.

use model::Millis;
use uuid::Uuid;

use super::{
    chain::{End, Unchained},
    hash::commitment,
    record,
};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    db::{Read as _, Tx},
    error::Result,
    params,
};

/// How many events are read at once.
const BATCH: i64 = 500;

/// Takes the events of the releases before the chain into it, before the first new one. Does nothing when the chain has
/// begun: what stands outside it then is for somebody to look at, and for [`seal`].
pub async fn seal_upgrade(site: &Site) -> Result<u64> {
    let (position,): (i64,) = site.db.one("SELECT position FROM audit_head", params![]).await?;
    if position > 0 { Ok(0) } else { chain_outsiders(site, &Actor::System, |position| position == 0).await }
}

/// Takes every event into the chain that stands outside it, and notes how many. For those who went back to a release
/// that knew of no chain for a while.
pub async fn seal(site: &Site, actor: &Actor) -> Result<u64> {
    require(actor, Permission::Operate)?;
    chain_outsiders(site, actor, |_| true).await
}

async fn chain_outsiders(site: &Site, actor: &Actor, is_wanted: impl FnOnce(i64) -> bool) -> Result<u64> {
    let tx = site.db.begin().await?;
    // Rows before the lock, as everywhere: whoever holds the lock waits for nobody.
    salt(site, &tx).await?;
    let mut end = End::hold(&tx).await?;
    if !is_wanted(end.position) {
        return Ok(0);
    }
    let mut sealed = 0;
    let mut last = (Millis::MIN, Uuid::nil());
    loop {
        let batch = outsiders(&tx, last).await?;
        for outsider in &batch {
            end.append(&tx, &unchained(site, outsider)?).await?;
        }
        sealed += batch.len() as u64;
        match batch.last() {
            Some(event) => last = (event.happened_at, event.id),
            None => break,
        }
    }
    if sealed > 0 {
        record(site, &tx, actor, "audit.sealed", None, &format!("events={sealed}")).await?;
        tx.commit().await?;
    }
    Ok(sealed)
}

#[derive(sqlx::FromRow)]
struct Payload {
    event_id: Uuid,
    actor_id: Option<Uuid>,
    subject_id: Option<Uuid>,
    detail: String,
}

/// Gives each personal part its salt. The row is written anew, because rows of this table are never changed.
async fn salt(site: &Site, tx: &Tx) -> Result<()> {
    loop {
        let batch: Vec<Payload> = tx
            .all(
                "SELECT event_id, actor_id, subject_id, detail FROM audit_payload WHERE salt IS NULL ORDER BY event_id LIMIT $1",
                params![BATCH],
            )
            .await?;
        if batch.is_empty() {
            return Ok(());
        }
        for payload in batch {
            let deleted = tx
                .execute("DELETE FROM audit_payload WHERE event_id = $1 AND salt IS NULL", params![payload.event_id])
                .await?;
            // Another process gave it one, or it was erased, since it was read.
            if deleted == 0 {
                continue;
            }
            tx.execute(
                "INSERT INTO audit_payload (event_id, actor_id, subject_id, detail, salt) VALUES ($1, $2, $3, $4, $5)",
                params![
                    payload.event_id,
                    payload.actor_id,
                    payload.subject_id,
                    payload.detail,
                    super::new_salt(site)?.as_slice()
                ],
            )
            .await?;
        }
    }
}

#[derive(sqlx::FromRow)]
struct Outsider {
    id: Uuid,
    happened_at: Millis,
    kind: String,
    salt: Option<Vec<u8>>,
    actor_id: Option<Uuid>,
    subject_id: Option<Uuid>,
    detail: Option<String>,
}

/// The next events outside the chain, oldest first. An older release may add one whose personal part has no salt yet; it
/// waits for the next time.
async fn outsiders(tx: &Tx, after: (Millis, Uuid)) -> Result<Vec<Outsider>> {
    let rows = tx.all(
        "SELECT e.id, e.happened_at, e.kind, p.salt, p.actor_id, p.subject_id, p.detail FROM audit_event e \
         LEFT JOIN audit_payload p ON p.event_id = e.id \
         WHERE (e.happened_at, e.id) > ($1, $2) AND (p.event_id IS NULL OR p.salt IS NOT NULL) \
         AND NOT EXISTS (SELECT 1 FROM audit_entry n WHERE n.event_id = e.id) \
         ORDER BY e.happened_at, e.id LIMIT $3",
        params![after.0, after.1, BATCH],
    );
    Ok(rows.await?)
}

fn unchained(site: &Site, event: &Outsider) -> Result<Unchained> {
    let (actor, subject) = (event.actor_id, event.subject_id);
    let commitment = match &event.salt {
        Some(salt) => commitment(
            salt,
            actor.as_ref().map(|id| id.as_bytes().as_slice()),
            subject.as_ref().map(|id| id.as_bytes().as_slice()),
            event.detail.as_deref().unwrap_or_default().as_bytes(),
        ),
        // The personal part is erased already. A commitment to nothing, whose salt nobody keeps, looks like any other.
        None => commitment(&super::new_salt(site)?, None, None, b""),
    };
    Ok(Unchained { event: event.id, happened_at: event.happened_at, kind: event.kind.clone(), commitment })
}
