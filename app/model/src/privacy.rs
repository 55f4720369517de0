//! What a person holds about their own data: counts, items, archives, requests, receipts.

mod assisted;
mod deletion;
mod desk;
mod directives;
mod request;
mod rights;

pub use assisted::{AssistedLine, AssistedRequest, AssistedState};
pub use deletion::{
    DeletionPreview, ErasureReceipt, Handover, PlannedDeletion, PreviewLine, Receipt, ReceiptLine, Tally,
};
pub use desk::{Advice, AskedObjection, DeskAction, DeskRequest, OpenedRequest};
pub use directives::{Death, Directives, Wish};
pub use request::{DataRequest, RequestKind, RequestState};
pub use rights::{
    FollowedRequest, Ground, Look, Objectable, ObjectionInForce, PurposeUse, RectifiableItem, Rectification,
    RequestStep, Restriction, RestrictionEffect, StepKind,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, page::Page};

/// "My data" at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataOverview {
    /// Whose data it is.
    pub name: String,
    /// The time of the overview.
    pub made_at: Millis,
    /// What was searched for; when it is not empty, the counts are those of what was found.
    pub search: String,
    /// Each category, also those that hold nothing.
    pub categories: Vec<DataCategory>,
    /// All rows together.
    pub total: u64,
    /// Who receives something of it, each in a few words.
    pub recipients: Vec<String>,
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
    /// Its tables.
    pub tables: Vec<DataTable>,
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

/// A value of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataField {
    /// The name of the column for people.
    pub name: String,
    /// The value in words.
    pub value: String,
    /// Where it comes from.
    pub source: String,
    /// How it is put right, as a sentence.
    pub rectification: String,
    /// Where the person changes it.
    pub control: Option<String>,
}

/// One item, as a line of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataItem {
    /// What it is, in a sentence.
    pub title: String,
    /// When it happened.
    pub at: Option<Millis>,
    /// Where the person changes it, when there is one place for all of it.
    pub control: Option<String>,
    /// Its values.
    pub fields: Vec<DataField>,
}

/// The items of one table, a page at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataItems {
    /// The category.
    pub category: DataCategory,
    /// The table whose items these are.
    pub table: DataTable,
    /// Why it is held.
    pub purpose: String,
    /// On which lawful basis.
    pub basis: String,
    /// Where it comes from, as words.
    pub sources: Vec<String>,
    /// Who receives it, as words.
    pub recipients: Vec<String>,
    /// How long.
    pub retention: String,
    /// What a restriction does to it.
    pub restriction: String,
    /// The columns.
    pub columns: Vec<DataColumn>,
    /// What was searched for.
    pub search: String,
    /// The items.
    pub items: Page<DataItem>,
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

/// The key of an archive.
pub type ArchiveId = Uuid;

/// The key of a link to an archive.
pub type ShareId = Uuid;

/// The key of a text that was brought along.
pub type ImportedTextId = Uuid;

/// For how many days a link to an archive may work.
pub const SHARE_DAYS: [u8; 3] = [1, 7, 14];

/// What became of a link to an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShareState {
    /// It works.
    Living,
    /// Its time is over.
    Over,
    /// The person ended it.
    Revoked(Millis),
}

/// A link by which a third party downloads an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Its key.
    pub id: ShareId,
    /// For whom it is, in the person's words.
    pub recipient: String,
    /// When it was made.
    pub created_at: Millis,
    /// When it ends by itself.
    pub expires_at: Millis,
    /// Whether it works.
    pub state: ShareState,
    /// When it was opened, newest first.
    pub openings: Vec<Millis>,
}

/// A link that was just made, with what is shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct MadeShare {
    /// For whom it is.
    pub recipient: String,
    /// The whole address.
    pub link: String,
    /// The pass phrase.
    pub phrase: String,
    /// When it ends by itself.
    pub expires_at: Millis,
}

impl std::fmt::Debug for MadeShare {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MadeShare").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// A part of an archive that can be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImportPart {
    /// First and last name.
    Profile,
    /// Language and colours.
    Preferences,
    /// Courses and lessons that are done.
    Progress,
    /// What the person wrote.
    Texts,
}

impl ImportPart {
    /// All parts.
    pub const ALL: [Self; 4] = [Self::Profile, Self::Preferences, Self::Progress, Self::Texts];

    /// The word in forms, on the command line and in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Preferences => "preferences",
            Self::Progress => "progress",
            Self::Texts => "texts",
        }
    }

    /// The part of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }
}

/// What was taken over of an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// Whether the name was.
    pub profile: bool,
    /// Whether language and colours were.
    pub preferences: bool,
    /// How many courses are here too.
    pub courses: u32,
    /// How many lessons were noted as done.
    pub lessons: u32,
    /// The addresses of courses that are not here.
    pub missing: Vec<String>,
    /// How many texts were kept.
    pub texts: u64,
    /// How many texts had been brought before.
    pub known_texts: u64,
}

/// A text that a person wrote elsewhere and brought along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedText {
    /// Its key.
    pub id: ImportedTextId,
    /// Its title; empty for an answer.
    pub title: String,
    /// The text, in Markdown.
    pub markdown: String,
    /// When it was brought.
    pub imported_at: Millis,
}
