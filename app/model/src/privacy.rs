//! What a person holds about their own data: counts, items, archives, requests, receipts.

mod rights;

pub use rights::{
    FollowedRequest, Ground, Look, Objectable, PurposeUse, RectifiableItem, Rectification, RequestStep, Restriction,
    StepKind,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Millis,
    learn::{ManagedCourse, Successor},
    page::Page,
    progress::Progress,
};

/// "My data" at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataOverview {
    /// Each category, also those that hold nothing.
    pub categories: Vec<DataCategory>,
    /// All rows together.
    pub total: u64,
}

/// One category of a person's data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataCategory {
    /// Its word in addresses.
    pub word: String,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub about: String,
    /// How many rows are held.
    pub rows: u64,
}

/// One table of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataTable {
    /// Its name in addresses.
    pub word: String,
    /// Its name for people.
    pub name: String,
    /// How many rows are held.
    pub rows: u64,
}

/// One column, and where its values come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataColumn {
    /// Its name for people.
    pub name: String,
    /// Where the values come from; for a secret, why it is withheld.
    pub note: String,
    /// Whether its values are withheld.
    pub is_withheld: bool,
}

/// A value with the name of its column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataValue {
    /// The name of the column for people.
    pub name: String,
    /// The value in words.
    pub value: String,
}

/// The items of one table, a page at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataItems {
    /// The category.
    pub category: DataCategory,
    /// All tables of the category.
    pub tables: Vec<DataTable>,
    /// The table whose items these are.
    pub table: DataTable,
    /// Why it is held.
    pub purpose: String,
    /// On which lawful basis.
    pub basis: String,
    /// How long.
    pub retention: String,
    /// The columns.
    pub columns: Vec<DataColumn>,
    /// What was searched for.
    pub search: String,
    /// The items, each a list of values.
    pub items: Page<Vec<DataValue>>,
    /// How many items match the search.
    pub matching: u64,
}

/// How far an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArchiveStage {
    /// Waits for its turn.
    Queued,
    /// Is being built.
    Building,
    /// Can be downloaded.
    Ready,
    /// Is gone.
    Expired,
}

impl ArchiveStage {
    /// All stages.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Building, Self::Ready, Self::Expired];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Building => "building",
            Self::Ready => "ready",
            Self::Expired => "expired",
        }
    }

    /// The stage of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }
}

/// One archive of a person's data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archive {
    /// Its key.
    pub id: Uuid,
    /// How far it is.
    pub stage: ArchiveStage,
    /// When it was asked for.
    pub requested_at: Millis,
    /// When it goes.
    pub expires_at: Option<Millis>,
    /// Its size in bytes.
    pub size: Option<u64>,
    /// The SHA-256 of the file, in hexadecimal.
    pub sha256: Option<String>,
    /// How many rows are written.
    pub done: u64,
    /// How many rows there are.
    pub total: u64,
    /// When it was downloaded, newest first.
    pub downloads: Vec<Millis>,
}

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
}

impl RequestKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Access, Self::Rectification, Self::Erasure, Self::Restriction, Self::Objection];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Objection => "objection",
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
}
