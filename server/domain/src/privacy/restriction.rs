//! Restriction (GDPR art. 18): what is held of a person is kept and not used, but for their own requests, for security
//! and for legal claims. Others see neither their name nor what they wrote; nothing of it changes; no job touches it.

use model::{
    DAY, Millis,
    account::PersonId,
    error::{ErrorCode, Problem},
    language::Language,
    privacy::{Ground, RequestKind, RequestState, Restriction, StepKind},
    recipient::NoticeKind,
};
use uuid::Uuid;

use super::{
    decision::written,
    own,
    request::{self, Arrived},
    step,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Read, Tx},
    error::{Error, Result},
    jobs::{self, Job, Start},
    journal::{self, What},
    mail::{self, MailKind, Recipient},
    params,
    recipients::{self, About, TELL_WITHIN},
};

/// How long before it ends a person is told that their restriction is lifted (GDPR art. 18(3)), in milliseconds.
pub const LIFTING_NOTICE: Millis = 7 * DAY;

/// The restriction that is in force for the person who asks.
pub async fn restriction(site: &Site, actor: &Actor) -> Result<Option<Restriction>> {
    let person = authority::require_person(actor)?.person;
    let row: Option<Row> = in_force(&site.db, person).await?;
    Ok(row.and_then(|row| {
        Some(Restriction {
            ground: Ground::from_word(row.ground.as_deref()?)?,
            since: row.received_at,
            ends_at: row.restriction_ends_at,
        })
    }))
}

/// Restricts what is held of the person who asks, at once.
///
/// # Errors
/// [`Problem::NotAChoice`] for another ground than those of the law; [`ErrorCode::Conflict`] while it is restricted.
pub async fn restrict(site: &Site, actor: &Actor, ground: &str) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let ground = Ground::from_word(ground).ok_or_else(|| Error::field("ground", Problem::NotAChoice))?;
    let tx = site.db.begin().await?;
    begin(site, &tx, actor, person, ground).await?;
    tx.commit().await?;
    Ok(())
}

/// Restricts what is held of somebody.
///
/// # Errors
/// [`ErrorCode::Conflict`] while it is restricted.
pub(super) async fn begin(site: &Site, tx: &Tx, actor: &Actor, person: PersonId, ground: Ground) -> Result<()> {
    let now = site.now();
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Restriction,
        execute_at: None,
        erase_contributions: false,
    };
    put_in_force(site, tx, &request, ground, now).await?;
    audit::record(site, tx, actor, "privacy.restricted", Some(person), ground.word()).await?;
    journal::note(site, person, What::Restriction { request: request.id, ground: Some(ground) }).await?;
    Ok(())
}

async fn put_in_force(site: &Site, tx: &Tx, request: &Arrived, ground: Ground, now: Millis) -> Result<()> {
    let begun = tx
        .execute(
            "UPDATE person SET restricted_at = $2, restriction_ends_at = NULL WHERE id = $1 AND restricted_at IS NULL",
            params![request.person, now],
        )
        .await?;
    if begun == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    request::open(tx, request, now).await?;
    tx.execute("UPDATE data_request SET ground = $2 WHERE id = $1", params![request.id, ground.word()]).await?;
    let told = (NoticeKind::Restriction, request.reference.as_str());
    recipients::notify(site, tx, request.person, told, About::Everything, site.now() + TELL_WITHIN).await?;
    request::answer(tx, request.id, RequestState::Done, now).await
}

