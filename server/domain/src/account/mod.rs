//! Accounts: sign-up, sessions, what a person keeps about themselves.

mod create;
mod register;
mod session;
mod store;

pub use create::{NewAccount, create_account};
pub use register::REGISTER;
pub use session::{SESSION_LIFETIME, actor_of_session};
