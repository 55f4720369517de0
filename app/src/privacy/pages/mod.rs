//! Pages of privacy.

mod archive;
mod data_items;
mod deletion;
mod import;
mod my_data;
mod processing;
mod receipt;
mod requests;
mod share;

pub use archive::ArchivePage;
pub use data_items::DataItemsPage;
pub use deletion::{DeletionNotice, DeletionPage};
pub use import::{ImportDone, ImportPage};
pub use my_data::MyDataPage;
pub use processing::ProcessingPage;
pub use receipt::ReceiptPage;
pub use requests::{DeskPage, RequestsPage};
pub use share::{OpenSharePage, ShareMade, SharePage};
