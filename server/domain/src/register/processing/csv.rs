use model::language::Language;

use super::{processing_record, word};
use crate::{Site, actor::Actor, error::Result};

/// The columns, by the words of the locale keys `processing-head-<word>`.
const HEADS: [&str; 14] = [
    "controller",
    "contact",
    "purpose",
    "subjects",
    "category",
    "data",
    "fields",
    "sources",
    "basis",
    "recipients",
    "transfers",
    "retention",
    "places",
    "measures",
];

/// The record as CSV (RFC 4180): a line for each kind of data.
///
/// # Errors
/// As [`processing_record`].
pub async fn processing_csv(site: &Site, actor: &Actor) -> Result<String> {
    let record = processing_record(site, actor).await?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let transfers: Vec<String> = record
        .recipients
        .iter()
        .map(|recipient| {
            let company = recipient.company.as_ref().map(|company| format!(" ({company})")).unwrap_or_default();
            format!("{}{company}: {}", recipient.name, recipient.transfer)
        })
        .collect();
    let places: Vec<&str> = record.places.iter().map(|place| place.name.as_str()).collect();
    let mut csv = line(&heads(language));
    for activity in &record.activities {
        for data in &activity.data {
            csv += &line(&[
                record.controller.clone(),
                record.contact.clone(),
                activity.purpose.clone(),
                activity.subjects.clone(),
                data.category.clone(),
                data.name.clone(),
                data.fields.join("; "),
                data.sources.join("; "),
                data.basis.clone(),
                data.recipients.join("; "),
                transfers.join(" "),
                data.retention.clone(),
                places.join("; "),
                record.measures.join(" "),
            ]);
        }
    }
    Ok(csv)
}

fn heads(language: Language) -> [String; HEADS.len()] {
    HEADS.map(|head| word(language, "processing-head", head))
}

/// A line of a file.
pub(crate) fn line(values: &[String]) -> String {
    let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
    values.join(",") + "\r\n"
}

/// A spreadsheet takes what begins with one of these signs for a formula; an apostrophe before it keeps it a text.
fn quoted(value: &str) -> String {
    let guard = if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", value.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_configured_can_be_neither_a_formula_nor_another_cell() {
        assert_eq!(line(&["a".to_owned(), "b, \"c\"\n".to_owned()]), "\"a\",\"b, \"\"c\"\"\n\"\r\n");
        assert_eq!(line(&["=1+1".to_owned()]), "\"'=1+1\"\r\n");
    }
}
