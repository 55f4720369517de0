//! Choices about what is optional.

mod device;
mod purpose;

pub use device::{DeviceChoice, Standing};
pub use purpose::{Purpose, Purposes};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{DAY, Millis, language::Language};

/// The version of the question. A changed question gets a new number, and everybody is asked again.
pub const VERSION: i64 = 3;

/// How long an answer counts before the question may be asked again, in milliseconds: six months.
pub const LIFETIME: Millis = 183 * DAY;

/// How long the preferences of a visitor who agreed are kept, in milliseconds: a year.
pub const PREFERENCES_LIFETIME: Millis = 365 * DAY;

/// The answer, as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Nothing.
    Refuse,
    /// Everything that was asked for.
    Accept,
    /// Some purposes.
    Partly,
}

impl Choice {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::Refuse, Self::Accept, Self::Partly];

    /// What it is to allow these purposes.
    pub fn of(purposes: Purposes) -> Self {
        if purposes.is_none() {
            Self::Refuse
        } else if purposes.cover(Purposes::all()) {
            Self::Accept
        } else {
            Self::Partly
        }
    }

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Accept => "accept",
            Self::Partly => "partly",
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
    /// Where something of another site can be shown.
    Embed,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 4] = [Self::Banner, Self::Page, Self::Settings, Self::Embed];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Banner => "banner",
            Self::Page => "page",
            Self::Settings => "settings",
            Self::Embed => "embed",
        }
    }

    /// The method of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.word() == word)
    }
}

/// One proof of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRecord {
    /// Its number.
    pub id: Uuid,
    /// When.
    pub given_at: Millis,
    /// The version of the question.
    pub version: i64,
    /// What was allowed.
    pub purposes: Purposes,
    /// How it was given.
    pub method: Method,
    /// The language of the question.
    pub language: Language,
}

impl ConsentRecord {
    /// The answer, as a whole.
    pub fn choice(&self) -> Choice {
        Choice::of(self.purposes)
    }

    /// Whether it still counts: it answers today's question, and was given less than six months ago.
    pub const fn is_current(&self, now: Millis) -> bool {
        self.version == VERSION && now - self.given_at < LIFETIME
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_purposes_are_another_question() {
        let words: Vec<&str> = Purpose::ASKED.iter().map(|purpose| purpose.word()).collect();
        assert_eq!(
            (VERSION, words),
            (3, vec!["language", "theme", "audience"]),
            "raise the version when the purposes change"
        );
    }
}
