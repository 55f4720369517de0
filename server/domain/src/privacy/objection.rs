//! Objection (GDPR art. 21): what rests on legitimate interests stops for somebody who objects, until it is decided, and
//! for good when they are right. What goes on for everybody on compelling grounds is explained, and not offered.

use model::{
    Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    privacy::{Objectable, ObjectionInForce, RequestKind, RequestState, StepKind},
    recipient::NoticeKind,
};
use uuid::Uuid;

use super::{
    decision::{self, once, page, written},
    my_data::sentence,
    request::{self, Arrived},
    step,
};
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    db::{DbError, Read, Tx},
    error::{Result, check},
    journal::{self, What},
    mail::{self, MailKind},
    params,
    recipients::{self, About, TELL_WITHIN},
    register::{self, Basis, Purpose, Table},
};

/// The fewest and the most characters of a reason or an answer.
const REASON: (usize, usize) = (5, 2000);

/// What stops for somebody who objects. The other purposes go on, because they protect everybody, the person included:
/// these are compelling grounds (GDPR art. 21(1)), and `grounds-<purpose>` tells them.
const STOPS: Purpose = Purpose::Community;

/// The purposes that rest on legitimate interests, in the person's language: each with the objection that is in force, or
/// with the grounds on which it goes on.
pub async fn objectable(site: &Site, actor: &Actor) -> Result<Vec<Objectable>> {
    let person = authority::require_person(actor)?;
    let mut found: Vec<Objectable> = Vec::new();
    for table in tables() {
        let part = sentence(person.language, "table", table.name);
        match found.iter_mut().find(|known| known.word == table.purpose.word()) {
            Some(known) => known.parts.push(part),
            None => found.push(Objectable {
                word: table.purpose.word().to_owned(),
                purpose: sentence(person.language, "purpose", table.purpose.word()),
                parts: vec![part],
                grounds: (table.purpose != STOPS).then(|| sentence(person.language, "grounds", table.purpose.word())),
                objection: in_force(&site.db, person.person, table.purpose.word()).await?,
            }),
        }
    }
    Ok(found)
}

/// The words of the purposes that stop when one objects to them, each once.
pub(super) fn purposes() -> Vec<&'static str> {
    let mut words: Vec<_> = tables().filter(|table| table.purpose == STOPS).map(|table| table.purpose.word()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The tables that are held for legitimate interests.
fn tables() -> impl Iterator<Item = &'static Table> {
    register::tables().filter(|table| table.condition().is_some() && table.basis == Basis::LegitimateInterests)
}

/// Objects to a purpose, for a reason that lies in the situation of the person who asks.
///
/// # Errors
/// [`Problem::NotAChoice`] for a purpose that does not rest on legitimate interests, or that goes on; [`ErrorCode::Conflict`]
/// while an objection to it is in force.
pub async fn object(site: &Site, actor: &Actor, purpose: &str, reason: &str) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    if !purposes().contains(&purpose) {
        problems.add("purpose", Problem::NotAChoice);
    }
    let reason = problems.text("reason", reason, REASON.0, REASON.1);
    check(problems)?;
    let tx = site.db.begin().await?;
    raise(site, &tx, actor, person, (purpose, reason)).await?;
    tx.commit().await?;
    Ok(())
}

/// Raises an objection of somebody to a purpose, for a reason.
///
/// # Errors
/// [`ErrorCode::Conflict`] while an objection to it is in force.
pub(super) async fn raise(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    person: PersonId,
    (purpose, reason): (&str, &str),
) -> Result<()> {
    let now = site.now();
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Objection,
        execute_at: None,
        erase_contributions: false,
    };
    request::open(tx, &request, now).await?;
    keep(tx, request.id, person, purpose, reason).await.map_err(once)?;
    audit::record(site, tx, actor, "privacy.objected", Some(person), purpose).await?;
    let noted = What::Objection { request: request.id, purpose: purpose.to_owned(), state: RequestState::Open };
    journal::note(site, person, noted).await?;
    Ok(())
}

/// Takes an objection back, decided or not.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the person has no such objection in force.
pub async fn withdraw_objection(site: &Site, actor: &Actor, reference: &str) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let found: Option<(Uuid, String)> = tx
        .optional(
            "SELECT r.id, o.purpose FROM data_request r JOIN objection o ON o.request_id = r.id \
             WHERE r.person_id = $1 AND r.reference = $2 AND r.state IN ('open', 'done')",
            params![person, reference],
        )
        .await?;
    let (id, purpose) = found.ok_or(ErrorCode::NotFound)?;
    if come_to(&tx, id, RequestState::Cancelled, site.now()).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "privacy.objection-withdrawn", Some(person), &purpose).await?;
    journal::note(site, person, What::Objection { request: id, purpose, state: RequestState::Cancelled }).await?;
    tx.commit().await?;
    Ok(())
}

