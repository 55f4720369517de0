//! Browsers that have signed in to an account before. Whoever signs in with another one gets past nothing that way, but
//! the person hears of it.

use model::{DAY, Millis};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    db::{DbError, Read as _, Tx},
    params,
    random::Token,
};

/// How long a browser is known after it signed in last, in milliseconds.
pub const DEVICE_LIFETIME: Millis = 365 * DAY;

/// What a browser is to an account that somebody has just signed in to with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Acquaintance {
    /// It has been there before.
    Known,
    /// No browser has been there before.
    First,
    /// Others have been there before.
    New,
}

/// Tells what the browser with this token is to the account, and remembers it from now on.
pub(super) async fn meet(tx: &Tx, id: Uuid, person: Uuid, token: &Token, now: Millis) -> Result<Acquaintance, DbError> {
    let hash = hash(person, token);
    let seen = "UPDATE known_device SET seen_at = $2 WHERE token_hash = $1";
    if tx.execute(seen, params![hash.clone(), now]).await? > 0 {
        return Ok(Acquaintance::Known);
    }
    let (others,): (i64,) = tx.one("SELECT COUNT(*) FROM known_device WHERE person_id = $1", params![person]).await?;
    tx.execute(
        "INSERT INTO known_device (id, person_id, token_hash, seen_at) VALUES ($1, $2, $3, $4)",
        params![id, person, hash, now],
    )
    .await?;
    Ok(if others == 0 { Acquaintance::First } else { Acquaintance::New })
}

/// Of the person too, so that nothing stored tells that two accounts are used with one browser.
fn hash(person: Uuid, token: &Token) -> Vec<u8> {
    Sha256::new().chain_update(person.as_bytes()).chain_update(token.secret()).finalize().to_vec()
}
