use model::{account::Device, error::ErrorCode};
use uuid::Uuid;

use super::store;
use crate::{Site, actor::Actor, audit, authority, error::Result};

/// The devices on which the person is signed in, the last used first.
pub async fn list_devices(site: &Site, actor: &Actor) -> Result<Vec<Device>> {
    let person = authority::require_person(actor)?;
    let rows = store::sessions_of(&site.db, person.person, site.now()).await?;
    Ok(rows
        .into_iter()
        .map(|row| Device {
            session: row.id,
            label: row.device,
            created_at: row.created_at,
            seen_at: row.seen_at,
            is_current: row.id == person.session,
        })
        .collect())
}

/// Signs one device of the person out.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it is not theirs or signed out already.
pub async fn end_session(site: &Site, actor: &Actor, session: Uuid) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    if store::delete_session(&tx, person, session).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "account.session-ended", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Signs all devices of the person out but the one that asks.
pub async fn end_other_sessions(site: &Site, actor: &Actor) -> Result<()> {
    let person = authority::require_person(actor)?;
    let tx = site.db.begin().await?;
    store::delete_sessions_but(&tx, person.person, person.session).await?;
    audit::record(site, &tx, actor, "account.other-sessions-ended", Some(person.person), "").await?;
    tx.commit().await?;
    Ok(())
}
