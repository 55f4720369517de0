use model::{
    error::{ErrorCode, Problem},
    language::Language,
    news::{CampaignId, NewsTopicId},
};

use super::{
    audience::audience,
    read::{kind, text, topic_name},
};
use crate::{
    Site, account,
    actor::Actor,
    audit,
    authority::{self, Permission, require},
    db::Read as _,
    error::{Error, Result},
    jobs::{self, Job, Start},
    mail::{self, Recipient},
    news::{leave::address, token::Key},
    params,
};

/// Sends a campaign to whoever asks, and to nobody else, in a language.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none with the key.
pub async fn test_campaign(site: &Site, actor: &Actor, campaign: CampaignId, language: Language) -> Result<()> {
    require(actor, Permission::ManageNews)?;
    let person = authority::require_person(actor)?.person;
    let profile = account::profile(site, actor).await?;
    let key = Key::of_installation(site).await?;
    let tx = site.db.begin().await?;
    let topic: Option<(NewsTopicId,)> =
        tx.optional("SELECT topic_id FROM news_campaign WHERE id = $1", params![campaign]).await?;
    let (topic,) = topic.ok_or(ErrorCode::NotFound)?;
    let name = topic_name(&tx, topic, language).await?;
    let text = text(&tx, campaign, language).await?.ok_or(ErrorCode::NotFound)?;
    let to = Recipient { person: Some(person), address: &profile.email, first_name: &profile.first_name, language };
    mail::send(site, &tx, to, &kind(&name, text, address(site, &key, person, topic))).await?;
    audit::record(site, &tx, actor, "news.campaign-tested", None, &campaign.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends a draft to as many people as was confirmed.
///
/// # Errors
/// [`Problem::CountChanged`] when they are more or fewer by now; [`ErrorCode::Conflict`] when there is nobody, or no such
/// draft.
pub async fn send_campaign(site: &Site, actor: &Actor, campaign: CampaignId, confirmed: &str) -> Result<()> {
    require(actor, Permission::ManageNews)?;
    let tx = site.db.begin().await?;
    let topic: Option<(NewsTopicId,)> =
        tx.optional("SELECT topic_id FROM news_campaign WHERE id = $1 AND state = 'draft'", params![campaign]).await?;
    let (topic,) = topic.ok_or(ErrorCode::Conflict)?;
    let people = audience(&tx, topic).await?.people;
    if confirmed.trim().parse() != Ok(people) {
        return Err(Error::field("counted", Problem::CountChanged));
    }
    if people == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    let started = tx
        .execute(
            "UPDATE news_campaign SET state = 'sending', counted = $2, started_at = $3 WHERE id = $1 AND state = 'draft'",
            params![campaign, i64::try_from(people).unwrap_or(i64::MAX), site.now()],
        )
        .await?;
    if started == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    jobs::enqueue(&tx, &Job::SendNews { campaign }, Start::Now).await?;
    audit::record(site, &tx, actor, "news.campaign-sent", None, &campaign.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Stops a campaign: nobody else is written to, and what waits in the outbox is not sent.
///
/// # Errors
/// [`ErrorCode::Conflict`] when it is not being sent.
pub async fn stop_campaign(site: &Site, actor: &Actor, campaign: CampaignId) -> Result<()> {
    require(actor, Permission::ManageNews)?;
    let tx = site.db.begin().await?;
    // Mails may still wait in the outbox after the last one was written.
    let stopped = tx
        .execute(
            "UPDATE news_campaign SET state = 'stopped', ended_at = $2 WHERE id = $1 AND (state = 'sending' OR \
             (state = 'sent' AND EXISTS (SELECT 1 FROM news_delivery d WHERE d.campaign_id = $1 AND d.outcome = 'queued')))",
            params![campaign, site.now()],
        )
        .await?;
    if stopped == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    audit::record(site, &tx, actor, "news.campaign-stopped", None, &campaign.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
