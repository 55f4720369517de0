use super::words::{Stems, words};

const MOST_WORDS: usize = 8;
/// A shorter beginning would match too much to be of use.
const SHORTEST_PREFIX: usize = 3;

/// What somebody searches for: words that all must be there.
pub(super) struct Query {
    words: Vec<Wanted>,
    stems: Stems,
}

/// One word: any of its forms will do.
pub(super) struct Wanted {
    /// The forms, in letters and digits only.
    pub forms: Vec<String>,
    /// The beginning of a word that may still be unfinished.
    pub prefix: Option<String>,
}

impl Query {
    pub fn of(text: &str) -> Self {
        let stems = Stems::new();
        let mut wanted: Vec<Wanted> = words(text)
            .take(MOST_WORDS)
            .filter_map(|(_, word)| {
                let mut forms: Vec<String> = stems.forms(word).into_iter().filter(|form| !form.is_empty()).collect();
                forms.sort_unstable();
                forms.dedup();
                (!forms.is_empty()).then_some(Wanted { forms, prefix: None })
            })
            .collect();
        let is_unfinished = text.ends_with(char::is_alphanumeric);
        if let (Some(last), Some((_, typed)), true) =
            (wanted.last_mut(), words(text).take(MOST_WORDS).last(), is_unfinished)
        {
            let [folded, ..] = stems.forms(typed);
            last.prefix = (folded.chars().count() >= SHORTEST_PREFIX).then_some(folded);
        }
        Self { words: wanted, stems }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub fn words(&self) -> &[Wanted] {
        &self.words
    }

    /// Whether a word of a text is one of those wanted.
    pub fn matches(&self, word: &str) -> bool {
        let forms = self.stems.forms(word);
        self.words.iter().any(|wanted| {
            forms.iter().any(|form| {
                wanted.forms.contains(form)
                    || wanted.prefix.as_ref().is_some_and(|prefix| form.starts_with(prefix.as_str()))
            })
        })
    }
}
