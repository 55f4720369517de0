//! What the operator sees and does on the dashboard.

mod access;
mod audit_log;
mod health;
mod overview;
mod people;
mod register;
mod role;

pub use access::{GRANT_LIFETIME, open_person, person};
pub(crate) use access::{checked_reason, grant, granted_until};
pub use audit_log::{audit_kinds, audit_log};
pub use health::health;
pub use overview::overview;
pub use people::people;
pub use register::REGISTER;
pub use role::change_role;
