//! Who receives personal data, and what they must be told of requests about it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, processing::ProcessingRecipient};

/// The key of a recipient.
pub type RecipientId = Uuid;

/// The key of a notice.
pub type NoticeId = Uuid;

/// What a recipient is to the controller (GDPR art. 4(7) to (9)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientRole {
    /// Works on the controller's behalf (GDPR art. 28).
    Processor,
    /// Decides together with the controller (GDPR art. 26).
    JointController,
    /// Decides alone what it does with the data.
    SeparateController,
    /// A public authority.
    Authority,
}

impl RecipientRole {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Processor, Self::JointController, Self::SeparateController, Self::Authority];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Processor => "processor",
            Self::JointController => "joint-controller",
            Self::SeparateController => "separate-controller",
            Self::Authority => "authority",
        }
    }

    /// The role of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// A recipient, in the language of whoever reads it where it is in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Which.
    pub id: RecipientId,
    /// Its name.
    pub name: String,
    /// What it is to the controller.
    pub role: RecipientRole,
    /// The word of the purpose for which it gets data.
    pub purpose: String,
    /// The code of its country (ISO 3166-1).
    pub country: String,
    /// What protects data there, where something must; else empty.
    pub safeguard: String,
    /// The words of the categories of data that it gets.
    pub categories: Vec<String>,
    /// Where one writes to it.
    pub contact: String,
    /// Since when it gets data.
    pub since: Millis,
    /// Since when it gets none any more.
    pub until: Option<Millis>,
    /// Whether data leaves the European Economic Area, and what protects it then, as a sentence.
    pub transfer: String,
    /// Whether that is not enough any more, because a decision ended.
    pub is_incomplete: bool,
    /// The whole entry in one line: who, what, where, why.
    pub line: String,
}

impl Recipient {
    /// Whether it gets data of the category with a word.
    pub fn gets(&self, category: &str) -> bool {
        self.categories.iter().any(|word| word == category)
    }
}

/// What a recipient must be told (GDPR art. 19).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// Somebody's data must be erased, once their time to reconsider is over.
    Erasure,
    /// The erasure of which it was told does not take place.
    ErasureCancelled,
    /// Something was put right.
    Rectification,
    /// Somebody's data must not be used.
    Restriction,
}

impl NoticeKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Erasure, Self::ErasureCancelled, Self::Rectification, Self::Restriction];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Erasure => "erasure",
            Self::ErasureCancelled => "erasure-cancelled",
            Self::Rectification => "rectification",
            Self::Restriction => "restriction",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A notice to a recipient. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientNotice {
    /// Which.
    pub id: NoticeId,
    /// To whom.
    pub recipient: String,
    /// Where one writes to them.
    pub contact: String,
    /// Of what.
    pub kind: NoticeKind,
    /// The reference of the request.
    pub reference: String,
    /// Whether it can still be looked up whom it is about.
    pub has_person: bool,
    /// By when they should be told.
    pub tell_by: Millis,
    /// When they were.
    pub told_at: Option<Millis>,
    /// By whom, while their account exists.
    pub told_by: Option<String>,
}

/// How many recipients must be told of a request, and how many were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldRecipients {
    /// How many there are.
    pub all: u64,
    /// How many of them were told.
    pub told: u64,
}

/// The register of recipients.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientRegister {
    /// Those whom the configuration names.
    pub configured: Vec<ProcessingRecipient>,
    /// Those who get data now, then those who did.
    pub registered: Vec<Recipient>,
    /// What they must still be told, the most urgent first.
    pub waiting: Vec<RecipientNotice>,
    /// What they were told last.
    pub told: Vec<RecipientNotice>,
}
