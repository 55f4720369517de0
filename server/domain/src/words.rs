//! Sentences in the person's language, written in Fluent (<https://projectfluent.org>).

use std::{borrow::Cow, collections::HashMap};

pub use fluent_bundle::{FluentArgs, FluentValue};
use fluent_bundle::{FluentError, FluentResource, concurrent::FluentBundle};
use model::language::Language;

/// A locale file.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its language.
    pub language: Language,
    /// Its path, as whoever mends it finds it.
    pub file: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The sentences of all languages.
pub struct Words {
    bundles: HashMap<Language, FluentBundle<FluentResource>>,
}

/// A locale file that can't be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct WordsError {
    /// The file.
    pub file: &'static str,
    /// What is wrong with it.
    pub problem: String,
}

impl Words {
    /// Reads the files.
    ///
    /// # Errors
    /// The first file that is no Fluent, or has a key that a file of its language had before.
    pub fn read(sources: &[Source]) -> Result<Self, WordsError> {
        let mut bundles: HashMap<Language, FluentBundle<FluentResource>> = HashMap::new();
        for &Source { language, file, text } in sources {
            let problem = |problem: String| WordsError { file, problem };
            let resource =
                FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| problem(format!("{errors:?}")))?;
            let bundle = match bundles.entry(language) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => {
                    let tag = language.tag().parse().map_err(|error| problem(format!("{error:?}")))?;
                    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
                    bundle.set_use_isolating(false);
                    entry.insert(bundle)
                }
            };
            bundle.add_resource(resource).map_err(|errors| problem(twice(sources, language, &errors)))?;
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

/// Which keys stand twice, and where they stand first.
fn twice(sources: &[Source], language: Language, errors: &[FluentError]) -> String {
    let said: Vec<String> = errors
        .iter()
        .map(|error| match error {
            FluentError::Overriding { id, .. } => {
                let has_it = |source: &&Source| {
                    source.language == language
                        && source.text.lines().any(|line| {
                            line.strip_prefix(id.as_str()).is_some_and(|rest| rest.trim_start().starts_with('='))
                        })
                };
                let first = sources.iter().find(has_it).map_or("another file", |source| source.file);
                format!("the key {id} stands in {first} already")
            }
            other => other.to_string(),
        })
        .collect();
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn source(file: &'static str, text: &'static str) -> Source {
        Source { language: Language::En, file, text }
    }

    #[test]
    fn a_key_that_stands_twice_is_named_with_both_files() {
        let first = source("en/a.ftl", "column-name = Name\ncolumn-names = Names\n");
        let french = Source { language: Language::Fr, file: "fr/a.ftl", text: "column-names = Noms\n" };
        assert!(Words::read(&[first, french]).is_ok());
        let again = source("en/b.ftl", "other = 1\ncolumn-names = Names\n");
        let refused = Words::read(&[french, first, again]).err().unwrap();
        assert_eq!(refused.to_string(), "en/b.ftl: the key column-names stands in en/a.ftl already");
        let refused = Words::read(&[source("en/c.ftl", "x = 1\nx = 2\n")]).err().unwrap();
        assert_eq!(refused.to_string(), "en/c.ftl: the key x stands in en/c.ftl already");
        let refused = Words::read(&[source("en/d.ftl", "= nothing\n")]).err().unwrap();
        assert_eq!(refused.file, "en/d.ftl");
    }
}
