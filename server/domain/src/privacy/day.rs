//! Days and times, as forms send them (HTML, `<input type="date">`).

use model::{
    Millis,
    error::{Problem, Problems},
};
use time::{Date, PrimitiveDateTime, macros::format_description};

/// The beginning, in UTC, of a day that is still to come; what else it is becomes a problem of its field.
pub(crate) fn day_to_come(problems: &mut Problems, field: &str, value: &str, now: Millis) -> Option<Millis> {
    let day = day(problems, field, value)?;
    if day <= now {
        problems.add(field, Problem::NotToCome);
        return None;
    }
    Some(day)
}

/// The beginning of a day in UTC.
pub(crate) fn day(problems: &mut Problems, field: &str, value: &str) -> Option<Millis> {
    if value.trim().is_empty() {
        problems.add(field, Problem::Missing);
        return None;
    }
    let day = Date::parse(value.trim(), format_description!("[year]-[month]-[day]")).ok();
    if day.is_none() {
        problems.add(field, Problem::NotADay);
    }
    day.map(|day| day.midnight().assume_utc().unix_timestamp() * 1000)
}

/// A minute, or a second, of a day in UTC (HTML, `<input type="datetime-local">`).
pub(super) fn moment(problems: &mut Problems, field: &str, value: &str) -> Option<Millis> {
    let value = value.trim();
    if value.is_empty() {
        problems.add(field, Problem::Missing);
        return None;
    }
    let to_the_minute = format_description!("[year]-[month]-[day]T[hour]:[minute]");
    let to_the_second = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");
    let moment =
        PrimitiveDateTime::parse(value, to_the_minute).or_else(|_| PrimitiveDateTime::parse(value, to_the_second)).ok();
    if moment.is_none() {
        problems.add(field, Problem::NotATime);
    }
    moment.map(|moment| moment.assume_utc().unix_timestamp() * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_of_the_calendar_and_to_come() {
        let now = 1_767_603_600_000; // 2026-01-05T09:00:00Z
        let problem = |value| {
            let mut problems = Problems::default();
            let day = day_to_come(&mut problems, "review", value, now);
            (day, problems.into_result().err().and_then(|mut all| all.pop()).map(|one| one.problem))
        };
        assert_eq!(problem(" 2026-01-06 "), (Some(1_767_657_600_000), None));
        assert_eq!(problem("2026-01-05"), (None, Some(Problem::NotToCome)));
        for value in ["2026-02-30", "tomorrow", "06/01/2026"] {
            assert_eq!(problem(value), (None, Some(Problem::NotADay)), "{value}");
        }
        assert_eq!(problem(" "), (None, Some(Problem::Missing)));
    }

    #[test]
    fn a_moment_is_a_minute_or_a_second_of_a_day() {
        let problem = |value| {
            let mut problems = Problems::default();
            let moment = moment(&mut problems, "aware", value);
            (moment, problems.into_result().err().and_then(|mut all| all.pop()).map(|one| one.problem))
        };
        assert_eq!(problem(" 2026-01-05T09:00 "), (Some(1_767_603_600_000), None));
        assert_eq!(problem("2026-01-05T09:00:07"), (Some(1_767_603_607_000), None));
        for value in ["2026-01-05", "2026-01-05T24:00", "2026-02-30T09:00", "soon"] {
            assert_eq!(problem(value), (None, Some(Problem::NotATime)), "{value}");
        }
        assert_eq!(problem(""), (None, Some(Problem::Missing)));
    }
}
