//! Server functions of the privacy desk.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages::desk`")]

use leptos::prelude::*;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::privacy,
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
