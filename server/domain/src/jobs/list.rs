use model::{
    SECOND,
    admin::{JobLine, JobState, TableQuery},
    error::ErrorCode,
    page::{Page, page_count},
};
use sqlx::AssertSqlSafe;

use super::{
    queue::QUEUE,
    tables::{Dialect, JobRow},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::Read as _,
    error::Result,
    params,
};

/// How many jobs a page of the dashboard shows.
const PAGE: u32 = 50;

/// The jobs of the queue, newest first.
pub async fn list(site: &Site, actor: &Actor, query: &TableQuery) -> Result<Page<JobLine>> {
    require(actor, Permission::Operate)?;
    let Dialect { jobs, columns, .. } = Dialect::of(site.db.engine());
    let condition = JobState::from_word(&query.filter).map_or("1 = 1", condition);
    let order = match (query.sort.as_str(), query.descending) {
        ("due", false) => "run_at, id",
        ("due", true) => "run_at DESC, id DESC",
        ("attempts", false) => "attempts, id",
        ("attempts", true) => "attempts DESC, id DESC",
        ("queued", false) => "id",
        _ => "id DESC",
    };
    let number = query.page.max(1);
    let (count,): (i64,) = site
        .db
        .one(
            AssertSqlSafe(format!("SELECT COUNT(*) FROM {jobs} WHERE job_type = $1 AND ({condition})")),
            params![QUEUE],
        )
        .await?;
    let rows: Vec<JobRow> = site
        .db
        .all(
            AssertSqlSafe(format!(
                "SELECT {columns} FROM {jobs} j WHERE job_type = $1 AND ({condition}) ORDER BY {order} LIMIT $2 OFFSET $3"
            )),
            params![QUEUE, PAGE, i64::from(number - 1) * i64::from(PAGE)],
        )
        .await?;
    Ok(Page {
        items: rows.into_iter().map(line).collect(),
        number,
        count: page_count(u64::try_from(count).unwrap_or_default(), PAGE),
    })
}

/// How many jobs are in each state.
pub async fn depth(site: &Site) -> Result<Vec<(JobState, u64)>> {
    let jobs = Dialect::of(site.db.engine()).jobs;
    let sums = JobState::ALL
        .map(|state| format!("CAST(COALESCE(SUM(CASE WHEN {} THEN 1 ELSE 0 END), 0) AS BIGINT)", condition(state)));
    let row: (i64, i64, i64, i64, i64) = site
        .db
        .one(AssertSqlSafe(format!("SELECT {} FROM {jobs} WHERE job_type = $1", sums.join(", "))), params![QUEUE])
        .await?;
    let counts = [row.0, row.1, row.2, row.3, row.4].map(|count| u64::try_from(count).unwrap_or_default());
    Ok(JobState::ALL.into_iter().zip(counts).collect())
}

/// Gives a job that gave up its attempts back.
pub async fn retry(site: &Site, actor: &Actor, job: &str) -> Result<()> {
    require(actor, Permission::Operate)?;
    let tx = site.db.begin().await?;
    let Dialect { jobs, second_as_time, .. } = Dialect::of(tx.engine());
    let changed = tx
        .execute(
            AssertSqlSafe(format!(
                "UPDATE {jobs} SET status = 'Pending', attempts = 0, run_at = {second_as_time}, lock_by = NULL, \
                 lock_at = NULL, done_at = NULL WHERE id = $1 AND status IN ('Failed', 'Killed')"
            )),
            params![job, 0_i64],
        )
        .await?;
    if changed == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "admin.retried-job", None, job).await?;
    tx.commit().await?;
    Ok(())
}

const fn condition(state: JobState) -> &'static str {
    match state {
        JobState::Waiting => "status IN ('Pending', 'Queued')",
        JobState::Running => "status = 'Running'",
        JobState::Retrying => "status = 'Failed' AND attempts < max_attempts",
        JobState::Done => "status = 'Done'",
        JobState::Failed => "status = 'Killed' OR (status = 'Failed' AND attempts >= max_attempts)",
    }
}

fn line(row: JobRow) -> JobLine {
    let state = match row.status.as_str() {
        "Running" => JobState::Running,
        "Done" => JobState::Done,
        "Failed" if row.attempts < row.max_attempts => JobState::Retrying,
        "Failed" | "Killed" => JobState::Failed,
        _ => JobState::Waiting,
    };
    JobLine {
        kind: kind(&row.job),
        state,
        attempts: u32::try_from(row.attempts).unwrap_or_default(),
        due_at: (row.run_at > 0).then_some(row.run_at * SECOND),
        done_at: row.done_at.map(|second| second * SECOND),
        failure: row.last_result.as_deref().and_then(failure),
        id: row.id,
    }
}

/// The word of a job, also of one that only a newer release understands.
fn kind(payload: &[u8]) -> String {
    let job: serde_json::Value = serde_json::from_slice(payload).unwrap_or_default();
    job.get("job").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

fn failure(result: &str) -> Option<String> {
    let result: serde_json::Value = serde_json::from_str(result).ok()?;
    Some(result.get("Err")?.as_str()?.to_owned())
}
