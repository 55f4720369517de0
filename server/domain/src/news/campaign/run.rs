use model::{
    Millis,
    account::PersonId,
    language::Language,
    news::{CampaignId, NewsTopicId},
};
use sqlx::AssertSqlSafe;

use super::{
    audience::{LEFT_OUT, TURNED_ON},
    read::{kind, text, topic_name},
};
use crate::{
    Site,
    db::{Read as _, Tx},
    error::Result,
    jobs,
    mail::{self, Recipient},
    news::{leave::address, token::Key},
    params,
};

/// With how many people one transaction deals, so that others can write in between.
const BATCH: i64 = 100;

#[derive(sqlx::FromRow)]
struct Reader {
    id: PersonId,
    email: String,
    first_name: String,
    language: String,
    reason: String,
}

/// Writes a campaign to those who had its topic turned on when it began, some at a time. Each is noted in the transaction
/// that writes their mail, so that a run which was interrupted goes on with the others. Ends when it is stopped.
pub async fn send_news(site: &Site, campaign: CampaignId) -> Result<()> {
    let key = Key::of_installation(site).await?;
    while send_next(site, campaign, &key).await? {}
    Ok(())
}

/// Deals with the next hundred; false when there is nobody left, or it was stopped.
async fn send_next(site: &Site, campaign: CampaignId, key: &Key) -> Result<bool> {
    let tx = site.db.begin().await?;
    let sending: Option<(NewsTopicId, Millis)> = tx
        .optional(
            "SELECT topic_id, COALESCE(started_at, 0) FROM news_campaign WHERE id = $1 AND state = 'sending'",
            params![campaign],
        )
        .await?;
    let Some((topic, started_at)) = sending else { return Ok(false) };
    let sql = format!(
        "SELECT p.id, p.email, p.first_name, p.language, {LEFT_OUT} AS reason FROM {TURNED_ON} AND c.given_at <= $2 \
         AND NOT EXISTS (SELECT 1 FROM news_delivery d WHERE d.campaign_id = $3 AND d.person_id = p.id) \
         ORDER BY p.id LIMIT {BATCH}"
    );
    let readers: Vec<Reader> = tx.all(AssertSqlSafe(sql), params![topic, started_at, campaign]).await?;
    if readers.is_empty() {
        tx.execute(
            "UPDATE news_campaign SET state = 'sent', ended_at = $2 WHERE id = $1 AND state = 'sending'",
            params![campaign, site.now()],
        )
        .await?;
        tx.commit().await?;
        return Ok(false);
    }
    for reader in &readers {
        deal_with(site, &tx, (campaign, topic), key, reader).await?;
    }
    let (done, counted): (i64, i64) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM news_delivery d WHERE d.campaign_id = $1 AND d.mail_id IS NOT NULL), \
             COALESCE(counted, 0) FROM news_campaign WHERE id = $1",
            params![campaign],
        )
        .await?;
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    jobs::note_progress(&tx, campaign, count(done), count(counted.max(done))).await?;
    tx.commit().await?;
    Ok(true)
}

/// Writes to somebody, or notes why not.
async fn deal_with(
    site: &Site,
    tx: &Tx,
    (campaign, topic): (CampaignId, NewsTopicId),
    key: &Key,
    reader: &Reader,
) -> Result<()> {
    let language = Language::from_tag(&reader.language).unwrap_or_default();
    let mail = match text(tx, campaign, language).await? {
        Some(text) if reader.reason.is_empty() => {
            let name = topic_name(tx, topic, language).await?;
            let to =
                Recipient { person: Some(reader.id), address: &reader.email, first_name: &reader.first_name, language };
            Some(mail::send(site, tx, to, &kind(&name, text, address(site, key, reader.id, topic))).await?)
        }
        _ => None,
    };
    let outcome = if mail.is_some() { "queued" } else { reader.reason.as_str() };
    tx.execute(
        "INSERT INTO news_delivery (id, campaign_id, person_id, mail_id, outcome, decided_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![site.new_id()?, campaign, reader.id, mail, outcome, site.now()],
    )
    .await?;
    Ok(())
}
