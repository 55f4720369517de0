use model::{DAY, Millis};
use time::{Date, OffsetDateTime};

/// The same day and time of the next month, or the last day of a month that is shorter (GDPR art. 12(3); Regulation
/// 1182/71, art. 3(2)(c)).
pub fn one_month_after(at: Millis) -> Millis {
    let Ok(moment) = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)) else { return at };
    let (year, month) = (moment.year(), moment.month());
    let next = month.next();
    let year = if next == time::Month::January { year + 1 } else { year };
    let day = moment.day().min(next.length(year));
    match Date::from_calendar_date(year, next, day) {
        Ok(date) => at + (date - moment.date()).whole_days() * DAY,
        Err(_) => at,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn millis(at: OffsetDateTime) -> Millis {
        at.unix_timestamp() * 1000
    }

    #[test]
    fn a_month_is_a_calendar_month() {
        for (from, to) in [
            (datetime!(2026-01-05 09:00 UTC), datetime!(2026-02-05 09:00 UTC)),
            (datetime!(2026-01-31 23:59 UTC), datetime!(2026-02-28 23:59 UTC)),
            (datetime!(2028-01-31 00:00 UTC), datetime!(2028-02-29 00:00 UTC)),
            (datetime!(2026-12-31 12:00 UTC), datetime!(2027-01-31 12:00 UTC)),
            (datetime!(2026-02-28 12:00 UTC), datetime!(2026-03-28 12:00 UTC)),
        ] {
            assert_eq!(one_month_after(millis(from)), millis(to), "{from}");
        }
    }
}
