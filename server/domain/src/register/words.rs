use std::{borrow::Cow, sync::LazyLock};

use model::language::Language;

use crate::words::{FluentArgs, FluentValue, Words, WordsError};

/// The words of the register, which "My data" and the archive share.
pub const LOCALES: &[(Language, &str)] = &[
    (Language::En, include_str!("../../locales/en/register.ftl")),
    (Language::Fr, include_str!("../../locales/fr/register.ftl")),
    (Language::En, include_str!("../../locales/en/item.ftl")),
    (Language::Fr, include_str!("../../locales/fr/item.ftl")),
    (Language::En, include_str!("../../locales/en/processing.ftl")),
    (Language::Fr, include_str!("../../locales/fr/processing.ftl")),
    (Language::En, include_str!("../../locales/en/records.ftl")),
    (Language::Fr, include_str!("../../locales/fr/records.ftl")),
    (Language::En, include_str!("../../locales/en/policy.ftl")),
    (Language::Fr, include_str!("../../locales/fr/policy.ftl")),
    (Language::En, include_str!("../../locales/en/archive.ftl")),
    (Language::Fr, include_str!("../../locales/fr/archive.ftl")),
];

static WORDS: LazyLock<Result<Words, WordsError>> = LazyLock::new(|| Words::read(LOCALES));

/// The sentence `key`.
pub fn text(language: Language, key: &str) -> Cow<'static, str> {
    match &*WORDS {
        Ok(words) => words.text(language, key),
        Err(_) => Cow::Owned(key.to_owned()),
    }
}

/// Whether there is a sentence `key`.
pub fn has(language: Language, key: &str) -> bool {
    WORDS.as_ref().is_ok_and(|words| words.has(language, key))
}

/// The sentence `key` with its variables filled in.
pub fn text_with(language: Language, key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(*name, value.clone());
    }
    match &*WORDS {
        Ok(words) => words.text_with(language, key, &args),
        Err(_) => key.to_owned(),
    }
}
