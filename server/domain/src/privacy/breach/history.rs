//! The history of a breach, in words.

use std::cmp::Reverse;

use model::{
    Millis,
    breach::{BreachEntry, BreachField, BreachId},
    language::Language,
};

use super::search::Search;
use crate::{db::Read, error::Result, params, register};

/// How many entries are shown.
const ENTRIES: u32 = 500;

/// What was noted of a breach, the latest first.
pub(super) async fn history(db: &impl Read, breach: BreachId, language: Language) -> Result<Vec<BreachEntry>> {
    let rows: Vec<(String, String, Option<String>, Millis)> = db
        .all(
            "SELECT e.field, e.value, a.first_name || ' ' || a.last_name, e.noted_at FROM breach_entry e \
             LEFT JOIN person a ON a.id = e.noted_by WHERE e.breach_id = $1 ORDER BY e.noted_at DESC, e.id DESC LIMIT $2",
            params![breach, ENTRIES],
        )
        .await?;
    let mut entries: Vec<BreachEntry> = rows
        .into_iter()
        .filter_map(|(field, value, by, at)| {
            let field = BreachField::from_word(&field)?;
            Some(BreachEntry { field, value: in_words(language, field, &value), by, at })
        })
        .collect();
    // What was noted together stands in the order of the form.
    entries
        .sort_by_key(|entry| (Reverse(entry.at), BreachField::ALL.into_iter().position(|field| field == entry.field)));
    Ok(entries)
}

/// A value as people read it.
fn in_words(language: Language, field: BreachField, value: &str) -> String {
    let each = |kind: &str| {
        let words = value.split(' ').filter(|word| !word.is_empty());
        words
            .map(|word| register::text(language, &format!("{kind}-{word}")).into_owned())
            .collect::<Vec<_>>()
            .join(", ")
    };
    match field {
        BreachField::Began | BreachField::Aware | BreachField::AuthorityAt => {
            value.parse().map(|at| register::time(language, at)).unwrap_or_default()
        }
        BreachField::Nature => each("breach-nature"),
        BreachField::Categories => each("category"),
        BreachField::Authority => each("breach-authority"),
        BreachField::Telling => each("breach-telling"),
        BreachField::Found => Search::in_words(language, value),
        _ => value.to_owned(),
    }
}
