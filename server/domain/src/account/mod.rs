//! Accounts: sign-up, sessions, what a person keeps about themselves.

mod address;
mod age;
mod attempts;
mod change_address;
mod change_password;
mod code;
mod create;
mod devices;
mod identity;
mod name;
mod password;
mod profile;
mod register;
mod reset_password;
mod session;
mod sign_in;
mod sign_up;
mod store;

pub(crate) use attempts::{Limit, forget as forget_attempts, take as take_attempt};
pub use change_address::{confirm_new_address, request_new_address, undo_new_address};
pub use change_password::change_password;
pub use create::{NewAccount, create_account};
pub use devices::{end_other_sessions, end_session, list_devices};
pub use identity::{Proof, identity, require_identity, send_identity_code};
pub(crate) use password::{hash as hash_secret, verify as verify_secret};
pub(crate) use profile::{BroughtProfile, bring_profile, person_of_address, tell};
pub use profile::{change_age, change_language, change_name, change_theme, profile};
pub use register::REGISTER;
pub use reset_password::{request_reset, reset_password};
pub(crate) use session::sign_everybody_out;
pub use session::{SESSION_LIFETIME, actor_of_session};
pub use sign_in::{SignIn, sign_in, sign_out};
pub use sign_up::{SignUp, confirm_address, sign_up};
