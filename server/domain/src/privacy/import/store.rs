use model::{Millis, account::PersonId, privacy::ImportedText};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    forum::PortableText,
    params,
};

pub(super) struct NewText<'a> {
    pub id: Uuid,
    pub person: PersonId,
    pub position: i64,
    pub digest: Vec<u8>,
    pub text: &'a PortableText,
    pub now: Millis,
}

/// Keeps a text unless the person has it already.
pub(super) async fn insert(tx: &Tx, new: NewText<'_>) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO imported_text (id, person_id, position, digest, title, markdown, imported_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, digest) DO NOTHING",
        params![
            new.id,
            new.person,
            new.position,
            new.digest,
            new.text.title.as_str(),
            new.text.markdown.as_str(),
            new.now
        ],
    )
    .await
}

pub(super) async fn last_position(db: &impl Read, person: PersonId) -> Result<i64, DbError> {
    let (position,): (Option<i64>,) =
        db.one("SELECT MAX(position) FROM imported_text WHERE person_id = $1", params![person]).await?;
    Ok(position.unwrap_or_default())
}

pub(super) async fn count(db: &impl Read, person: PersonId) -> Result<u64, DbError> {
    let (count,): (i64,) = db.one("SELECT COUNT(*) FROM imported_text WHERE person_id = $1", params![person]).await?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// How many bytes the person's texts have.
pub(super) async fn bytes(db: &impl Read, person: PersonId) -> Result<u64, DbError> {
    let (bytes,): (i64,) = db
        .one(
            "SELECT CAST(COALESCE(SUM(OCTET_LENGTH(title) + OCTET_LENGTH(markdown)), 0) AS BIGINT) FROM imported_text \
             WHERE person_id = $1",
            params![person],
        )
        .await?;
    Ok(u64::try_from(bytes).unwrap_or_default())
}

/// A text in its place.
#[derive(sqlx::FromRow)]
pub(in crate::privacy) struct Kept {
    pub position: i64,
    pub title: String,
    pub markdown: String,
}

/// The next texts of a person after a place, in the order in which they came.
pub(in crate::privacy) async fn after(
    db: &impl Read,
    person: PersonId,
    position: i64,
    limit: u32,
) -> Result<Vec<Kept>, DbError> {
    db.all(
        "SELECT position, title, markdown FROM imported_text WHERE person_id = $1 AND position > $2 \
         ORDER BY position LIMIT $3",
        params![person, position, limit],
    )
    .await
}

pub(super) async fn page(
    db: &impl Read,
    person: PersonId,
    limit: u32,
    offset: u32,
) -> Result<Vec<ImportedText>, DbError> {
    let rows: Vec<(Uuid, String, String, Millis)> = db
        .all(
            "SELECT id, title, markdown, imported_at FROM imported_text WHERE person_id = $1 \
             ORDER BY position LIMIT $2 OFFSET $3",
            params![person, limit, offset],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, title, markdown, imported_at)| ImportedText { id, title, markdown, imported_at })
        .collect())
}

pub(super) async fn remove(tx: &Tx, person: PersonId, text: Option<Uuid>) -> Result<u64, DbError> {
    match text {
        Some(text) => {
            tx.execute("DELETE FROM imported_text WHERE person_id = $1 AND id = $2", params![person, text]).await
        }
        None => tx.execute("DELETE FROM imported_text WHERE person_id = $1", params![person]).await,
    }
}
