use std::collections::HashMap;

use model::{
    Millis,
    account::PersonId,
    privacy::{Archive, ArchiveStage},
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
    register::hexadecimal,
};

pub(super) async fn insert(
    tx: &Tx,
    archive: Uuid,
    person: PersonId,
    request: Uuid,
    file: &str,
    now: Millis,
) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO archive (id, person_id, request_id, state, requested_at, file) \
         VALUES ($1, $2, $3, 'queued', $4, $5)",
        params![archive, person, request, now, file],
    )
    .await
}

/// An archive that waits to be built, with what its readme needs.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct Unbuilt {
    pub id: Uuid,
    pub person_id: PersonId,
    pub request_id: Uuid,
    pub file: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub language: String,
    pub theme: String,
}

pub(super) async fn unbuilt(db: &impl Read, archive: Uuid) -> Result<Option<Unbuilt>, DbError> {
    db.optional(
        "SELECT a.id, a.person_id, a.request_id, a.file, p.first_name, p.last_name, p.email, p.language, p.theme \
         FROM archive a JOIN person p ON p.id = a.person_id \
         WHERE a.id = $1 AND a.state IN ('queued', 'building') AND a.file IS NOT NULL",
        params![archive],
    )
    .await
}

pub(super) async fn progress(tx: &Tx, archive: Uuid, done: u64, total: u64) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE archive SET state = 'building', done = $2, total = $3 WHERE id = $1 AND state IN ('queued', 'building')",
        params![archive, i64::try_from(done).unwrap_or(i64::MAX), i64::try_from(total).unwrap_or(i64::MAX)],
    )
    .await
}

/// The finished file.
pub(super) struct Finished {
    pub size: u64,
    pub sha256: Vec<u8>,
    pub ready_at: Millis,
    pub expires_at: Millis,
}

pub(super) async fn finish(tx: &Tx, archive: Uuid, finished: &Finished) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE archive SET state = 'ready', done = total, size = $2, sha256 = $3, ready_at = $4, expires_at = $5 \
         WHERE id = $1 AND state = 'building'",
        params![
            archive,
            i64::try_from(finished.size).unwrap_or(i64::MAX),
            finished.sha256.clone(),
            finished.ready_at,
            finished.expires_at
        ],
    )
    .await
}

pub(super) async fn overdue(db: &impl Read, now: Millis) -> Result<Vec<(Uuid, String)>, DbError> {
    db.all(
        "SELECT a.id, a.file FROM archive a WHERE a.state = 'ready' AND a.expires_at <= $1 AND a.file IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM archive_share s WHERE s.archive_id = a.id AND s.revoked_at IS NULL \
         AND s.expires_at > $1)",
        params![now],
    )
    .await
}

pub(super) async fn expire(tx: &Tx, archive: Uuid) -> Result<u64, DbError> {
    tx.execute("UPDATE archive SET state = 'expired', file = NULL WHERE id = $1 AND state = 'ready'", params![archive])
        .await
}

pub(super) async fn files_of(db: &impl Read, person: PersonId) -> Result<Vec<(Uuid, String)>, DbError> {
    db.all("SELECT id, file FROM archive WHERE person_id = $1 AND file IS NOT NULL", params![person]).await
}

/// An archive that can be downloaded.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::privacy) struct Stored {
    /// The name of its file, which is encrypted.
    pub file: String,
    /// How many bytes the ZIP has.
    pub size: i64,
    /// When it was asked for.
    pub requested_at: Millis,
}

/// The archive, when its owner may download it now.
pub(super) async fn ready(
    db: &impl Read,
    archive: Uuid,
    person: PersonId,
    now: Millis,
) -> Result<Option<Stored>, DbError> {
    db.optional(
        "SELECT file, size, requested_at FROM archive WHERE id = $1 AND person_id = $2 AND state = 'ready' \
         AND expires_at > $3 AND file IS NOT NULL",
        params![archive, person, now],
    )
    .await
}

pub(super) async fn note_download(tx: &Tx, id: Uuid, archive: Uuid, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO archive_download (id, archive_id, downloaded_at) VALUES ($1, $2, $3)",
        params![id, archive, now],
    )
    .await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    state: String,
    requested_at: Millis,
    expires_at: Option<Millis>,
    size: Option<i64>,
    sha256: Option<Vec<u8>>,
    done: i64,
    total: i64,
}

pub(super) async fn of_person(db: &impl Read, person: PersonId, now: Millis) -> Result<Vec<Archive>, DbError> {
    let rows: Vec<Row> = db
        .all(
            "SELECT id, state, requested_at, expires_at, size, sha256, done, total FROM archive \
             WHERE person_id = $1 ORDER BY requested_at DESC, id DESC LIMIT 20",
            params![person],
        )
        .await?;
    let noted: Vec<(Uuid, Millis)> = db
        .all(
            "SELECT d.archive_id, d.downloaded_at FROM archive_download d JOIN archive a ON a.id = d.archive_id \
             WHERE a.person_id = $1 ORDER BY d.downloaded_at DESC, d.id DESC LIMIT 200",
            params![person],
        )
        .await?;
    let mut downloads: HashMap<Uuid, Vec<Millis>> = HashMap::new();
    for (archive, at) in noted {
        downloads.entry(archive).or_default().push(at);
    }
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let stage = ArchiveStage::from_word(&row.state)?;
            let is_over = stage == ArchiveStage::Ready && row.expires_at.is_some_and(|at| at <= now);
            Some(Archive {
                id: row.id,
                stage: if is_over { ArchiveStage::Expired } else { stage },
                requested_at: row.requested_at,
                expires_at: row.expires_at,
                size: row.size.and_then(|size| u64::try_from(size).ok()),
                sha256: row.sha256.as_deref().map(hexadecimal),
                done: u64::try_from(row.done).unwrap_or_default(),
                total: u64::try_from(row.total).unwrap_or_default(),
                downloads: downloads.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect())
}
