//! Objection (GDPR art. 21): what rests on legitimate interests stops for somebody who objects, until it is decided, and
//! for good when they are right.

use model::{
    Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    privacy::{Objectable, RequestKind, RequestState, StepKind},
};
use uuid::Uuid;

use super::{
    decision::{Open, once, page},
    my_data::sentence,
    request::{self, Arrived},
    step,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Read, Tx},
    error::{Result, check},
    journal::{self, What},
    mail::{self, MailKind},
    params,
    register::{self, Basis, Purpose, Table},
};

/// The fewest and the most characters of a reason or an answer.
const REASON: (usize, usize) = (5, 2000);

/// What stops while an objection is open. Security and the proof of what the staff did go on until it is decided,
/// because they protect everybody (GDPR art. 21(1)).
const STOPS: Purpose = Purpose::Community;

/// The purposes to which one can object, in the person's language, each with the objection that is in force.
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
                stops_at_once: table.purpose == STOPS,
                reference: in_force(&site.db, person.person, table.purpose.word()).await?.map(|row| row.reference),
            }),
        }
    }
    Ok(found)
}

/// The tables that are held for legitimate interests.
fn tables() -> impl Iterator<Item = &'static Table> {
    register::tables().filter(|table| table.condition().is_some() && table.basis == Basis::LegitimateInterests)
}

/// Objects to a purpose, for a reason that lies in the situation of the person who asks.
///
/// # Errors
/// [`Problem::NotAChoice`] for a purpose that does not rest on legitimate interests; [`ErrorCode::Conflict`] while an
/// objection to it is in force.
pub async fn object(site: &Site, actor: &Actor, purpose: &str, reason: &str) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    if !tables().any(|table| table.purpose.word() == purpose) {
        problems.add("purpose", Problem::NotAChoice);
    }
    let reason = problems.text("reason", reason, REASON.0, REASON.1);
    check(problems)?;
    let now = site.now();
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Objection,
        execute_at: None,
        erase_contributions: false,
    };
    let tx = site.db.begin().await?;
    if in_force(&tx, person, purpose).await?.is_some() {
        return Err(ErrorCode::Conflict.into());
    }
    request::open(&tx, &request, now).await?;
    keep(&tx, request.id, purpose, reason).await?;
    audit::record(site, &tx, actor, "privacy.objected", Some(person), purpose).await?;
    let noted = What::Objection { request: request.id, purpose: purpose.to_owned(), is_in_force: true };
    journal::note(site, person, noted).await?;
    tx.commit().await?;
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
    tx.execute("UPDATE data_request SET state = 'cancelled', completed_at = $2 WHERE id = $1", params![id, site.now()])
        .await?;
    audit::record(site, &tx, actor, "privacy.objection-withdrawn", Some(person), &purpose).await?;
    journal::note(site, person, What::Objection { request: id, purpose, is_in_force: false }).await?;
    tx.commit().await?;
    Ok(())
}

/// Decides an objection. When the person is right, what was held of them for it goes, and nothing new is kept; else it
/// goes on, and the answer names the compelling grounds. They are told, and where to complain.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no such objection is open.
pub async fn answer_objection(
    site: &Site,
    actor: &Actor,
    reference: &str,
    is_upheld: bool,
    answer: &str,
) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let mut problems = Problems::default();
    let answer = problems.text("answer", answer, REASON.0, REASON.1);
    check(problems)?;
    let now = site.now();
    let tx = site.db.begin().await?;
    let open = Open::find(&tx, reference).await?;
    let found: Option<(String,)> =
        tx.optional("SELECT purpose FROM objection WHERE request_id = $1", params![open.id]).await?;
    let (purpose,) = found.ok_or(ErrorCode::NotFound)?;
    let state = if is_upheld { RequestState::Done } else { RequestState::Refused };
    step::note(&tx, open.id, StepKind::Answered, answer, now).await.map_err(once)?;
    request::close(&tx, open.id, state, None, now).await?;
    if is_upheld && purpose == STOPS.word() {
        register::erase_some(&tx, open.person, tables().filter(|table| table.purpose == STOPS)).await?;
    }
    mail::send(site, &tx, open.recipient(), &MailKind::RequestAnswered { link: page(site) }).await?;
    audit::record(site, &tx, actor, "privacy.objection-answered", Some(open.person), state.word()).await?;
    let noted = What::Objection { request: open.id, purpose, is_in_force: is_upheld };
    journal::note(site, open.person, noted).await?;
    tx.commit().await?;
    Ok(())
}

/// An objection as the journal outside the database tells of it.
pub(crate) struct Again<'a> {
    pub request: Uuid,
    pub purpose: &'a str,
    pub is_in_force: bool,
    pub at: Millis,
}

/// Brings an objection to the state that the journal knows, in a database that came from a backup. Tells whether it was
/// another one there.
pub(crate) async fn object_again(site: &Site, tx: &Tx, person: PersonId, again: Again<'_>) -> Result<bool> {
    let held: Option<(String,)> =
        tx.optional("SELECT state FROM data_request WHERE id = $1", params![again.request]).await?;
    match (held.as_ref().map(|held| held.0.as_str()), again.is_in_force) {
        (None, true) => {
            let request = Arrived {
                id: again.request,
                reference: site.token()?.secret().to_owned(),
                person,
                kind: RequestKind::Objection,
                execute_at: None,
                erase_contributions: false,
            };
            request::open(tx, &request, again.at).await?;
            keep(tx, again.request, again.purpose, "").await?;
        }
        (Some("open" | "done"), false) => {
            tx.execute(
                "UPDATE data_request SET state = 'cancelled', completed_at = $2 WHERE id = $1",
                params![again.request, again.at],
            )
            .await?;
        }
        _ => return Ok(false),
    }
    audit::record(site, tx, &Actor::System, "privacy.objected-again", Some(person), again.purpose).await?;
    Ok(true)
}

async fn keep(tx: &Tx, request: Uuid, purpose: &str, reason: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO objection (request_id, purpose, reason) VALUES ($1, $2, $3)",
        params![request, purpose, reason],
    )
    .await?;
    Ok(())
}

/// Whether a person's part in the community may not be worked with beyond what they publish: they object to it.
pub(crate) async fn objects_to_community(db: &impl Read, person: PersonId) -> Result<bool> {
    Ok(in_force(db, person, STOPS.word()).await?.is_some())
}

#[derive(sqlx::FromRow)]
struct InForce {
    reference: String,
}

async fn in_force(db: &impl Read, person: PersonId, purpose: &str) -> Result<Option<InForce>> {
    Ok(db
        .optional(
            "SELECT r.reference FROM data_request r JOIN objection o ON o.request_id = r.id \
             WHERE r.person_id = $1 AND o.purpose = $2 AND r.state IN ('open', 'done') LIMIT 1",
            params![person, purpose],
        )
        .await?)
}
