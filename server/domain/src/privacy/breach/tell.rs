use model::{
    account::PersonId,
    breach::{AffectedId, BreachId, NoticeText},
    language::Language,
};
use sqlx::AssertSqlSafe;

use super::{list::REACHED, notice::texts};
use crate::{
    Site,
    db::{Read as _, Tx},
    error::Result,
    mail::{self, MailKind, Recipient},
    params,
};

/// How many people are told in one transaction.
const BATCH: u32 = 100;

#[derive(sqlx::FromRow)]
struct Reader {
    id: AffectedId,
    person: PersonId,
    email: String,
    first_name: String,
    language: String,
}

/// Tells everybody of a breach who was found before that was decided. Whoever was told is told no second time: run again
/// after a crash, it goes on where it was.
pub async fn tell_breach(site: &Site, breach: BreachId) -> Result<()> {
    while tell_next(site, breach).await? > 0 {}
    Ok(())
}

/// Tells the next hundred, in one transaction with their mails, and says how many they were.
pub async fn tell_next(site: &Site, breach: BreachId) -> Result<u64> {
    let tx = site.db.begin().await?;
    let texts = texts(&tx, breach).await?;
    let sql = format!(
        "SELECT breach_person.id, p.id AS person, p.email, p.first_name, p.language FROM breach_person \
         JOIN person p ON p.id = breach_person.person_id JOIN breach b ON b.id = breach_person.breach_id \
         WHERE breach_person.breach_id = $1 AND breach_person.told_at IS NULL AND b.telling = 'told' \
         AND breach_person.found_at <= b.telling_at AND {REACHED} ORDER BY breach_person.id LIMIT $2"
    );
    let readers: Vec<Reader> = tx.all(AssertSqlSafe(sql), params![breach, BATCH]).await?;
    let mut told = 0;
    for reader in &readers {
        let language = Language::from_tag(&reader.language).unwrap_or_default();
        if let Some((_, text)) = texts.iter().find(|(of, _)| *of == language) {
            told += i64::from(tell(site, &tx, reader, language, text).await?);
        }
    }
    tx.execute("UPDATE breach SET told = told + $2 WHERE id = $1", params![breach, told]).await?;
    tx.commit().await?;
    Ok(u64::try_from(told).unwrap_or_default())
}

/// Marks somebody as told, with what they are told, and writes their mail; false when another worker did it meanwhile.
async fn tell(site: &Site, tx: &Tx, reader: &Reader, language: Language, text: &NoticeText) -> Result<bool> {
    let marked = tx
        .execute(
            "UPDATE breach_person SET told_at = $2, happened = $3, consequences = $4, measures = $5, advice = $6, \
             contact = $7 WHERE id = $1 AND told_at IS NULL",
            params![
                reader.id,
                site.now(),
                &text.happened,
                &text.consequences,
                &text.measures,
                &text.advice,
                &text.contact
            ],
        )
        .await?;
    if marked == 0 {
        return Ok(false);
    }
    let to =
        Recipient { person: Some(reader.person), address: &reader.email, first_name: &reader.first_name, language };
    let link = format!("{}/settings/breaches", site.settings.url);
    mail::send(site, tx, to, &MailKind::BreachNotice { text: text.clone(), link }).await?;
    Ok(true)
}
