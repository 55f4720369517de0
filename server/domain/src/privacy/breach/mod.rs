//! Breaches of personal data (GDPR art. 33, 34): each is recorded, also when nobody need be told, and completed in phases
//! while the 72 hours run. Whom it affects is found by a search of the register; they are told by mail and on each page.

mod decide;
mod entry;
mod file;
mod found;
mod history;
mod list;
mod notice;
mod own;
mod people;
mod record;
mod register;
mod row;
mod search;
mod tell;

pub use decide::{NewAuthorityDecision, close_breach, decide_authority, decide_not_telling};
pub use file::breaches_csv;
pub use found::{add_affected, add_found, check_search, preview_found, remove_affected};
pub use list::{breach, breaches};
pub use notice::{draft_notice, request_telling, save_notices};
pub use own::{dismiss_breach, own_breaches, unread_breaches};
pub use people::{affected, open_affected};
pub use record::{NewBreach, change_breach, note_breach};
pub use register::REGISTER;
pub use search::AffectedSearch;
pub use tell::{tell_breach, tell_next};
