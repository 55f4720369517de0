use std::{borrow::Cow, sync::LazyLock};

use model::language::Language;

use crate::words::{FluentArgs, FluentValue, Source, Words, WordsError};

macro_rules! locales {
    ($($area:literal),* $(,)?) => {
        &[$(
            Source {
                language: Language::En,
                file: concat!("server/domain/locales/en/", $area, ".ftl"),
                text: include_str!(concat!("../../locales/en/", $area, ".ftl")),
            },
            Source {
                language: Language::Fr,
                file: concat!("server/domain/locales/fr/", $area, ".ftl"),
                text: include_str!(concat!("../../locales/fr/", $area, ".ftl")),
            },
        )*]
    };
}

/// The words of the register, which "My data" and the archive share.
pub const LOCALES: &[Source] =
    locales!["register", "item", "processing", "records", "breach", "policy", "news", "archive", "country"];

static WORDS: LazyLock<Result<Words, WordsError>> = LazyLock::new(|| {
    Words::read(LOCALES).inspect_err(|error| tracing::error!(%error, "the words of the register can't be read"))
});

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
