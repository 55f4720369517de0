use model::{DAY, HOUR, Millis};

use super::{Job, Start, enqueue};
use crate::{Site, db::Read as _, error::Result, params};

/// The hour of the day, UTC, at which daily work is due: when few people are there.
const NIGHT: Millis = 3 * HOUR;

/// The work of the calendar, by its name in the table `schedule`.
const CALENDAR: [(&str, Job); 3] =
    [("retention", Job::ApplyRetention), ("audit", Job::CheckAudit), ("audience", Job::EndAudienceDays)];

/// Enqueues the work of the calendar that is due, and writes down when it is due next. The row of the calendar is
/// changed together with the enqueuing, so that of several servers only one enqueues.
pub async fn enqueue_scheduled(site: &Site) -> Result<()> {
    let now = site.now();
    let due: Vec<(String,)> = site.db.all("SELECT name FROM schedule WHERE due_at <= $1", params![now]).await?;
    for (name, job) in CALENDAR.iter().filter(|(name, _)| due.iter().any(|(due,)| due == name)) {
        let tx = site.db.begin().await?;
        let mine = tx
            .execute(
                "UPDATE schedule SET due_at = $1 WHERE name = $2 AND due_at <= $3",
                params![next_night(now), *name, now],
            )
            .await?;
        if mine == 1 {
            enqueue(&tx, job, Start::Now).await?;
        }
        tx.commit().await?;
    }
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
