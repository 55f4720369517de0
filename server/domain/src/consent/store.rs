use model::{
    Millis,
    account::PersonId,
    consent::{Choice, ConsentRecord, Method, Purpose, Purposes},
    language::Language,
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

pub(super) async fn insert(tx: &Tx, person: Option<PersonId>, record: &ConsentRecord) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO consent_record (id, person_id, given_at, version, choice, purposes, method, language) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            record.id,
            person,
            record.given_at,
            record.version,
            record.choice().word(),
            record.purposes.words(),
            record.method.word(),
            record.language.tag()
        ],
    )
    .await
}

/// Gives a proof that is nobody's to a person: the one change that the record allows.
pub(super) async fn join(tx: &Tx, proof: Uuid, person: PersonId) -> Result<u64, DbError> {
    tx.execute("UPDATE consent_record SET person_id = $2 WHERE id = $1 AND person_id IS NULL", params![proof, person])
        .await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    given_at: Millis,
    version: i64,
    choice: String,
    purposes: Option<String>,
    method: String,
    language: String,
}

impl Row {
    fn record(self) -> Option<ConsentRecord> {
        let purposes = match self.purposes {
            Some(words) => Purposes::from_words(&words)?,
            // The first question was about these two at once.
            None if Choice::from_word(&self.choice)? == Choice::Accept => {
                Purposes::from_iter([Purpose::Language, Purpose::Theme])
            }
            None => Purposes::NONE,
        };
        Some(ConsentRecord {
            id: self.id,
            given_at: self.given_at,
            version: self.version,
            purposes,
            method: Method::from_word(&self.method)?,
            language: Language::from_tag(&self.language)?,
        })
    }
}

/// The person's latest answer.
pub(super) async fn latest(db: &impl Read, person: PersonId) -> Result<Option<ConsentRecord>, DbError> {
    let row: Option<Row> = db
        .optional(
            "SELECT id, given_at, version, choice, purposes, method, language FROM consent_record \
             WHERE person_id = $1 ORDER BY given_at DESC, id DESC LIMIT 1",
            params![person],
        )
        .await?;
    Ok(row.and_then(Row::record))
}

pub(super) async fn of_person(db: &impl Read, person: PersonId) -> Result<Vec<ConsentRecord>, DbError> {
    let rows: Vec<Row> = db
        .all(
            "SELECT id, given_at, version, choice, purposes, method, language FROM consent_record \
             WHERE person_id = $1 ORDER BY given_at DESC, id DESC LIMIT 200",
            params![person],
        )
        .await?;
    Ok(rows.into_iter().filter_map(Row::record).collect())
}

pub(super) async fn find(db: &impl Read, proof: Uuid) -> Result<Option<ConsentRecord>, DbError> {
    let row: Option<Row> = db
        .optional(
            "SELECT id, given_at, version, choice, purposes, method, language FROM consent_record WHERE id = $1",
            params![proof],
        )
        .await?;
    Ok(row.and_then(Row::record))
}
