//! Choices about what is optional, and the proof of them (GDPR art. 7(1)).

mod cookie;
mod proof;
mod register;
mod store;

pub use cookie::{CONSENT, COOKIES, Cookie, DEVICE, LANGUAGE, SESSION, THEME};
pub use proof::{proof, proof_file};
pub use register::REGISTER;

use model::{
    Millis,
    account::PersonId,
    consent::{ConsentRecord, Method, Purpose, Purposes, VERSION},
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
    /// The button: `refuse`, `accept` for what everybody is asked and the purposes below, or `choose` for these alone.
    pub choice: &'a str,
    /// The words of the purposes that were ticked.
    pub purposes: &'a [String],
    /// How it was given.
    pub method: Method,
    /// In which language the question was asked.
    pub language: Language,
}

impl Answer<'_> {
    fn read(&self) -> Result<Purposes> {
        match self.choice {
            "refuse" => Ok(Purposes::NONE),
            "accept" => Ok(self.ticked()?.shown().collect()),
            "choose" => self.ticked(),
            _ => Err(Error::field("purposes", Problem::NotAChoice)),
        }
    }

    fn ticked(&self) -> Result<Purposes> {
        let purposes: Option<Purposes> = self.purposes.iter().map(|word| Purpose::from_word(word)).collect();
        purposes.ok_or_else(|| Error::field("purposes", Problem::NotAChoice))
    }
}

/// Takes an answer. A proof is kept of an acceptance, and of each answer of a signed-in person; a visitor's refusal
/// leaves no trace here. Gives back what is allowed, with the number of the proof.
///
/// # Errors
/// [`Problem::NotAChoice`] when a word is no choice.
pub async fn choose(site: &Site, actor: &Actor, answer: Answer<'_>) -> Result<(Purposes, Option<Uuid>)> {
    let purposes = answer.read()?;
    let person = actor.person_id();
    if purposes.is_none() && person.is_none() {
        return Ok((purposes, None));
    }
    let Answer { method, language, .. } = answer;
    let record =
        ConsentRecord { id: site.new_id()?, given_at: site.now(), version: VERSION, purposes, method, language };
    let tx = site.db.begin().await?;
    let takes_back = match person {
        Some(person) => {
            store::latest(&tx, person).await?.filter(|before| !purposes.cover(before.purposes)).map(|_| person)
        }
        None => None,
    };
    store::insert(&tx, person, &record).await?;
    if let Some(person) = takes_back {
        let (method, language) = (method.word().to_owned(), language.tag().to_owned());
        let what = What::ConsentWithdrawal { version: VERSION, purposes: purposes.words(), method, language };
        journal::note(site, person, what).await?;
    }
    tx.commit().await?;
    Ok((purposes, Some(record.id)))
}

/// Joins the proof that a visitor's device names to the account that is signed in to, as part of the caller's
/// transaction. A proof that is somebody's already stays theirs.
pub(crate) async fn join(tx: &Tx, person: PersonId, proof: Uuid) -> Result<()> {
    store::join(tx, proof, person).await?;
    Ok(())
}

/// What the person allows, on each of their devices; nothing when they never answered today's question, or too long ago.
pub async fn standing(site: &Site, actor: &Actor) -> Result<Option<Purposes>> {
    let person = authority::require_person(actor)?.person;
    let latest = store::latest(&site.db, person).await?;
    Ok(latest.filter(|latest| latest.is_current(site.now())).map(|latest| latest.purposes))
}

/// A withdrawal as the journal tells it.
pub(crate) struct Withdrawn<'a> {
    /// When, in milliseconds since the Unix epoch.
    pub at: Millis,
    /// The version of the question.
    pub version: i64,
    /// The words of the purposes that were still allowed.
    pub purposes: &'a str,
    /// The word of the method.
    pub method: &'a str,
    /// The language of the question.
    pub language: &'a str,
}

/// Withdraws a consent again that a backup brought back, as part of the caller's transaction; tells whether there was one.
/// What the person answered later counts.
pub(crate) async fn withdraw_again(site: &Site, tx: &Tx, person: PersonId, again: Withdrawn<'_>) -> Result<bool> {
    let kept = Purposes::from_words(again.purposes).unwrap_or_default();
    let latest = store::latest(tx, person).await?;
    let Some(latest) = latest.filter(|latest| latest.given_at < again.at && !kept.cover(latest.purposes)) else {
        return Ok(false);
    };
    let record = ConsentRecord {
        id: site.new_id()?,
        given_at: again.at,
        version: again.version,
        purposes: latest.purposes.and(kept),
        method: Method::from_word(again.method).unwrap_or(Method::Settings),
        language: Language::from_tag(again.language).unwrap_or_default(),
    };
    store::insert(tx, Some(person), &record).await?;
    Ok(true)
}

/// The person's answers, newest first.
pub async fn history(site: &Site, actor: &Actor) -> Result<Vec<ConsentRecord>> {
    let person: PersonId = authority::require_person(actor)?.person;
    Ok(store::of_person(&site.db, person).await?)
}
