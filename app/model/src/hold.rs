//! Legal holds: what is not removed although a rule or its person says so, because the law wants it kept.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, account::PersonId};

/// The key of a hold.
pub type HoldId = Uuid;

/// Why something is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldGround {
    /// Establishing, exercising or defending legal claims (GDPR art. 17(3)(e)).
    #[serde(rename = "legal-claims")]
    Claims,
    /// A law obliges the controller to keep it (GDPR art. 17(3)(b)).
    #[serde(rename = "legal-obligation")]
    Obligation,
    /// A court or an authority ordered that it be kept (GDPR art. 17(3)(b)).
    Order,
}

impl HoldGround {
    /// All grounds.
    pub const ALL: [Self; 3] = [Self::Claims, Self::Obligation, Self::Order];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Claims => "legal-claims",
            Self::Obligation => "legal-obligation",
            Self::Order => "order",
        }
    }

    /// The ground of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.word() == word)
    }
}

/// A hold, as those see it who answer for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldLine {
    /// Which.
    pub id: HoldId,
    /// What it is called.
    pub name: String,
    /// Why.
    pub ground: HoldGround,
    /// What is held, in words; nothing when it is everything.
    pub categories: Vec<String>,
    /// Whose data it is; nothing once it is gone.
    pub person: Option<HeldPerson>,
    /// Who set it, while their account exists.
    pub set_by: Option<String>,
    /// When.
    pub set_at: Millis,
    /// When it must be looked at again.
    pub review_at: Millis,
    /// Until when the person is not told.
    pub quiet_until: Option<Millis>,
    /// Since when the person can see it.
    pub told_at: Option<Millis>,
    /// How it ended.
    pub ended: Option<HoldEnd>,
}

/// Whose data is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldPerson {
    /// Who.
    pub id: PersonId,
    /// Their name, or a sign in its place once the account is erased.
    pub name: String,
    /// The address without what identifies its owner; nothing once the account is erased.
    pub masked_address: Option<String>,
}

/// How a hold ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldEnd {
    /// When.
    pub at: Millis,
    /// By whom, while their account exists.
    pub by: Option<String>,
    /// Why.
    pub reason: String,
}

/// Who somebody was whose account is erased but for what is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldIdentity {
    /// First and last name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The names before.
    pub former_names: String,
    /// Until when it stays open.
    pub open_until: Millis,
}

/// The page of one hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldPage {
    /// The hold.
    pub hold: HoldLine,
    /// Whether it keeps an identity apart, which opens for a reason.
    pub has_identity: bool,
    /// The identity, while it is open for who asks.
    pub identity: Option<HeldIdentity>,
}

/// What a person is told of a hold on their data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldNote {
    /// Why.
    pub ground: HoldGround,
    /// The words of the categories; nothing when it is everything.
    pub categories: Vec<String>,
    /// When it is looked at again.
    pub review_at: Millis,
}
