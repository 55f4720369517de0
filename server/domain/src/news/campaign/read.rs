use model::{
    Millis,
    error::ErrorCode,
    language::Language,
    news::{Campaign, CampaignId, CampaignResult, CampaignState, CampaignText, NewsTopicId, WrittenCampaign},
};
use uuid::Uuid;

use super::audience::audience;
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission, require},
    db::{DbError, Read},
    error::Result,
    jobs,
    mail::{self, MailKind, Preview},
    news::{leave::address, token::Key},
    params,
};

/// The most campaigns that one page lists.
const LISTED: i64 = 200;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    topic_id: Uuid,
    topic: String,
    subject: String,
    state: String,
    counted: Option<i64>,
    written_at: Millis,
    started_at: Option<Millis>,
    ended_at: Option<Millis>,
}

impl Row {
    fn campaign(self) -> Option<Campaign> {
        Some(Campaign {
            id: self.id,
            topic_id: self.topic_id,
            topic: self.topic,
            subject: self.subject,
            state: CampaignState::from_word(&self.state)?,
            counted: self.counted.and_then(|count| u64::try_from(count).ok()),
            written_at: self.written_at,
            started_at: self.started_at,
            ended_at: self.ended_at,
        })
    }
}

async fn rows(db: &impl Read, campaign: Option<CampaignId>, language: Language) -> Result<Vec<Campaign>, DbError> {
    let rows: Vec<Row> = db
        .all(
            "SELECT k.id, k.topic_id, w.name AS topic, x.subject, k.state, k.counted, k.written_at, k.started_at, \
             k.ended_at FROM news_campaign k JOIN news_topic t ON t.id = k.topic_id \
             JOIN news_topic_text w ON w.topic_id = t.id AND w.version = t.version AND w.language = $2 \
             JOIN news_campaign_text x ON x.campaign_id = k.id AND x.language = $2 \
             WHERE k.id = COALESCE($1, k.id) ORDER BY k.written_at DESC, k.id DESC LIMIT $3",
            params![campaign, language.tag(), LISTED],
        )
        .await?;
    Ok(rows.into_iter().filter_map(Row::campaign).collect())
}

/// Every campaign, the newest first, in a language.
pub async fn campaigns(site: &Site, actor: &Actor, language: Language) -> Result<Vec<Campaign>> {
    require(actor, Permission::ManageNews)?;
    Ok(rows(&site.db, None, language).await?)
}

/// One campaign: its texts, who would get it, how far it is, what became of it.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none with the key.
pub async fn campaign(site: &Site, actor: &Actor, campaign: CampaignId, language: Language) -> Result<WrittenCampaign> {
    require(actor, Permission::ManageNews)?;
    let found = rows(&site.db, Some(campaign), language).await?.pop().ok_or(ErrorCode::NotFound)?;
    let mut texts = Vec::new();
    for language in Language::ALL {
        texts.push(text(&site.db, campaign, language).await?.ok_or(ErrorCode::NotFound)?);
    }
    Ok(WrittenCampaign {
        audience: audience(&site.db, found.topic_id).await?,
        result: result(&site.db, campaign).await?,
        progress: jobs::progress(&site.db, campaign).await?,
        campaign: found,
        texts,
    })
}

/// A campaign in a language, as the mail of whoever asks would look.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none with the key.
pub async fn preview_campaign(site: &Site, actor: &Actor, campaign: CampaignId, language: Language) -> Result<Preview> {
    require(actor, Permission::ManageNews)?;
    let person = authority::require_person(actor)?;
    let found = rows(&site.db, Some(campaign), language).await?.pop().ok_or(ErrorCode::NotFound)?;
    let text = text(&site.db, campaign, language).await?.ok_or(ErrorCode::NotFound)?;
    let key = Key::of_installation(site).await?;
    let kind = kind(&found.topic, text, address(site, &key, person.person, found.topic_id));
    let first_name = person.name.split(' ').next().unwrap_or_default();
    mail::preview(&site.settings, language, first_name, &kind)
}

/// The mail of a campaign.
pub(super) fn kind(topic: &str, text: CampaignText, link: String) -> MailKind {
    MailKind::News { topic: topic.to_owned(), subject: text.subject, body: text.body, link }
}

/// A text of a campaign.
pub(super) async fn text(
    db: &impl Read,
    campaign: CampaignId,
    language: Language,
) -> Result<Option<CampaignText>, DbError> {
    let row: Option<(String, String)> = db
        .optional(
            "SELECT subject, body FROM news_campaign_text WHERE campaign_id = $1 AND language = $2",
            params![campaign, language.tag()],
        )
        .await?;
    Ok(row.map(|(subject, body)| CampaignText { language, subject, body }))
}

/// The name of the topic of a campaign in a language.
pub(super) async fn topic_name(db: &impl Read, topic: NewsTopicId, language: Language) -> Result<String, DbError> {
    let row: (String,) = db
        .one(
            "SELECT w.name FROM news_topic t JOIN news_topic_text w ON w.topic_id = t.id AND w.version = t.version \
             WHERE t.id = $1 AND w.language = $2",
            params![topic, language.tag()],
        )
        .await?;
    Ok(row.0)
}

/// What became of a campaign so far. Whoever is erased since is not counted any more.
async fn result(db: &impl Read, campaign: CampaignId) -> Result<CampaignResult, DbError> {
    let rows: Vec<(String, i64)> = db
        .all(
            "SELECT outcome, COUNT(*) FROM news_delivery WHERE campaign_id = $1 GROUP BY outcome ORDER BY outcome",
            params![campaign],
        )
        .await?;
    let mut result = CampaignResult::default();
    for (outcome, count) in rows {
        let count = u64::try_from(count).unwrap_or_default();
        match outcome.as_str() {
            "queued" => result.queued = count,
            "sent" => result.sent = count,
            "refused" => result.refused = count,
            _ => result.left_out.push((outcome, count)),
        }
    }
    Ok(result)
}
