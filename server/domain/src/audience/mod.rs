//! Audience measurement: how much of the site is used, and by how many people a day. Only who allowed it is counted, and
//! what is kept are counts.

mod counter;
mod register;
mod report;
mod store;

pub use counter::{Counter, Used};
pub use register::REGISTER;
pub use report::audience;

use model::{DAY, Millis};

use crate::{Site, error::Result};

/// What tells the visitors of a day apart. It is destroyed in the night, so that no backup carries it.
pub(crate) const OF_THE_DAY: [&str; 2] = ["audience_key", "audience_visitor"];

/// The day of a time, counted from the Unix epoch, UTC.
const fn day(at: Millis) -> i64 {
    at.div_euclid(DAY)
}

/// Ends the days before today: the number of their visitors stays, and what tells them apart is destroyed.
///
/// # Errors
/// When the database fails; days that are not ended yet are ended by the next run.
pub async fn end_days(site: &Site) -> Result<()> {
    for day in store::days_to_end(&site.db, day(site.now())).await? {
        let tx = site.db.begin().await?;
        store::end(&tx, day).await?;
        tx.commit().await?;
    }
    Ok(())
}
