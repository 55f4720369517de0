//! Pages of accounts.

mod code;
mod forgotten;
mod identity;
mod settings;
mod settings_devices;
mod settings_forms;
mod sign_in;
mod sign_up;

pub use code::{ConfirmNewAddressPage, ConfirmPage, UndoAddressPage};
pub use forgotten::{ForgotPasswordPage, ResetPasswordPage};
pub use identity::{IdentityCode, IdentityFields};
pub use settings::{SETTINGS, SettingsFrame, SettingsPage};
pub use settings_devices::DevicesPage;
pub use settings_forms::{EmailPage, PasswordPage, PreferencesPage, ProfilePage};
pub use sign_in::SignInPage;
pub use sign_up::{CheckMailPage, SignUpPage};

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The value of a parameter of the page's address; empty when it is not there.
pub(crate) fn parameter(name: &str) -> String {
    use_query_map().with_untracked(|query| query.get(name)).unwrap_or_default()
}
