use std::{collections::BTreeSet, ops::Range};

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The longest word that is kept, in characters.
const LONGEST_WORD: usize = 40;

/// Lower case without accents; ligatures as two letters.
pub(in crate::forum) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}

/// The words of a text with their places in it, in bytes. French articles that lost their vowel (l’, qu’) are no words.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(is_of_word)?;
            let length = text[start..].find(|c| !is_of_word(c)).unwrap_or(text.len() - start);
            at = start + length;
            let word = &text[start..at];
            let is_elided = text[at..].starts_with(['\'', '’'])
                && (word.chars().count() == 1 || word.eq_ignore_ascii_case("qu"))
                && text[at..].chars().nth(1).is_some_and(is_of_word);
            if !is_elided {
                return Some((start..at, word));
            }
        }
    })
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || (!character.is_ascii() && is_combining_mark(character))
}

/// The forms under which words are kept and found.
pub(super) struct Stems {
    english: Stemmer,
    french: Stemmer,
}

impl Stems {
    pub fn new() -> Self {
        Self { english: Stemmer::create(Algorithm::English), french: Stemmer::create(Algorithm::French) }
    }

    /// A word folded, then its stems: English, French as written, French as typed without accents.
    pub fn forms(&self, word: &str) -> [String; 4] {
        let written: String = word.nfc().flat_map(char::to_lowercase).take(LONGEST_WORD).collect();
        let folded = only_letters(&fold(&written));
        let english = self.english.stem(&folded).into_owned();
        let french = only_letters(&fold(&self.french.stem(&written)));
        let unaccented = self.french.stem(&folded).into_owned();
        [folded, english, french, unaccented]
    }
}

/// Compatibility decomposition may bring in marks (½ becomes 1⁄2); the index knows letters and digits only.
fn only_letters(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).take(LONGEST_WORD).collect()
}

/// What is kept of a text for searching: every form of every word once, separated by single spaces.
pub fn index_words(text: &str) -> String {
    let stems = Stems::new();
    let forms: BTreeSet<String> =
        words(text).flat_map(|(_, word)| stems.forms(word)).filter(|form| !form.is_empty()).collect();
    forms.into_iter().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_ligatures_fold() {
        assert_eq!(fold("Cœur d’Été, ÉCOLE"), "coeur d’ete, ecole");
    }

    #[test]
    fn elided_articles_are_no_words() {
        let found: Vec<&str> = words("l’eau qu'il don't C").map(|(_, word)| word).collect();
        assert_eq!(found, ["eau", "il", "don", "t", "C"]);
    }

    #[test]
    fn both_languages_find_their_stems() {
        let kept = index_words("Les chevaux mangés were running");
        for form in ["cheval", "mang", "run", "running", "chevaux"] {
            assert!(kept.split(' ').any(|word| word == form), "{form} in {kept}");
        }
    }
}
