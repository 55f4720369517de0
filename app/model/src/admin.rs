//! What the dashboard shows.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Millis,
    account::{AgeBand, PersonId, Role},
    audit::Guard,
    language::Language,
};

/// Which part of a table of the dashboard is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableQuery {
    /// The page, from 1.
    pub page: u32,
    /// The word of the column to sort by; an unknown one means the usual order.
    pub sort: String,
    /// Whether the order is turned around.
    pub descending: bool,
    /// The word of a filter, or nothing.
    pub filter: String,
    /// What to search for, or nothing.
    pub search: String,
}

/// Counts for the first page of the dashboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// Accounts.
    pub people: u64,
    /// Accounts opened within the last seven days.
    pub new_people: u64,
    /// Accounts whose address was never confirmed.
    pub unconfirmed: u64,
    /// Sessions that were used within the last day.
    pub active_sessions: u64,
    /// What waits for the operator; only for those who may operate.
    pub operation: Option<OperationCounts>,
}

/// What waits for the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationCounts {
    /// Mails that are not delivered yet.
    pub waiting_mails: u64,
    /// Jobs that gave up.
    pub failed_jobs: u64,
}

/// A person in the list of people: enough to find them, no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// First and last name.
    pub name: String,
    /// The address without what identifies its owner: `a•••@example.org`.
    pub masked_address: String,
    /// What they are.
    pub role: Role,
    /// When the account was opened.
    pub created_at: Millis,
    /// When the address was confirmed.
    pub confirmed_at: Option<Millis>,
}

/// What a member of staff sees of a person after giving a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    /// Who.
    pub id: PersonId,
    /// First and last name.
    pub name: String,
    /// The whole address.
    pub email: String,
    /// What they are.
    pub role: Role,
    /// The age band.
    pub age_band: AgeBand,
    /// The language of their interface.
    pub language: Language,
    /// When the account was opened.
    pub created_at: Millis,
    /// When the address was confirmed.
    pub confirmed_at: Option<Millis>,
    /// Their signed-in devices: when each was last used.
    pub sessions: Vec<Millis>,
    /// Until when the details stay open.
    pub open_until: Millis,
}

/// A person as the page about them begins: their name, and their details while they are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPage {
    /// The line of the list.
    pub line: PersonLine,
    /// The details, while this member of staff holds a grant.
    pub details: Option<PersonDetails>,
    /// Whether this is the only administrator, whose role can't be taken.
    pub is_last_administrator: bool,
}

/// A mail of the outbox, without link, code or address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailLine {
    /// Which.
    pub id: Uuid,
    /// The word of its kind.
    pub kind: String,
    /// The address without what identifies its owner.
    pub masked_address: String,
    /// Where it stands.
    pub state: MailState,
    /// How often delivery was tried.
    pub attempts: u32,
    /// When it was written.
    pub queued_at: Millis,
    /// When it was delivered.
    pub sent_at: Option<Millis>,
    /// The code of the last failure.
    pub failure: Option<String>,
}

/// Where a mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailState {
    /// Not delivered yet.
    Waiting,
    /// Delivered.
    Sent,
    /// Refused for good by the server that takes mails.
    Refused,
}

impl MailState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Refused];

    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobState {
    /// Not begun, or not due yet.
    Waiting,
    /// Under way.
    Running,
    /// Failed, and will be tried again.
    Retrying,
    /// Done.
    Done,
    /// Gave up; the operator may try it again.
    Failed,
}

impl JobState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Running, Self::Retrying, Self::Done, Self::Failed];

    /// The word in addresses, metrics and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Retrying => "retrying",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A job of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobLine {
    /// Which.
    pub id: String,
    /// The word of its kind.
    pub kind: String,
    /// Where it stands.
    pub state: JobState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it may start; nothing when it could start at once.
    pub due_at: Option<Millis>,
    /// When it ended.
    pub done_at: Option<Millis>,
    /// The code of the last failure.
    pub failure: Option<String>,
}

/// An event of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditLine {
    /// Which.
    pub id: Uuid,
    /// When.
    pub happened_at: Millis,
    /// The word of its kind.
    pub kind: String,
    /// Who did it; nothing for the system, for a visitor, and once that part was erased.
    pub actor: Option<AuditPerson>,
    /// Whom it concerns.
    pub subject: Option<AuditPerson>,
    /// Keys and codes that say more.
    pub detail: String,
}

/// A person whom the audit log names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPerson {
    /// Who.
    pub id: PersonId,
    /// Their name, while the account exists.
    pub name: Option<String>,
}

/// How the installation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// The version of this release.
    pub version: String,
    /// For how long the process runs, in milliseconds.
    pub uptime: Millis,
    /// `SQLite` or `PostgreSQL`.
    pub engine: String,
    /// The size of the database in bytes.
    pub database_size: u64,
    /// Migrations of this release that are not applied.
    pub missing_migrations: u32,
    /// Migrations that a newer release applied.
    pub newer_migrations: u32,
    /// What keeps the installation from changing its own audit log.
    pub audit_guard: Guard,
    /// Where mails go: `outbox` or `smtp`.
    pub mail_route: String,
    /// How many jobs are in each state.
    pub jobs: Vec<(JobState, u64)>,
}
