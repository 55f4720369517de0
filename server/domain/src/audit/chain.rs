//! Appending to the chain, the last thing that a transaction does.

use model::Millis;
use uuid::Uuid;

use super::hash::{Content, Hash};
use crate::{
    db::{DbError, Engine, Read as _, Tx},
    params,
};

/// The key of PostgreSQL's advisory lock ("alumetau" in ASCII). Whoever holds it until the commit appends; the role that
/// serves needs no right to change the head for it, as a lock on that row would.
const APPENDING: i64 = 0x616c_756d_6574_6175;

/// An event that has no place in the chain yet.
#[derive(Clone, Debug)]
pub struct Unchained {
    /// Its key.
    pub event: Uuid,
    /// When it happened.
    pub happened_at: Millis,
    /// The word of its kind.
    pub kind: String,
    /// What the chain holds of its personal part.
    pub commitment: Hash,
}

/// The end of the chain, which nobody else moves before this transaction ends.
pub(super) struct End {
    pub position: i64,
    hash: Vec<u8>,
}

impl End {
    /// Waits until this transaction alone may append. On SQLite it is the only one that writes.
    pub async fn hold(tx: &Tx) -> Result<Self, DbError> {
        if tx.engine() == Engine::Postgres {
            tx.execute("SELECT pg_advisory_xact_lock($1)", params![APPENDING]).await?;
        }
        // A statement of its own, which sees what was committed while this one waited.
        let (position, hash) = tx.one("SELECT position, hash FROM audit_head", params![]).await?;
        Ok(Self { position, hash })
    }

    /// Appends an event; the head follows by a trigger, which refuses an entry that does not follow it.
    pub async fn append(&mut self, tx: &Tx, event: &Unchained) -> Result<(), DbError> {
        let position = self.position + 1;
        let content = Content {
            position,
            event: event.event.as_bytes(),
            happened_at: event.happened_at,
            kind: event.kind.as_bytes(),
            commitment: &event.commitment,
            previous: &self.hash,
        };
        let hash = content.hash();
        tx.execute(
            "INSERT INTO audit_entry (position, event_id, commitment, previous_hash, hash) VALUES ($1, $2, $3, $4, $5)",
            params![position, event.event, event.commitment.as_slice(), self.hash.as_slice(), hash.as_slice()],
        )
        .await?;
        *self = Self { position, hash: hash.to_vec() };
        Ok(())
    }
}

/// Chains the events of a transaction that is about to commit.
pub(crate) async fn append(tx: &Tx, events: &[Unchained]) -> Result<(), DbError> {
    let mut end = End::hold(tx).await?;
    for event in events {
        end.append(tx, event).await?;
    }
    Ok(())
}
