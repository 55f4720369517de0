use sqlx::AssertSqlSafe;

use super::{Job, Start, tables::Dialect};
use crate::{
    db::{Param, Read as _, Tx},
    error::{Error, Result},
};

/// The name of the one queue.
pub const QUEUE: &str = "alumet";

/// How often a job is tried before it waits for the operator.
pub const MAX_ATTEMPTS: usize = 10;

/// Puts a job into the queue, as part of the caller's transaction.
pub async fn enqueue(tx: &Tx, job: &Job, start: Start) -> Result<()> {
    let payload = serde_json::to_vec(job).map_err(Error::fault("encoding a job"))?;
    tx.push_job(QUEUE, payload, start).await
}

/// How many jobs one statement looks for.
const BATCH: usize = 100;

/// Takes jobs out of the queue, done or not, as part of the caller's transaction.
pub(crate) async fn forget(tx: &Tx, jobs: &[Job]) -> Result<()> {
    let table = Dialect::of(tx.engine()).jobs;
    for batch in jobs.chunks(BATCH) {
        let payloads = batch.iter().map(|job| serde_json::to_vec(job).map(Param::from)).collect::<Result<Vec<_>, _>>();
        let payloads = payloads.map_err(Error::fault("encoding a job"))?;
        let places: Vec<String> = (1..=payloads.len()).map(|place| format!("${place}")).collect();
        let statement = format!("DELETE FROM {table} WHERE job IN ({})", places.join(", "));
        tx.execute(AssertSqlSafe(statement), payloads).await?;
    }
    Ok(())
}