/// Decides an objection. When the person is right, what was held of them for it goes, and nothing new is kept; else it
/// goes on, and the answer names the compelling grounds. They are told, and where to complain.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no such objection is open; [`ErrorCode::Conflict`] when it was taken back that moment.
pub async fn answer_objection(
    site: &Site,
    actor: &Actor,
    reference: &str,
    is_upheld: bool,
    answer: &str,
) -> Result<()> {
    let (tx, open) = decision::begin(site, actor, reference).await?;
    let (now, answer) = (site.now(), written("answer", answer)?);
    let found: Option<(String,)> =
        tx.optional("SELECT purpose FROM objection WHERE request_id = $1", params![open.id]).await?;
    let (purpose,) = found.ok_or(ErrorCode::NotFound)?;
    let state = if is_upheld { RequestState::Done } else { RequestState::Refused };
    step::note(&tx, open.id, StepKind::Answered, answer, now).await.map_err(once)?;
    request::answer(&tx, open.id, state, now).await?;
    if is_upheld {
        let told = (NoticeKind::Erasure, reference);
        recipients::notify(site, &tx, open.person, told, About::Purpose(&purpose), now + TELL_WITHIN).await?;
        erase(&tx, open.person, &purpose).await?;
    }
    mail::send(site, &tx, open.recipient(), &MailKind::RequestAnswered { link: page(site) }).await?;
    audit::record(site, &tx, actor, "privacy.objection-answered", Some(open.person), state.word()).await?;
    journal::note(site, open.person, What::Objection { request: open.id, purpose, state }).await?;
    tx.commit().await?;
    Ok(())
}

/// Erases what is held of a person for a purpose to which they rightly object.
async fn erase(tx: &Tx, person: PersonId, purpose: &str) -> Result<()> {
    register::erase_some(tx, person, tables().filter(|table| table.purpose.word() == purpose)).await?;
    Ok(())
}

/// An objection as the journal outside the database tells of it.
pub(crate) struct Again<'a> {
    pub request: Uuid,
    pub purpose: &'a str,
    pub state: RequestState,
    pub at: Millis,
}

/// Brings an objection to the state that the journal knows, in a database that came from a backup, unless it had come
/// further there. What was erased because somebody was right is erased again. Tells whether it was another one there.
pub(crate) async fn object_again(site: &Site, tx: &Tx, person: PersonId, again: Again<'_>) -> Result<bool> {
    let held: Option<(String,)> =
        tx.optional("SELECT state FROM data_request WHERE id = $1", params![again.request]).await?;
    let held = held.and_then(|(state,)| RequestState::from_word(&state));
    if held.is_some_and(|held| rank(held) >= rank(again.state)) {
        return Ok(false);
    }
    match (held, again.state) {
        (None, RequestState::Cancelled | RequestState::Refused) => return Ok(false),
        (None, _) => {
            let request = Arrived {
                id: again.request,
                reference: site.token()?.secret().to_owned(),
                person,
                kind: RequestKind::Objection,
                execute_at: None,
                erase_contributions: false,
            };
            request::open(tx, &request, again.at).await?;
            keep(tx, again.request, person, again.purpose, "").await?;
        }
        (Some(_), _) => {}
    }
    if again.state != RequestState::Open {
        come_to(tx, again.request, again.state, again.at).await?;
    }
    if again.state == RequestState::Done {
        erase(tx, person, again.purpose).await?;
    }
    audit::record(site, tx, &Actor::System, "privacy.objected-again", Some(person), again.purpose).await?;
    Ok(true)
}

/// How far an objection has come: it is open, then answered, then perhaps taken back.
const fn rank(state: RequestState) -> u8 {
    match state {
        RequestState::Open => 0,
        RequestState::Done | RequestState::Refused => 1,
        RequestState::Cancelled => 2,
    }
}

/// Brings an objection that is in force to its next state; tells how many there were.
async fn come_to(tx: &Tx, request: Uuid, state: RequestState, at: Millis) -> Result<u64, DbError> {
    let changed = tx
        .execute(
            "UPDATE data_request SET state = $2, completed_at = $3 WHERE id = $1 AND state IN ('open', 'done')",
            params![request, state.word(), at],
        )
        .await?;
    if state != RequestState::Done {
        end(tx, request, at).await?;
    }
    Ok(changed)
}

/// Ends an objection: it was taken back, or refused.
pub(super) async fn end(tx: &Tx, request: Uuid, at: Millis) -> Result<u64, DbError> {
    tx.execute("UPDATE objection SET ended_at = $2 WHERE request_id = $1 AND ended_at IS NULL", params![request, at])
        .await
}

/// Keeps an objection; a duplicate while another one to the same purpose is in force.
async fn keep(tx: &Tx, request: Uuid, person: PersonId, purpose: &str, reason: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO objection (request_id, person_id, purpose, reason) VALUES ($1, $2, $3, $4)",
        params![request, person, purpose, reason],
    )
    .await?;
    Ok(())
}

/// Whether a person's part in the community may not be worked with beyond what they publish: they object to it.
pub(crate) async fn objects_to_community(db: &impl Read, person: PersonId) -> Result<bool> {
    Ok(in_force(db, person, STOPS.word()).await?.is_some())
}

/// How many rows go when an objection to a purpose is upheld.
pub(super) async fn held_for(db: &impl Read, person: PersonId, purpose: &str) -> Result<u64> {
    let mut rows = 0;
    for table in tables().filter(|table| table.purpose == STOPS && table.purpose.word() == purpose) {
        rows += register::count_table(db, table, person, "").await?;
    }
    Ok(rows)
}

async fn in_force(db: &impl Read, person: PersonId, purpose: &str) -> Result<Option<ObjectionInForce>> {
    let found: Option<(String, String)> = db
        .optional(
            "SELECT r.reference, r.state FROM objection o JOIN data_request r ON r.id = o.request_id \
             WHERE o.person_id = $1 AND o.purpose = $2 AND o.ended_at IS NULL",
            params![person, purpose],
        )
        .await?;
    Ok(found.map(|(reference, state)| ObjectionInForce { reference, is_upheld: state == RequestState::Done.word() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_in_spite_of_objections_says_why_in_each_language() {
        for table in tables().filter(|table| table.purpose != STOPS) {
            for language in model::language::Language::ALL {
                assert!(register::has(language, &format!("grounds-{}", table.purpose.word())), "{}", table.name);
            }
        }
    }
}
