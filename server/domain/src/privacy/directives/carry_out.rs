//! What those who decide requests do when a death is reported to them.

use model::{
    DAY, Millis,
    account::PersonId,
    error::{ErrorCode, Problems},
    language::Language,
    privacy::{Death, MadeShare, RequestKind, RequestState, StepKind, Wish},
};

use super::{
    super::{
        archive, deletion,
        request::{self, Arrived},
        share::{self, Minted},
        step,
        whom::whom,
    },
    store,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Read, Tx},
    error::{Result, check},
    mail::{self, MailKind, Recipient},
    params,
};

/// The fewest and the most characters of why a death is believed, and of the document that proves it.
const REASON: (usize, usize) = (5, 1000);
const DOCUMENT: (usize, usize) = (2, 200);

/// For how long the link works that leads the named person to the archive, in milliseconds.
const LINK: Millis = 14 * DAY;

/// Finds the account of somebody who died by its address, for those who can't look through people. It is noted.
///
/// # Errors
/// [`Problem::NoAccount`] of the field `email` for an address without an account.
pub async fn find_deceased(site: &Site, actor: &Actor, email: &str) -> Result<PersonId> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let mut problems = Problems::default();
    let found = whom(site, &mut problems, email).await?;
    check(problems)?;
    let person = found.ok_or(ErrorCode::NotFound)?;
    let tx = site.db.begin().await?;
    audit::record(site, &tx, actor, "privacy.deceased-looked-up", Some(person), "").await?;
    tx.commit().await?;
    Ok(person)
}

/// What the page about a person's death shows: the directives only once it was reported.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such person.
pub async fn death_of(site: &Site, actor: &Actor, person: PersonId) -> Result<Death> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let named: Named = named(&site.db, person).await?;
    let left = store::find(&site.db, person).await?;
    let report = store::report(&site.db, person).await?;
    let erasure = request::open_erasure_of(&site.db, person).await?;
    let since = report.as_ref().map_or(Millis::MAX, |report| report.received_at);
    Ok(Death {
        name: named.name(),
        has_directives: left.is_some(),
        directives: left.filter(|_| report.is_some()),
        reported_at: report.as_ref().map(|report| report.received_at),
        note: report.as_ref().map(|report| report.note.clone()).unwrap_or_default(),
        is_carried_out: report.is_some_and(|report| report.state == RequestState::Done.word()),
        has_archive: store::ready_archive(&site.db, person, since, site.now()).await?.is_some(),
        erased_at: erasure.and_then(|erasure| erasure.execute_at),
    })
}

/// Notes that a person died, with the reason to believe it and the document that proves it, and begins what their
/// directives say: the archive is made, or the erasure planned with its time to reconsider. Mails go to the address of the
/// account, so that somebody who lives can stop it.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such person, or no directives; [`ErrorCode::Conflict`] when it was reported
/// before.
pub async fn report_death(site: &Site, actor: &Actor, person: PersonId, reason: &str, document: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let mut problems = Problems::default();
    let reason = problems.text("reason", reason, REASON.0, REASON.1);
    let document = problems.text("document", document, DOCUMENT.0, DOCUMENT.1);
    check(problems)?;
    if actor.person_id() == Some(person) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let now = site.now();
    let tx = site.db.begin().await?;
    crate::account::lock(&tx, person).await?;
    let left = store::find(&tx, person).await?.ok_or(ErrorCode::NotFound)?;
    if store::report(&tx, person).await?.is_some() {
        return Err(ErrorCode::Conflict.into());
    }
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Directives,
        execute_at: None,
        erase_contributions: false,
    };
    request::keep(&tx, &request, now).await?;
    step::note(&tx, request.id, StepKind::UnderWay, &format!("{reason} ({document})"), now).await?;
    match left.wish {
        Wish::Keep => request::answer(&tx, request.id, RequestState::Done, now).await?,
        Wish::Erase => {
            plan_erasure(site, &tx, actor, person, site.settings.cooling_off).await?;
            request::answer(&tx, request.id, RequestState::Done, now).await?;
        }
        Wish::HandOver => {
            archive::order(site, &tx, actor, person).await?;
        }
    }
    audit::record(site, &tx, actor, "privacy.death-reported", Some(person), left.wish.word()).await?;
    tx.commit().await?;
    Ok(())
}

/// Hands the archive of somebody who died to the person whom they named, by a link that is mailed to that person and a pass
/// phrase that is shown once, to be told otherwise; and plans the erasure for when the link is over.
///
/// # Errors
/// [`ErrorCode::NotFound`] when nothing is to be handed over, or the archive is not ready.
pub async fn hand_over_archive(site: &Site, actor: &Actor, person: PersonId) -> Result<MadeShare> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let minted = Minted::new(site).await?;
    let now = site.now();
    let tx = site.db.begin().await?;
    crate::account::lock(&tx, person).await?;
    let left = store::find(&tx, person).await?.filter(|left| left.wish == Wish::HandOver).ok_or(ErrorCode::NotFound)?;
    let report = store::report(&tx, person).await?.filter(|report| report.state == RequestState::Open.word());
    let report = report.ok_or(ErrorCode::NotFound)?;
    let archive = store::ready_archive(&tx, person, report.received_at, now).await?.ok_or(ErrorCode::NotFound)?;
    let made = share::keep(site, &tx, &minted, archive, &left.heir_name, now + LINK).await?;
    let named = named(&tx, person).await?;
    let from = match left.heir_note.as_str() {
        "" => named.name(),
        note => format!("{}\n{note}", named.name()),
    };
    let to = Recipient {
        person: Some(person),
        address: &left.heir_address,
        first_name: &left.heir_name,
        language: named.language(),
    };
    mail::send(site, &tx, to, &MailKind::ArchiveLeft { from, link: made.link.clone() }).await?;
    plan_erasure(site, &tx, actor, person, site.settings.cooling_off.max(LINK)).await?;
    request::answer(&tx, report.id, RequestState::Done, now).await?;
    audit::record(site, &tx, actor, "privacy.archive-left", Some(person), "").await?;
    tx.commit().await?;
    Ok(made)
}

/// Plans the erasure, unless one is planned already.
async fn plan_erasure(site: &Site, tx: &Tx, actor: &Actor, person: PersonId, wait: Millis) -> Result<()> {
    if request::open_erasure_of(tx, person).await?.is_none() {
        deletion::plan(site, tx, actor, person, wait, false).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Named {
    first_name: String,
    last_name: String,
    language: String,
}

impl Named {
    fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or_default()
    }
}

async fn named(db: &impl Read, person: PersonId) -> Result<Named> {
    let found =
        db.optional("SELECT first_name, last_name, language FROM person WHERE id = $1", params![person]).await?;
    found.ok_or_else(|| ErrorCode::NotFound.into())
}
