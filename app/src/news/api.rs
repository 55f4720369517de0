//! Server functions of news.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;

use model::news::NewsTopicId;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{language, redirect, site_and_actor},
    domain::news::{self, TopicWords},
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
