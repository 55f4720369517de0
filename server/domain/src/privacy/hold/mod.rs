//! Legal holds (GDPR art. 17(3)): what a hold names outlives retention rules and the erasure of the account, and goes when
//! the hold ends.

mod again;
mod change;
mod list;
mod register;
mod release;
mod scope;
mod subject;

pub(crate) use again::hold_again;
pub use change::{NewHold, end_hold, review_hold, set_hold};
pub use list::{hold, holds, open_held_identity};
pub use register::REGISTER;
pub use release::{release_hold, tell_hold};
pub(crate) use scope::held_rows;
pub(super) use scope::{Held, held, keeps_files, lock, notes};
pub(super) use subject::{Limited, notes_of_receipt, pseudonymise, remember};

/// The end of a key, which differs from one to the next: what something is called that has no name.
fn short(key: uuid::Uuid) -> String {
    let key = key.simple().to_string();
    key.chars().skip(key.len().saturating_sub(8)).collect()
}
