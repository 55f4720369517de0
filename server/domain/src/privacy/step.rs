use model::{Millis, privacy::StepKind};
use uuid::Uuid;

use crate::{
    db::{DbError, Tx},
    params,
};

/// Notes what happened to a request. Its arrival, its end and its return are in the request itself.
pub(super) async fn note(tx: &Tx, request: Uuid, step: StepKind, note: &str, now: Millis) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO data_request_step (request_id, kind, happened_at, note) VALUES ($1, $2, $3, $4)",
        params![request, step.word(), now, note],
    )
    .await?;
    Ok(())
}
