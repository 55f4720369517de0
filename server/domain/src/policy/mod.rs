//! The documents that the site answers for (GDPR art. 12 to 14): privacy policy, terms of use, cookie policy and legal
//! notice, in versions. A version is written as Markdown with placeholders; when it is published, its exact text is fixed
//! in each language, tables of the register included, and never changes again.

mod acknowledge;
mod announce;
mod cookies;
mod differences;
mod draft;
mod overview;
mod placeholder;
mod promised;
mod publish;
mod read;
mod register;
mod shipped;
mod store;
mod successor;
mod tell;

pub(crate) use acknowledge::{accept_terms, acknowledgements};
pub use acknowledge::{acknowledge, notices};
pub use announce::{Announcement, announce, take_back, take_effect};
pub use draft::{DraftTexts, begin_draft, check_draft, discard_draft, preview, save_draft};
pub use overview::{overview, written};
pub use placeholder::Placeholder;
pub(crate) use promised::{Promised, collecting};
pub use read::{document, version, versions};
pub use register::REGISTER;
pub use shipped::publish_shipped;
pub use successor::{Succession, announce_successor};
pub use tell::tell_of_version;
