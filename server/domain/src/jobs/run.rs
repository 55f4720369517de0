use model::error::ErrorCode;

use super::{Job, apply_retention, progress::forget_progress};
use crate::{
    Site, audience, audit,
    error::{Error, Result},
    mail, news, policy, privacy,
};

/// Does one job. Each kind can be done twice without harm, because a job that a crash interrupted is run again.
pub async fn run(site: &Site, job: &Job) -> Result<()> {
    match job {
        Job::SendMail { mail } => mail::deliver(site, *mail).await?,
        Job::BuildArchive { archive } => privacy::build_archive(site, *archive).await?,
        Job::EraseAccount { request } => privacy::erase_account(site, *request).await?,
        Job::LiftRestriction { request } => privacy::lift_restriction(site, *request).await?,
        Job::ReleaseHold { hold } => privacy::release_hold(site, *hold).await?,
        Job::TellHold { hold } => privacy::tell_hold(site, *hold).await?,
        Job::TellDisclosure { disclosure } => privacy::tell_disclosure(site, *disclosure).await?,
        Job::TellBreach { breach } => privacy::tell_breach(site, *breach).await?,
        Job::TellOfVersion { version } => policy::tell_of_version(site, *version).await?,
        Job::SendNews { campaign } => news::send_news(site, *campaign).await?,
        Job::TakeEffect { version } => policy::take_effect(site, *version).await?,
        Job::ScrubDatabase => privacy::scrub_database(site).await.map(|_| ())?,
        Job::ApplyRetention => apply_retention(site).await?,
        Job::CheckAudit => audit::check(site).await?,
        Job::EndAudienceDays => audience::end_days(site).await?,
    }
    if let Some(work) = job.key() {
        let tx = site.db.begin().await?;
        forget_progress(&tx, work).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What is stored and logged about a failure: a code, because the words of an error may name people.
pub(super) fn failure_code(error: &Error) -> &'static str {
    match error {
        Error::Refused(code) => code.key(),
        Error::Invalid(_) => "invalid input",
        Error::TooManyRequests { .. } => ErrorCode::TooManyRequests.key(),
        Error::Database(_) => "database",
        Error::Files(_) => "file storage",
        Error::Random(_) => "randomness",
        Error::Fault { doing, .. } => doing,
    }
}
