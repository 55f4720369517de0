//! The tables of the queue, which belong to apalis: the one place that knows how they differ between the engines.

use crate::db::Engine;

/// How one engine writes what the queries of the queue need.
pub(super) struct Dialect {
    /// The table of jobs.
    pub jobs: &'static str,
    /// The table of workers.
    pub workers: &'static str,
    /// The columns of a job: key, payload, status, attempts, most attempts, start and end in seconds, result.
    pub columns: &'static str,
    /// The parameter `$2`, seconds since the epoch, as a time.
    pub second_as_time: &'static str,
    /// The parameter `$3` as a result.
    pub third_as_result: &'static str,
    /// What keeps two claims from waiting for each other.
    pub skip_locked: &'static str,
    /// True for workers that were last seen before the second `$1`.
    pub worker_unseen: &'static str,
    /// True for jobs that ended before the second `$1`.
    pub job_ended: &'static str,
}

const SQLITE: Dialect = Dialect {
    jobs: "Jobs",
    workers: "Workers",
    columns: "id, job, status, attempts, max_attempts, run_at, done_at, last_result",
    second_as_time: "$2",
    third_as_result: "$3",
    skip_locked: "",
    worker_unseen: "last_seen < $1",
    job_ended: "done_at < $1",
};

const POSTGRES: Dialect = Dialect {
    jobs: "apalis.jobs",
    workers: "apalis.workers",
    columns: "id, job, status, CAST(attempts AS BIGINT) AS attempts, CAST(max_attempts AS BIGINT) AS max_attempts, \
              CAST(EXTRACT(EPOCH FROM run_at) AS BIGINT) AS run_at, \
              CAST(EXTRACT(EPOCH FROM done_at) AS BIGINT) AS done_at, CAST(last_result AS TEXT) AS last_result",
    second_as_time: "to_timestamp(CAST($2 AS BIGINT))",
    third_as_result: "CAST($3 AS JSONB)",
    skip_locked: "FOR UPDATE SKIP LOCKED",
    worker_unseen: "last_seen < to_timestamp(CAST($1 AS BIGINT))",
    job_ended: "done_at < to_timestamp(CAST($1 AS BIGINT))",
};

impl Dialect {
    pub const fn of(engine: Engine) -> &'static Self {
        match engine {
            Engine::Sqlite => &SQLITE,
            Engine::Postgres => &POSTGRES,
        }
    }
}

/// One job as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct JobRow {
    pub id: String,
    pub job: Vec<u8>,
    pub status: String,
    pub attempts: i64,
    pub max_attempts: i64,
    pub run_at: i64,
    pub done_at: Option<i64>,
    pub last_result: Option<String>,
}
