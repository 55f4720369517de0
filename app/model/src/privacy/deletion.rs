//! The end of an account: what goes, what stays and why, and the receipt.

use serde::{Deserialize, Serialize};

use crate::{
    Millis,
    hold::HoldNote,
    learn::{ManagedCourse, Successor},
    progress::Progress,
    recipient::ToldRecipients,
};

/// What a deletion would do to one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewLine {
    /// The name of the category.
    pub category: String,
    /// What becomes of it when the account alone is deleted.
    pub account_only: Tally,
    /// What becomes of it when contributions go too.
    pub with_contributions: Tally,
}

/// How many rows meet which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Nothing of them is left.
    pub erased: u64,
    /// They stay without their author.
    pub anonymised: u64,
    /// They stay as they are.
    pub kept: u64,
}

/// A deletion that waits for its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedDeletion {
    /// The reference of its receipt.
    pub reference: String,
    /// When it takes place.
    pub execute_at: Millis,
    /// Whether contributions go too.
    pub erase_contributions: bool,
    /// Whether it has begun, so that it can't be cancelled any more.
    pub has_begun: bool,
}

/// What of a person others depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The courses that the person owns.
    pub courses: Vec<ManagedCourse>,
    /// Who could take them over.
    pub successors: Vec<Successor>,
    /// How many topics of the person somebody else has replied to.
    pub answered_topics: u64,
}

/// What a person sees before deleting the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletionPreview {
    /// What happens to each category that holds something.
    pub lines: Vec<PreviewLine>,
    /// How long the deletion can be cancelled, in milliseconds.
    pub cooling_off: Millis,
    /// What is kept besides, and why.
    pub held: Vec<HoldNote>,
    /// What others depend on.
    pub handover: Handover,
    /// Whether nobody else could run the installation.
    pub is_last_administrator: bool,
    /// The deletion that is planned already.
    pub planned: Option<PlannedDeletion>,
}

/// One line of a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptLine {
    /// The word of the category.
    pub category: String,
    /// What became of its rows.
    pub tally: Tally,
}

/// What a receipt says; it names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Receipt {
    /// The deletion waits for its time.
    Planned {
        /// When it takes place.
        execute_at: Millis,
        /// How many of its steps are done, once it began.
        progress: Option<Progress>,
    },
    /// The deletion was cancelled, or could not take place.
    Withdrawn,
    /// The deletion took place.
    Erased(ErasureReceipt),
}

/// The receipt of an erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureReceipt {
    /// When it was asked for.
    pub requested_at: Millis,
    /// When the live data went.
    pub erased_at: Millis,
    /// By when the free space of the database holds nothing of it.
    pub database_until: Millis,
    /// By when the last backup that holds remnants is gone, and the log of the engine.
    pub remnants_until: Millis,
    /// When the free space of the database was overwritten.
    pub scrubbed_at: Option<Millis>,
    /// When the log of the engine was emptied.
    pub log_scrubbed_at: Option<Millis>,
    /// Whether contributions went too.
    pub contributions: bool,
    /// How many mails had been delivered, which nobody can take back.
    pub mails_delivered: u64,
    /// What became of each category.
    pub lines: Vec<ReceiptLine>,
    /// Under which holds something is still kept.
    #[serde(default)]
    pub held: Vec<HoldNote>,
    /// Which recipients must be told of it.
    #[serde(default)]
    pub recipients: ToldRecipients,
}
