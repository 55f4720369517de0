use model::{
    DAY,
    admin::{JobState, OperationCounts, Overview},
    error::ErrorCode,
};

use crate::{
    Site, account,
    actor::Actor,
    audit,
    authority::{Permission, require},
    backup,
    db::Read as _,
    error::{Error, Result},
    forum, jobs, mail, params, privacy,
};

/// The counts of the first page of the dashboard.
pub async fn overview(site: &Site, actor: &Actor) -> Result<Overview> {
    require(actor, Permission::OpenDashboard)?;
    let now = site.now();
    let counts: (i64, i64, i64, i64) = site
        .db
        .one(
            "SELECT (SELECT COUNT(*) FROM person), (SELECT COUNT(*) FROM person WHERE created_at > $1), \
             (SELECT COUNT(*) FROM person WHERE confirmed_at IS NULL), \
             (SELECT COUNT(*) FROM session WHERE seen_at > $2)",
            params![now - 7 * DAY, now - DAY],
        )
        .await?;
    let [people, new_people, unconfirmed, active_sessions] =
        [counts.0, counts.1, counts.2, counts.3].map(|count| u64::try_from(count).unwrap_or_default());
    Ok(Overview {
        people,
        new_people,
        unconfirmed,
        active_sessions,
        open_reports: allowed(forum::count_open_reports(site, actor).await)?,
        requests: allowed(privacy::count_open_requests(site, actor).await)?,
        operation: allowed(operation(site, actor).await)?,
    })
}

/// What the actor may not see is left out.
fn allowed<T>(asked: Result<T>) -> Result<Option<T>> {
    match asked {
        Ok(answer) => Ok(Some(answer)),
        Err(Error::Refused(ErrorCode::NotAllowed)) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn operation(site: &Site, actor: &Actor) -> Result<OperationCounts> {
    require(actor, Permission::Operate)?;
    let failed_jobs = jobs::depth(site).await?.into_iter().find(|(state, _)| *state == JobState::Failed);
    Ok(OperationCounts {
        waiting_mails: mail::count_waiting(site).await?,
        refused_mails: mail::trouble(site).await?.refused,
        failed_jobs: failed_jobs.map(|(_, count)| count).unwrap_or_default(),
        last_alarm: account::last_alarm(site).await?,
        last_backup: audit::last(site, backup::MADE).await?,
    })
}
