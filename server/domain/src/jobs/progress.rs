//! How far long work is. It lies beside the queue, whose tables belong to apalis, under the key of what the job works on:
//! whoever waits for the work finds it there, whichever attempt is under way.

use std::{collections::HashMap, fmt::Write as _};

use model::progress::Progress;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{RETENTION, retention::RETENTION_STEPS};
use crate::{
    Site,
    db::{DbError, Param, Read, Tx},
    params,
};

/// Notes that `done` of `total` steps of the work are done, as part of the caller's transaction.
pub async fn note_progress(tx: &Tx, work: Uuid, done: u64, total: u64) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO job_progress (work, done, total) VALUES ($1, $2, $3) \
         ON CONFLICT (work) DO UPDATE SET done = excluded.done, total = excluded.total",
        params![work, number(done.min(total)), number(total)],
    )
    .await?;
    Ok(())
}

/// The same in a transaction of its own, for work that changes something else than the database.
pub async fn progressed(site: &Site, work: Uuid, done: u64, total: u64) -> Result<(), DbError> {
    let tx = site.db.begin().await?;
    note_progress(&tx, work, done, total).await?;
    tx.commit().await
}

/// How far the work is; nothing before it began and once it is done.
pub async fn progress(db: &impl Read, work: Uuid) -> Result<Option<Progress>, DbError> {
    Ok(progress_of(db, &[work]).await?.remove(&work))
}

/// How far the run of retention is that is not over.
pub async fn retention_progress(db: &impl Read) -> Result<Progress, DbError> {
    Ok(progress(db, RETENTION).await?.unwrap_or(Progress { done: 0, total: RETENTION_STEPS }))
}

pub(super) async fn progress_of(db: &impl Read, works: &[Uuid]) -> Result<HashMap<Uuid, Progress>, DbError> {
    if works.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = "SELECT work, done, total FROM job_progress WHERE work IN (".to_owned();
    for place in 1..=works.len() {
        let _ = write!(sql, "{}${place}", if place == 1 { "" } else { ", " });
    }
    sql.push(')');
    let works: Vec<Param> = works.iter().map(|work| Param::from(*work)).collect();
    let rows: Vec<(Uuid, i64, i64)> = db.all(AssertSqlSafe(sql), works).await?;
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(work, done, total)| (work, Progress { done: count(done), total: count(total) }))
        .collect())
}

pub(super) async fn forget_progress(tx: &Tx, work: Uuid) -> Result<(), DbError> {
    tx.execute("DELETE FROM job_progress WHERE work = $1", params![work]).await?;
    Ok(())
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
