//! Retention (GDPR art. 5(1)(e)) as those see it who answer for it: what the next run of the rules removes, running them
//! now, and what each run did. The rules are [`RETENTION_RULES`](crate::register::RETENTION_RULES); the run itself is a
//! [job](crate::jobs::apply_retention).

mod preview;
mod register;
mod run;

pub use preview::overview;
pub use register::REGISTER;
pub use run::request;
pub(crate) use run::{begin, end, note, withdraw};

/// The rules about files: the words of their places in [`PLACES`](crate::register::PLACES).
pub(crate) const ARCHIVES: &str = "archives";
/// Mails on disk.
pub(crate) const OUTBOX: &str = "outbox";
