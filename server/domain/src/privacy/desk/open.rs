use model::{account::PersonId, error::ErrorCode};

use crate::{
    Site,
    actor::Actor,
    admin,
    authority::{self, Permission},
    db::Read as _,
    error::Result,
    params,
};

/// Opens a request for a quarter of an hour: who made it, and what they wrote. The person finds the reason in their data.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such request, or its person is gone.
pub async fn open_request(site: &Site, actor: &Actor, reference: &str, reason: &str) -> Result<()> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let staff = authority::require_person(actor)?;
    let reason = admin::checked_reason(reason)?;
    let tx = site.db.begin().await?;
    let found: Option<(PersonId,)> = tx
        .optional(
            "SELECT p.id FROM data_request r JOIN person p ON p.id = r.person_id WHERE r.reference = $1",
            params![reference],
        )
        .await?;
    let (person,) = found.ok_or(ErrorCode::NotFound)?;
    admin::grant(site, &tx, staff, person, &reason).await?;
    tx.commit().await?;
    Ok(())
}
