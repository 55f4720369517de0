//! Pages of privacy.

mod archive;
mod assisted;
mod correct;
mod data_items;
mod death;
mod deletion;
mod directives;
mod desk;
mod follow;
mod handover;
mod import;
mod my_data;
mod objection;
mod processing;
mod receipt;
mod restriction;
mod share;

pub use archive::ArchivePage;
pub use assisted::{AssistPage, AssistedPage};
pub use correct::CorrectPage;
pub use data_items::DataItemsPage;
pub use death::{ArchiveLeft, DeathPage};
pub use deletion::{DeletionNotice, DeletionPage};
pub use directives::DirectivesPage;
pub use desk::{DeskPage, DeskRequestPage};
pub use follow::{LooksPage, RequestsPage};
pub use import::{ImportDone, ImportPage};
pub use my_data::MyDataPage;
pub use processing::ProcessingPage;
pub use receipt::ReceiptPage;
pub use restriction::{RestrictionNotice, RestrictionPage};
pub use share::{OpenSharePage, ShareMade, SharePage};
