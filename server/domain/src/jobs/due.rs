use model::{MINUTE, Millis, SECOND};
use sqlx::AssertSqlSafe;

use super::{
    Job,
    queue::QUEUE,
    run::{failure_code, run},
    tables::{Dialect, JobRow},
};
use crate::{
    Site,
    db::{Read as _, Tx},
    error::{Error, Result},
    params,
};

/// Runs everything that is due, one job after the other, and tells how many there were.
pub async fn run_due(site: &Site) -> Result<usize> {
    let worker = register(site).await?;
    let mut done = 0;
    while let Some(row) = claim(site, &worker).await? {
        let outcome = match serde_json::from_slice::<Job>(&row.job) {
            Ok(job) => run(site, &job).await,
            Err(error) => Err(Error::fault("decoding a job")(error)),
        };
        settle(site, &row, outcome).await?;
        done += 1;
    }
    Ok(done)
}

/// When a job that failed `attempts` times is tried again: half a minute later, then twice as long each time, at most
/// four hours.
pub(super) fn next_try(now: Millis, attempts: u32) -> Millis {
    let wait = 30 * SECOND * 2_i64.saturating_pow(attempts.saturating_sub(1).min(16));
    now + wait.min(240 * MINUTE)
}

/// Moves the next try of a job, so that its failure is not repeated at once.
pub(super) async fn postpone(site: &Site, job: &str, attempts: u32) -> Result<()> {
    let tx = site.db.begin().await?;
    let Dialect { jobs, second_as_time, .. } = Dialect::of(tx.engine());
    let next = next_try(site.now(), attempts) / SECOND;
    tx.execute(AssertSqlSafe(format!("UPDATE {jobs} SET run_at = {second_as_time} WHERE id = $1")), params![job, next])
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Makes this process known, so that a claim it can't finish is found and given to another.
async fn register(site: &Site) -> Result<String> {
    let worker = format!("alumet-{}", site.new_id()?);
    let tx = site.db.begin().await?;
    let workers = Dialect::of(tx.engine()).workers;
    tx.execute(
        AssertSqlSafe(format!(
            "INSERT INTO {workers} (id, worker_type, storage_name, layers) VALUES ($1, $2, 'once', '')"
        )),
        params![&worker, QUEUE],
    )
    .await?;
    tx.commit().await?;
    Ok(worker)
}

async fn claim(site: &Site, worker: &str) -> Result<Option<JobRow>> {
    let tx = site.db.begin().await?;
    let Dialect { jobs, columns, second_as_time, skip_locked, .. } = Dialect::of(tx.engine());
    let row = tx
        .optional(
            AssertSqlSafe(format!(
                "UPDATE {jobs} SET status = 'Running', lock_by = $1 WHERE id = (SELECT id FROM {jobs} WHERE job_type = $3 \
                 AND (status = 'Pending' OR (status = 'Failed' AND attempts < max_attempts)) \
                 AND run_at <= {second_as_time} ORDER BY run_at, id LIMIT 1 {skip_locked}) RETURNING {columns}"
            )),
            params![worker, site.now() / SECOND, QUEUE],
        )
        .await?;
    tx.commit().await?;
    Ok(row)
}

async fn settle(site: &Site, row: &JobRow, outcome: Result<()>) -> Result<()> {
    let tx = site.db.begin().await?;
    match outcome {
        Ok(()) => set_done(&tx, &row.id, site.now()).await?,
        Err(error) => {
            let code = failure_code(&error);
            tracing::warn!(code, %error, "a job failed");
            let attempts = u32::try_from(row.attempts).unwrap_or_default() + 1;
            set_failed(&tx, &row.id, next_try(site.now(), attempts), code).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

async fn set_done(tx: &Tx, job: &str, now: Millis) -> Result<()> {
    let Dialect { jobs, second_as_time, .. } = Dialect::of(tx.engine());
    tx.execute(
        AssertSqlSafe(format!(
            "UPDATE {jobs} SET status = 'Done', attempts = attempts + 1, done_at = {second_as_time}, last_result = NULL \
             WHERE id = $1"
        )),
        params![job, now / SECOND],
    )
    .await?;
    Ok(())
}

async fn set_failed(tx: &Tx, job: &str, next: Millis, code: &str) -> Result<()> {
    let Dialect { jobs, second_as_time, third_as_result, .. } = Dialect::of(tx.engine());
    let result = serde_json::json!({ "Err": code }).to_string();
    tx.execute(
        AssertSqlSafe(format!(
            "UPDATE {jobs} SET status = 'Failed', attempts = attempts + 1, run_at = {second_as_time}, \
             last_result = {third_as_result} WHERE id = $1"
        )),
        params![job, next / SECOND, result],
    )
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_waits_longer_up_to_four_hours() {
        assert_eq!(next_try(0, 1), 30 * SECOND);
        assert_eq!(next_try(0, 3), 120 * SECOND);
        assert_eq!(next_try(0, 40), 240 * MINUTE);
    }
}
