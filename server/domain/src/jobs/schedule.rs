use model::{DAY, HOUR, Millis};

use super::{Job, Start, enqueue};
use crate::{Site, db::Read as _, error::Result, params};

/// The hour of the day, UTC, at which daily work is due: when few people are there.
const NIGHT: Millis = 3 * HOUR;

/// Enqueues the work of the calendar that is due, and writes down when it is due next. The row of the calendar is
/// changed together with the enqueuing, so that of several servers only one enqueues.
pub async fn enqueue_scheduled(site: &Site) -> Result<()> {
    let now = site.now();
    let due: Option<(i64,)> =
        site.db.optional("SELECT due_at FROM schedule WHERE name = 'retention' AND due_at <= $1", params![now]).await?;
    if due.is_none() {
        return Ok(());
    }
    let tx = site.db.begin().await?;
    let mine = tx
        .execute(
            "UPDATE schedule SET due_at = $1 WHERE name = 'retention' AND due_at <= $2",
            params![next_night(now), now],
        )
        .await?;
    if mine == 1 {
        enqueue(&tx, &Job::ApplyRetention, Start::Now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The next time of the day at which few people are there.
pub(crate) fn next_night(now: Millis) -> Millis {
    let today = now.div_euclid(DAY) * DAY + NIGHT;
    if today > now { today } else { today + DAY }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn daily_work_is_due_at_the_next_three_o_clock() {
        assert_eq!(next_night(0), NIGHT);
        assert_eq!(next_night(NIGHT), DAY + NIGHT);
        assert_eq!(next_night(DAY - 1), DAY + NIGHT);
    }
}
