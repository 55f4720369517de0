use model::{
    Millis,
    error::{ErrorCode, Problem, Problems},
    language::Language,
    policy::{Version, VersionId, VersionState},
};

use super::{draft, placeholder, publish, store};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::Tx,
    error::{Result, check},
    jobs::{self, Job, Start},
    privacy::day::day_to_come,
};

/// The longest summary, in characters.
pub(super) const LONGEST: usize = 2000;

/// The queue counts in seconds, so a job may come a fraction of one early.
const EARLY: Millis = 1000;

/// What is said when a version is announced, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Announcement<'a> {
    /// The day on which it takes effect (`YYYY-MM-DD`).
    pub effective: &'a str,
    /// What it changes, in English.
    pub summary_en: &'a str,
    /// What it changes, in French.
    pub summary_fr: &'a str,
}

/// Publishes a draft with the day on which it takes effect: its exact text is fixed, everybody is told, and it takes effect
/// on that day.
///
/// # Errors
/// A problem beside the day when it is not to come, and beside a summary that is missing; [`ErrorCode::Conflict`] for a
/// version that is no draft.
pub async fn announce(site: &Site, actor: &Actor, version: VersionId, said: &Announcement<'_>) -> Result<()> {
    require(actor, Permission::ManagePolicies)?;
    let now = site.now();
    let mut problems = Problems::default();
    let effective_at = day_to_come(&mut problems, "effective", said.effective, now);
    let summaries = [
        (Language::En, problems.text("summary_en", said.summary_en, 10, LONGEST)),
        (Language::Fr, problems.text("summary_fr", said.summary_fr, 10, LONGEST)),
    ];
    let tx = site.db.begin().await?;
    let draft = store::by_id(&tx, version).await?.ok_or(ErrorCode::NotFound)?;
    for language in Language::ALL {
        // A release can be rolled back to one that knows fewer.
        if let Some(line) = placeholder::unknown(&store::text(&tx, version, language).await?.source) {
            problems.add("effective", Problem::UnknownPlaceholder(line));
        }
    }
    check(problems)?;
    let effective_at = effective_at.ok_or(ErrorCode::Invalid)?;
    for (language, summary) in summaries {
        store::set_summary(&tx, version, language, summary).await?;
    }
    // A change of controller can be announced while a draft is written.
    let is_free = store::in_state(&tx, draft.document, VersionState::Announced).await?.is_none();
    let number = if is_free { store::announce(&tx, &draft, now, effective_at).await? } else { None };
    let Some(number) = number else { return Err(ErrorCode::Conflict.into()) };
    publish(site, &tx, actor, &draft, (number, effective_at)).await?;
    jobs::enqueue(&tx, &Job::TellOfVersion { version }, Start::Now).await?;
    tx.commit().await?;
    Ok(())
}

/// Fixes the text of a version that is announced under a number, and plans the day on which it takes effect, as part of the
/// caller's transaction.
pub(super) async fn publish(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    version: &Version,
    (number, effective_at): (i64, Millis),
) -> Result<()> {
    publish::fix(site, tx, version).await?;
    jobs::enqueue(tx, &Job::TakeEffect { version: version.id }, Start::At(effective_at)).await?;
    audit::record(site, tx, actor, "policy.announced", None, &detail(version, number)).await
}

fn detail(version: &Version, number: i64) -> String {
    format!("{} {number}", version.document.word())
}

/// Takes an announcement back before its day has come. What was published stays at its address, marked as taken back; its
/// text becomes a new draft, whose key is given. Of a change of controller all that was announced with it is taken back, and
/// no draft is made.
///
/// # Errors
/// [`ErrorCode::Conflict`] for a version that is not announced.
pub async fn take_back(site: &Site, actor: &Actor, version: VersionId) -> Result<Option<VersionId>> {
    require(actor, Permission::ManagePolicies)?;
    let tx = site.db.begin().await?;
    let announced = store::by_id(&tx, version).await?.ok_or(ErrorCode::NotFound)?;
    for one in store::together(&tx, &announced).await? {
        if store::end(&tx, one.id, VersionState::Announced, VersionState::Withdrawn, site.now()).await? == 0 {
            return Err(ErrorCode::Conflict.into());
        }
        let detail = detail(&one, one.number.unwrap_or_default());
        audit::record(site, &tx, actor, "policy.taken-back", None, &detail).await?;
    }
    let again = if announced.successor.is_empty() {
        let mut texts = Vec::new();
        for language in Language::ALL {
            texts.push((language, store::text(&tx, version, language).await?.source));
        }
        Some(draft::insert(site, &tx, announced.document, &texts).await?)
    } else {
        None
    };
    tx.commit().await?;
    Ok(again)
}

/// Puts an announced version in force whose day has come, in the place of the one before. Does nothing before, and nothing
/// the second time.
pub async fn take_effect(site: &Site, version: VersionId) -> Result<()> {
    let tx = site.db.begin().await?;
    let Some(announced) = store::by_id(&tx, version).await? else { return Ok(()) };
    let is_due = announced.effective_at.is_some_and(|at| at <= site.now() + EARLY);
    if announced.state != VersionState::Announced || !is_due {
        return Ok(());
    }
    if let Some(before) = store::in_state(&tx, announced.document, VersionState::Effective).await? {
        let ended_at = announced.effective_at.unwrap_or_else(|| site.now());
        store::end(&tx, before.id, VersionState::Effective, VersionState::Superseded, ended_at).await?;
    }
    if store::put_in_force(&tx, version).await? == 1 {
        let detail = detail(&announced, announced.number.unwrap_or_default());
        audit::record(site, &tx, &Actor::System, "policy.took-effect", None, &detail).await?;
        tx.commit().await?;
    }
    Ok(())
}
