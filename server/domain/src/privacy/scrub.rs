//! What deleted rows leave behind in the files of the database, and when it goes.

use model::{DAY, Millis};

use super::receipt::{self, Scrubbing};
use crate::{
    Site,
    db::{Engine, Read as _, Tx},
    error::Result,
    jobs::{self, Job, Start},
    register,
};

/// By when the free space of the database holds nothing of an erased account any more, in milliseconds after the erasure:
/// the next night, and a day in which to try again.
pub(super) const PATIENCE: Millis = 2 * DAY;

/// Plans the scrub, as part of the transaction that erased: at once on SQLite, where it takes no time; on `PostgreSQL` in the
/// night, because each table is locked while it is rewritten.
pub(crate) async fn plan(site: &Site, tx: &Tx) -> Result<()> {
    let start = match tx.engine() {
        Engine::Sqlite => Start::Now,
        Engine::Postgres => Start::At(jobs::next_night(site.now())),
    };
    jobs::enqueue(tx, &Job::ScrubDatabase, start).await
}

/// Removes what erased accounts left in the files of the database, and says so on their receipts. Does nothing when none
/// waits for it. Tells how many receipts say so now.
pub async fn scrub_database(site: &Site) -> Result<usize> {
    let waiting = receipt::waiting_for_scrub(&site.db).await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let tables: Vec<&str> =
        register::tables().filter(|table| table.condition().is_some()).map(|table| table.name).collect();
    let log = site.db.scrub(&tables).await?;
    if !log {
        tracing::warn!(
            "the role of the database may not empty the log of PostgreSQL: grant it pg_checkpoint, pg_monitor and EXECUTE on \
             pg_switch_wal(), so that receipts can tell when the log was emptied"
        );
    }
    let key = receipt::signing_key(site).await?;
    let done = Scrubbing { at: site.now(), log };
    for reference in &waiting {
        let tx = site.db.begin().await?;
        receipt::issue(site, &tx, &key, reference, Some(done)).await?;
        tx.commit().await?;
    }
    Ok(waiting.len())
}
