use model::{
    Millis,
    account::PersonId,
    privacy::{Directives, Wish},
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

#[derive(sqlx::FromRow)]
struct Row {
    wish: String,
    words: String,
    heir_name: String,
    heir_address: String,
    heir_note: String,
    changed_at: Millis,
}

pub(super) async fn find(db: &impl Read, person: PersonId) -> Result<Option<Directives>, DbError> {
    let row: Option<Row> = db
        .optional(
            "SELECT wish, words, heir_name, heir_address, heir_note, changed_at FROM directive WHERE person_id = $1",
            params![person],
        )
        .await?;
    Ok(row.and_then(|row| {
        Some(Directives {
            wish: Wish::from_word(&row.wish)?,
            words: row.words,
            heir_name: row.heir_name,
            heir_address: row.heir_address,
            heir_note: row.heir_note,
            changed_at: row.changed_at,
        })
    }))
}

pub(super) async fn put(tx: &Tx, person: PersonId, left: &Directives) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO directive (person_id, wish, words, heir_name, heir_address, heir_note, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id) DO UPDATE SET wish = excluded.wish, \
         words = excluded.words, heir_name = excluded.heir_name, heir_address = excluded.heir_address, \
         heir_note = excluded.heir_note, changed_at = excluded.changed_at",
        params![
            person,
            left.wish.word(),
            &left.words,
            &left.heir_name,
            &left.heir_address,
            &left.heir_note,
            left.changed_at
        ],
    )
    .await
}

pub(super) async fn remove(tx: &Tx, person: PersonId) -> Result<u64, DbError> {
    tx.execute("DELETE FROM directive WHERE person_id = $1", params![person]).await
}

/// Removes directives from before a time; those of the time itself too when they were withdrawn then.
pub(super) async fn remove_older(tx: &Tx, person: PersonId, at: Millis, is_withdrawn: bool) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM directive WHERE person_id = $1 AND changed_at < $2",
        params![person, at + i64::from(is_withdrawn)],
    )
    .await
}

/// A report of somebody's death.
#[derive(sqlx::FromRow)]
pub(super) struct Report {
    pub id: Uuid,
    pub state: String,
    pub received_at: Millis,
    pub note: String,
}

/// The last report of a person's death that was not taken back.
pub(super) async fn report(db: &impl Read, person: PersonId) -> Result<Option<Report>, DbError> {
    db.optional(
        "SELECT r.id, r.state, r.received_at, s.note FROM data_request r JOIN data_request_step s \
         ON s.request_id = r.id AND s.kind = 'under-way' \
         WHERE r.person_id = $1 AND r.kind = 'directives' AND r.state IN ('open', 'done') \
         ORDER BY r.received_at DESC, r.id DESC LIMIT 1",
        params![person],
    )
    .await
}

/// Takes reports of a person's death back; tells how many there were.
pub(super) async fn take_reports_back(tx: &Tx, person: PersonId, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE data_request SET state = 'cancelled', completed_at = $2 \
         WHERE person_id = $1 AND kind = 'directives' AND state IN ('open', 'done')",
        params![person, now],
    )
    .await
}

/// The newest archive of a person that was asked for since a time and can be handed over now.
pub(super) async fn ready_archive(
    db: &impl Read,
    person: PersonId,
    since: Millis,
    now: Millis,
) -> Result<Option<Uuid>, DbError> {
    let found: Option<(Uuid,)> = db
        .optional(
            "SELECT id FROM archive WHERE person_id = $1 AND requested_at >= $2 AND state = 'ready' \
             AND expires_at > $3 AND file IS NOT NULL ORDER BY requested_at DESC, id DESC LIMIT 1",
            params![person, since, now],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}
