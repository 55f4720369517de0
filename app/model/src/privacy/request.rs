//! Requests about personal data: what is asked for, and how far it is.

use serde::{Deserialize, Serialize};

use crate::Millis;

/// What a person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestKind {
    /// A copy of the data (GDPR art. 15 and 20).
    Access,
    /// Rectification of what the person can't edit (GDPR art. 16).
    Rectification,
    /// Erasure (GDPR art. 17).
    Erasure,
    /// Restriction (GDPR art. 18).
    Restriction,
    /// Objection (GDPR art. 21).
    Objection,
    /// Carrying out what the person left for after their death (loi Informatique et Libertés, art. 85).
    Directives,
}

impl RequestKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Access, Self::Rectification, Self::Erasure, Self::Restriction, Self::Objection, Self::Directives];

    /// Those that a person makes, alone or with the help of staff.
    pub const OF_PEOPLE: [Self; 5] =
        [Self::Access, Self::Rectification, Self::Erasure, Self::Restriction, Self::Objection];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Objection => "objection",
            Self::Directives => "directives",
        }
    }

    /// The kind of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// How far a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestState {
    /// Is under way, or waits for its time.
    Open,
    /// Was done.
    Done,
    /// The person took it back.
    Cancelled,
    /// Could not be done; the outcome says why.
    Refused,
}

impl RequestState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Open, Self::Done, Self::Cancelled, Self::Refused];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Refused => "refused",
        }
    }

    /// The state of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A request about personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataRequest {
    /// Its reference, under which a receipt is found.
    pub reference: String,
    /// What was asked for.
    pub kind: RequestKind,
    /// How far it is.
    pub state: RequestState,
    /// When it arrived.
    pub received_at: Millis,
    /// By when it must be answered (GDPR art. 12(3)).
    pub due_at: Millis,
    /// When it was answered.
    pub completed_at: Option<Millis>,
    /// When a deletion takes place.
    pub execute_at: Option<Millis>,
}
