use super::{Job, Start};
use crate::{
    db::Tx,
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
