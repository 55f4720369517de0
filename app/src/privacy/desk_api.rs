//! Server functions of the privacy desk.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages::desk`")]

use leptos::prelude::*;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::{privacy, random::Token},
    model::privacy::RequestKind,
};

#[cfg(feature = "ssr")]
fn back_to(reference: &str, done: &str) {
    redirect(&format!("/admin/requests/{reference}{done}"));
}

/// Opens who made a request and what they wrote, for a reason.
#[server(endpoint = "privacy_desk_open")]
pub async fn privacy_desk_open(reference: String, #[server(default)] reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::open_request(&site, &actor, &reference, &reason).await?;
    back_to(&reference, "");
    Ok(())
}

/// Notes that somebody works on a request.
#[server(endpoint = "privacy_desk_begin")]
pub async fn privacy_desk_begin(reference: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::begin_request(&site, &actor, &reference).await?;
    back_to(&reference, "?done=desk-begun");
    Ok(())
}

/// Gives a request two months more.
#[server(endpoint = "privacy_desk_extend")]
pub async fn privacy_desk_extend(reference: String, #[server(default)] reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::extend_request(&site, &actor, &reference, &reason).await?;
    back_to(&reference, "?done=desk-extended");
    Ok(())
}

/// Answers a request for a correction, or an objection.
#[server(endpoint = "privacy_desk_answer")]
pub async fn privacy_desk_answer(
    reference: String,
    #[server(default)] decision: String,
    #[server(default)] answer: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::answer_request(&site, &actor, &reference, &decision, &answer).await?;
    back_to(&reference, "?done=desk-answered");
    Ok(())
}

/// Announces that a restriction is lifted.
#[server(endpoint = "privacy_desk_lift")]
pub async fn privacy_desk_lift(reference: String, #[server(default)] reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::announce_lifting(&site, &actor, &reference, &reason).await?;
    back_to(&reference, "?done=desk-lifting");
    Ok(())
}

/// Advises those who decide.
#[server(endpoint = "privacy_desk_advise")]
pub async fn privacy_desk_advise(reference: String, #[server(default)] advice: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::advise(&site, &actor, &reference, &advice).await?;
    back_to(&reference, "?done=desk-advised");
    Ok(())
}

/// Opens a request on behalf of somebody, who is asked by mail.
#[server(endpoint = "privacy_assist")]
pub async fn privacy_assist(
    #[server(default)] kind: String,
    #[server(default)] email: String,
    #[server(default)] reason: String,
    #[server(default)] part: String,
    #[server(default)] wrong: String,
    #[server(default)] right: String,
    #[server(default)] details: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let new = privacy::NewAssisted {
        email: &email,
        kind: &kind,
        reason: &reason,
        part: &part,
        wrong: &wrong,
        right: &right,
        details: &details,
    };
    privacy::assist(&site, &actor, new).await?;
    redirect("/admin/assisted?done=assist-sent");
    Ok(())
}

/// Confirms a request that was opened on the person's behalf.
#[server(endpoint = "privacy_confirm_assisted")]
pub async fn privacy_confirm_assisted(#[server(default)] token: String) -> Answer {
    let (site, _) = site_and_actor()?;
    let (kind, reference) = privacy::confirm_assisted(&site, &Token::given(&token)).await?;
    if kind == RequestKind::Erasure {
        redirect(&format!("/receipts/{reference}"));
    } else {
        redirect("/assisted?done=assisted-confirmed");
    }
    Ok(())
}

/// Says that a request on the person's behalf was not theirs.
#[server(endpoint = "privacy_decline_assisted")]
pub async fn privacy_decline_assisted(#[server(default)] token: String) -> Answer {
    let (site, _) = site_and_actor()?;
    privacy::decline_assisted(&site, &Token::given(&token)).await?;
    redirect("/assisted?done=assisted-declined");
    Ok(())
}
