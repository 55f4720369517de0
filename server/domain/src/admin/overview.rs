use model::{
    DAY,
    admin::{JobState, OperationCounts, Overview},
};

use crate::{
    Site,
    actor::Actor,
    authority::{Permission, may, require},
    db::Read as _,
    error::Result,
    jobs, mail, params,
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
    Ok(Overview { people, new_people, unconfirmed, active_sessions, operation: operation(site, actor).await? })
}

async fn operation(site: &Site, actor: &Actor) -> Result<Option<OperationCounts>> {
    if actor.person().is_some_and(|person| !may(person.role, Permission::Operate)) {
        return Ok(None);
    }
    let failed_jobs = jobs::depth(site).await?.into_iter().find(|(state, _)| *state == JobState::Failed);
    Ok(Some(OperationCounts {
        waiting_mails: mail::count_waiting(site).await?,
        failed_jobs: failed_jobs.map(|(_, count)| count).unwrap_or_default(),
    }))
}
