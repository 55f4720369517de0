//! What authorities required to be disclosed. The person concerned is told by mail at once, or on the day on which the
//! ground is gone that forbids it.

mod list;
mod record;
mod register;

pub use list::{disclosures, disclosures_csv, own_disclosures};
pub use record::{NewDisclosure, record_disclosure, tell_disclosure};
pub use register::REGISTER;
