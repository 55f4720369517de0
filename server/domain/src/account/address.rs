use model::error::{Problem, Problems};
use unicode_normalization::UnicodeNormalization as _;

/// The longest address that mail can carry, in characters (RFC 5321, section 4.5.3.1.3, without the brackets).
const LONGEST: usize = 254;

/// An email address as it is written to, and as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// As the person wrote it, in NFC.
    pub shown: String,
    /// The same in lower case: two addresses with one key are one address.
    pub key: String,
}

impl Address {
    /// Reads what was typed into `field`; a text that is no address is noted and comes back as it is.
    pub fn read(problems: &mut Problems, field: &str, typed: &str) -> Self {
        let shown: String = typed.trim().nfc().collect();
        if shown.is_empty() {
            problems.add(field, Problem::Missing);
        } else if shown.chars().count() > LONGEST {
            problems.add(field, Problem::TooLong(LONGEST));
        } else if !can_be_written_to(&shown) {
            problems.add(field, Problem::NotAnAddress);
        }
        let key = shown.to_lowercase();
        Self { shown, key }
    }
}

/// Reads the address of somebody who needs no account, as [`Address::read`] does.
pub(crate) fn read(problems: &mut Problems, field: &str, typed: &str) -> String {
    Address::read(problems, field, typed).shown
}

fn can_be_written_to(address: &str) -> bool {
    let has_named_domain = address.rsplit_once('@').is_some_and(|(_, domain)| {
        domain.contains('.') && domain.split('.').all(|label| !label.is_empty() && !label.contains(['[', ']']))
    });
    has_named_domain
        && !address.contains(|c: char| c.is_control() || c.is_whitespace() || c == '"')
        && address.parse::<lettre::Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_address(typed: &str) -> bool {
        let mut problems = Problems::default();
        Address::read(&mut problems, "email", typed);
        problems.into_result().is_ok()
    }

    #[test]
    fn addresses_are_told_from_other_texts() {
        for good in ["ada@example.org", " ada.l+x@mail.example.org ", "ADA@EXAMPLE.ORG", "zoë@example.org"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "ada",
            "ada@",
            "@example.org",
            "ada@example",
            "a b@example.org",
            "a@b@c",
            "a@b.c\r\nBcc: x@y.z",
            "a@.b",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
        assert!(!is_address(&format!("{}@example.org", "a".repeat(300))));
    }

    #[test]
    fn the_key_knows_neither_case_nor_composition() {
        let mut problems = Problems::default();
        let composed = Address::read(&mut problems, "email", "Zo\u{eb}@Example.org");
        let decomposed = Address::read(&mut problems, "email", "zoe\u{308}@example.org");
        assert_eq!(composed.key, decomposed.key);
        assert_eq!(composed.shown, "Zo\u{eb}@Example.org");
    }
}
