//! Who receives personal data besides those whom the configuration names, and what they must be told when somebody uses a
//! right (GDPR art. 13(1)(e) and (f), 19, 30(1)(d) and (e)).

mod change;
pub mod country;
mod list;
mod notice;
mod register;

pub use change::{NewRecipient, add_recipient, change_recipient, end_recipient, reopen_recipient};
pub use list::{receiving, recipient, recipients, recipients_csv};
pub(crate) use list::{receiving_of, registered};
pub(crate) use notice::{About, call_off, notify, told_of};
pub use notice::{TELL_WITHIN, tell_recipient};
pub use register::REGISTER;
