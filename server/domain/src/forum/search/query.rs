use super::words::{Stems, words};

const MOST_WORDS: usize = 8;
/// A shorter beginning would match too much to be of use.
const SHORTEST_PREFIX: usize = 3;

/// What somebody searches for: words that all must be there.
pub(super) struct Query {
    words: Vec<Wanted>,
    /// The last word as it was typed, where it may be the beginning of a longer one.
    unfinished: Option<String>,
    stems: Stems,
}

/// One word: any of its forms will do.
pub(super) struct Wanted {
    /// The forms, in letters and digits only.
    pub forms: Vec<String>,
    /// The beginning of a word that is not finished.
    pub prefix: Option<String>,
}

impl Query {
    pub fn of(text: &str) -> Self {
        let stems = Stems::new();
        let words: Vec<Wanted> = words(text)
            .take(MOST_WORDS)
            .filter_map(|(_, word)| {
                let mut forms: Vec<String> = stems.forms(word).into_iter().filter(|form| !form.is_empty()).collect();
                forms.sort_unstable();
                forms.dedup();
                (!forms.is_empty()).then_some(Wanted { forms, prefix: None })
            })
            .collect();
        let unfinished = unfinished(text, &stems);
        Self { words, unfinished, stems }
    }

    /// From now on the last word may also be the beginning of a longer one; tells whether that widens the search.
    pub fn widen(&mut self) -> bool {
        let Some(last) = self.words.last_mut() else { return false };
        last.prefix = self.unfinished.take();
        last.prefix.is_some()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub fn may_widen(&self) -> bool {
        self.unfinished.is_some()
    }

    pub fn words(&self) -> &[Wanted] {
        &self.words
    }

    /// Whether a word of a text is one of those wanted.
    pub fn matches(&self, word: &str) -> bool {
        // No form begins otherwise than its word does: most words of a text need no stems.
        if word.is_ascii() && !word.bytes().next().is_some_and(|first| self.may_begin_with(first)) {
            return false;
        }
        let forms = self.stems.forms(word);
        self.words.iter().any(|wanted| {
            forms.iter().any(|form| {
                wanted.forms.contains(form)
                    || wanted.prefix.as_ref().is_some_and(|prefix| form.starts_with(prefix.as_str()))
            })
        })
    }

    /// Whether one of the wanted forms begins with a letter of ASCII, in either case.
    fn may_begin_with(&self, letter: u8) -> bool {
        let letter = letter.to_ascii_lowercase();
        self.words
            .iter()
            .flat_map(|wanted| wanted.forms.iter().chain(&wanted.prefix))
            .any(|form| form.as_bytes().first() == Some(&letter))
    }
}

/// The last word of a text that ends with it, folded, where it is long enough.
fn unfinished(text: &str, stems: &Stems) -> Option<String> {
    if !text.ends_with(char::is_alphanumeric) {
        return None;
    }
    let (_, typed) = words(text).take(MOST_WORDS).last()?;
    let [folded, ..] = stems.forms(typed);
    (folded.chars().count() >= SHORTEST_PREFIX).then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::{Query, Stems};

    #[test]
    fn forms_begin_like_their_word() {
        let stems = Stems::new();
        let letters = || b'a'..=b'z';
        let ends = ["", "s", "ing", "ied", "ly", "y", "ment", "aux", "euse", "ions", "eux", "issons", "ization"];
        for first in letters() {
            for (second, third) in letters().flat_map(|second| letters().map(move |third| (second, third))) {
                for end in ends {
                    let word = format!("{}{}{}{end}", char::from(first), char::from(second), char::from(third));
                    for form in stems.forms(&word) {
                        assert_eq!(form.as_bytes().first(), Some(&first), "{form} of {word}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_beginning_counts_only_once_the_search_is_widened() {
        let mut query = Query::of("plain borr");
        assert!(query.matches("Plains") && !query.matches("borrowing"));
        assert!(query.may_widen() && query.widen() && query.matches("borrowing"));
        assert!(!query.widen() && !Query::of("borr ").may_widen() && !Query::of("bo").may_widen());
    }
}
