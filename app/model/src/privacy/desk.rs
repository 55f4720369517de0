//! What the privacy desk sees of a request.

use serde::{Deserialize, Serialize};

use super::{FollowedRequest, Ground};
use crate::{Millis, language::Language};

/// What a member of staff can do with a request now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeskAction {
    /// Note that somebody works on it.
    Begin,
    /// Take two months more.
    Extend,
    /// Answer it.
    Answer,
    /// Announce that the restriction is lifted.
    AnnounceLifting,
    /// Advise those who decide.
    Advise,
}

/// A request as the desk sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskRequest {
    /// The request and its steps; what somebody wrote is left out until it was opened for a reason.
    pub followed: FollowedRequest,
    /// Whether its person still has an account.
    pub has_person: bool,
    /// Who it is and what they wrote, while it is open for the member of staff who asks.
    pub opened: Option<OpenedRequest>,
    /// What the member of staff who asks can do.
    pub may: Vec<DeskAction>,
    /// Whether it is their own, which others decide.
    pub is_own: bool,
}

/// Who made a request, and what they wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedRequest {
    /// First and last name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language in which they read the answer.
    pub language: Language,
    /// Until when it is open.
    pub until: Millis,
    /// The name of what is to be corrected.
    pub item: Option<String>,
    /// To what they object, and why.
    pub objection: Option<AskedObjection>,
    /// Why they had it restricted.
    pub ground: Option<Ground>,
    /// Whether what they contributed is erased too.
    pub erase_contributions: bool,
    /// What the officer advised, the latest last.
    pub advice: Vec<Advice>,
}

/// An objection as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedObjection {
    /// To what, as a sentence.
    pub purpose: String,
    /// Why.
    pub reason: String,
    /// How many rows go when it is upheld.
    pub rows: u64,
}

/// A piece of advice on a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Who gave it, while they have an account.
    pub author: Option<String>,
    /// What it says.
    pub text: String,
    /// When.
    pub at: Millis,
}
