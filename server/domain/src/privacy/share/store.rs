use std::collections::HashMap;

use model::{
    Millis,
    account::PersonId,
    privacy::{Share, ShareState},
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
    privacy::archive::Stored,
};

pub(super) struct NewRow<'a> {
    pub id: Uuid,
    pub archive: Uuid,
    pub recipient: &'a str,
    pub token_hash: Vec<u8>,
    pub phrase_hash: &'a str,
    pub now: Millis,
    pub expires_at: Millis,
}

pub(super) async fn insert(tx: &Tx, row: &NewRow<'_>) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO archive_share (id, archive_id, recipient, token_hash, phrase_hash, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![row.id, row.archive, row.recipient, row.token_hash.clone(), row.phrase_hash, row.now, row.expires_at],
    )
    .await
}

/// Whether an archive is the person's and can be downloaded now.
pub(super) async fn is_ready(db: &impl Read, archive: Uuid, person: PersonId, now: Millis) -> Result<bool, DbError> {
    let found: Option<(Uuid,)> = db
        .optional(
            "SELECT id FROM archive WHERE id = $1 AND person_id = $2 AND state = 'ready' AND expires_at > $3 \
             AND file IS NOT NULL",
            params![archive, person, now],
        )
        .await?;
    Ok(found.is_some())
}

pub(super) async fn count_living(db: &impl Read, person: PersonId, now: Millis) -> Result<i64, DbError> {
    let (count,) = db
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM archive_share s JOIN archive a ON a.id = s.archive_id \
             WHERE a.person_id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2",
            params![person, now],
        )
        .await?;
    Ok(count)
}

/// A link that works, with the file that it leads to.
#[derive(sqlx::FromRow)]
pub(super) struct Living {
    pub id: Uuid,
    pub person_id: PersonId,
    pub phrase_hash: String,
    #[sqlx(flatten)]
    pub archive: Stored,
}

pub(super) async fn living(db: &impl Read, token_hash: &[u8], now: Millis) -> Result<Option<Living>, DbError> {
    db.optional(
        "SELECT s.id, a.person_id, s.phrase_hash, a.file, a.size, a.requested_at \
         FROM archive_share s JOIN archive a ON a.id = s.archive_id \
         WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND a.state = 'ready' \
         AND a.file IS NOT NULL",
        params![token_hash.to_vec(), now],
    )
    .await
}

/// Notes that a link was opened, if it still works.
pub(super) async fn note_opening(tx: &Tx, id: Uuid, share: Uuid, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO archive_share_opening (id, share_id, opened_at) \
         SELECT $1, s.id, $3 FROM archive_share s WHERE s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3",
        params![id, share, now],
    )
    .await
}

pub(super) async fn revoke(tx: &Tx, share: Uuid, person: PersonId, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE archive_share SET revoked_at = $3 WHERE id = $1 AND revoked_at IS NULL \
         AND archive_id IN (SELECT id FROM archive WHERE person_id = $2)",
        params![share, person, now],
    )
    .await
}

pub(super) async fn revoke_of_person(tx: &Tx, person: PersonId, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE archive_share SET revoked_at = $2 WHERE revoked_at IS NULL AND expires_at > $2 \
         AND archive_id IN (SELECT id FROM archive WHERE person_id = $1)",
        params![person, now],
    )
    .await
}

pub(super) async fn revoke_all(tx: &Tx, now: Millis) -> Result<u64, DbError> {
    tx.execute("UPDATE archive_share SET revoked_at = $1 WHERE revoked_at IS NULL", params![now]).await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    recipient: String,
    created_at: Millis,
    expires_at: Millis,
    revoked_at: Option<Millis>,
}

pub(super) async fn of_person(db: &impl Read, person: PersonId, now: Millis) -> Result<Vec<Share>, DbError> {
    let rows: Vec<Row> = db
        .all(
            "SELECT s.id, s.recipient, s.created_at, s.expires_at, s.revoked_at \
             FROM archive_share s JOIN archive a ON a.id = s.archive_id \
             WHERE a.person_id = $1 ORDER BY s.created_at DESC, s.id DESC LIMIT 100",
            params![person],
        )
        .await?;
    let noted: Vec<(Uuid, Millis)> = db
        .all(
            "SELECT o.share_id, o.opened_at FROM archive_share_opening o \
             JOIN archive_share s ON s.id = o.share_id JOIN archive a ON a.id = s.archive_id \
             WHERE a.person_id = $1 ORDER BY o.opened_at DESC, o.id DESC LIMIT 500",
            params![person],
        )
        .await?;
    let mut openings: HashMap<Uuid, Vec<Millis>> = HashMap::new();
    for (share, at) in noted {
        openings.entry(share).or_default().push(at);
    }
    Ok(rows
        .into_iter()
        .map(|row| Share {
            id: row.id,
            recipient: row.recipient,
            created_at: row.created_at,
            expires_at: row.expires_at,
            state: match row.revoked_at {
                Some(at) => ShareState::Revoked(at),
                None if row.expires_at <= now => ShareState::Over,
                None => ShareState::Living,
            },
            openings: openings.remove(&row.id).unwrap_or_default(),
        })
        .collect())
}
