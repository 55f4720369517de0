//! Service mail: composed from typed kinds, kept in the outbox table, delivered by a job.

mod compose;
mod deliver;
mod kind;
mod list;
mod register;
mod route;
mod send;
mod withdraw;

pub use compose::{Preview, preview};
pub use deliver::deliver;
pub use kind::MailKind;
pub(crate) use list::masked;
pub use list::{Trouble, count_waiting, list, trouble};
pub use register::REGISTER;
pub use route::expire_files;
pub(crate) use route::outlived_files;
pub use send::{Recipient, send, write};
pub(crate) use withdraw::withdraw;
