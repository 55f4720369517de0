//! Points in time on the dashboard: exact, short, in UTC, the same in each language (ISO 8601).

use leptos::prelude::*;
use model::{DAY, HOUR, MINUTE, Millis, SECOND};

/// A point in time: `2026-01-05 09:00`.
#[component]
pub fn When(
    /// The time.
    time: Millis,
) -> impl IntoView {
    let (date, clock) = written(time);
    view! { <time datetime=format!("{date}T{clock}Z")>{format!("{date} {clock}")}</time> }
}

/// A point in time, or a dash.
pub fn when_or_dash(time: Option<Millis>) -> impl IntoView {
    match time {
        Some(time) => view! { <When time=time /> }.into_any(),
        None => "–".into_any(),
    }
}

/// How long something lasts, in its largest two units: `3 d 4 h`.
pub fn duration(length: Millis) -> String {
    let (days, hours, minutes) = (length / DAY, length % DAY / HOUR, length % HOUR / MINUTE);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{} s", length / SECOND),
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, minutes) => format!("{hours} h {minutes} min"),
        (days, hours, _) => format!("{days} d {hours} h"),
    }
}

fn written(time: Millis) -> (String, String) {
    let (year, month, day) = civil(time.div_euclid(DAY));
    let (hour, minute) = (time.rem_euclid(DAY) / HOUR, time.rem_euclid(HOUR) / MINUTE);
    (format!("{year:04}-{month:02}-{day:02}"), format!("{hour:02}:{minute:02}"))
}

/// The date of a day counted from 1970-01-01 in the Gregorian calendar (after Howard Hinnant, `civil_from_days`).
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_exactly() {
        assert_eq!(written(0), ("1970-01-01".to_owned(), "00:00".to_owned()));
        assert_eq!(written(1_767_603_600_000), ("2026-01-05".to_owned(), "09:00".to_owned()));
        assert_eq!(written(1_709_164_799_000), ("2024-02-28".to_owned(), "23:59".to_owned()));
        assert_eq!(written(1_709_164_800_000), ("2024-02-29".to_owned(), "00:00".to_owned()));
    }

    #[test]
    fn durations_name_two_units() {
        assert_eq!(duration(42 * SECOND), "42 s");
        assert_eq!(duration(3 * HOUR + 5 * MINUTE), "3 h 5 min");
        assert_eq!(duration(2 * DAY + HOUR), "2 d 1 h");
    }
}
