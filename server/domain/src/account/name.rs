use model::error::{Problem, Problems};
use unicode_normalization::UnicodeNormalization as _;

/// The longest first or last name, in characters.
const LONGEST: usize = 80;

/// Reads a name. Signs that make an address or a link are refused: the name is written into mails, and nobody may send
/// an advertisement to somebody else by signing up with it.
pub(super) fn read(problems: &mut Problems, field: &str, typed: &str) -> String {
    let name: String = problems.text(field, typed, 1, LONGEST).nfc().collect();
    if name.contains(|c: char| c.is_control() || "/@:<>\\".contains(c)) || name.split_whitespace().any(is_host) {
        problems.add(field, Problem::NotAName);
    }
    name
}

/// Whether mail programs would make a link of a word: `www.example` is, the initials `J.R.R.` are not.
fn is_host(word: &str) -> bool {
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
        .rsplit_once('.')
        .is_some_and(|(before, end)| !before.is_empty() && end.chars().count() > 1)
}
