use model::{
    error::{ErrorCode, Problem, Problems},
    language::Language,
    news::{CampaignId, NewsTopicId},
};

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::{DbError, Tx},
    error::{Result, check},
    news::store,
    params,
};

/// The most characters of a subject and of a text.
const LONGEST: (usize, usize) = (120, 20_000);

/// A campaign as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct CampaignTexts<'a> {
    /// The key of the topic.
    pub topic: &'a str,
    /// The subject in English.
    pub subject_en: &'a str,
    /// The text in English, in Markdown.
    pub body_en: &'a str,
    /// The subject in French.
    pub subject_fr: &'a str,
    /// The text in French, in Markdown.
    pub body_fr: &'a str,
}

struct Read<'a> {
    topic: NewsTopicId,
    texts: [(Language, &'a str, &'a str); 2],
}

impl<'a> CampaignTexts<'a> {
    async fn read(&self, tx: &Tx) -> Result<Read<'a>> {
        let mut problems = Problems::default();
        let topic = match self.topic.parse() {
            Ok(topic) if store::version(tx, topic).await?.is_some() => topic,
            _ => {
                problems.add("topic", Problem::NotAChoice);
                NewsTopicId::nil()
            }
        };
        let texts = [
            (
                Language::En,
                problems.text("subject_en", self.subject_en, 1, LONGEST.0),
                problems.text("body_en", self.body_en, 1, LONGEST.1),
            ),
            (
                Language::Fr,
                problems.text("subject_fr", self.subject_fr, 1, LONGEST.0),
                problems.text("body_fr", self.body_fr, 1, LONGEST.1),
            ),
        ];
        check(problems)?;
        Ok(Read { topic, texts })
    }
}

/// Writes a new campaign, which is sent to nobody yet.
pub async fn write_campaign(site: &Site, actor: &Actor, typed: &CampaignTexts<'_>) -> Result<CampaignId> {
    require(actor, Permission::ManageNews)?;
    let (id, now) = (site.new_id()?, site.now());
    let tx = site.db.begin().await?;
    let Read { topic, texts } = typed.read(&tx).await?;
    tx.execute(
        "INSERT INTO news_campaign (id, topic_id, state, written_at) VALUES ($1, $2, 'draft', $3)",
        params![id, topic, now],
    )
    .await?;
    keep(&tx, id, texts).await?;
    audit::record(site, &tx, actor, "news.campaign-written", None, &id.to_string()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a draft.
///
/// # Errors
/// [`ErrorCode::Conflict`] when there is no such draft, or it was sent meanwhile.
pub async fn save_campaign(site: &Site, actor: &Actor, campaign: CampaignId, typed: &CampaignTexts<'_>) -> Result<()> {
    require(actor, Permission::ManageNews)?;
    let tx = site.db.begin().await?;
    let Read { topic, texts } = typed.read(&tx).await?;
    let changed = tx
        .execute(
            "UPDATE news_campaign SET topic_id = $2, written_at = $3 WHERE id = $1 AND state = 'draft'",
            params![campaign, topic, site.now()],
        )
        .await?;
    if changed == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    keep(&tx, campaign, texts).await?;
    audit::record(site, &tx, actor, "news.campaign-written", None, &campaign.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Throws a draft away.
///
/// # Errors
/// [`ErrorCode::Conflict`] when there is no such draft.
pub async fn discard_campaign(site: &Site, actor: &Actor, campaign: CampaignId) -> Result<()> {
    require(actor, Permission::ManageNews)?;
    let tx = site.db.begin().await?;
    let gone = tx.execute("DELETE FROM news_campaign WHERE id = $1 AND state = 'draft'", params![campaign]).await?;
    if gone == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    audit::record(site, &tx, actor, "news.campaign-discarded", None, &campaign.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

async fn keep(tx: &Tx, campaign: CampaignId, texts: [(Language, &str, &str); 2]) -> Result<(), DbError> {
    for (language, subject, body) in texts {
        tx.execute(
            "INSERT INTO news_campaign_text (campaign_id, language, subject, body) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (campaign_id, language) DO UPDATE SET subject = excluded.subject, body = excluded.body",
            params![campaign, language.tag(), subject, body],
        )
        .await?;
    }
    Ok(())
}
