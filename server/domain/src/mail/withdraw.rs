use uuid::Uuid;

use crate::{
    db::{DbError, Tx},
    params,
};

/// Takes back a mail that is not delivered yet: it is never sent, and the link it held is gone.
pub(crate) async fn withdraw(tx: &Tx, mail: Uuid) -> Result<(), DbError> {
    tx.execute(
        "UPDATE mail SET content = '{}', failure = 'cancelled' WHERE id = $1 AND sent_at IS NULL",
        params![mail],
    )
    .await?;
    Ok(())
}
