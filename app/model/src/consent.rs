//! Choices about what is optional.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{DAY, Millis};

/// The version of the question. A changed question gets a new number, and everybody is asked again.
pub const VERSION: i64 = 1;

/// How long an answer counts before the question may be asked again, in milliseconds: six months.
pub const LIFETIME: Millis = 183 * DAY;

/// How long the preferences of a visitor who agreed are kept, in milliseconds: a year.
pub const PREFERENCES_LIFETIME: Millis = 365 * DAY;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Yes.
    Accept,
    /// No.
    Refuse,
}

impl Choice {
    /// All answers.
    pub const ALL: [Self; 2] = [Self::Refuse, Self::Accept];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
        }
    }

    /// The answer of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }
}

/// How the answer was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// In the banner.
    Banner,
    /// On the page about cookies.
    Page,
    /// In settings.
    Settings,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 3] = [Self::Banner, Self::Page, Self::Settings];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Banner => "banner",
            Self::Page => "page",
            Self::Settings => "settings",
        }
    }

    /// The method of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.word() == word)
    }
}

/// What a visitor's device says about the question: the content of the consent cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceChoice {
    /// The version of the question that was answered.
    pub version: i64,
    /// The answer.
    pub choice: Choice,
    /// The number of the proof. A refusal has none, so that nothing tells devices apart.
    pub proof: Option<Uuid>,
}

impl DeviceChoice {
    /// The text of the cookie: `1.refuse`, or `1.accept.<number of the proof>`.
    pub fn cookie(self) -> String {
        match self.proof.filter(|_| self.choice == Choice::Accept) {
            Some(proof) => format!("{}.{}.{proof}", self.version, self.choice.word()),
            None => format!("{}.{}", self.version, self.choice.word()),
        }
    }

    /// Reads the text of the cookie.
    pub fn from_cookie(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let version = parts.next()?.parse().ok()?;
        let choice = Choice::from_word(parts.next()?)?;
        let proof = parts.next().and_then(|proof| proof.parse().ok());
        Some(Self { version, choice, proof })
    }

    /// Whether the question that is asked today was answered.
    pub const fn is_current(self) -> bool {
        self.version == VERSION
    }
}

/// One proof of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentRecord {
    /// Its number.
    pub id: Uuid,
    /// When.
    pub given_at: Millis,
    /// The version of the question.
    pub version: i64,
    /// The answer.
    pub choice: Choice,
    /// How it was given.
    pub method: Method,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_carries_nothing_that_tells_devices_apart() {
        let refused = DeviceChoice { version: 1, choice: Choice::Refuse, proof: Some(Uuid::from_u128(7)) };
        assert_eq!(refused.cookie(), "1.refuse");
        assert_eq!(DeviceChoice::from_cookie("1.refuse"), Some(DeviceChoice { proof: None, ..refused }));
    }

    #[test]
    fn an_acceptance_carries_the_number_of_its_proof() {
        let accepted = DeviceChoice { version: 1, choice: Choice::Accept, proof: Some(Uuid::from_u128(7)) };
        assert_eq!(DeviceChoice::from_cookie(&accepted.cookie()), Some(accepted));
    }

    #[test]
    fn what_is_no_choice_counts_as_none() {
        for text in ["", "1", "x.accept", "1.maybe"] {
            assert_eq!(DeviceChoice::from_cookie(text), None, "{text}");
        }
    }
}
