//! Pages of privacy.

mod archive;
mod deletion;
mod my_data;
mod processing;
mod receipt;
mod requests;

pub use archive::ArchivePage;
pub use deletion::{DeletionNotice, DeletionPage};
pub use my_data::{DataItemsPage, MyDataPage};
pub use processing::ProcessingPage;
pub use receipt::ReceiptPage;
pub use requests::{DeskPage, RequestsPage};
