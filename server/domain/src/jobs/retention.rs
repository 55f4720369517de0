use std::fmt::Write as _;

use model::{DAY, Millis, SECOND};
use sqlx::AssertSqlSafe;

use super::{RETENTION, note_progress, progressed, tables::Dialect};
use crate::{
    Site,
    actor::Actor,
    audit,
    db::{Read as _, Tx},
    error::Result,
    mail, params, privacy,
    register::{self, RETENTION_RULES, RetentionRule},
};

/// How many rows are deleted in one transaction, so that others can write in between.
const BATCH: u64 = 1000;

/// How long the queue remembers jobs that ended, in milliseconds.
const JOB_MEMORY: Millis = 7 * DAY;

/// Deletes what has outlived its retention rule (GDPR art. 5(1)(e)) and notes how much of each table it was.
pub async fn apply_retention(site: &Site) -> Result<()> {
    // The rules that remove files are one more.
    let total = RETENTION_RULES.len() as u64 + 1;
    progressed(site, RETENTION, 0, total).await?;
    privacy::expire_archives(site).await?;
    mail::expire_files(site).await?;
    let mut counts = String::new();
    for (done, rule) in (1..).zip(RETENTION_RULES) {
        progressed(site, RETENTION, done, total).await?;
        let deleted = apply_rule(site, rule).await?;
        if deleted > 0 {
            let _ = write!(counts, "{}{}={deleted}", if counts.is_empty() { "" } else { " " }, rule.table);
        }
    }
    let tx = site.db.begin().await?;
    forget_jobs(&tx, site.now()).await?;
    note_progress(&tx, RETENTION, total, total).await?;
    audit::record(site, &tx, &Actor::System, "retention.applied", None, &counts).await?;
    tx.commit().await?;
    Ok(())
}

async fn apply_rule(site: &Site, rule: &RetentionRule) -> Result<u64> {
    let Some(cutoff) = rule.cutoff(site.now()) else { return Ok(0) };
    let RetentionRule { table, key, outlived, .. } = rule;
    let kept = register::restricted(table);
    let mut total = 0;
    loop {
        let tx = site.db.begin().await?;
        let deleted = tx
            .execute(
                AssertSqlSafe(format!(
                    "DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE ({outlived}) AND NOT {kept} LIMIT {BATCH})"
                )),
                params![cutoff],
            )
            .await?;
        tx.commit().await?;
        total += deleted;
        if deleted < BATCH {
            return Ok(total);
        }
    }
}

/// Removes jobs that ended long ago, and the workers that nothing mentions any more.
async fn forget_jobs(tx: &Tx, now: Millis) -> Result<()> {
    let Dialect { jobs, workers, job_ended, worker_unseen, .. } = Dialect::of(tx.engine());
    let long_ago = (now - JOB_MEMORY) / SECOND;
    tx.execute(AssertSqlSafe(format!("DELETE FROM {jobs} WHERE status = 'Done' AND {job_ended}")), params![long_ago])
        .await?;
    tx.execute(
        AssertSqlSafe(format!(
            "DELETE FROM {workers} WHERE {worker_unseen} AND NOT EXISTS (SELECT 1 FROM {jobs} j WHERE j.lock_by = \
             {workers}.id)"
        )),
        params![long_ago],
    )
    .await?;
    Ok(())
}
