use model::{
    Millis,
    privacy::{Ground, RequestState},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::privacy::KeptReceipt;

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, in milliseconds since the Unix epoch.
    pub at: Millis,
    /// The keyed hash of the person's key, in hexadecimal.
    pub person: String,
    /// What was taken back.
    #[serde(flatten)]
    pub what: What,
}

/// What was taken back. An area in which a person can take something back adds its kind here, notes it before its commit,
/// and does it again in [`super::replay`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    /// The account was erased.
    Erasure {
        /// Whether contributions went too.
        contributions: bool,
        /// The receipt, which must outlive a restore.
        receipt: KeptReceipt,
    },
    /// An erasure that had begun was refused after all: the entry before it does not count.
    ErasureRefused,
    /// A legal hold was set on what is held of the person: what is erased must not take it along.
    HoldSet {
        /// Its key.
        hold: Uuid,
        /// The word of its ground.
        ground: String,
        /// The words of what it names; empty for everything.
        categories: String,
        /// When it must be looked at again.
        review_at: Millis,
        /// Until when the person is not told.
        quiet_until: Option<Millis>,
    },
    /// A legal hold was ended.
    HoldEnded {
        /// Its key.
        hold: Uuid,
    },
    /// A consent was withdrawn.
    ConsentWithdrawal {
        /// The version of the question.
        version: i64,
        /// The words of the purposes that were still allowed; entries of before allowed nothing.
        #[serde(default)]
        purposes: String,
        /// How the answer was given: the word of a [`model::consent::Method`].
        method: String,
        /// The language of the question.
        language: String,
    },
    /// News were turned off, objected to, or the objection was withdrawn.
    News {
        /// The topic; nothing for an objection.
        topic: Option<Uuid>,
        /// The word of a [`model::news::NewsChoice`].
        choice: String,
        /// The word of a [`model::news::NewsMethod`].
        method: String,
        /// The language in which it was chosen.
        language: String,
    },
    /// Somebody objected to a purpose, or the objection was decided or taken back.
    Objection {
        /// The key of the request.
        request: Uuid,
        /// The word of the purpose.
        purpose: String,
        /// What became of it.
        state: RequestState,
    },
    /// Somebody left other directives for after their death, or withdrew them: older ones are not carried out.
    Directives {
        /// When, in milliseconds since the Unix epoch.
        changed_at: Millis,
        /// Whether there are none since.
        is_withdrawn: bool,
    },
    /// Somebody had the use of their data restricted, or the restriction was lifted.
    Restriction {
        /// The key of the request.
        request: Uuid,
        /// Why, when it began; nothing when it was lifted.
        ground: Option<Ground>,
    },
}
