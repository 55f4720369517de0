//! Points in time in words, for people and for machines. All times are UTC.

use crate::{DAY, HOUR, MINUTE, Millis, language::Language};

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const SHORT_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SHORT_FR: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/// A point in time, in the parts of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parts {
    year: i64,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
}

impl Parts {
    /// Counts days in eras of 400 years that begin in March (Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", `civil_from_days`).
    fn of(at: Millis) -> Self {
        const MARCH_OF_YEAR_0: i64 = 719_468;
        const DAYS_OF_ERA: i64 = 146_097;
        let days = at.div_euclid(DAY) + MARCH_OF_YEAR_0;
        let era = days.div_euclid(DAYS_OF_ERA);
        let day_of_era = days.rem_euclid(DAYS_OF_ERA);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let of_day = at.rem_euclid(DAY);
        // The calendar keeps them all below 60.
        let small = |number: i64| u8::try_from(number).unwrap_or_default();
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month: small(month),
            day: small(day_of_year - (153 * month_from_march + 2) / 5 + 1),
            hour: small(of_day / HOUR),
            minute: small(of_day % HOUR / MINUTE),
            second: small(of_day % MINUTE / 1000),
        }
    }
}

/// The time for machines, to the second (RFC 3339): `2026-11-22T14:05:00Z`.
pub fn rfc3339(at: Millis) -> String {
    let Parts { year, month, day, hour, minute, second } = Parts::of(at);
    let mut text = format!("{year:04}-");
    for (number, after) in [(month, '-'), (day, 'T'), (hour, ':'), (minute, ':'), (second, 'Z')] {
        push_two_digits(&mut text, number);
        text.push(after);
    }
    text
}

/// Faster than a format with padding: a page shows many times.
fn push_two_digits(text: &mut String, number: u8) {
    text.push(char::from(b'0' + number / 10 % 10));
    text.push(char::from(b'0' + number % 10));
}

/// The date in words: "22 November 2026", "1er janvier 2027".
pub fn date(language: Language, at: Millis) -> String {
    let Parts { year, month, day, .. } = Parts::of(at);
    match language {
        Language::En => format!("{day} {} {year}", MONTHS_EN[usize::from(month - 1)]),
        Language::Fr if day == 1 => format!("1er\u{a0}{} {year}", MONTHS_FR[usize::from(month - 1)]),
        Language::Fr => format!("{day}\u{a0}{} {year}", MONTHS_FR[usize::from(month - 1)]),
    }
}

/// The date and the time of day in words: "22 November 2026, 14:05 UTC".
pub fn date_and_time(language: Language, at: Millis) -> String {
    let Parts { hour, minute, .. } = Parts::of(at);
    let mut text = date(language, at);
    text.push_str(", ");
    push_two_digits(&mut text, hour);
    text.push(':');
    push_two_digits(&mut text, minute);
    text.push_str("\u{a0}UTC");
    text
}

/// The date and the time of day for the cell of a table, which says elsewhere that times are UTC: "22 Nov 2026, 14:05".
pub fn compact(language: Language, at: Millis) -> String {
    let Parts { year, month, day, hour, minute, .. } = Parts::of(at);
    let month = match language {
        Language::En => SHORT_EN[usize::from(month - 1)],
        Language::Fr => SHORT_FR[usize::from(month - 1)],
    };
    format!("{day}\u{a0}{month} {year}, {hour:02}:{minute:02}")
}

/// How long ago something was, as far as people count it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ago {
    /// Less than a minute.
    Now,
    /// That many minutes, from 1 to 59.
    Minutes(i64),
    /// That many hours, from 1 to 23.
    Hours(i64),
}

/// How long before `now` it was; `None` in the future and from 24 hours on, where a date says more.
pub fn ago(now: Millis, at: Millis) -> Option<Ago> {
    match now - at {
        passed if !(0..DAY).contains(&passed) => None,
        passed if passed < MINUTE => Some(Ago::Now),
        passed if passed < HOUR => Some(Ago::Minutes(passed / MINUTE)),
        passed => Some(Ago::Hours(passed / HOUR)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEA: Millis = 1_795_356_300_000;

    #[test]
    fn a_time_reads_well_in_both_languages() {
        assert_eq!(date_and_time(Language::En, TEA), "22 November 2026, 14:05\u{a0}UTC");
        assert_eq!(date_and_time(Language::Fr, TEA), "22\u{a0}novembre 2026, 14:05\u{a0}UTC");
        assert_eq!(rfc3339(TEA), "2026-11-22T14:05:00Z");
        assert_eq!(compact(Language::En, TEA), "22\u{a0}Nov 2026, 14:05");
        assert_eq!(compact(Language::Fr, TEA), "22\u{a0}nov. 2026, 14:05");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_in_french() {
        assert_eq!(date(Language::Fr, 0), "1er\u{a0}janvier 1970");
        assert_eq!(date(Language::En, 0), "1 January 1970");
    }

    #[test]
    fn leap_days_and_times_before_1970_are_right() {
        assert_eq!(rfc3339(951_782_400_000), "2000-02-29T00:00:00Z");
        assert_eq!(rfc3339(4_107_542_399_000), "2100-02-28T23:59:59Z");
        assert_eq!(rfc3339(4_107_542_400_000), "2100-03-01T00:00:00Z");
        assert_eq!(rfc3339(-1), "1969-12-31T23:59:59Z");
        assert_eq!(rfc3339(-2_203_891_200_000), "1900-03-01T00:00:00Z");
    }

    #[test]
    fn words_are_for_the_last_day_only() {
        assert_eq!(ago(TEA, TEA), Some(Ago::Now));
        assert_eq!(ago(TEA, TEA - MINUTE), Some(Ago::Minutes(1)));
        assert_eq!(ago(TEA, TEA - HOUR + 1), Some(Ago::Minutes(59)));
        assert_eq!(ago(TEA, TEA - HOUR), Some(Ago::Hours(1)));
        assert_eq!(ago(TEA, TEA - DAY + 1), Some(Ago::Hours(23)));
        assert_eq!(ago(TEA, TEA - DAY), None);
        assert_eq!(ago(TEA, TEA + 1), None);
    }
}
