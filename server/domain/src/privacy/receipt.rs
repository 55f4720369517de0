use std::collections::BTreeMap;

use model::{
    Millis,
    error::ErrorCode,
    privacy::{Receipt, ReceiptLine, Tally},
};

use uuid::Uuid;

use crate::{
    Site,
    db::{DbError, Read as _, Tx},
    error::{Error, Result},
    jobs, params,
    register::{Effect, Fate},
};

#[derive(sqlx::FromRow)]
struct Row {
    requested_at: Millis,
    erased_at: Millis,
    remnants_until_at: Millis,
    counts: String,
}

/// What became of the deletion with this reference. Whoever knows the reference may ask: the answer names nobody.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown reference.
pub async fn receipt(site: &Site, reference: &str) -> Result<Receipt> {
    let row: Option<Row> = site
        .db
        .optional(
            "SELECT requested_at, erased_at, remnants_until_at, counts FROM receipt WHERE reference = $1",
            params![reference],
        )
        .await?;
    if let Some(row) = row {
        return Ok(Receipt::Erased {
            requested_at: row.requested_at,
            erased_at: row.erased_at,
            remnants_until: row.remnants_until_at,
            lines: serde_json::from_str(&row.counts).map_err(Error::fault("reading a receipt"))?,
        });
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

/// What is written down of an erasure.
pub(super) struct Erased<'a> {
    pub reference: &'a str,
    pub requested_at: Millis,
    pub erased_at: Millis,
    pub remnants_until: Millis,
    pub effects: &'a [Effect],
}

pub(super) async fn write(tx: &Tx, erased: &Erased<'_>) -> Result<()> {
    let counts = serde_json::to_string(&lines(erased.effects)).map_err(Error::fault("writing a receipt"))?;
    tx.execute(
        "INSERT INTO receipt (reference, requested_at, erased_at, remnants_until_at, counts) \
         VALUES ($1, $2, $3, $4, $5)",
        params![erased.reference, erased.requested_at, erased.erased_at, erased.remnants_until, counts],
    )
    .await
    .map_err(DbError::into)
    .map(|_| ())
}

/// The effects by category; tables that held nothing are left out.
fn lines(effects: &[Effect]) -> Vec<ReceiptLine> {
    let mut tallies: BTreeMap<_, Tally> = BTreeMap::new();
    for effect in effects.iter().filter(|effect| effect.rows > 0) {
        tally(tallies.entry(effect.table.category).or_default(), effect.fate, effect.rows);
    }
    tallies.into_iter().map(|(category, tally)| ReceiptLine { category: category.word().to_owned(), tally }).collect()
}

/// Adds rows to the fate they meet.
pub(super) const fn tally(tally: &mut Tally, fate: Fate, rows: u64) {
    match fate {
        Fate::Erased => tally.erased += rows,
        Fate::Anonymised => tally.anonymised += rows,
        Fate::Kept => tally.kept += rows,
    }
}
