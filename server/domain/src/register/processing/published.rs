//! The tables of the register as Markdown, for the documents that are published: what is held of people, not what staff
//! write about things.

use model::{Millis, language::Language, recipient};

use super::{
    MEASURES, processing_table_words, received_by,
    recipients::{describe_registered, of_installation},
    sources, word,
};
use crate::{
    register::{Basis, Purpose, Recipient, Retention, Table, has, tables, text, text_with},
    settings::Settings,
};

/// What is held, purpose by purpose, with source, basis, time and recipients. What is alike stands in one row.
pub(crate) fn data_tables(language: Language, settings: &Settings) -> String {
    let head =
        ["data", "sources", "basis", "retention", "recipients"].map(|head| word(language, "processing-head", head));
    let sections: Vec<String> = Purpose::ALL
        .into_iter()
        .filter_map(|purpose| {
            let rows = rows(language, settings, purpose);
            let heading = escaped(&word(language, "processing-purpose", purpose.word()));
            (!rows.is_empty()).then(|| format!("### {heading}\n\n{}", table(&head, &rows)))
        })
        .collect();
    sections.join("\n\n")
}

fn rows(language: Language, settings: &Settings, purpose: Purpose) -> Vec<Vec<String>> {
    let mut rows: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for held in of_people().filter(|held| held.purpose == purpose) {
        let others: Vec<String> = received_by(settings, held)
            .filter(|recipient| *recipient != Recipient::Hosting)
            .map(|recipient| word(language, "processing-recipient", recipient.word()))
            .collect();
        let received =
            if others.is_empty() { text(language, "policy-nobody-else").into_owned() } else { others.join("; ") };
        let about = vec![
            sources(language, held).join("; "),
            word(language, "processing-basis", Basis::word(held.basis)),
            period(language, held.retention),
            received,
        ];
        let name = processing_table_words(language, held);
        match rows.iter_mut().find(|(_, known)| *known == about) {
            Some((names, _)) => names.push(name),
            None => rows.push((vec![name], about)),
        }
    }
    rows.into_iter().map(|(names, about)| std::iter::once(names.join("; ")).chain(about).collect()).collect()
}

/// Who receives data, where they are and what protects it there.
pub(crate) fn recipients_table(
    language: Language,
    settings: &Settings,
    registered: &[recipient::Recipient],
    now: Millis,
) -> String {
    let head = ["recipients", "category", "transfers"].map(|head| word(language, "processing-head", head));
    let registered = registered.iter().map(|found| describe_registered(language, found));
    let rows: Vec<Vec<String>> = of_installation(language, settings, now)
        .into_iter()
        .chain(registered)
        .map(|recipient| {
            let name = match recipient.company {
                Some(company) => format!("{} ({company})", recipient.name),
                None => recipient.name,
            };
            vec![name, recipient.categories.join("; "), recipient.transfer]
        })
        .collect();
    table(&head, &rows)
}

/// How long what is kept, the longest first, and from when the days count.
pub(crate) fn retention_table(language: Language) -> String {
    let mut periods: Vec<Retention> = of_people().map(|held| held.retention).collect();
    periods.sort_by_key(|period| match period {
        Retention::Account => None,
        Retention::Days(days) => Some(std::cmp::Reverse(*days)),
    });
    periods.dedup();
    let rows: Vec<Vec<String>> = periods
        .into_iter()
        .map(|kept| {
            let names: Vec<String> =
                of_people().filter(|held| held.retention == kept).map(|held| since(language, held)).collect();
            vec![period(language, kept), names.join("; ")]
        })
        .collect();
    table(&["retention", "data"].map(|head| word(language, "processing-head", head)), &rows)
}

fn since(language: Language, held: &Table) -> String {
    let (name, key) = (processing_table_words(language, held), format!("retention-from-{}", held.name));
    if held.retention != Retention::Account && has(language, &key) {
        format!("{name} ({})", text(language, &key))
    } else {
        name
    }
}

/// What protects data, as a list.
pub(crate) fn measures_list(language: Language, settings: &Settings) -> String {
    let transport = settings.is_secure().then_some("transport");
    let lines: Vec<String> = transport
        .into_iter()
        .chain(MEASURES)
        .map(|measure| format!("- {}", escaped(&word(language, "processing-measure", measure))))
        .collect();
    lines.join("\n")
}

fn period(language: Language, retention: Retention) -> String {
    match retention {
        Retention::Account => text(language, "processing-retention-account").into_owned(),
        Retention::Days(days) => text_with(language, "processing-retention-days", &[("days", u32::from(days).into())]),
    }
}

fn of_people() -> impl Iterator<Item = &'static Table> {
    tables().filter(|table| table.is_of_people())
}

/// A table in Markdown (GFM).
pub(crate) fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(head.len()));
    let rows = rows.iter().map(|row| line(row));
    std::iter::once(line(head)).chain(std::iter::once(rule)).chain(rows).collect::<Vec<_>>().join("\n")
}

/// A text that means nothing but itself in Markdown.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_control() {
            out.push(' ');
            continue;
        }
        if r"\`*_[]<>|#{}~&!".contains(sign) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::render_document;

    #[test]
    fn what_is_configured_can_be_neither_markup_nor_another_cell() {
        let hostile = "A & B | [c](https://evil.example) <b>d</b> {{site}} #e *f*\n\n## g";
        let html = render_document(&table(&["h".to_owned()], &[vec![hostile.to_owned()]]), Language::En).intro;
        // An address is a link to itself, under no other words.
        let link = r#"<a class="external" rel="nofollow noopener noreferrer external" href="https://evil.example">https://evil.example</a>"#;
        let cell = format!("<td>A &amp; B | [c]({link}) &lt;b&gt;d&lt;/b&gt; {{{{site}}}}");
        assert!(html.contains(&cell), "{html}");
        assert!(!html.contains("<b>") && !html.contains("<em>") && !html.contains("<h2"), "{html}");
    }

    #[test]
    fn the_tables_name_everything_that_is_held_of_people_in_each_language() {
        for language in Language::ALL {
            let settings = Settings::default();
            let (data, kept) = (data_tables(language, &settings), retention_table(language));
            for held in of_people() {
                let name = escaped(&processing_table_words(language, held));
                assert!(data.contains(&name) && kept.contains(&name), "{name}");
            }
            for text in [data, kept, recipients_table(language, &settings, &[], 0), measures_list(language, &settings)]
            {
                assert!(!text.contains("processing-") && !text.contains("policy-"), "a sentence is missing: {text}");
            }
        }
    }
}
