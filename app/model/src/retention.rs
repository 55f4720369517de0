//! What the dashboard shows of retention: the rules, what their next run removes, and the runs that were.

use serde::{Deserialize, Serialize};

use crate::{Millis, progress::Progress};

/// The page about retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionOverview {
    /// Each rule with what its next run removes.
    pub rules: Vec<RuleLine>,
    /// What is kept as long as the account, by name.
    pub lasting: Vec<String>,
    /// When the calendar runs them next.
    pub next_run_at: Millis,
    /// How far a run is that somebody asked for and that is not over.
    pub under_way: Option<Progress>,
    /// The latest runs, the newest first.
    pub runs: Vec<RunLine>,
}

impl RetentionOverview {
    /// How much the next run removes.
    pub fn outlived(&self) -> u64 {
        self.rules.iter().map(|rule| rule.outlived).sum()
    }
}

/// A rule, in the words of the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleLine {
    /// Its word: a table, or a place of files.
    pub word: String,
    /// What it is about.
    pub name: String,
    /// How long that is kept.
    pub period: String,
    /// From when on.
    pub from: String,
    /// On which ground it is held until then.
    pub ground: String,
    /// How many rows or files the next run removes.
    pub outlived: u64,
    /// How many have outlived the rule and are kept, because their person had them restricted or a hold names them.
    pub kept_back: u64,
}

/// Why a run took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunCause {
    /// The calendar: each night.
    Schedule,
    /// Somebody of the staff.
    Person,
}

impl RunCause {
    /// All causes.
    pub const ALL: [Self; 2] = [Self::Schedule, Self::Person];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Schedule => "schedule",
            Self::Person => "person",
        }
    }

    /// The cause of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.word() == word)
    }
}

/// A run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunLine {
    /// Why it took place.
    pub cause: RunCause,
    /// Who asked for it, while their account exists.
    pub asked_by: Option<String>,
    /// When it was asked for.
    pub asked_at: Millis,
    /// When it began.
    pub began_at: Option<Millis>,
    /// When it was over.
    pub ended_at: Option<Millis>,
    /// What it removed: a name, and how much.
    pub removed: Vec<(String, u64)>,
}

impl RunLine {
    /// How long it took, in milliseconds.
    pub fn duration(&self) -> Option<Millis> {
        Some(self.ended_at? - self.began_at?)
    }

    /// How much it removed altogether.
    pub fn total(&self) -> u64 {
        self.removed.iter().map(|(_, removed)| removed).sum()
    }
}
