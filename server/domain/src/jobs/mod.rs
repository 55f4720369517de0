//! Long work, persisted: enqueued in the same transaction as its cause, resumed after a crash.

mod queue;

use model::Millis;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use queue::enqueue;

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
