//! Sentences in the person's language, written in Fluent (<https://projectfluent.org>).

use std::{borrow::Cow, collections::HashMap};

pub use fluent_bundle::{FluentArgs, FluentValue};
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use model::language::Language;

/// The sentences of all languages.
pub struct Words {
    bundles: HashMap<Language, FluentBundle<FluentResource>>,
}

/// A locale file that can't be used.
#[derive(Debug, thiserror::Error)]
#[error("locale {language:?}: {problem}")]
pub struct WordsError {
    /// The language of the file.
    pub language: Language,
    /// What the parser said.
    pub problem: String,
}

impl Words {
    /// Reads the sources, each a language and the text of a Fluent file.
    pub fn read(sources: &[(Language, &str)]) -> Result<Self, WordsError> {
        let mut bundles: HashMap<Language, FluentBundle<FluentResource>> = HashMap::new();
        for &(language, source) in sources {
            let problem = |problem: String| WordsError { language, problem };
            let resource =
                FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| problem(format!("{errors:?}")))?;
            let bundle = match bundles.entry(language) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => {
                    let tag = language.tag().parse().map_err(|error| problem(format!("{error:?}")))?;
                    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
                    bundle.set_use_isolating(false);
                    entry.insert(bundle)
                }
            };
            bundle.add_resource(resource).map_err(|errors| problem(format!("{errors:?}")))?;
        }
        Ok(Self { bundles })
    }

    /// The sentence `key`. A key that does not exist comes back as it is, and a test finds it.
    pub fn text(&self, language: Language, key: &str) -> Cow<'_, str> {
        self.format(language, key, None)
    }

    /// The sentence `key` with its variables filled in.
    pub fn text_with(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> String {
        self.format(language, key, Some(args)).into_owned()
    }

    /// Whether the sentence exists.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.bundles
            .get(&language)
            .and_then(|bundle| bundle.get_message(key))
            .is_some_and(|message| message.value().is_some())
    }

    fn format(&self, language: Language, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let Some(bundle) = self.bundles.get(&language) else { return Cow::Owned(key.to_owned()) };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        if errors.is_empty() { text } else { Cow::Owned(key.to_owned()) }
    }
}
