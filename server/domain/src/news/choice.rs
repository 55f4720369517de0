use model::{
    Millis,
    account::{AgeBand, PersonId},
    error::ErrorCode,
    language::Language,
    news::{NewsChoice, NewsMethod, NewsStanding, NewsTopicId},
};

use super::store::{self, Choice};
use crate::{
    Site, account,
    actor::Actor,
    authority,
    db::Tx,
    error::Result,
    journal::{self, What},
};

/// How a choice is made.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    pub method: NewsMethod,
    pub language: Language,
    pub at: Millis,
}

/// What a person gets and what they chose, in a language.
pub async fn standing(site: &Site, actor: &Actor, language: Language) -> Result<NewsStanding> {
    let person = authority::require_person(actor)?.person;
    Ok(NewsStanding {
        topics: store::topics(&site.db, person, language).await?,
        objected_at: store::objected_at(&site.db, person).await?,
        is_minor: is_minor(site, actor).await?,
        history: store::history(&site.db, person).await?,
    })
}

async fn is_minor(site: &Site, actor: &Actor) -> Result<bool> {
    Ok(account::profile(site, actor).await?.age_band == AgeBand::Minor)
}

/// Turns news about a topic on.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such topic; [`ErrorCode::Conflict`] while the person objects to all news;
/// [`ErrorCode::NotAllowed`] for a minor, to whom no news are offered.
pub async fn turn_on(site: &Site, actor: &Actor, topic: NewsTopicId, language: Language) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    if is_minor(site, actor).await? {
        return Err(ErrorCode::NotAllowed.into());
    }
    let tx = site.db.begin().await?;
    if store::objected_at(&tx, person).await?.is_some() {
        return Err(ErrorCode::Conflict.into());
    }
    let manner = Manner { method: NewsMethod::Settings, language, at: site.now() };
    let version = store::version(&tx, topic).await?.ok_or(ErrorCode::NotFound)?;
    if !is_on(&tx, person, topic).await? {
        note(site, &tx, person, Some((topic, version)), NewsChoice::On, manner).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Turns news about a topic off, at once.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such topic.
pub async fn turn_off(site: &Site, actor: &Actor, topic: NewsTopicId, language: Language) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let manner = Manner { method: NewsMethod::Settings, language, at: site.now() };
    let tx = site.db.begin().await?;
    let version = store::version(&tx, topic).await?.ok_or(ErrorCode::NotFound)?;
    if is_on(&tx, person, topic).await? {
        note(site, &tx, person, Some((topic, version)), NewsChoice::Off, manner).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Turns every topic off, at once.
pub async fn turn_all_off(site: &Site, actor: &Actor, language: Language) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let manner = Manner { method: NewsMethod::Settings, language, at: site.now() };
    let tx = site.db.begin().await?;
    turn_each_off(site, &tx, person, manner).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a person has a topic turned on.
pub(super) async fn is_on(tx: &Tx, person: PersonId, topic: NewsTopicId) -> Result<bool> {
    let latest = store::latest(tx, person, topic).await?;
    Ok(latest.is_some_and(|(choice, _)| choice == NewsChoice::On))
}

/// Turns every topic off that a person has turned on, as part of the caller's transaction.
pub(super) async fn turn_each_off(site: &Site, tx: &Tx, person: PersonId, manner: Manner) -> Result<()> {
    for topic in store::turned_on(tx, person).await? {
        note(site, tx, person, Some(topic), NewsChoice::Off, manner).await?;
    }
    Ok(())
}

/// Writes a choice down, and into the journal what no backup may bring back.
pub(super) async fn note(
    site: &Site,
    tx: &Tx,
    person: PersonId,
    topic: Option<(NewsTopicId, i64)>,
    choice: NewsChoice,
    manner: Manner,
) -> Result<()> {
    let Manner { method, language, at } = manner;
    store::insert(tx, Choice { id: site.new_id()?, person, topic, choice, method, language, given_at: at }).await?;
    if choice != NewsChoice::On {
        let what = What::News {
            topic: topic.map(|(topic, _)| topic),
            choice: choice.word().to_owned(),
            method: method.word().to_owned(),
            language: language.tag().to_owned(),
        };
        journal::note(site, person, what).await?;
    }
    Ok(())
}
