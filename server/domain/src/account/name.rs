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

/// Whether mail programs would make a link of a word: `www.example` and `192.0.2.1` are, the initials `J.R.R.` are not.
fn is_host(word: &str) -> bool {
    word.trim_end_matches(|c: char| !c.is_alphanumeric()).rsplit_once('.').is_some_and(|(before, end)| {
        !before.is_empty() && (end.chars().count() > 1 || end.chars().all(char::is_numeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_name(typed: &str) -> bool {
        let mut problems = Problems::default();
        read(&mut problems, "first_name", typed);
        problems.into_result().is_ok()
    }

    #[test]
    fn names_of_people_are_taken() {
        for name in [
            "Zoë",
            "Jean-Luc",
            "O’Neill",
            "J.R.R.",
            "J.R.R",
            "Ph.D.",
            "Sammy Davis Jr.",
            "St. John",
            "María del Mar",
            "王",
            "Ελένη",
            "X Æ A-12",
        ] {
            assert!(is_name(name), "{name}");
        }
    }

    #[test]
    fn what_mail_programs_make_a_link_of_is_no_name() {
        for link in [
            "www.example",
            "Win at casino.example",
            "casino.example!",
            "(casino.example)",
            "casino.example.",
            "t.co",
            "пример.рф",
            "192.0.2.1",
            "Ada 192.0.2.1",
            "https://casino.example",
            "//casino",
            "casino\\offers",
            "eve@casino",
            "<a>",
            "tel:555",
            "Ada\u{7}",
        ] {
            assert!(!is_name(link), "{link}");
        }
    }
}
