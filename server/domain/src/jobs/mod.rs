//! Long work, persisted: enqueued in the same transaction as its cause, resumed after a crash.

mod due;
mod list;
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

pub use due::run_due;
pub use list::{depth, list, retry};
pub(crate) use queue::forget;
pub use queue::{MAX_ATTEMPTS, enqueue};
pub use register::REGISTER;
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
    /// Removes what erased accounts left in the files of the database.
    ScrubDatabase,
    /// Removes what has outlived its retention rule.
    ApplyRetention,
}

/// When a job may start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// As soon as a worker is free.
    Now,
    /// Not before this time.
    At(Millis),
}
