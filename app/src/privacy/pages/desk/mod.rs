//! The privacy desk of the dashboard: requests, what can be done about each, and what was advised.

mod answer;
mod forms;
mod list;
mod opened;
mod request;

pub use list::DeskPage;
pub(super) use list::{DESK, State, kind_name};
pub use request::DeskRequestPage;
