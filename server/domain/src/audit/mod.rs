//! What happened, for the operator and the person: append-only events; their personal part lies beside them and can be
//! erased under its own rule (GDPR art. 5(2), 32).
//!
//! Each event has an entry in a chain: its place, the hash of the entry before and its own. Of the personal part the chain
//! holds a salted commitment alone, so that erasing it breaks nothing.

mod chain;
mod hash;
mod head;
mod register;
mod seal;
mod verify;

use model::{Millis, account::PersonId};

pub(crate) use chain::{Unchained, append};
pub use head::{guard, head, request_check, state};
pub use register::REGISTER;
pub use seal::{seal, seal_upgrade};
pub use verify::{check, verify, walk};

use crate::{
    Site,
    actor::Actor,
    db::{Read as _, Tx},
    error::Result,
    params,
};

/// Notes that `actor` did `kind` (a word such as `account.signed-in`) to `subject`, as part of the caller's
/// transaction, which gives the event its place in the chain when it commits. `detail` names no person: keys and codes
/// only.
pub async fn record(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    kind: &'static str,
    subject: Option<PersonId>,
    detail: &str,
) -> Result<()> {
    let (event, happened_at, salt) = (site.new_id()?, site.now(), new_salt(site)?);
    let actor = actor.person_id();
    tx.execute(
        "INSERT INTO audit_event (id, happened_at, kind) VALUES ($1, $2, $3)",
        params![event, happened_at, kind],
    )
    .await?;
    tx.execute(
        "INSERT INTO audit_payload (event_id, actor_id, subject_id, detail, salt) VALUES ($1, $2, $3, $4, $5)",
        params![event, actor, subject, detail, salt.as_slice()],
    )
    .await?;
    let commitment = hash::commitment(
        &salt,
        actor.as_ref().map(|id| id.as_bytes().as_slice()),
        subject.as_ref().map(|id| id.as_bytes().as_slice()),
        detail.as_bytes(),
    );
    tx.chain_at_commit(Unchained { event, happened_at, kind: kind.to_owned(), commitment }).await;
    Ok(())
}

/// 32 random bytes that keep a commitment from being guessed.
fn new_salt(site: &Site) -> Result<[u8; 32]> {
    let mut salt = [0; 32];
    site.random.fill(&mut salt)?;
    Ok(salt)
}

/// When an event of this kind happened last.
pub async fn last(site: &Site, kind: &'static str) -> Result<Option<Millis>> {
    let (last,): (Option<Millis>,) =
        site.db.one("SELECT MAX(happened_at) FROM audit_event WHERE kind = $1", params![kind]).await?;
    Ok(last)
}
