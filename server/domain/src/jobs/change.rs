use model::{admin::JobLine, error::ErrorCode};
use sqlx::AssertSqlSafe;

use super::{
    Job,
    list::with_progress,
    progress::forget_progress,
    queue::QUEUE,
    tables::{Dialect, JobRow},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::{DbError, Read},
    error::Result,
    mail, params, retention,
};

/// One job of the queue.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none, or none any more.
pub async fn find(site: &Site, actor: &Actor, job: &str) -> Result<JobLine> {
    require(actor, Permission::Operate)?;
    let row = row(&site.db, job).await?.ok_or(ErrorCode::NotFound)?;
    with_progress(&site.db, vec![row]).await?.pop().ok_or_else(|| ErrorCode::NotFound.into())
}

async fn row(db: &impl Read, job: &str) -> Result<Option<JobRow>, DbError> {
    let Dialect { jobs, columns, .. } = Dialect::of(db.engine());
    db.optional(
        AssertSqlSafe(format!("SELECT {columns} FROM {jobs} WHERE job_type = $1 AND id = $2")),
        params![QUEUE, job],
    )
    .await
}

/// Gives a job that failed its attempts back, and has it begin at once.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no such job has failed.
pub async fn retry(site: &Site, actor: &Actor, job: &str) -> Result<()> {
    require(actor, Permission::Operate)?;
    let tx = site.db.begin().await?;
    let Dialect { jobs, second_as_time, .. } = Dialect::of(tx.engine());
    let changed = tx
        .execute(
            AssertSqlSafe(format!(
                "UPDATE {jobs} SET status = 'Pending', attempts = 0, run_at = {second_as_time}, lock_by = NULL, \
                 lock_at = NULL, done_at = NULL WHERE id = $1 AND job_type = $3 AND status IN ('Failed', 'Killed')"
            )),
            params![job, 0_i64, QUEUE],
        )
        .await?;
    if changed == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "admin.retried-job", None, job).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a job that is not under way out of the queue. What it should have done is then never done.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] for work that answers a right of a person, which only they may call off;
/// [`ErrorCode::Conflict`] when it is under way or done; [`ErrorCode::NotFound`] when there is none.
pub async fn cancel(site: &Site, actor: &Actor, job: &str) -> Result<()> {
    require(actor, Permission::Operate)?;
    let tx = site.db.begin().await?;
    let found = row(&tx, job).await?.ok_or(ErrorCode::NotFound)?;
    let work = Job::read(&found.job).filter(Job::may_be_cancelled).ok_or(ErrorCode::NotAllowed)?;
    let jobs = Dialect::of(tx.engine()).jobs;
    let removed = tx
        .execute(
            AssertSqlSafe(format!(
                "DELETE FROM {jobs} WHERE id = $1 AND job_type = $2 AND status IN ('Pending', 'Failed', 'Killed')"
            )),
            params![job, QUEUE],
        )
        .await?;
    if removed == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    match work {
        Job::SendMail { mail } => mail::withdraw(&tx, mail).await?,
        Job::ApplyRetention => retention::withdraw(&tx).await?,
        _ => {}
    }
    if let Some(work) = work.key() {
        forget_progress(&tx, work).await?;
    }
    audit::record(site, &tx, actor, "admin.cancelled-job", None, job).await?;
    tx.commit().await?;
    Ok(())
}
