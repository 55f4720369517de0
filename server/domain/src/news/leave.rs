//! Leaving news without signing in: from the link at the end of each mail, or by one press of a button of the mail program
//! (RFC 8058). Whoever has the link has the mail.

use model::{
    account::PersonId,
    error::ErrorCode,
    language::Language,
    news::{Leaving, NewsChoice, NewsMethod, NewsTopicId},
};

use super::{
    choice::{Manner, is_on, note, turn_each_off},
    store,
    token::Key,
};
use crate::{
    Site,
    db::Read,
    error::{Error, Result},
    params,
};

/// The path of the page on which one leaves; mail programs post to it too.
pub const LEAVE: &str = "/news/leave";

/// The whole address on which a person leaves a topic.
pub(super) fn address(site: &Site, key: &Key, person: PersonId, topic: NewsTopicId) -> String {
    format!("{}{LEAVE}?token={}", site.settings.url, key.seal(person, topic))
}

/// Whom and what a link is about.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it was not made here, or the account is gone.
async fn open(site: &Site, token: &str) -> Result<(PersonId, NewsTopicId)> {
    let gone = || Error::from(ErrorCode::NotFound);
    let (person, topic) = Key::of_installation(site).await?.open(token).ok_or_else(gone)?;
    let there: Option<(PersonId,)> = site
        .db
        .optional(
            "SELECT p.id FROM person p WHERE p.id = $1 AND NOT EXISTS \
             (SELECT 1 FROM held_subject s WHERE s.person_id = p.id)",
            params![person],
        )
        .await?;
    there.map(|_| (person, topic)).ok_or_else(gone)
}

/// What the page of a link shows. It changes nothing.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the link was not made here, or the account is gone.
pub async fn leaving(site: &Site, token: &str, language: Language) -> Result<Leaving> {
    let (person, topic) = open(site, token).await?;
    let topics = store::topics(&site.db, person, language).await?;
    let others = topics.iter().filter(|one| one.id != topic && one.on_since.is_some()).count();
    let found = topics.into_iter().find(|one| one.id == topic).ok_or(ErrorCode::NotFound)?;
    Ok(Leaving {
        name: found.name,
        about: found.about,
        is_on: found.on_since.is_some(),
        others: u64::try_from(others).unwrap_or_default(),
        may_undo: may_undo(&site.db, person, topic).await?,
    })
}

/// Turns the topic of a link off, at once.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the link was not made here, or the account is gone.
pub async fn leave(site: &Site, token: &str, method: NewsMethod, language: Language) -> Result<()> {
    let (person, topic) = open(site, token).await?;
    let tx = site.db.begin().await?;
    let version = store::version(&tx, topic).await?.ok_or(ErrorCode::NotFound)?;
    if is_on(&tx, person, topic).await? {
        let manner = Manner { method, language, at: site.now() };
        note(site, &tx, person, Some((topic, version)), NewsChoice::Off, manner).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Turns every topic of the person off to whom a link was sent.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the link was not made here, or the account is gone.
pub async fn leave_all(site: &Site, token: &str, language: Language) -> Result<()> {
    let (person, _) = open(site, token).await?;
    let tx = site.db.begin().await?;
    turn_each_off(site, &tx, person, Manner { method: NewsMethod::Link, language, at: site.now() }).await?;
    tx.commit().await?;
    Ok(())
}

/// Turns the topic of a link on again that was turned off by a link: the way back after a wrong press.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the link was not made here, or the account is gone; [`ErrorCode::Conflict`] when the topic
/// was not turned off by a link, or the person objects to all news.
pub async fn rejoin(site: &Site, token: &str, language: Language) -> Result<()> {
    let (person, topic) = open(site, token).await?;
    let tx = site.db.begin().await?;
    let version = store::version(&tx, topic).await?.ok_or(ErrorCode::NotFound)?;
    if !may_undo(&tx, person, topic).await? {
        return Err(ErrorCode::Conflict.into());
    }
    let manner = Manner { method: NewsMethod::Link, language, at: site.now() };
    note(site, &tx, person, Some((topic, version)), NewsChoice::On, manner).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether the topic is off because a link said so, and nothing else keeps it off.
async fn may_undo(db: &impl Read, person: PersonId, topic: NewsTopicId) -> Result<bool> {
    let by_link: Option<(i64,)> = db
        .optional(
            "SELECT c.place FROM news_choice c JOIN person p ON p.id = c.person_id WHERE c.topic_id = $2 AND c.person_id = $1 \
             AND c.choice = 'off' AND c.method IN ('link', 'one-click') AND p.age_band = 'adult' AND NOT EXISTS \
             (SELECT 1 FROM news_choice l WHERE l.topic_id = $2 AND l.person_id = $1 AND l.place > c.place)",
            params![person, topic],
        )
        .await?;
    Ok(by_link.is_some() && store::objected_at(db, person).await?.is_none())
}
