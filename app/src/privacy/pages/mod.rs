//! Pages of privacy.

mod archive;
mod deletion;
mod import;
mod my_data;
mod receipt;
mod requests;
mod share;

pub use archive::ArchivePage;
pub use deletion::{DeletionNotice, DeletionPage};
pub use import::{ImportDone, ImportPage};
pub use my_data::{DataItemsPage, MyDataPage};
pub use receipt::ReceiptPage;
pub use requests::{DeskPage, RequestsPage};
pub use share::{OpenSharePage, ShareMade, SharePage};
