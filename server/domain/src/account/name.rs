use model::error::{Problem, Problems};
use unicode_normalization::UnicodeNormalization as _;

/// The longest first or last name, in characters.
const LONGEST: usize = 80;

/// Reads a name. Signs that make an address or a link are refused: the name is written into mails, and nobody may send
/// an advertisement to somebody else by signing up with it.
pub(super) fn read(problems: &mut Problems, field: &str, typed: &str) -> String {
    let name: String = problems.text(field, typed, 1, LONGEST).nfc().collect();
    if name.contains(|c: char| c.is_control() || "/@:<>\\".contains(c)) {
        problems.add(field, Problem::NotAName);
    }
    name
}
