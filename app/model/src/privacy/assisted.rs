//! Requests that staff open on behalf of people.

use serde::{Deserialize, Serialize};

use super::{Ground, RequestKind};
use crate::{Millis, account::Role};

/// What a link to confirm would run, as its person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssistedRequest {
    /// What is asked for.
    pub kind: RequestKind,
    /// The part of the data to correct, or the purpose objected to, in words.
    pub part: String,
    /// The ground of a restriction.
    pub ground: Option<Ground>,
    /// Whether an erasure takes what the person contributed too.
    pub erase_contributions: bool,
    /// What is wrong.
    pub wrong: String,
    /// What is right.
    pub right: String,
    /// The reason of an objection.
    pub details: String,
    /// Who opened it, while they have an account.
    pub staff: Option<String>,
    /// What they are.
    pub role: Role,
    /// How the person asked, in the words of who opened it.
    pub reason: String,
    /// When it was opened.
    pub opened_at: Millis,
    /// Until when it can be confirmed.
    pub expires_at: Millis,
}

/// What became of a request on somebody's behalf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssistedState {
    /// It waits for the person.
    Waiting,
    /// The person confirmed it, and it took its ordinary way.
    Confirmed,
    /// The person said that it was not them.
    Declined,
    /// Nobody answered in time.
    Expired,
}

impl AssistedState {
    /// The word in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Expired => "expired",
        }
    }
}

/// A request on somebody's behalf, as a line of the desk, which does not tell on whose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssistedLine {
    /// What is asked for.
    pub kind: RequestKind,
    /// What became of it.
    pub state: AssistedState,
    /// When it was opened.
    pub opened_at: Millis,
    /// Until when it can be confirmed.
    pub expires_at: Millis,
    /// Who opened it, while they have an account.
    pub staff: Option<String>,
    /// The reference of the request that it became.
    pub reference: Option<String>,
}
