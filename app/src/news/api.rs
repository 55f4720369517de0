//! Server functions of news.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;

use model::news::{CampaignId, NewsTopicId};

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{language, redirect, site_and_actor},
    domain::news::{self, CampaignTexts, TopicWords},
    model::news::NewsMethod,
};

/// Turns a topic on.
#[server(endpoint = "news_turn_on")]
pub async fn news_turn_on(topic: NewsTopicId) -> Answer {
    let (site, actor) = site_and_actor()?;
    news::turn_on(&site, &actor, topic, language()).await?;
    redirect("/settings/news?done=news-on");
    Ok(())
}

/// Turns a topic off.
#[server(endpoint = "news_turn_off")]
pub async fn news_turn_off(topic: NewsTopicId) -> Answer {
    let (site, actor) = site_and_actor()?;
    news::turn_off(&site, &actor, topic, language()).await?;
    redirect("/settings/news?done=news-off");
    Ok(())
}

/// Turns every topic off.
#[server(endpoint = "news_turn_all_off")]
pub async fn news_turn_all_off() -> Answer {
    let (site, actor) = site_and_actor()?;
    news::turn_all_off(&site, &actor, language()).await?;
    redirect("/settings/news?done=news-all-off");
    Ok(())
}

/// Objects to all news.
#[server(endpoint = "news_object")]
pub async fn news_object() -> Answer {
    let (site, actor) = site_and_actor()?;
    news::object_to_news(&site, &actor, language()).await?;
    redirect("/settings/news?done=news-objected");
    Ok(())
}

/// Withdraws the objection to all news.
#[server(endpoint = "news_withdraw_objection")]
pub async fn news_withdraw_objection() -> Answer {
    let (site, actor) = site_and_actor()?;
    news::withdraw_objection_to_news(&site, &actor, language()).await?;
    redirect("/settings/news?done=news-objection-withdrawn");
    Ok(())
}

/// Makes a topic.
#[server(endpoint = "news_add_topic")]
pub async fn news_add_topic(
    #[server(default)] name_en: String,
    #[server(default)] about_en: String,
    #[server(default)] name_fr: String,
    #[server(default)] about_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let words = TopicWords { name_en: &name_en, about_en: &about_en, name_fr: &name_fr, about_fr: &about_fr };
    news::add_topic(&site, &actor, &words).await?;
    redirect("/admin/news?done=news-topic-added");
    Ok(())
}

/// Gives a topic other words.
#[server(endpoint = "news_rename_topic")]
pub async fn news_rename_topic(
    topic: NewsTopicId,
    #[server(default)] name_en: String,
    #[server(default)] about_en: String,
    #[server(default)] name_fr: String,
    #[server(default)] about_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let words = TopicWords { name_en: &name_en, about_en: &about_en, name_fr: &name_fr, about_fr: &about_fr };
    news::rename_topic(&site, &actor, topic, &words).await?;
    redirect("/admin/news?done=news-topic-renamed");
    Ok(())
}

/// Turns the topic of a link off.
#[server(endpoint = "news_leave")]
pub async fn news_leave(#[server(default)] token: String) -> Answer {
    let (site, _) = site_and_actor()?;
    news::leave(&site, &token, NewsMethod::Link, language()).await?;
    redirect(&format!("/news/leave?token={token}&done=left"));
    Ok(())
}

/// Turns every topic off of whoever got a link.
#[server(endpoint = "news_leave_all")]
pub async fn news_leave_all(#[server(default)] token: String) -> Answer {
    let (site, _) = site_and_actor()?;
    news::leave_all(&site, &token, language()).await?;
    redirect(&format!("/news/leave?token={token}&done=left-all"));
    Ok(())
}

/// Turns the topic of a link on again.
#[server(endpoint = "news_rejoin")]
pub async fn news_rejoin(#[server(default)] token: String) -> Answer {
    let (site, _) = site_and_actor()?;
    news::rejoin(&site, &token, language()).await?;
    redirect(&format!("/news/leave?token={token}&done=rejoined"));
    Ok(())
}

/// Writes a campaign.
#[server(endpoint = "news_write_campaign")]
pub async fn news_write_campaign(
    #[server(default)] topic: String,
    #[server(default)] subject_en: String,
    #[server(default)] body_en: String,
    #[server(default)] subject_fr: String,
    #[server(default)] body_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let typed = CampaignTexts {
        topic: &topic,
        subject_en: &subject_en,
        body_en: &body_en,
        subject_fr: &subject_fr,
        body_fr: &body_fr,
    };
    let campaign = news::write_campaign(&site, &actor, &typed).await?;
    redirect(&format!("/admin/campaigns/{campaign}?done=campaign-saved"));
    Ok(())
}

/// Changes the draft of a campaign.
#[server(endpoint = "news_save_campaign")]
pub async fn news_save_campaign(
    campaign: CampaignId,
    #[server(default)] topic: String,
    #[server(default)] subject_en: String,
    #[server(default)] body_en: String,
    #[server(default)] subject_fr: String,
    #[server(default)] body_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let typed = CampaignTexts {
        topic: &topic,
        subject_en: &subject_en,
        body_en: &body_en,
        subject_fr: &subject_fr,
        body_fr: &body_fr,
    };
    news::save_campaign(&site, &actor, campaign, &typed).await?;
    redirect(&format!("/admin/campaigns/{campaign}?done=campaign-saved"));
    Ok(())
}

/// Sends a campaign to whoever asks, and to nobody else.
#[server(endpoint = "news_test_campaign")]
pub async fn news_test_campaign(campaign: CampaignId) -> Answer {
    let (site, actor) = site_and_actor()?;
    news::test_campaign(&site, &actor, campaign, language()).await?;
    redirect(&format!("/admin/campaigns/{campaign}?done=campaign-tested"));
    Ok(())
}

/// Sends a campaign to as many people as were counted.
#[server(endpoint = "news_send_campaign")]
pub async fn news_send_campaign(campaign: CampaignId, #[server(default)] counted: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    news::send_campaign(&site, &actor, campaign, &counted).await?;
    redirect(&format!("/admin/campaigns/{campaign}?done=campaign-sent"));
    Ok(())
}

/// Stops a campaign.
#[server(endpoint = "news_stop_campaign")]
pub async fn news_stop_campaign(campaign: CampaignId) -> Answer {
    let (site, actor) = site_and_actor()?;
    news::stop_campaign(&site, &actor, campaign).await?;
    redirect(&format!("/admin/campaigns/{campaign}?done=campaign-stopped"));
    Ok(())
}

/// Throws the draft of a campaign away.
#[server(endpoint = "news_discard_campaign")]
pub async fn news_discard_campaign(campaign: CampaignId) -> Answer {
    let (site, actor) = site_and_actor()?;
    news::discard_campaign(&site, &actor, campaign).await?;
    redirect("/admin/campaigns?done=campaign-discarded");
    Ok(())
}
