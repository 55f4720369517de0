//! One's own request: somebody else decides it, wherever there is somebody else.

use model::{account::PersonId, error::ErrorCode};
use sqlx::AssertSqlSafe;

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::Permission,
    db::{DbError, Read, Tx},
    error::Result,
    params,
};

/// Refuses to decide the request of a person to themselves. Where nobody else could decide it, they may, and the log says
/// so.
///
/// # Errors
/// [`ErrorCode::OwnRequest`].
pub(super) async fn refuse(site: &Site, tx: &Tx, actor: &Actor, person: PersonId) -> Result<()> {
    if is_for_others(tx, actor, person).await? {
        return Err(ErrorCode::OwnRequest.into());
    }
    if actor.person_id() == Some(person) {
        audit::record(site, tx, actor, "privacy.own-request-decided", Some(person), "").await?;
    }
    Ok(())
}

/// Whether a request is the actor's own, and there is somebody else to decide it.
pub(super) async fn is_for_others(db: &impl Read, actor: &Actor, person: PersonId) -> Result<bool, DbError> {
    if actor.person_id() != Some(person) {
        return Ok(false);
    }
    let roles: Vec<String> =
        Permission::DecidePrivacy.roles().iter().map(|role| format!("'{}'", role.word())).collect();
    let sql = format!(
        "SELECT id FROM person WHERE id <> $1 AND role IN ({}) AND confirmed_at IS NOT NULL \
         AND restricted_at IS NULL LIMIT 1",
        roles.join(", ")
    );
    let other: Option<(PersonId,)> = db.optional(AssertSqlSafe(sql), params![person]).await?;
    Ok(other.is_some())
}
