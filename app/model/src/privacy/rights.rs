//! Requests as their person follows them: steps, corrections, restrictions, objections, and who looked.

use serde::{Deserialize, Serialize};

use super::DataRequest;
use crate::{Millis, account::Role, recipient::ToldRecipients};

/// What happened to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// It arrived.
    Received,
    /// It is certain who asked.
    IdentityConfirmed,
    /// Somebody works on it, or the software does.
    UnderWay,
    /// It takes up to two months longer; the note says why (GDPR art. 12(3)).
    Extended,
    /// It was answered; the note is the answer.
    Answered,
    /// The person took it back.
    Cancelled,
    /// The restriction will be lifted; the note says why.
    LiftingAnnounced,
    /// The restriction was lifted.
    Lifted,
}

impl StepKind {
    /// All steps, in their order.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::IdentityConfirmed,
        Self::UnderWay,
        Self::Extended,
        Self::Answered,
        Self::Cancelled,
        Self::LiftingAnnounced,
        Self::Lifted,
    ];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::IdentityConfirmed => "identity-confirmed",
            Self::UnderWay => "under-way",
            Self::Extended => "extended",
            Self::Answered => "answered",
            Self::Cancelled => "cancelled",
            Self::LiftingAnnounced => "lifting-announced",
            Self::Lifted => "lifted",
        }
    }

    /// The step of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }
}

/// A step of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestStep {
    /// What happened.
    pub kind: StepKind,
    /// When.
    pub at: Millis,
    /// Why, or the answer; empty where the step says it all.
    pub note: String,
}

/// A request as its person follows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowedRequest {
    /// The request.
    pub request: DataRequest,
    /// What happened so far, in order.
    pub steps: Vec<RequestStep>,
    /// Why it could not be done, as a word, where the software refused it.
    pub outcome: Option<String>,
    /// What is to be corrected.
    pub rectification: Option<Rectification>,
    /// Which recipients must be told of it.
    pub recipients: ToldRecipients,
}

/// What somebody wants corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rectification {
    /// The word of the table of the register.
    pub item: String,
    /// What is wrong.
    pub wrong: String,
    /// What is right.
    pub right: String,
}

/// Why a person may have the use of their data restricted (GDPR art. 18(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// They contest that it is accurate.
    Accuracy,
    /// It is used unlawfully, and they don't want it erased.
    Unlawful,
    /// They need it for a legal claim.
    Claims,
    /// They have objected, and the answer is outstanding.
    Objection,
}

impl Ground {
    /// All grounds, in the order of the law.
    pub const ALL: [Self; 4] = [Self::Accuracy, Self::Unlawful, Self::Claims, Self::Objection];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accuracy => "accuracy",
            Self::Unlawful => "unlawful",
            Self::Claims => "claims",
            Self::Objection => "objection",
        }
    }

    /// The ground of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.word() == word)
    }
}

/// What personal data is used for, on one basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeUse {
    /// What for, as a sentence.
    pub purpose: String,
    /// On which basis, as a sentence.
    pub basis: String,
    /// The parts of the data.
    pub parts: Vec<String>,
}

/// A purpose that rests on legitimate interests, to which one can object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objectable {
    /// Its word.
    pub word: String,
    /// What for, as a sentence.
    pub purpose: String,
    /// The parts of the data.
    pub parts: Vec<String>,
    /// Why it goes on all the same; nothing where it stops as soon as somebody objects.
    pub grounds: Option<String>,
    /// The objection that is in force.
    pub objection: Option<ObjectionInForce>,
}

/// An objection that waits for its answer, or that was right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionInForce {
    /// The reference of the request.
    pub reference: String,
    /// Whether the person was right, so that it lasts as long as the account.
    pub is_upheld: bool,
}

/// What a restriction does to one kind of data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestrictionEffect {
    /// The kind of data.
    pub category: String,
    /// What is done, as a sentence.
    pub effect: String,
    /// The parts of the data to which it is done.
    pub parts: Vec<String>,
}

/// A restriction that is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Why.
    pub ground: Ground,
    /// Since when.
    pub since: Millis,
    /// When it ends, where that was announced.
    pub ends_at: Option<Millis>,
}

/// A part of a person's data that can be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RectifiableItem {
    /// The word of the table of the register.
    pub word: String,
    /// Its name for people.
    pub name: String,
}

/// Somebody of the staff who opened a person's details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// First and last name.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// When.
    pub at: Millis,
    /// Until when the details were open to them.
    pub until: Millis,
    /// Why, in their words.
    pub reason: String,
}
