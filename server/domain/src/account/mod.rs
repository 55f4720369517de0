//! Accounts: sign-up, sessions, what a person keeps about themselves.

mod register;
mod session;
mod store;
mod verify;

pub use register::REGISTER;
pub use session::{SESSION_LIFETIME, actor_of_session};
pub use verify::verify_password;
