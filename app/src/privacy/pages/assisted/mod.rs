//! Requests on behalf of people: where staff open them, and where the person confirms them.

mod confirm;
mod open;

pub use confirm::AssistedPage;
pub use open::AssistPage;
