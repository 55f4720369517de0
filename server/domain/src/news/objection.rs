//! Objection to direct marketing (GDPR art. 21(2) and (3)): it needs no reason, nobody decides it, it takes effect at once.

use model::{
    error::ErrorCode,
    language::Language,
    news::{NewsChoice, NewsMethod},
};

use super::{
    choice::{Manner, note, turn_each_off},
    store,
};
use crate::{Site, actor::Actor, audit, authority, error::Result};

/// Objects to all news: every topic goes off and none comes on until the objection is withdrawn.
///
/// # Errors
/// [`ErrorCode::Conflict`] while an objection is in force.
pub async fn object_to_news(site: &Site, actor: &Actor, language: Language) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let manner = Manner { method: NewsMethod::Settings, language, at: site.now() };
    let tx = site.db.begin().await?;
    if store::objected_at(&tx, person).await?.is_some() {
        return Err(ErrorCode::Conflict.into());
    }
    turn_each_off(site, &tx, person, manner).await?;
    note(site, &tx, person, None, NewsChoice::Objected, manner).await?;
    audit::record(site, &tx, actor, "news.objected", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Withdraws the objection to all news. Every topic stays off.
///
/// # Errors
/// [`ErrorCode::Conflict`] when none is in force.
pub async fn withdraw_objection_to_news(site: &Site, actor: &Actor, language: Language) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let manner = Manner { method: NewsMethod::Settings, language, at: site.now() };
    let tx = site.db.begin().await?;
    if store::objected_at(&tx, person).await?.is_none() {
        return Err(ErrorCode::Conflict.into());
    }
    note(site, &tx, person, None, NewsChoice::ObjectionWithdrawn, manner).await?;
    audit::record(site, &tx, actor, "news.objection-withdrawn", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}
