use model::{
    breach::{AuthorityDecision, Breach, BreachField, BreachId, Decision, NOTIFICATION_PERIOD},
    error::{ErrorCode, Problem, Problems},
};

use super::{
    entry::{note, note_changes, time},
    list::page,
    record::TEXT,
    row::find_open,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    error::{Result, check},
    params,
    privacy::day::moment,
};

/// The fewest characters of a reason.
const REASON: usize = 5;

/// What was decided about the authority, as it was filled in.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewAuthorityDecision<'a> {
    /// The word of a [`Decision`].
    pub decision: &'a str,
    /// When it was notified (UTC); of no meaning when it was not.
    pub at: &'a str,
    /// Under which reference it knows the breach; of no meaning when it was not notified.
    pub reference: &'a str,
    /// Why after more than 72 hours (GDPR art. 33(1)), or why not at all.
    pub reason: &'a str,
}

/// Notes that the authority was notified, or need not be and why: that stops the clock. What was noted before stays in
/// the history.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::Conflict`] when the breach is closed, and a problem beside each field that is
/// wrong: a notification after more than 72 hours needs a reason for the delay.
pub async fn decide_authority(
    site: &Site,
    actor: &Actor,
    breach: BreachId,
    new: &NewAuthorityDecision<'_>,
) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let tx = site.db.begin().await?;
    let known = find_open(&tx, breach).await?;
    let decided = checked(site, &known, new)?;
    tx.execute(
        "UPDATE breach SET authority = $2, authority_at = $3, authority_reference = $4, authority_reason = $5 \
         WHERE id = $1",
        params![breach, decided.decision.word(), decided.at, &decided.reference, &decided.reason],
    )
    .await?;
    let before = known.authority.as_ref().map(values).unwrap_or_default();
    note_changes(site, &tx, actor, breach, before, values(&decided)).await?;
    audit::record(site, &tx, actor, "privacy.breach-authority-decided", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

fn values(decided: &AuthorityDecision) -> Vec<(BreachField, String)> {
    vec![
        (BreachField::Authority, decided.decision.word().to_owned()),
        (BreachField::AuthorityAt, time(Some(decided.at))),
        (BreachField::AuthorityReference, decided.reference.clone()),
        (BreachField::AuthorityReason, decided.reason.clone()),
    ]
}

fn checked(site: &Site, known: &Breach, new: &NewAuthorityDecision<'_>) -> Result<AuthorityDecision> {
    let now = site.now();
    let mut problems = Problems::default();
    let decided = match Decision::from_word(new.decision) {
        None => {
            problems.add("decision", Problem::NotAChoice);
            None
        }
        Some(decision @ Decision::NotTold) => {
            let reason = problems.text("reason", new.reason, REASON, TEXT).to_owned();
            Some(AuthorityDecision { decision, at: now, reference: String::new(), reason })
        }
        Some(decision @ Decision::Told) => {
            let at = moment(&mut problems, "at", new.at);
            if at.is_some_and(|at| at > now) {
                problems.add("at", Problem::StillToCome);
            } else if at.is_some_and(|at| at < known.facts.aware_at) {
                problems.add("at", Problem::TooEarly);
            }
            let reference = problems.text("reference", new.reference, 2, 200).to_owned();
            let is_late = at.is_some_and(|at| at > known.facts.aware_at + NOTIFICATION_PERIOD);
            let fewest = if is_late || !new.reason.trim().is_empty() { REASON } else { 0 };
            let reason = problems.text("reason", new.reason, fewest, TEXT).to_owned();
            at.map(|at| AuthorityDecision { decision, at, reference, reason })
        }
    };
    check(problems)?;
    decided.ok_or_else(|| ErrorCode::Invalid.into())
}

/// Notes that the people affected need not be told, and why (GDPR art. 34(3)). To tell them is decided by
/// [`request_telling`](super::request_telling).
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::Conflict`] when the breach is closed or people were told, and a problem beside
/// the reason.
pub async fn decide_not_telling(site: &Site, actor: &Actor, breach: BreachId, reason: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let mut problems = Problems::default();
    let reason = problems.text("telling_reason", reason, REASON, TEXT);
    check(problems)?;
    let tx = site.db.begin().await?;
    let known = find_open(&tx, breach).await?;
    if known.telling.as_ref().is_some_and(|telling| telling.decision == Decision::Told) {
        return Err(ErrorCode::Conflict.into());
    }
    tx.execute(
        "UPDATE breach SET telling = $2, telling_at = $3, telling_reason = $4 WHERE id = $1",
        params![breach, Decision::NotTold.word(), site.now(), reason],
    )
    .await?;
    let value = |decision: Decision, reason: &str| {
        vec![(BreachField::Telling, decision.word().to_owned()), (BreachField::TellingReason, reason.to_owned())]
    };
    let before = known.telling.map(|telling| value(telling.decision, &telling.reason)).unwrap_or_default();
    note_changes(site, &tx, actor, breach, before, value(Decision::NotTold, reason)).await?;
    audit::record(site, &tx, actor, "privacy.breach-not-told", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Closes a breach: nothing about it changes any more.
///
/// # Errors
/// [`ErrorCode::NotFound`], and [`ErrorCode::Conflict`] when it is closed, when it is not decided about the authority and
/// the people affected, or when somebody still has to be told.
pub async fn close_breach(site: &Site, actor: &Actor, breach: BreachId) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let tx = site.db.begin().await?;
    find_open(&tx, breach).await?;
    if !page(&tx, breach).await?.may_close() {
        return Err(ErrorCode::Conflict.into());
    }
    tx.execute("UPDATE breach SET closed_at = $2 WHERE id = $1", params![breach, site.now()]).await?;
    note(site, &tx, actor, breach, BreachField::Closed, "").await?;
    audit::record(site, &tx, actor, "privacy.breach-closed", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