/// Lifts the restriction of the person who asks, at once.
///
/// # Errors
/// [`ErrorCode::NotFound`] when nothing is restricted; [`ErrorCode::Conflict`] when its end was announced, or came, that
/// moment.
pub async fn lift_own_restriction(site: &Site, actor: &Actor) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let row = in_force(&tx, person).await?.ok_or(ErrorCode::NotFound)?;
    if !lift(&tx, person, &row, site.now()).await? {
        return Err(ErrorCode::Conflict.into());
    }
    journal::note(site, person, What::Restriction { request: row.id, ground: None }).await?;
    audit::record(site, &tx, actor, "privacy.restriction-lifted", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Tells a person that the restriction is lifted in a week, and why; until then it stays, and they can answer or
/// complain.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the request is no restriction in force; [`ErrorCode::Conflict`] when they know already.
pub async fn announce_lifting(site: &Site, actor: &Actor, reference: &str, reason: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let reason = written("reason", reason)?;
    let (now, ends_at) = (site.now(), site.now() + LIFTING_NOTICE);
    let tx = site.db.begin().await?;
    let found: Option<Told> = tx
        .optional(
            "SELECT r.id, p.id AS person, p.email, p.first_name, p.language FROM data_request r \
             JOIN person p ON p.id = r.person_id WHERE r.reference = $1 AND r.kind = 'restriction'",
            params![reference],
        )
        .await?;
    let told = found.ok_or(ErrorCode::NotFound)?;
    own::refuse(site, &tx, actor, told.person).await?;
    if in_force(&tx, told.person).await?.is_none_or(|row| row.id != told.id) {
        return Err(ErrorCode::NotFound.into());
    }
    let announced = tx
        .execute(
            "UPDATE person SET restriction_ends_at = $2 \
             WHERE id = $1 AND restricted_at IS NOT NULL AND restriction_ends_at IS NULL",
            params![told.person, ends_at],
        )
        .await?;
    if announced == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    step::note(&tx, told.id, StepKind::LiftingAnnounced, reason, now).await?;
    let to = Recipient {
        person: Some(told.person),
        address: &told.email,
        first_name: &told.first_name,
        language: Language::from_tag(&told.language).unwrap_or_default(),
    };
    let link = format!("{}/settings/restriction", site.settings.url);
    mail::send(site, &tx, to, &MailKind::RestrictionEnds { reason: reason.to_owned(), link }).await?;
    jobs::enqueue(&tx, &Job::LiftRestriction { request: told.id }, Start::At(ends_at)).await?;
    audit::record(site, &tx, actor, "privacy.restriction-lifting-announced", Some(told.person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Lifts a restriction whose end was announced and has come; does nothing when it was lifted before.
pub async fn lift_restriction(site: &Site, request: Uuid) -> Result<()> {
    let tx = site.db.begin().await?;
    let found: Option<(PersonId,)> = tx
        .optional("SELECT person_id FROM data_request WHERE id = $1 AND person_id IS NOT NULL", params![request])
        .await?;
    let Some((person,)) = found else { return Ok(()) };
    let Some(row) = in_force(&tx, person).await?.filter(|row| row.id == request) else { return Ok(()) };
    // The queue counts in seconds, so a job may come a fraction of one early.
    let is_due = row.restriction_ends_at.is_some_and(|ends_at| site.now() / 1000 >= ends_at / 1000);
    if !is_due || !lift(&tx, person, &row, site.now()).await? {
        return Ok(());
    }
    journal::note(site, person, What::Restriction { request, ground: None }).await?;
    audit::record(site, &tx, &Actor::System, "privacy.restriction-lifted", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Lifts a restriction as it was found; tells whether it still was like that.
async fn lift(tx: &Tx, person: PersonId, found: &Row, now: Millis) -> Result<bool> {
    let lifted = tx
        .execute(
            "UPDATE person SET restricted_at = NULL, restriction_ends_at = NULL \
             WHERE id = $1 AND restricted_at = $2 AND restriction_ends_at IS NOT DISTINCT FROM $3",
            params![person, found.restricted_at, found.restriction_ends_at],
        )
        .await?;
    if lifted == 0 {
        return Ok(false);
    }
    step::note(tx, found.id, StepKind::Lifted, "", now).await?;
    Ok(true)
}

/// A restriction as the journal outside the database tells of it: its ground when it began, none when it was lifted.
pub(crate) struct RestrictAgain {
    pub request: Uuid,
    pub ground: Option<Ground>,
    pub at: Millis,
}

/// Restricts again, in a database that came from a backup, what was restricted since, or lifts what was lifted since. An
/// end that had been announced is forgotten with the backup, to the good of the person, and is announced again. Tells
/// whether it was otherwise there.
pub(crate) async fn restrict_again(site: &Site, tx: &Tx, person: PersonId, again: RestrictAgain) -> Result<bool> {
    let held: Option<(Uuid,)> =
        tx.optional("SELECT id FROM data_request WHERE id = $1", params![again.request]).await?;
    let row = in_force(tx, person).await?;
    match (again.ground, held, row) {
        (Some(ground), None, None) => {
            let request = Arrived {
                id: again.request,
                reference: site.token()?.secret().to_owned(),
                person,
                kind: RequestKind::Restriction,
                execute_at: None,
                erase_contributions: false,
            };
            put_in_force(site, tx, &request, ground, again.at).await?;
            audit::record(site, tx, &Actor::System, "privacy.restricted-again", Some(person), ground.word()).await?;
        }
        (None, Some(_), Some(row)) if row.id == again.request => {
            lift(tx, person, &row, again.at).await?;
            audit::record(site, tx, &Actor::System, "privacy.restriction-lifted-again", Some(person), "").await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Whether what is held of a person is restricted, so that nothing of it may be added or changed.
pub(crate) async fn is_restricted(db: &impl Read, person: PersonId) -> Result<bool> {
    let found: Option<(Uuid,)> =
        db.optional("SELECT id FROM person WHERE id = $1 AND restricted_at IS NOT NULL", params![person]).await?;
    Ok(found.is_some())
}

/// Refuses to change what is restricted.
///
/// # Errors
/// [`ErrorCode::Restricted`].
pub(crate) async fn refuse_restricted(db: &impl Read, person: PersonId) -> Result<()> {
    if is_restricted(db, person).await? { Err(ErrorCode::Restricted.into()) } else { Ok(()) }
}

/// Whether a request is the restriction in force, and nobody announced its end yet.
pub(super) async fn can_be_lifted(db: &impl Read, person: PersonId, request: Uuid) -> Result<bool> {
    let row = in_force(db, person).await?;
    Ok(row.is_some_and(|row| row.id == request && row.restriction_ends_at.is_none()))
}

#[derive(sqlx::FromRow)]
struct Told {
    id: Uuid,
    person: PersonId,
    email: String,
    first_name: String,
    language: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    ground: Option<String>,
    received_at: Millis,
    restricted_at: Millis,
    restriction_ends_at: Option<Millis>,
}

/// The newest request for restriction of a person whose data is restricted.
async fn in_force(db: &impl Read, person: PersonId) -> Result<Option<Row>> {
    Ok(db
        .optional(
            "SELECT r.id, r.ground, r.received_at, p.restricted_at, p.restriction_ends_at FROM data_request r \
             JOIN person p ON p.id = r.person_id \
             WHERE p.id = $1 AND p.restricted_at IS NOT NULL AND r.kind = 'restriction' \
             ORDER BY r.received_at DESC, r.id DESC LIMIT 1",
            params![person],
        )
        .await?)
}
