//! Long work, persisted: enqueued in the same transaction as its cause, resumed after a crash.

mod change;
mod due;
mod list;
mod progress;
mod queue;
mod register;
mod retention;
mod run;
mod schedule;
mod tables;
mod worker;

use model::Millis;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use change::{cancel, find, retry};
pub use due::run_due;
pub use list::{depth, list, oldest_due};
pub use progress::{note_progress, progress, progressed, retention_progress};
pub(crate) use queue::forget;
pub use queue::{MAX_ATTEMPTS, enqueue};
pub use register::{JOBS, Payload};
pub use retention::apply_retention;
pub use run::run;
pub use schedule::enqueue_scheduled;
pub(crate) use schedule::next_night;
pub use worker::work;

/// A piece of work. It names rows by key and carries no personal data of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "kebab-case")]
pub enum Job {
    /// Delivers one mail of the outbox.
    SendMail {
        /// The key of the mail.
        mail: Uuid,
    },
    /// Builds a person's archive (GDPR art. 15 and 20).
    BuildArchive {
        /// The key of the archive.
        archive: Uuid,
    },
    /// Erases a person whose cooling-off period is over (GDPR art. 17).
    EraseAccount {
        /// The key of the request.
        request: Uuid,
    },
    /// Lifts a restriction whose end was announced (GDPR art. 18(3)).
    LiftRestriction {
        /// The key of the request.
        request: Uuid,
    },
    /// Erases what a hold kept of an erased account.
    ReleaseHold {
        /// The key of the hold.
        hold: Uuid,
    },
    /// Lets a person see a hold of which they were not told for a time.
    TellHold {
        /// The key of the hold.
        hold: Uuid,
    },
    /// Tells a person of a disclosure of which they were not told for a time.
    TellDisclosure {
        /// The key of the disclosure.
        disclosure: Uuid,
    },
    /// Tells the people whom a breach affects (GDPR art. 34).
    TellBreach {
        /// The key of the breach.
        breach: Uuid,
    },
    /// Tells everybody of a version of a document that was announced.
    TellOfVersion {
        /// The key of the version.
        version: Uuid,
    },
    /// Writes a campaign to those who turned its topic on.
    SendNews {
        /// The key of the campaign.
        campaign: Uuid,
    },
    /// Puts an announced version of a document in force.
    TakeEffect {
        /// The key of the version.
        version: Uuid,
    },
    /// Removes what erased accounts left in the files of the database.
    ScrubDatabase,
    /// Removes what has outlived its retention rule.
    ApplyRetention,
    /// Walks along the chain of the audit log.
    CheckAudit,
    /// Ends the days of the audience measurement: what tells their visitors apart is destroyed.
    EndAudienceDays,
}

impl Job {
    /// The job of a payload; nothing when only a newer release understands it.
    fn read(payload: &[u8]) -> Option<Self> {
        serde_json::from_slice(payload).ok()
    }

    /// The key under which the progress of long work is noted. There is one run of retention at a time.
    const fn key(&self) -> Option<Uuid> {
        match self {
            Self::SendMail { .. }
            | Self::LiftRestriction { .. }
            | Self::ReleaseHold { .. }
            | Self::TellHold { .. }
            | Self::TellDisclosure { .. }
            | Self::TellBreach { .. }
            | Self::TakeEffect { .. }
            | Self::ScrubDatabase
            | Self::CheckAudit
            | Self::EndAudienceDays => None,
            Self::TellOfVersion { version } => Some(*version),
            Self::SendNews { campaign } => Some(*campaign),
            Self::BuildArchive { archive } => Some(*archive),
            Self::EraseAccount { request } => Some(*request),
            Self::ApplyRetention => Some(RETENTION),
        }
    }

    /// Whether those who run the installation may take it out of the queue. Work that answers a right of a person is
    /// theirs alone to call off (GDPR art. 12(2)).
    const fn may_be_cancelled(&self) -> bool {
        match self {
            Self::SendMail { .. } | Self::ApplyRetention | Self::CheckAudit => true,
            Self::BuildArchive { .. }
            | Self::EraseAccount { .. }
            | Self::LiftRestriction { .. }
            | Self::ReleaseHold { .. }
            | Self::TellHold { .. }
            | Self::TellDisclosure { .. }
            | Self::TellBreach { .. }
            | Self::TellOfVersion { .. }
            | Self::SendNews { .. }
            | Self::TakeEffect { .. }
            | Self::ScrubDatabase
            | Self::EndAudienceDays => false,
        }
    }
}

/// The key of the progress of retention, which works on nothing in particular.
const RETENTION: Uuid = Uuid::nil();

/// When a job may start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// As soon as a worker is free.
    Now,
    /// Not before this time.
    At(Millis),
}
