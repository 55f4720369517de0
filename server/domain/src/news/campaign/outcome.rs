//! What becomes of a mail of a campaign on its way out of the outbox.

use uuid::Uuid;

use super::audience::LEFT_OUT;
use crate::{
    db::{DbError, Read, Tx},
    params,
};

/// Why a mail of a campaign must not leave any more, though it was written, as a word: it was stopped, or its person chose
/// otherwise in between. Nothing for a mail that may leave.
pub(crate) async fn held_back(db: &impl Read, mail: Uuid) -> Result<Option<String>, DbError> {
    let sql = format!(
        "SELECT CASE WHEN k.state = 'stopped' THEN 'stopped' WHEN c.id IS NULL THEN 'turned-off' ELSE {LEFT_OUT} END \
         FROM news_delivery d JOIN news_campaign k ON k.id = d.campaign_id JOIN person p ON p.id = d.person_id \
         LEFT JOIN news_choice c ON c.topic_id = k.topic_id AND c.person_id = d.person_id AND c.choice = 'on' \
         AND NOT EXISTS (SELECT 1 FROM news_choice l WHERE l.topic_id = k.topic_id AND l.person_id = d.person_id \
         AND l.place > c.place) WHERE d.mail_id = $1"
    );
    let row: Option<(String,)> = db.optional(sqlx::AssertSqlSafe(sql), params![mail]).await?;
    Ok(row.map(|(reason,)| reason).filter(|reason| !reason.is_empty()))
}

/// Notes that a mail was handed over.
pub(crate) async fn delivered(tx: &Tx, mail: Uuid) -> Result<(), DbError> {
    note(tx, mail, "sent").await
}

/// Notes that a mail server refused a mail for good.
pub(crate) async fn refused(tx: &Tx, mail: Uuid) -> Result<(), DbError> {
    note(tx, mail, "refused").await
}

/// Notes that a mail was held back, and why.
pub(crate) async fn withheld(tx: &Tx, mail: Uuid, reason: &str) -> Result<(), DbError> {
    note(tx, mail, reason).await
}

async fn note(tx: &Tx, mail: Uuid, outcome: &str) -> Result<(), DbError> {
    tx.execute(
        "UPDATE news_delivery SET outcome = $2 WHERE mail_id = $1 AND outcome = 'queued'",
        params![mail, outcome],
    )
    .await?;
    Ok(())
}
