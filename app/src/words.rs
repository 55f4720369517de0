//! The sentences of the interface, from `locales/<language>/<area>.ftl`.

use std::sync::LazyLock;

pub use domain::words::FluentValue;
use domain::words::{FluentArgs, Source, Words};
use leptos::oco::Oco;
use model::language::Language;

use crate::request;

macro_rules! sources {
    ($($area:literal),* $(,)?) => {
        &[$(
            Source {
                language: Language::En,
                file: concat!("app/locales/en/", $area, ".ftl"),
                text: include_str!(concat!("../locales/en/", $area, ".ftl")),
            },
            Source {
                language: Language::Fr,
                file: concat!("app/locales/fr/", $area, ".ftl"),
                text: include_str!(concat!("../locales/fr/", $area, ".ftl")),
            },
        )*]
    };
}

/// Each area has one file a language.
pub const SOURCES: &[Source] = sources![
    "site",
    "account",
    "ui",
    "home",
    "admin",
    "audit",
    "consent",
    "embed",
    "forum",
    "learn",
    "news",
    "policy",
    "privacy",
    "desk",
    "processing",
    "records",
    "recipients",
    "breach",
];

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    Words::read(SOURCES).unwrap_or_else(|error| {
        tracing::error!(%error, "the locales can't be read");
        std::process::exit(70)
    })
});

/// The sentence `key` in the language of the request.
pub fn t(key: &str) -> Oco<'static, str> {
    WORDS.text(request::language(), key).into()
}

/// Whether there is a sentence `key` in the language of the request.
pub fn has(key: &str) -> bool {
    WORDS.has(request::language(), key)
}

/// The sentence `key` with variables: `t_with("forum-posts", &[("count", 3.into())])`.
pub fn t_with(key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(*name, value.clone());
    }
    WORDS.text_with(request::language(), key, &args)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn keys(language: Language) -> BTreeSet<String> {
        SOURCES
            .iter()
            .filter(|source| source.language == language)
            .flat_map(|source| source.text.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_sentences() {
        Words::read(SOURCES).unwrap();
        assert_eq!(keys(Language::En), keys(Language::Fr));
    }

    #[test]
    fn french_has_its_non_breaking_spaces() {
        for source in SOURCES {
            if source.language == Language::Fr {
                for line in source.text.lines().filter(|line| !line.starts_with('#')) {
                    for mark in [" :", " ;", " !", " ?", "« ", " »"] {
                        assert!(!line.contains(mark), "breaking space at {mark:?} in {line}");
                    }
                }
            }
        }
    }
}
