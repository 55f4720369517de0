use model::{Millis, account::PersonId, language::Language};
use time::OffsetDateTime;

use super::{Cell, Column, Holds, cell::hexadecimal, has, names_a_person, text, text_with};

/// A value without the identity of others: a key of another person becomes nothing.
pub fn masked(column: &Column, cell: Cell, person: PersonId) -> Cell {
    match (column.holds, &cell) {
        (Holds::Personal(_), Cell::Uuid(id)) if *id != person && names_a_person(column.name) => Cell::Null,
        _ => cell,
    }
}

/// A value in words of the language; nothing for an empty one.
pub fn show(language: Language, column: &Column, cell: &Cell, person: PersonId) -> Option<String> {
    Some(match cell {
        Cell::Null => return None,
        Cell::Text(value) if value.is_empty() => return None,
        Cell::Int(value) if column.name.ends_with("_at") => time(language, *value),
        Cell::Int(value) => word(language, column, &value.to_string()),
        Cell::Real(value) => value.to_string(),
        Cell::Text(value) => word(language, column, value),
        Cell::Bytes(value) => hexadecimal(value),
        Cell::Uuid(value) if *value == person => text(language, "register-you").into_owned(),
        Cell::Uuid(_) if names_a_person(column.name) => text(language, "register-somebody-else").into_owned(),
        Cell::Uuid(value) => value.to_string(),
    })
}

/// What a fixed word means, where the register knows it.
fn word(language: Language, column: &Column, value: &str) -> String {
    let meaning = |word: &str| {
        let key = format!("value-{}-{word}", column.name);
        has(language, &key).then(|| text(language, &key).into_owned())
    };
    let several: Option<Vec<String>> = value.split('+').map(meaning).collect();
    several.map_or_else(|| value.to_owned(), |words| words.join(", "))
}

/// A day: "5 January 2026".
pub fn date(language: Language, at: Millis) -> String {
    let Ok(at) = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)) else { return String::new() };
    let month = text(language, &format!("month-{}", u8::from(at.month())));
    format!("{} {month} {}", at.day(), at.year())
}

/// A point in time: "5 January 2026, 09:00 UTC".
pub fn time(language: Language, at: Millis) -> String {
    let Ok(moment) = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)) else { return String::new() };
    let clock = format!("{:02}:{:02}", moment.hour(), moment.minute());
    text_with(language, "register-time", &[("date", date(language, at).into()), ("time", clock.into())])
}
