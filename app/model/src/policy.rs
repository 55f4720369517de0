//! The documents that the site answers for, in versions: privacy policy, terms of use, cookie policy, legal notice.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, language::Language, progress::Progress};

/// The key of a version.
pub type VersionId = Uuid;

/// A document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Document {
    /// What becomes of people's data (GDPR art. 13 and 14).
    Privacy,
    /// What people and the company owe each other.
    Terms,
    /// What is kept on people's devices.
    Cookies,
    /// Who publishes the site.
    Legal,
}

impl Document {
    /// All documents, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Privacy, Self::Terms, Self::Cookies, Self::Legal];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Terms => "terms",
            Self::Cookies => "cookies",
            Self::Legal => "legal",
        }
    }

    /// The document of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|document| document.word() == word)
    }

    /// The address of the version in force.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Privacy => "/privacy",
            Self::Terms => "/terms",
            Self::Cookies => "/cookie-policy",
            Self::Legal => "/legal",
        }
    }

    /// The address of the list of all versions.
    pub fn versions_address(self) -> String {
        format!("{}/versions", self.address())
    }

    /// The address of a version, for ever.
    pub fn version_address(self, number: i64) -> String {
        format!("{}/versions/{number}", self.address())
    }
}

/// Where a version is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionState {
    /// It is being written; nobody else sees it.
    Draft,
    /// It is published, and takes effect on a day to come.
    Announced,
    /// It is in force.
    Effective,
    /// A later one took its place.
    Superseded,
    /// It was announced, and taken back before it took effect.
    Withdrawn,
}

impl VersionState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Announced, Self::Effective, Self::Superseded, Self::Withdrawn];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Announced => "announced",
            Self::Effective => "effective",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A version of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its key.
    pub id: VersionId,
    /// Of which document.
    pub document: Document,
    /// Its number, from 1; a draft has none.
    pub number: Option<i64>,
    /// Where it is in its life.
    pub state: VersionState,
    /// The company that answers for the data from then on; empty when it stays the same.
    pub successor: String,
    /// When its text was last changed, in milliseconds since the Unix epoch.
    pub changed_at: Millis,
    /// When it was published.
    pub announced_at: Option<Millis>,
    /// When it takes effect, or did.
    pub effective_at: Option<Millis>,
    /// When it was superseded or taken back.
    pub ended_at: Option<Millis>,
}

/// A version with what it changes, for lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionLine {
    /// The version.
    pub version: Version,
    /// What it changes, in words; empty for a first version.
    pub summary: String,
}

/// A clause of a document, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// What links to it name, the same in each language.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says in a few words, as HTML; empty where it has no short version.
    pub short: String,
    /// The clause itself, as HTML.
    pub html: String,
}

/// A text in its clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clauses {
    /// The title.
    pub title: String,
    /// What stands before the first clause, as HTML.
    pub intro: String,
    /// The clauses.
    pub clauses: Vec<Clause>,
}

/// A version as people read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentPage {
    /// The version.
    pub version: Version,
    /// What it changes, in words; empty for a first version.
    pub summary: String,
    /// Its text.
    pub text: Clauses,
    /// The SHA-256 of the exact text, in hexadecimal.
    pub hash: String,
    /// The version that is announced beside the one in force.
    pub upcoming: Option<VersionLine>,
}

/// What a paragraph is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// The short version of a clause.
    Short,
    /// An item of a list.
    Item,
    /// A row of a table.
    Row,
}

/// Whether words are in both versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// In both.
    Same,
    /// In the older one only.
    Removed,
    /// In the newer one only.
    Added,
}

/// Words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Whether both versions have them.
    pub mark: Mark,
    /// The words.
    pub text: String,
}

/// A difference between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Difference {
    /// So many paragraphs are the same in both.
    Unchanged(usize),
    /// A paragraph that is not.
    Changed {
        /// What it is.
        block: Block,
        /// Its words.
        pieces: Vec<Piece>,
    },
}

/// Every version of a document that was ever published, and two of them compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionsPage {
    /// The title of the document.
    pub title: String,
    /// The versions, the newest first.
    pub versions: Vec<VersionLine>,
    /// The numbers of the two that are compared, and how they differ.
    pub compared: Option<(i64, i64, Vec<Difference>)>,
}

/// How many people a version has reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// People with a confirmed account.
    pub people: u64,
    /// Those of them who were written to.
    pub told: u64,
    /// Those who confirmed that they have seen it.
    pub seen: u64,
    /// Those who accepted it when they signed up.
    pub accepted: u64,
}

/// What the dashboard says of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentState {
    /// The document.
    pub document: Document,
    /// The version in force, and whom it reached.
    pub in_force: Option<(Version, Reach)>,
    /// The versions that are announced or written, and whom they reached.
    pub under_way: Vec<(Version, Reach)>,
    /// Whether the register or the configuration has changed since the version in force was published, so that its text
    /// would be another today.
    pub is_outdated: bool,
    /// What this release would collect and may not, since the version in force does not name it: a category and a purpose
    /// each, in words.
    pub refused: Vec<(String, String)>,
    /// Whether this release comes with another text than the one the version in force was written from.
    pub ships_another: bool,
}

/// What a version says in a language, as those see it who write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenText {
    /// The language.
    pub language: Language,
    /// The text, as Markdown with placeholders.
    pub source: String,
    /// What it changes, in words.
    pub summary: String,
    /// The text as people read it, or would if it were published now.
    pub text: Clauses,
    /// How it differs from the version in force, or from the one before it.
    pub differences: Vec<Difference>,
}

/// A version as those see it who write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenVersion {
    /// The version.
    pub version: Version,
    /// What it says, in each language.
    pub texts: Vec<WrittenText>,
    /// The number of the version that it is compared with.
    pub compared_with: Option<i64>,
    /// Whom it reached.
    pub reach: Reach,
    /// How far the mails about it are, while they are being written.
    pub progress: Option<Progress>,
}

/// That a person accepted or has seen a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Of which document.
    pub document: Document,
    /// Which version.
    pub number: i64,
    /// Whether they accepted it at sign-up, rather than having seen it.
    pub is_acceptance: bool,
    /// When.
    pub given_at: Millis,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_addresses_tell_documents_and_states_apart() {
        for document in Document::ALL {
            assert_eq!(Document::from_word(document.word()), Some(document));
            assert_eq!(Document::ALL.iter().filter(|other| other.address() == document.address()).count(), 1);
        }
        for state in VersionState::ALL {
            assert_eq!(VersionState::from_word(state.word()), Some(state));
        }
        assert_eq!(Document::Privacy.version_address(3), "/privacy/versions/3");
    }
}
