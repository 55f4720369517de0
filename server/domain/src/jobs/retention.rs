use model::{DAY, Millis, SECOND};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{RETENTION, note_progress, progressed, tables::Dialect};
use crate::{
    Site,
    actor::Actor,
    audit,
    db::{Read as _, Tx},
    error::Result,
    mail, params, privacy,
    register::{self, RETENTION_RULES, RetentionRule},
    retention,
};

/// How many rows are deleted in one transaction, so that others can write in between.
const BATCH: u64 = 1000;

/// How long the queue remembers jobs that ended, in milliseconds.
const JOB_MEMORY: Millis = 7 * DAY;

/// How many steps a run has: the rules, and one for those that remove files.
pub(super) const RETENTION_STEPS: u64 = RETENTION_RULES.len() as u64 + 1;

/// Deletes what has outlived its retention rule (GDPR art. 5(1)(e)) and keeps a record of how much of each table it was.
pub async fn apply_retention(site: &Site) -> Result<()> {
    let run = retention::begin(site).await?;
    progressed(site, RETENTION, 0, RETENTION_STEPS).await?;
    note(site, run, retention::ARCHIVES, privacy::expire_archives(site).await?).await?;
    note(site, run, retention::OUTBOX, mail::expire_files(site).await?).await?;
    for (done, rule) in (1..).zip(RETENTION_RULES) {
        progressed(site, RETENTION, done, RETENTION_STEPS).await?;
        apply_rule(site, run, rule).await?;
    }
    let tx = site.db.begin().await?;
    forget_jobs(&tx, site.now()).await?;
    note_progress(&tx, RETENTION, RETENTION_STEPS, RETENTION_STEPS).await?;
    let counts = retention::end(&tx, run, site.now()).await?;
    audit::record(site, &tx, &Actor::System, "retention.applied", None, &counts).await?;
    tx.commit().await?;
    Ok(())
}

async fn note(site: &Site, run: Uuid, rule: &str, removed: u64) -> Result<()> {
    let tx = site.db.begin().await?;
    retention::note(&tx, run, rule, removed).await?;
    tx.commit().await?;
    Ok(())
}

async fn apply_rule(site: &Site, run: Uuid, rule: &RetentionRule) -> Result<()> {
    let Some(cutoff) = rule.cutoff(site.now()) else { return Ok(()) };
    let RetentionRule { table, key, outlived, .. } = rule;
    let kept = register::kept_back(table);
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
        retention::note(&tx, run, table, deleted).await?;
        tx.commit().await?;
        if deleted < BATCH {
            return Ok(());
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
