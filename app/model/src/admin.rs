//! What the dashboard shows.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Millis,
    account::{AgeBand, PersonId, Role},
    audit::Guard,
    language::Language,
    page::page_count,
    policy::Acknowledgement,
    progress::Progress,
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

impl TableQuery {
    /// How many rows a page shows.
    pub const ROWS: u32 = 50;

    /// The number of the page, from 1.
    pub const fn number(&self) -> u32 {
        if self.page == 0 { 1 } else { self.page }
    }

    /// How many rows come before the page.
    pub fn offset(&self) -> i64 {
        i64::from(self.number() - 1) * i64::from(Self::ROWS)
    }
}

/// The rows of one page of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TablePage<T> {
    /// The rows.
    pub items: Vec<T>,
    /// The number of the page, from 1.
    pub number: u32,
    /// How many rows all pages have together.
    pub total: u64,
}

impl<T> TablePage<T> {
    /// The page that was asked for, of a table with `total` rows.
    pub fn new(items: Vec<T>, query: &TableQuery, total: i64) -> Self {
        Self { items, number: query.number(), total: u64::try_from(total).unwrap_or_default() }
    }

    /// A table that is never longer than a page.
    pub fn whole(items: Vec<T>) -> Self {
        let total = u64::try_from(items.len()).unwrap_or(u64::MAX);
        Self { items, number: 1, total }
    }

    /// How many pages there are, at least 1.
    pub fn pages(&self) -> u32 {
        page_count(self.total, TableQuery::ROWS)
    }

    /// The place of the first row of this page among all, from 1.
    pub fn first(&self) -> u64 {
        u64::from(self.number - 1) * u64::from(TableQuery::ROWS) + 1
    }
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
    /// Reports that nobody has decided; only for those who decide them.
    pub open_reports: Option<u64>,
    /// Requests about personal data that wait for an answer; only for those who see them.
    pub requests: Option<OpenRequests>,
    /// What waits for the operator; only for those who may operate.
    pub operation: Option<OperationCounts>,
}

/// Requests about personal data that wait for an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenRequests {
    /// How many.
    pub count: u64,
    /// When the first of them must be answered.
    pub next_due_at: Option<Millis>,
}

/// What waits for the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationCounts {
    /// When many sign-ins were refused, if that was within a day.
    pub last_alarm: Option<Millis>,
    /// Mails that are not delivered yet.
    pub waiting_mails: u64,
    /// Mails of the last thirty days that will never be delivered.
    pub refused_mails: u64,
    /// Jobs that gave up.
    pub failed_jobs: u64,
    /// When the last backup was made.
    pub last_backup: Option<Millis>,
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
    /// Names that the person had before, the latest first.
    pub former_names: Vec<String>,
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
    /// The documents that they accepted and have seen, the newest first.
    pub acknowledged: Vec<Acknowledgement>,
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
    /// How often it is tried at most.
    pub max_attempts: u32,
    /// How far the work is, where it counts its steps and is not done.
    pub progress: Option<Progress>,
    /// When it was put into the queue.
    pub queued_at: Option<Millis>,
    /// When it may start; nothing when it could start at once.
    pub due_at: Option<Millis>,
    /// When it ended.
    pub done_at: Option<Millis>,
    /// The code of the last failure.
    pub failure: Option<String>,
    /// Whether it can be tried again at once.
    pub may_retry: bool,
    /// Whether it can be taken out of the queue by those who run the installation.
    pub may_cancel: bool,
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
    /// The volume of the data folder; nothing where the system does not tell.
    pub volume: Option<Volume>,
    /// The number of the last migration that was applied.
    pub schema: i64,
    /// Migrations of this release that are not applied.
    pub missing_migrations: u32,
    /// Migrations that a newer release applied.
    pub newer_migrations: u32,
    /// What keeps the installation from changing its own audit log.
    pub audit_guard: Guard,
    /// When the last backup was made.
    pub last_backup: Option<Millis>,
    /// Where mails go: `outbox` or `smtp`.
    pub mail_route: String,
    /// Mails that wait after a failure.
    pub failing_mails: u64,
    /// Mails of the last thirty days that will never be delivered.
    pub refused_mails: u64,
    /// How many jobs are in each state.
    pub jobs: Vec<(JobState, u64)>,
    /// Since when the job that waits longest could have begun.
    pub oldest_job: Option<Millis>,
    /// What the register of personal data covers.
    pub register: RegisterTotals,
}

/// How much room a volume has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// Bytes that are free for the server.
    pub free: u64,
    /// Bytes altogether.
    pub size: u64,
}

/// What the register of personal data covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterTotals {
    /// Tables with personal data.
    pub tables: u64,
    /// Columns that people see and take with them.
    pub shown: u64,
    /// Columns that are withheld.
    pub withheld: u64,
    /// Places where the register and the database disagree.
    pub gaps: u64,
}
