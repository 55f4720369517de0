//! Pages of privacy.

mod archive;
mod data_items;
mod deletion;
mod my_data;
mod processing;
mod receipt;
mod requests;

pub use archive::ArchivePage;
pub use data_items::DataItemsPage;
pub use deletion::{DeletionNotice, DeletionPage};
pub use my_data::MyDataPage;
pub use processing::ProcessingPage;
pub use receipt::ReceiptPage;
pub use requests::{DeskPage, RequestsPage};
