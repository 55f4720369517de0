//! Choices about what is optional, and the proof of them (GDPR art. 7(1)).

mod register;
mod store;

pub use register::REGISTER;

use model::{
    Millis,
    account::PersonId,
    consent::{Choice, ConsentRecord, Method, VERSION},
    error::Problem,
    language::Language,
};
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    authority,
    db::Tx,
    error::{Error, Result},
    journal::{self, What},
};

/// The answer of a form, as it came in.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The word of the choice.
    pub choice: &'a str,
    /// How it was given.
    pub method: Method,
    /// In which language the question was asked.
    pub language: Language,
}

/// Takes an answer. A proof is kept of an acceptance, and of each answer of a signed-in person; a visitor's refusal
/// leaves no trace here. Gives the choice back, with the number of the proof.
///
/// # Errors
/// [`Problem::NotAChoice`] when the word is no choice.
pub async fn choose(site: &Site, actor: &Actor, answer: Answer<'_>) -> Result<(Choice, Option<Uuid>)> {
    let choice = Choice::from_word(answer.choice).ok_or_else(|| Error::field("choice", Problem::NotAChoice))?;
    let person = actor.person_id();
    if choice == Choice::Refuse && person.is_none() {
        return Ok((choice, None));
    }
    let record =
        ConsentRecord { id: site.new_id()?, given_at: site.now(), version: VERSION, choice, method: answer.method };
    let tx = site.db.begin().await?;
    let takes_back = match person {
        Some(person) if choice == Choice::Refuse => {
            store::latest(&tx, person).await?.filter(is_acceptance).map(|_| person)
        }
        _ => None,
    };
    store::insert(&tx, person, &record, answer.language).await?;
    if let Some(person) = takes_back {
        let (method, language) = (answer.method.word().to_owned(), answer.language.tag().to_owned());
        journal::note(site, person, What::ConsentWithdrawal { version: VERSION, method, language }).await?;
    }
    tx.commit().await?;
    Ok((choice, Some(record.id)))
}

/// A withdrawal as the journal tells it.
pub(crate) struct Withdrawn<'a> {
    /// When, in milliseconds since the Unix epoch.
    pub at: Millis,
    /// The version of the question.
    pub version: i64,
    /// The word of the method.
    pub method: &'a str,
    /// The language of the question.
    pub language: &'a str,
}

/// Withdraws a consent again that a backup brought back, as part of the caller's transaction; tells whether there was one.
/// What the person answered later counts.
pub(crate) async fn withdraw_again(site: &Site, tx: &Tx, person: PersonId, again: Withdrawn<'_>) -> Result<bool> {
    let latest = store::latest(tx, person).await?;
    if !latest.as_ref().is_some_and(|latest| is_acceptance(latest) && latest.given_at < again.at) {
        return Ok(false);
    }
    let record = ConsentRecord {
        id: site.new_id()?,
        given_at: again.at,
        version: again.version,
        choice: Choice::Refuse,
        method: Method::from_word(again.method).unwrap_or(Method::Settings),
    };
    store::insert(tx, Some(person), &record, Language::from_tag(again.language).unwrap_or_default()).await?;
    Ok(true)
}

fn is_acceptance(record: &ConsentRecord) -> bool {
    record.choice == Choice::Accept
}

/// The person's answers, newest first.
pub async fn history(site: &Site, actor: &Actor) -> Result<Vec<ConsentRecord>> {
    let person: PersonId = authority::require_person(actor)?.person;
    Ok(store::of_person(&site.db, person).await?)
}
