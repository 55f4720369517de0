//! Choices about what is optional, and the proof of them (GDPR art. 7(1)).

mod register;
mod store;

pub use register::REGISTER;

use model::{
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
    error::{Error, Result},
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
    store::insert(&tx, person, &record, answer.language).await?;
    tx.commit().await?;
    Ok((choice, Some(record.id)))
}

/// The person's answers, newest first.
pub async fn history(site: &Site, actor: &Actor) -> Result<Vec<ConsentRecord>> {
    let person: PersonId = authority::require_person(actor)?.person;
    Ok(store::of_person(&site.db, person).await?)
}
