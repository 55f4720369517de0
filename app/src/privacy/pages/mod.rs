//! Pages of privacy.

mod archive;
mod assisted;
mod breach;
mod correct;
mod data_items;
mod death;
mod deletion;
mod desk;
mod directives;
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
mod recipient;
mod recipients;
mod restriction;
mod retention;
mod share;

pub use archive::ArchivePage;
pub use assisted::{AssistPage, AssistedPage};
pub use breach::{
    AffectedPeoplePage, BreachNoticePage, BreachPage, BreachesPage, ChangeBreachPage, NewBreachPage, OwnBreachesPage,
};
pub use correct::CorrectPage;
pub use data_items::DataItemsPage;
pub use death::{ArchiveLeft, DeathPage};
pub use deletion::{DeletionNotice, DeletionPage};
pub use desk::{DeskPage, DeskRequestPage};
pub use directives::DirectivesPage;
pub use disclosures::{DisclosuresPage, NewDisclosurePage};
pub use follow::{LooksPage, RequestsPage};
pub use hold::HoldPage;
pub use holds::{HoldsPage, NewHoldPage};
pub use import::{ImportDone, ImportPage};
pub use my_data::MyDataPage;
pub use processing::ProcessingPage;
pub use receipt::ReceiptPage;
pub use recipient::{NewRecipientPage, RecipientPage};
pub use recipients::{RecipientsPage, RecipientsTold};
pub use restriction::{RestrictionNotice, RestrictionPage};
pub use retention::{RetentionPage, RetentionRunPage};
pub use share::{OpenSharePage, ShareMade, SharePage};
