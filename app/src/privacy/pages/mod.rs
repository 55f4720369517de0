//! Pages of privacy.

mod archive;
mod correct;
mod data_items;
mod deletion;
mod disclosures;
mod follow;
mod handover;
mod hold;
mod holds;
mod import;
mod my_data;
mod objection;
mod processing;
mod receipt;
mod requests;
mod restriction;
mod retention;
mod share;

pub use archive::ArchivePage;
pub use correct::CorrectPage;
pub use data_items::DataItemsPage;
pub use deletion::{DeletionNotice, DeletionPage};
pub use disclosures::{DisclosuresPage, NewDisclosurePage};
pub use follow::{LooksPage, RequestsPage};
pub use hold::HoldPage;
pub use holds::{HoldsPage, NewHoldPage};
pub use import::{ImportDone, ImportPage};
pub use my_data::MyDataPage;
pub use processing::ProcessingPage;
pub use receipt::ReceiptPage;
pub use requests::DeskPage;
pub use restriction::{RestrictionNotice, RestrictionPage};
pub use retention::{RetentionPage, RetentionRunPage};
pub use share::{OpenSharePage, ShareMade, SharePage};
