use model::{
    Millis,
    account::PersonId,
    consent::{Choice, ConsentRecord, Method},
    language::Language,
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

pub(super) async fn insert(
    tx: &Tx,
    person: Option<PersonId>,
    record: &ConsentRecord,
    language: Language,
) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO consent_record (id, person_id, given_at, version, choice, method, language) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            record.id,
            person,
            record.given_at,
            record.version,
            record.choice.word(),
            record.method.word(),
            language.tag()
        ],
    )
    .await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    given_at: Millis,
    version: i64,
    choice: String,
    method: String,
}

/// The person's latest answer.
pub(super) async fn latest(db: &impl Read, person: PersonId) -> Result<Option<ConsentRecord>, DbError> {
    Ok(of_person(db, person).await?.into_iter().next())
}

pub(super) async fn of_person(db: &impl Read, person: PersonId) -> Result<Vec<ConsentRecord>, DbError> {
    let rows: Vec<Row> = db
        .all(
            "SELECT id, given_at, version, choice, method FROM consent_record WHERE person_id = $1 \
             ORDER BY given_at DESC, id DESC LIMIT 200",
            params![person],
        )
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(ConsentRecord {
                id: row.id,
                given_at: row.given_at,
                version: row.version,
                choice: Choice::from_word(&row.choice)?,
                method: Method::from_word(&row.method)?,
            })
        })
        .collect())
}
