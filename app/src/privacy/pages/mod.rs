//! Pages of privacy.

mod archive;
mod correct;
mod deletion;
mod follow;
mod handover;
mod my_data;
mod objection;
mod receipt;
mod requests;
mod restriction;

pub use archive::ArchivePage;
pub use correct::CorrectPage;
pub use deletion::{DeletionNotice, DeletionPage};
pub use follow::{LooksPage, RequestsPage};
pub use my_data::{DataItemsPage, MyDataPage};
pub use receipt::ReceiptPage;
pub use requests::DeskPage;
pub use restriction::{RestrictionNotice, RestrictionPage};
