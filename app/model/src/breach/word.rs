use serde::{Deserialize, Serialize};

use crate::language::Language;

/// What a breach did to the data (GDPR art. 4(12)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Somebody saw it who may not.
    Confidentiality,
    /// It was changed.
    Integrity,
    /// It was lost, or could not be used.
    Availability,
}

impl Nature {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Confidentiality, Self::Integrity, Self::Availability];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confidentiality => "confidentiality",
            Self::Integrity => "integrity",
            Self::Availability => "availability",
        }
    }

    /// The nature of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nature| nature.word() == word)
    }
}

/// What was decided about telling somebody of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// They are told.
    Told,
    /// They need not be told, for a reason.
    NotTold,
}

impl Decision {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Told, Self::NotTold];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::NotTold => "not-told",
        }
    }

    /// The decision of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.word() == word)
    }
}

/// A thing that is noted of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreachField {
    /// What it is called.
    Name,
    /// When it began.
    Began,
    /// When one became aware of it.
    Aware,
    /// What happened.
    Happened,
    /// What it did to the data.
    Nature,
    /// The categories of data.
    Categories,
    /// About how many people.
    People,
    /// About how many records.
    Records,
    /// What it is likely to lead to.
    Consequences,
    /// What was done.
    Measures,
    /// Whether the authority was notified.
    Authority,
    /// When.
    AuthorityAt,
    /// Under which reference.
    AuthorityReference,
    /// Why so late, or why not.
    AuthorityReason,
    /// Whether the people affected are told.
    Telling,
    /// Why not.
    TellingReason,
    /// What they are told in English.
    NoticeEn,
    /// What they are told in French.
    NoticeFr,
    /// People found by a search of the register: how many, and by what.
    Found,
    /// Somebody added by their address.
    Added,
    /// Somebody removed.
    Removed,
    /// Nothing is open any more.
    Closed,
}

impl BreachField {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 22] = [
        Self::Name,
        Self::Began,
        Self::Aware,
        Self::Happened,
        Self::Nature,
        Self::Categories,
        Self::People,
        Self::Records,
        Self::Consequences,
        Self::Measures,
        Self::Authority,
        Self::AuthorityAt,
        Self::AuthorityReference,
        Self::AuthorityReason,
        Self::Telling,
        Self::TellingReason,
        Self::NoticeEn,
        Self::NoticeFr,
        Self::Found,
        Self::Added,
        Self::Removed,
        Self::Closed,
    ];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Began => "began",
            Self::Aware => "aware",
            Self::Happened => "happened",
            Self::Nature => "nature",
            Self::Categories => "categories",
            Self::People => "people",
            Self::Records => "records",
            Self::Consequences => "consequences",
            Self::Measures => "measures",
            Self::Authority => "authority",
            Self::AuthorityAt => "authority-at",
            Self::AuthorityReference => "authority-reference",
            Self::AuthorityReason => "authority-reason",
            Self::Telling => "telling",
            Self::TellingReason => "telling-reason",
            Self::NoticeEn => "notice-en",
            Self::NoticeFr => "notice-fr",
            Self::Found => "found",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Closed => "closed",
        }
    }

    /// The field of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// The notice in a language.
    pub const fn notice(language: Language) -> Self {
        match language {
            Language::En => Self::NoticeEn,
            Language::Fr => Self::NoticeFr,
        }
    }
}
