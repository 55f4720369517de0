use std::{future::Future, time::Duration};

use apalis::prelude::{Attempt, BackendExt as _, BoxDynError, Data, TaskId, WorkerBuilder, WorkerBuilderExt as _};
use apalis_core::{error::WorkerError, worker::context::WorkerContext};
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use futures::{FutureExt as _, future::Shared};
use tokio::time::sleep;

use super::{
    Job,
    due::postpone,
    enqueue_scheduled,
    queue::QUEUE,
    run::{failure_code, run},
};
use crate::{Site, db::Db, error::Result};

/// How often the queue is looked at when there is nothing to do.
const LOOK: Duration = Duration::from_millis(500);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_mins(1);
/// How often a worker says that it lives; after four times this, others take over its jobs.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long jobs under way may take to finish when the process is told to stop.
const GRACE: Duration = Duration::from_secs(25);
/// How many jobs run at once on `PostgreSQL`. SQLite has one writer, so there it is one.
const CONCURRENT: usize = 4;

/// Runs jobs until `stop`. A job under way is then finished; one that takes too long is resumed by the next worker.
pub async fn work(site: Site, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
    let stop = stop.boxed().shared();
    let given_up = async {
        stop.clone().await;
        sleep(GRACE).await;
    };
    tokio::select! {
        () = keep_working(&site, stop.clone()) => {}
        () = keep_calendar(&site, stop.clone()) => {}
        () = given_up => tracing::warn!("a job was still under way; it is resumed later"),
    }
    Ok(())
}

type Stop = Shared<futures::future::BoxFuture<'static, ()>>;

async fn keep_working(site: &Site, stop: Stop) {
    while stop.peek().is_none() {
        if let Err(error) = work_once(site, stop.clone()).await
            && stop.peek().is_none()
        {
            tracing::error!(%error, "the worker begins again");
            tokio::select! {
                () = sleep(Duration::from_secs(5)) => {}
                () = stop.clone() => {}
            }
        }
    }
}

/// Looks at the calendar; after `stop` it only waits, so that the worker decides when all is finished.
async fn keep_calendar(site: &Site, stop: Stop) {
    loop {
        if let Err(error) = enqueue_scheduled(site).await {
            tracing::error!(%error, "the calendar of jobs can't be read");
        }
        tokio::select! {
            () = sleep(CALENDAR) => {}
            () = stop.clone() => std::future::pending().await,
        }
    }
}

async fn work_once(site: &Site, stop: Stop) -> Result<(), BoxDynError> {
    let name = format!("alumet-{}", site.new_id()?);
    match &site.db {
        Db::Sqlite { writer, .. } => {
            let config = apalis_sqlite::Config::default()
                .queue(QUEUE)
                .batch_size(1)
                .heartbeat_interval(HEARTBEAT)
                .missed_heartbeats(4);
            WorkerBuilder::new(name)
                .backend(SqliteStorage::<Job>::new(writer).with_config(config).poll_with_interval(LOOK))
                .data(site.clone())
                .concurrency(1)
                .catch_panic()
                .build(handle)
                .run_with_ctx(move |worker| finish_after(stop.clone(), worker))
                .await?;
        }
        Db::Postgres(pool) => {
            let config = apalis_postgres::Config::default()
                .queue(QUEUE)
                .batch_size(CONCURRENT)
                .heartbeat_interval(HEARTBEAT)
                .missed_heartbeats(4);
            WorkerBuilder::new(name)
                .backend(PostgresStorage::<Job>::new(pool).with_config(config).poll_with_interval(LOOK))
                .data(site.clone())
                .concurrency(CONCURRENT)
                .catch_panic()
                .build(handle)
                .run_with_ctx(move |worker| finish_after(stop.clone(), worker))
                .await?;
        }
    }
    Ok(())
}

/// Takes no new job after `stop`, waits for those under way, then ends the worker. Ending it at once would leave its own
/// transaction open while a job waits for the one writer of SQLite.
async fn finish_after(stop: Stop, worker: WorkerContext) -> Result<(), WorkerError> {
    stop.await;
    if worker.is_running() {
        worker.pause()?;
    }
    while worker.task_count() > 0 {
        sleep(Duration::from_millis(20)).await;
    }
    worker.stop()
}

async fn handle(job: Job, site: Data<Site>, key: TaskId, attempt: Attempt) -> Result<(), BoxDynError> {
    let Err(error) = run(&site, &job).await else { return Ok(()) };
    let code = failure_code(&error);
    tracing::warn!(code, %error, "a job failed");
    postpone(&site, &key.to_string(), u32::try_from(attempt.current()).unwrap_or(u32::MAX)).await?;
    Err(code.into())
}
