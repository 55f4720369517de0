//! What is to become of somebody's data after their death.

use serde::{Deserialize, Serialize};

use crate::Millis;

/// What a person wants to become of their account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// It is erased.
    Erase,
    /// It stays as it is.
    Keep,
    /// A named person gets an archive, then it is erased.
    HandOver,
}

impl Wish {
    /// All wishes.
    pub const ALL: [Self; 3] = [Self::Erase, Self::Keep, Self::HandOver];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Erase => "erase",
            Self::Keep => "keep",
            Self::HandOver => "hand-over",
        }
    }

    /// The wish of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.word() == word)
    }
}

/// What a person left for after their death.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directives {
    /// What becomes of the account.
    pub wish: Wish,
    /// What else is to be heeded, in their words.
    pub words: String,
    /// Who gets the archive; empty for other wishes.
    pub heir_name: String,
    /// Their mail address.
    pub heir_address: String,
    /// What they are to read with it.
    pub heir_note: String,
    /// When it was last changed.
    pub changed_at: Millis,
}

/// A person's death, as those who decide requests see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Death {
    /// Whose.
    pub name: String,
    /// Whether they left directives.
    pub has_directives: bool,
    /// The directives, once the death was reported.
    pub directives: Option<Directives>,
    /// When it was reported.
    pub reported_at: Option<Millis>,
    /// Why it is believed, and the document.
    pub note: String,
    /// Whether everything that the directives say is done, or has its date.
    pub is_carried_out: bool,
    /// Whether the archive is ready to be handed over.
    pub has_archive: bool,
    /// When the account will be erased.
    pub erased_at: Option<Millis>,
}
