//! What happened, for the operator and the person: append-only events; their personal part lies beside them and can be
//! erased under its own rule (GDPR art. 5(2), 32).

mod register;
pub use register::REGISTER;

use model::{Millis, account::PersonId};

use crate::{
    Site,
    actor::Actor,
    db::{Read as _, Tx},
    error::Result,
    params,
};

/// Notes that `actor` did `kind` (a word such as `account.signed-in`) to `subject`, as part of the caller's
/// transaction. `detail` names no person: keys and codes only.
pub async fn record(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    kind: &'static str,
    subject: Option<PersonId>,
    detail: &str,
) -> Result<()> {
    let event = site.new_id()?;
    tx.execute("INSERT INTO audit_event (id, happened_at, kind) VALUES ($1, $2, $3)", params![event, site.now(), kind])
        .await?;
    tx.execute(
        "INSERT INTO audit_payload (event_id, actor_id, subject_id, detail) VALUES ($1, $2, $3, $4)",
        params![event, actor.person_id(), subject, detail],
    )
    .await?;
    Ok(())
}

/// When an event of this kind happened last.
pub async fn last(site: &Site, kind: &'static str) -> Result<Option<Millis>> {
    let (last,): (Option<Millis>,) =
        site.db.one("SELECT MAX(happened_at) FROM audit_event WHERE kind = $1", params![kind]).await?;
    Ok(last)
}
