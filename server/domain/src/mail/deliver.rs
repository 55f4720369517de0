use model::language::Language;
use uuid::Uuid;

use super::{
    compose::compose,
    kind::NEWS,
    route::{Delivery, Undelivered, hand_over},
    send::Content,
};
use crate::{
    Site,
    db::Read as _,
    error::{Error, Result},
    news, params,
};

/// Delivers a mail of the outbox, once. Afterwards its content is emptied, because it held a one-time link.
pub async fn deliver(site: &Site, mail: Uuid) -> Result<()> {
    let row: Option<(String, String, String, String, i64)> = site
        .db
        .optional(
            "SELECT address, kind, language, content, queued_at FROM mail \
             WHERE id = $1 AND sent_at IS NULL AND content <> '{}'",
            params![mail],
        )
        .await?;
    let Some((address, kind, language, content, queued_at)) = row else { return Ok(()) };
    let is_news = kind == NEWS;
    if is_news && let Some(reason) = news::held_back(&site.db, mail).await? {
        return note_held_back(site, mail, &reason).await;
    }
    let content: Content = serde_json::from_str(&content).map_err(Error::fault("decoding a mail"))?;
    let language = Language::from_tag(&language).unwrap_or_default();
    let composed = compose(&site.settings, language, &content.first_name, &content.kind)?;
    let delivery = Delivery { mail, kind: &kind, address: &address, queued_at };
    match hand_over(site, &delivery, composed).await {
        Ok(()) => note_sent(site, mail, is_news).await,
        Err(Undelivered { code, is_final: true }) => note_refused(site, mail, &code, is_news).await,
        Err(Undelivered { code, is_final: false }) => {
            note_failed(site, mail, &code).await?;
            Err(Error::fault("delivering a mail")(code))
        }
    }
}

async fn note_sent(site: &Site, mail: Uuid, is_news: bool) -> Result<()> {
    let tx = site.db.begin().await?;
    tx.execute(
        "UPDATE mail SET sent_at = $2, content = '{}', attempts = attempts + 1, failure = NULL WHERE id = $1",
        params![mail, site.now()],
    )
    .await?;
    if is_news {
        news::delivered(&tx, mail).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn note_refused(site: &Site, mail: Uuid, code: &str, is_news: bool) -> Result<()> {
    let tx = site.db.begin().await?;
    tx.execute(
        "UPDATE mail SET content = '{}', attempts = attempts + 1, failure = $2 WHERE id = $1",
        params![mail, code],
    )
    .await?;
    if is_news {
        news::refused(&tx, mail).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// News that its person does not want any more, or that were stopped, never leave.
async fn note_held_back(site: &Site, mail: Uuid, reason: &str) -> Result<()> {
    let tx = site.db.begin().await?;
    super::withdraw(&tx, mail).await?;
    news::withheld(&tx, mail, reason).await?;
    tx.commit().await?;
    Ok(())
}

async fn note_failed(site: &Site, mail: Uuid, code: &str) -> Result<()> {
    let tx = site.db.begin().await?;
    tx.execute("UPDATE mail SET attempts = attempts + 1, failure = $2 WHERE id = $1", params![mail, code]).await?;
    tx.commit().await?;
    Ok(())
}
