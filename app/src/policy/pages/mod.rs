//! Pages of the documents that the site answers for.

mod banner;
mod dashboard;
mod differences;
mod document;
mod edit;
mod successor;
mod text;
mod versions;
mod written;

pub use banner::PolicyBanner;
pub use dashboard::PoliciesPage;
pub use document::{document_page, version_page};
pub use edit::EditPage;
pub use successor::SuccessorPage;
pub use versions::versions_page;
pub use written::WrittenPage;
