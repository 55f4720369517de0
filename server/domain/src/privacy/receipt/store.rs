use model::{
    Millis,
    privacy::{ErasureReceipt, ReceiptLine},
    recipient::ToldRecipients,
};
use serde::{Deserialize, Serialize};

use super::document;
use crate::{
    Site,
    db::{DbError, Read, Tx},
    error::{Error, Result},
    params,
    privacy::{erasure::BACKUP_LIFETIME, scrub::PATIENCE},
    register::Category,
};

/// What is kept of an erasure in the journal too, so that the receipt outlives a restore. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptReceipt {
    /// The reference under which it is found.
    pub reference: String,
    /// When the erasure was asked for.
    pub requested_at: Millis,
    /// When the live data went.
    pub erased_at: Millis,
    /// By when the free space of the database holds nothing any more.
    pub database_until: Millis,
    /// By when backups hold nothing any more.
    pub remnants_until: Millis,
    /// Whether contributions went too.
    pub contributions: bool,
    /// How many mails had been delivered.
    pub mails_delivered: u64,
    /// What became of each category.
    pub lines: Vec<ReceiptLine>,
}

/// A stored receipt.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct Row {
    requested_at: Millis,
    erased_at: Millis,
    remnants_until_at: Millis,
    database_until_at: Option<Millis>,
    scrubbed_at: Option<Millis>,
    log_scrubbed_at: Option<Millis>,
    contributions: i64,
    mails_delivered: i64,
    counts: String,
    pub document: Option<String>,
}

impl Row {
    pub fn into_receipt(self) -> Result<ErasureReceipt> {
        Ok(ErasureReceipt {
            requested_at: self.requested_at,
            erased_at: self.erased_at,
            database_until: self.database_until_at.unwrap_or(self.remnants_until_at),
            remnants_until: self.remnants_until_at,
            scrubbed_at: self.scrubbed_at,
            log_scrubbed_at: self.log_scrubbed_at,
            contributions: self.contributions != 0,
            mails_delivered: u64::try_from(self.mails_delivered).unwrap_or_default(),
            lines: serde_json::from_str(&self.counts).map_err(Error::fault("reading a receipt"))?,
            held: Vec::new(),
            recipients: ToldRecipients::default(),
        })
    }
}

pub(super) async fn find(db: &impl Read, reference: &str) -> Result<Option<Row>, DbError> {
    db.optional(
        "SELECT requested_at, erased_at, remnants_until_at, database_until_at, scrubbed_at, log_scrubbed_at, \
         contributions, mails_delivered, counts, document FROM receipt WHERE reference = $1",
        params![reference],
    )
    .await
}

/// Stores a receipt unless there is one with its reference, as part of the caller's transaction. It is signed when
/// [`issue`] is called.
pub async fn keep_receipt(tx: &Tx, receipt: &KeptReceipt) -> Result<()> {
    let counts = serde_json::to_string(&receipt.lines).map_err(Error::fault("writing a receipt"))?;
    tx.execute(
        "INSERT INTO receipt (reference, requested_at, erased_at, database_until_at, remnants_until_at, contributions, \
         mails_delivered, counts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (reference) DO NOTHING",
        params![
            &receipt.reference,
            receipt.requested_at,
            receipt.erased_at,
            receipt.database_until,
            receipt.remnants_until,
            i64::from(receipt.contributions),
            i64::try_from(receipt.mails_delivered).unwrap_or(i64::MAX),
            counts
        ],
    )
    .await?;
    Ok(())
}

/// Adds to a stored receipt what a hold keeps, once that may be told.
pub(in crate::privacy) async fn keep(tx: &Tx, reference: &str, kept: Vec<ReceiptLine>) -> Result<()> {
    amend(tx, reference, |lines| {
        for line in &mut *lines {
            line.tally.kept = 0;
        }
        add(lines, kept);
    })
    .await
}

/// Brings a stored receipt to where it came once no hold keeps anything any more: the files of the database and the
/// backups hold it for a while longer.
pub(in crate::privacy) async fn release(tx: &Tx, reference: &str, met: Vec<ReceiptLine>, now: Millis) -> Result<()> {
    amend(tx, reference, |lines| {
        for line in &mut *lines {
            line.tally.kept = 0;
        }
        add(lines, met);
    })
    .await?;
    tx.execute(
        "UPDATE receipt SET database_until_at = $2, remnants_until_at = $3, scrubbed_at = NULL, log_scrubbed_at = NULL \
         WHERE reference = $1",
        params![reference, now + PATIENCE, now + BACKUP_LIFETIME],
    )
    .await?;
    Ok(())
}

async fn amend(tx: &Tx, reference: &str, change: impl FnOnce(&mut Vec<ReceiptLine>)) -> Result<()> {
    let Some(row) = find(tx, reference).await? else { return Ok(()) };
    let mut lines = row.into_receipt()?.lines;
    change(&mut lines);
    let counts = serde_json::to_string(&lines).map_err(Error::fault("writing a receipt"))?;
    tx.execute("UPDATE receipt SET counts = $2 WHERE reference = $1", params![reference, counts]).await?;
    Ok(())
}

fn add(lines: &mut Vec<ReceiptLine>, more: Vec<ReceiptLine>) {
    for line in more {
        match lines.iter_mut().find(|known| known.category == line.category) {
            Some(known) => {
                known.tally.erased += line.tally.erased;
                known.tally.anonymised += line.tally.anonymised;
                known.tally.kept += line.tally.kept;
            }
            None => lines.push(line),
        }
    }
    lines.sort_by_key(|line| Category::ALL.iter().position(|category| category.word() == line.category));
}

/// What the scrub of the database reached.
#[derive(Clone, Copy)]
pub(in crate::privacy) struct Scrubbing {
    pub at: Millis,
    pub log: bool,
}

/// Signs a stored receipt as it is now, after noting the scrub where there was one.
pub(in crate::privacy) async fn issue(
    site: &Site,
    tx: &Tx,
    key: &ed25519_dalek::SigningKey,
    reference: &str,
    scrubbing: Option<Scrubbing>,
) -> Result<()> {
    if let Some(Scrubbing { at, log }) = scrubbing {
        tx.execute(
            "UPDATE receipt SET scrubbed_at = $2, log_scrubbed_at = $3 WHERE reference = $1 AND scrubbed_at IS NULL",
            params![reference, at, log.then_some(at)],
        )
        .await?;
    }
    let Some(row) = find(tx, reference).await? else { return Ok(()) };
    let document = document::sign(&site.settings, key, &row.into_receipt()?, reference)?;
    tx.execute("UPDATE receipt SET document = $2 WHERE reference = $1", params![reference, document]).await?;
    Ok(())
}

/// The references of erasures whose remnants are still in the files of the database.
pub(in crate::privacy) async fn waiting_for_scrub(db: &impl Read) -> Result<Vec<String>, DbError> {
    let rows: Vec<(String,)> =
        db.all("SELECT reference FROM receipt WHERE scrubbed_at IS NULL ORDER BY erased_at", params![]).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}
