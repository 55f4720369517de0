use model::{
    error::{ErrorCode, Problem, Problems},
    language::Language,
    policy::{Document, Version, VersionState},
};

use super::{
    announce::{LONGEST, publish},
    placeholder::Placeholder,
    store,
};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    error::{Result, check},
    jobs::{self, Job, Start},
    privacy::day::day_to_come,
};

/// A change of the company that answers for the data, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Succession<'a> {
    /// The company from then on.
    pub successor: &'a str,
    /// The day (`YYYY-MM-DD`).
    pub effective: &'a str,
    /// What happens, in English.
    pub summary_en: &'a str,
    /// What happens, in French.
    pub summary_fr: &'a str,
}

/// Announces that another company will answer for the data: each document that names the company is published with the new
/// name, and takes effect on that day. Everybody gets one mail, which says how to leave first.
///
/// # Errors
/// A problem beside each field that is wrong; [`ErrorCode::Conflict`] while another version of one of these documents is
/// announced.
pub async fn announce_successor(site: &Site, actor: &Actor, said: &Succession<'_>) -> Result<()> {
    require(actor, Permission::ManagePolicies)?;
    let now = site.now();
    let mut problems = Problems::default();
    let successor = problems.text("successor", said.successor, 2, 200);
    if successor == site.settings.controller {
        problems.add("successor", Problem::Unchanged);
    }
    let effective_at = day_to_come(&mut problems, "effective", said.effective, now);
    let summaries = [
        (Language::En, problems.text("summary_en", said.summary_en, 10, LONGEST)),
        (Language::Fr, problems.text("summary_fr", said.summary_fr, 10, LONGEST)),
    ];
    check(problems)?;
    let effective_at = effective_at.ok_or(ErrorCode::Invalid)?;
    let tx = site.db.begin().await?;
    let mut told_of = None;
    for document in Document::ALL {
        let in_force = store::in_state(&tx, document, VersionState::Effective).await?.ok_or(ErrorCode::NotFound)?;
        let mut texts = Vec::new();
        for language in Language::ALL {
            texts.push((language, store::text(&tx, in_force.id, language).await?.source));
        }
        if !texts.iter().any(|(_, source)| Placeholder::Controller.is_in(source)) {
            continue;
        }
        let number = store::next_number(&tx, document).await?;
        let version = Version {
            id: site.new_id()?,
            document,
            number: Some(number),
            state: VersionState::Announced,
            successor: successor.to_owned(),
            changed_at: now,
            announced_at: Some(now),
            effective_at: Some(effective_at),
            ended_at: None,
        };
        if !store::insert_version(&tx, &version).await? {
            return Err(ErrorCode::Conflict.into());
        }
        for ((language, source), (_, summary)) in texts.iter().zip(summaries) {
            store::insert_text(&tx, version.id, *language, source, summary).await?;
        }
        publish(site, &tx, actor, &version, (number, effective_at)).await?;
        told_of = told_of.or(Some(version.id));
    }
    // Of all of them one mail tells; without any the documents name nobody who could change.
    let version = told_of.ok_or(ErrorCode::Conflict)?;
    jobs::enqueue(&tx, &Job::TellOfVersion { version }, Start::Now).await?;
    tx.commit().await?;
    Ok(())
}
