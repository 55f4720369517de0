//! The cookies of the site as a table, in the sentences of the page on which people choose.

use std::sync::LazyLock;

use model::language::Language;

use crate::{
    consent::{COOKIES, Cookie},
    error::{Error, Result},
    register::markdown_table,
    settings::Settings,
    words::{FluentArgs, Source, Words, WordsError},
};

const SOURCES: &[Source] = &[
    Source {
        language: Language::En,
        file: "app/locales/en/consent.ftl",
        text: include_str!("../../../../app/locales/en/consent.ftl"),
    },
    Source {
        language: Language::Fr,
        file: "app/locales/fr/consent.ftl",
        text: include_str!("../../../../app/locales/fr/consent.ftl"),
    },
];

static WORDS: LazyLock<Result<Words, WordsError>> = LazyLock::new(|| Words::read(SOURCES));

/// The table: name, purpose, what must be allowed first, lifetime, who sets it.
pub(super) fn table(language: Language, settings: &Settings) -> Result<String> {
    let words = WORDS.as_ref().map_err(Error::fault("reading the words of cookies"))?;
    let mut args = FluentArgs::new();
    args.set("name", settings.name.as_str());
    let setter = words.text_with(language, "cookie-set-by", &args);
    let head = ["name", "purpose", "needs", "lifetime", "setter"]
        .map(|head| words.text(language, &format!("cookie-{head}")).into_owned());
    let rows: Vec<Vec<String>> = COOKIES
        .iter()
        .map(|Cookie { name, needs, .. }| {
            let about = |kind: &str| words.text(language, &format!("cookie-{name}-{kind}")).into_owned();
            let allowed_first = match needs {
                Some(purpose) => words.text(language, &format!("purpose-{}-short", purpose.word())),
                None => words.text(language, "cookie-needs-nothing"),
            };
            vec![
                settings.cookie_name(name),
                about("purpose"),
                allowed_first.into_owned(),
                about("lifetime"),
                setter.clone(),
            ]
        })
        .collect();
    Ok(markdown_table(&head, &rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cookie_has_its_words_in_each_language() {
        for language in Language::ALL {
            let table = table(language, &Settings::default()).unwrap();
            assert_eq!(table.lines().count(), COOKIES.len() + 2);
            assert!(!table.contains("cookie-") && !table.contains("purpose-"), "a sentence is missing: {table}");
        }
    }
}
