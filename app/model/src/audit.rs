//! How the chain of the audit log stands.

use serde::{Deserialize, Serialize};

use crate::Millis;

/// The newest entry of the chain. Kept elsewhere, it proves later that nothing before it was cut off or rewritten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its place in the chain, from 1; 0 while the chain is empty.
    pub position: u64,
    /// Its SHA-256 in hexadecimal.
    pub hash: String,
    /// When it happened (RFC 3339); nothing while the chain is empty.
    pub time: Option<String>,
}

/// What is wrong with the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// No entry has this position.
    Gap,
    /// The entry names another hash than that of the entry before.
    Link,
    /// The event of the entry is gone.
    Event,
    /// The entry is not what was hashed.
    Hash,
    /// The personal part is not what the entry commits to.
    Commitment,
    /// The chain does not end where its head says.
    Head,
    /// The chain ends before the exported head.
    CutOff,
    /// The entry has another hash than the exported head.
    Rewritten,
}

impl Fault {
    /// All faults.
    pub const ALL: [Self; 8] =
        [Self::Gap, Self::Link, Self::Event, Self::Hash, Self::Commitment, Self::Head, Self::CutOff, Self::Rewritten];

    /// The word in the log and in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Link => "link",
            Self::Event => "event",
            Self::Hash => "hash",
            Self::Commitment => "commitment",
            Self::Head => "head",
            Self::CutOff => "cut-off",
            Self::Rewritten => "rewritten",
        }
    }

    /// The fault of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.word() == word)
    }
}

/// Where the log is broken first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Broken {
    /// The first entry with a fault.
    Entry {
        /// Its place in the chain.
        position: u64,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The chain is whole, but there are events outside it: added by hand, or by a release that knew of no chain.
    Outside {
        /// How many.
        events: u64,
    },
}

/// What a walk along the whole chain found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The head when the walk began.
    pub head: Head,
    /// How many entries were found whole.
    pub entries: u64,
    /// Of how many of them the personal part is erased, and was not compared.
    pub erased: u64,
    /// Where the chain breaks first, if it does.
    pub broken: Option<Broken>,
}

/// What keeps the installation from changing its own audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guard {
    /// The database is a file: its triggers hold while nobody takes them off.
    File,
    /// The role that serves owns the tables, and could take the triggers off.
    Owner,
    /// The role that serves may only add events and erase their personal part.
    Separate,
}

impl Guard {
    /// All guards.
    pub const ALL: [Self; 3] = [Self::File, Self::Owner, Self::Separate];

    /// The word in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Owner => "owner",
            Self::Separate => "separate",
        }
    }
}

/// The last walk along the chain that was noted in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// When.
    pub at: Millis,
    /// How many entries were found whole.
    pub entries: u64,
    /// Where the chain broke first, if it did.
    pub broken: Option<Broken>,
}

/// How the chain stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainState {
    /// The newest entry.
    pub head: Head,
    /// What keeps the installation from changing it.
    pub guard: Guard,
    /// The last check.
    pub checked: Option<Checked>,
}
