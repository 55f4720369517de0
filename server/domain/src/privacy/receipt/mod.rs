//! The receipt of an erasure: counts and dates that name nobody, signed by the installation, so that whoever holds the
//! file can show later what was promised and done (GDPR art. 5(2), 17).

mod counts;
mod document;
mod key;
mod store;
mod verify;

pub(super) use counts::{lines, tally};
pub use document::file_name as receipt_file_name;
pub(crate) use key::FILE as RECEIPT_KEY_FILE;
pub(super) use key::of_installation as signing_key;
pub use key::{PublicKey, own_public_key, public_key};
pub use store::{KeptReceipt, keep_receipt};
pub(super) use store::{Scrubbing, issue, keep, release, waiting_for_scrub};
pub use verify::{ReceiptProblem, VerifiedReceipt, verify_receipt};

use model::{Millis, error::ErrorCode, privacy::Receipt};
use uuid::Uuid;

use super::hold;
use crate::{Site, db::Read as _, error::Result, jobs, params, recipients};

/// What became of the deletion with this reference. Whoever knows the reference may ask: the answer names nobody.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown reference.
pub async fn receipt(site: &Site, reference: &str) -> Result<Receipt> {
    if let Some(row) = store::find(&site.db, reference).await? {
        let mut receipt = row.into_receipt()?;
        receipt.held = hold::notes_of_receipt(&site.db, reference).await?;
        receipt.recipients = recipients::told_of(&site.db, reference).await?;
        return Ok(Receipt::Erased(receipt));
    }
    let (request, state, execute_at): (Uuid, String, Option<Millis>) = site
        .db
        .optional(
            "SELECT id, state, execute_at FROM data_request WHERE reference = $1 AND kind = 'erasure'",
            params![reference],
        )
        .await?
        .ok_or(ErrorCode::NotFound)?;
    match execute_at.filter(|_| state == "open") {
        Some(execute_at) => Ok(Receipt::Planned { execute_at, progress: jobs::progress(&site.db, request).await? }),
        None => Ok(Receipt::Withdrawn),
    }
}

/// The signed receipt with this reference, as the file that people keep.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown reference, and before the erasure.
pub async fn receipt_file(site: &Site, reference: &str) -> Result<String> {
    let row = store::find(&site.db, reference).await?.ok_or(ErrorCode::NotFound)?;
    match row.document.clone() {
        Some(document) => Ok(document),
        // Written by a release that did not sign, or brought back by a restore: signed when it is asked for.
        None => document::sign(&site.settings, &key::of_installation(site).await?, &row.into_receipt()?, reference),
    }
}
