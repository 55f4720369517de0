//! Server functions of the forum. A form sent by its preview button changes nothing and comes back as it was, with the
//! preview.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;
use model::forum::{LessonId, PostId, ReactionKind, ReportId, TopicId};

use crate::error::Answer;

/// Starts a topic.
#[server(endpoint = "forum_start")]
pub async fn forum_start(
    #[server(default)] category: String,
    #[server(default)] lesson: Option<LessonId>,
    title: String,
    text: String,
    #[server(default)] preview: bool,
) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    come_back_to_preview(&actor, preview)?;
    let input = domain::forum::NewTopic { category, lesson, title, text };
    let place = domain::forum::start_topic(&site, &actor, &input).await?;
    crate::request::redirect(&place.address());
    Ok(())
}

/// Answers in a topic.
#[server(endpoint = "forum_reply")]
pub async fn forum_reply(
    topic: TopicId,
    text: String,
    #[server(default)] quote: Option<PostId>,
    #[server(default)] from: u32,
    #[server(default)] to: u32,
    #[server(default)] preview: bool,
) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    come_back_to_preview(&actor, preview)?;
    let quote = quote.map(|post| domain::forum::QuoteRange { post, from, to });
    let place = domain::forum::reply(&site, &actor, &domain::forum::Reply { topic, text, quote }).await?;
    crate::request::redirect(&place.address());
    Ok(())
}

/// Changes one's own post.
#[server(endpoint = "forum_edit")]
pub async fn forum_edit(post: PostId, text: String, #[server(default)] preview: bool) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    come_back_to_preview(&actor, preview)?;
    let place = domain::forum::edit_post(&site, &actor, &domain::forum::EditPost { post, text }).await?;
    crate::request::redirect(&place.address());
    Ok(())
}

/// Deletes one's own post.
#[server(endpoint = "forum_delete")]
pub async fn forum_delete(post: PostId) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    match domain::forum::delete_post(&site, &actor, post).await? {
        domain::forum::Deleted::Post(place) => crate::request::redirect(&place.address()),
        domain::forum::Deleted::Topic => crate::request::redirect("/forum?done=forum-topic-deleted"),
    }
    Ok(())
}

/// Gives a reaction, or takes it back. A plain form goes back to the post; the island gets the new counts.
#[server(endpoint = "forum_react")]
pub async fn forum_react(post: PostId, kind: ReactionKind) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    let (place, _) = domain::forum::react(&site, &actor, post, kind).await?;
    if crate::request::is_plain_form() {
        crate::request::redirect(&place.address());
    }
    Ok(())
}

/// Reports somebody's post to the moderators.
#[server(endpoint = "forum_report")]
pub async fn forum_report(post: PostId, #[server(default)] reason: String, #[server(default)] note: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    let input = domain::forum::ReportPost { post, reason, note };
    let place = domain::forum::report_post(&site, &actor, &input).await?;
    crate::request::redirect(&place.address_with("done=forum-reported"));
    Ok(())
}

/// Decides a report: upheld, the post is hidden.
#[server(endpoint = "forum_decide")]
pub async fn forum_decide(report: ReportId, uphold: bool, #[server(default)] note: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    let input = domain::forum::DecideReport { report, uphold, note };
    domain::forum::decide_report(&site, &actor, &input).await?;
    crate::request::redirect("/admin/reports?done=forum-decided");
    Ok(())
}

/// Closes a topic to new posts, or opens it again.
#[server(endpoint = "forum_lock")]
pub async fn forum_lock(topic: TopicId, locked: bool) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    crate::request::redirect(&domain::forum::lock_topic(&site, &actor, topic, locked).await?);
    Ok(())
}

/// Makes a category.
#[server(endpoint = "forum_create_category")]
pub async fn forum_create_category(title: String, #[server(default)] description: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    let input = domain::forum::NewCategory { title, description };
    let slug = domain::forum::create_category(&site, &actor, &input).await?;
    crate::request::redirect(&format!("/forum?category={slug}"));
    Ok(())
}

/// How a text will look.
#[server(endpoint = "forum_preview")]
pub async fn forum_preview(text: String) -> Answer<String> {
    let (site, actor) = crate::request::site_and_actor()?;
    Ok(domain::forum::preview(&site, &actor, &text).await?)
}

/// Ends a server function whose form was sent by its preview button.
#[cfg(feature = "ssr")]
fn come_back_to_preview(actor: &domain::actor::Actor, wanted: bool) -> Answer {
    domain::authority::require_person(actor)?;
    if wanted { Err(model::error::ErrorCode::Invalid.into()) } else { Ok(()) }
}
