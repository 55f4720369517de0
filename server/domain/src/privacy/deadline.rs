use model::{DAY, Millis};
use time::{Date, OffsetDateTime};

/// The same day and time of the next month, or the last day of a month that is shorter (GDPR art. 12(3); Regulation
/// 1182/71, art. 3(2)(c)).
pub fn one_month_after(at: Millis) -> Millis {
    months_after(at, 1)
}

/// The same, some months later.
pub fn months_after(at: Millis, months: u32) -> Millis {
    let Ok(moment) = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)) else { return at };
    let (mut year, mut month) = (moment.year(), moment.month());
    for _ in 0..months {
        month = month.next();
        year += i32::from(month == time::Month::January);
    }
    let day = moment.day().min(month.length(year));
    match Date::from_calendar_date(year, month, day) {
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

    #[test]
    fn two_months_more_count_from_the_day_of_arrival() {
        for (from, to) in [
            (datetime!(2026-01-31 09:00 UTC), datetime!(2026-04-30 09:00 UTC)),
            (datetime!(2026-11-30 09:00 UTC), datetime!(2027-02-28 09:00 UTC)),
            (datetime!(2026-10-05 09:00 UTC), datetime!(2027-01-05 09:00 UTC)),
        ] {
            assert_eq!(months_after(millis(from), 3), millis(to), "{from}");
        }
    }
}
