use model::{Millis, error::ErrorCode, retention::RunCause};
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{DbError, Read as _, Tx},
    error::{Error, Result},
    jobs::{self, Job, Start},
    params,
};

/// Has the rules run now.
///
/// # Errors
/// [`ErrorCode::Conflict`] while a run that somebody asked for is not over.
pub async fn request(site: &Site, actor: &Actor) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    tx.execute(
        "INSERT INTO retention_run (id, cause, asked_by, asked_at) VALUES ($1, $2, $3, $4)",
        params![site.new_id()?, RunCause::Person.word(), person, site.now()],
    )
    .await
    .map_err(|error| if error.is_duplicate() { ErrorCode::Conflict.into() } else { Error::from(error) })?;
    jobs::enqueue(&tx, &Job::ApplyRetention, Start::Now).await?;
    audit::record(site, &tx, actor, "retention.requested", None, "").await?;
    tx.commit().await?;
    Ok(())
}

/// The run that begins: one that was asked for, else one that a crash interrupted, else a new one of the calendar.
pub(crate) async fn begin(site: &Site) -> Result<Uuid> {
    let now = site.now();
    let tx = site.db.begin().await?;
    let waiting: Option<(Uuid,)> = tx
        .optional(
            "SELECT id FROM retention_run WHERE ended_at IS NULL \
             ORDER BY CASE WHEN began_at IS NULL THEN 0 ELSE 1 END, asked_at, id LIMIT 1",
            params![],
        )
        .await?;
    let run = match waiting {
        Some((run,)) => {
            tx.execute("UPDATE retention_run SET began_at = $2 WHERE id = $1 AND began_at IS NULL", params![run, now])
                .await?;
            run
        }
        None => insert_scheduled(&tx, site.new_id()?, now).await?,
    };
    tx.commit().await?;
    Ok(run)
}

async fn insert_scheduled(tx: &Tx, run: Uuid, now: Millis) -> Result<Uuid, DbError> {
    tx.execute(
        "INSERT INTO retention_run (id, cause, asked_at, began_at) VALUES ($1, $2, $3, $3)",
        params![run, RunCause::Schedule.word(), now],
    )
    .await?;
    Ok(run)
}

/// Adds to what a run removed by one rule, in the transaction that removes it.
pub(crate) async fn note(tx: &Tx, run: Uuid, rule: &str, removed: u64) -> Result<(), DbError> {
    if removed == 0 {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO retention_count (run_id, rule, removed) VALUES ($1, $2, $3) \
         ON CONFLICT (run_id, rule) DO UPDATE SET removed = retention_count.removed + excluded.removed",
        params![run, rule, i64::try_from(removed).unwrap_or(i64::MAX)],
    )
    .await?;
    Ok(())
}

/// Ends a run, and tells what it removed: `mail=3 session=7`.
pub(crate) async fn end(tx: &Tx, run: Uuid, now: Millis) -> Result<String, DbError> {
    tx.execute("UPDATE retention_run SET ended_at = $2 WHERE id = $1", params![run, now]).await?;
    let counts: Vec<(String, i64)> =
        tx.all("SELECT rule, removed FROM retention_count WHERE run_id = $1 ORDER BY rule", params![run]).await?;
    let counts: Vec<String> = counts.into_iter().map(|(rule, removed)| format!("{rule}={removed}")).collect();
    Ok(counts.join(" "))
}

/// Takes back what was asked for and has not begun, because its job was called off.
pub(crate) async fn withdraw(tx: &Tx) -> Result<(), DbError> {
    tx.execute("DELETE FROM retention_run WHERE began_at IS NULL", params![]).await?;
    Ok(())
}
