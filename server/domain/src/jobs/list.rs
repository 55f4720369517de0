use model::{
    Millis, SECOND,
    admin::{JobLine, JobState, TablePage, TableQuery},
};
use sqlx::AssertSqlSafe;
use ulid::Ulid;

use super::{
    Job,
    progress::progress_of,
    queue::QUEUE,
    tables::{Dialect, JobRow},
};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    db::{DbError, Read},
    error::Result,
    params,
};

/// Among how many waiting jobs the oldest is looked for: they come in the order in which they were queued, and only
/// those that had to wait for their time may stand before an older one.
const LOOKED_AT: u32 = 500;

/// The jobs of the queue, newest first.
pub async fn list(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<JobLine>> {
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
            params![QUEUE, TableQuery::ROWS, query.offset()],
        )
        .await?;
    Ok(TablePage::new(with_progress(&site.db, rows).await?, query, count))
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

/// Since when the job that waits longest could have begun; nothing when none waits.
pub async fn oldest_due(site: &Site) -> Result<Option<Millis>> {
    let Dialect { jobs, columns, second_as_time, .. } = Dialect::of(site.db.engine());
    let rows: Vec<JobRow> = site
        .db
        .all(
            AssertSqlSafe(format!(
                "SELECT {columns} FROM {jobs} WHERE job_type = $1 AND status IN ('Pending', 'Queued') \
                 AND run_at <= {second_as_time} ORDER BY id LIMIT {LOOKED_AT}"
            )),
            params![QUEUE, site.now() / SECOND],
        )
        .await?;
    Ok(rows.iter().filter_map(|row| Some(queued_at(&row.id)?.max(row.run_at * SECOND))).min())
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

/// Jobs as the dashboard shows them, with the progress of those that are not done.
pub(super) async fn with_progress(db: &impl Read, rows: Vec<JobRow>) -> Result<Vec<JobLine>, DbError> {
    let jobs: Vec<Option<Job>> = rows.iter().map(|row| Job::read(&row.job)).collect();
    let works: Vec<_> = jobs.iter().flatten().filter_map(Job::key).collect();
    let progress = progress_of(db, &works).await?;
    Ok(rows
        .into_iter()
        .zip(jobs)
        .map(|(row, job)| {
            let mut line = line(row, job.as_ref());
            if matches!(line.state, JobState::Running | JobState::Retrying | JobState::Failed) {
                line.progress = job.and_then(|job| progress.get(&job.key()?).copied());
            }
            line
        })
        .collect())
}

fn line(row: JobRow, job: Option<&Job>) -> JobLine {
    let state = match row.status.as_str() {
        "Running" => JobState::Running,
        "Done" => JobState::Done,
        "Failed" if row.attempts < row.max_attempts => JobState::Retrying,
        "Failed" | "Killed" => JobState::Failed,
        _ => JobState::Waiting,
    };
    let is_open = !matches!(state, JobState::Running | JobState::Done);
    JobLine {
        kind: kind(&row.job),
        state,
        attempts: u32::try_from(row.attempts).unwrap_or_default(),
        max_attempts: u32::try_from(row.max_attempts).unwrap_or_default(),
        progress: None,
        queued_at: queued_at(&row.id),
        due_at: (row.run_at > 0).then_some(row.run_at * SECOND),
        done_at: row.done_at.map(|second| second * SECOND),
        failure: row.last_result.as_deref().and_then(failure),
        may_retry: matches!(state, JobState::Failed | JobState::Retrying),
        may_cancel: is_open && job.is_some_and(Job::may_be_cancelled),
        id: row.id,
    }
}

/// When a job was put into the queue: apalis' keys begin with that time.
fn queued_at(job: &str) -> Option<Millis> {
    Millis::try_from(Ulid::from_string(job).ok()?.timestamp_ms()).ok()
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
