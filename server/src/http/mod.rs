//! HTTP: from a request to the page or the server function, and back.

mod context;
mod cookies;
mod course_files;
mod csrf;
mod forms;
mod health;
mod pages;
mod router;
mod security_headers;
mod static_files;

pub use router::router;

use leptos::config::LeptosOptions;

/// What each handler shares.
#[derive(Clone)]
pub struct AppState {
    /// The installation.
    pub site: domain::Site,
    /// How pages are put together.
    pub leptos: LeptosOptions,
}

impl axum::extract::FromRef<AppState> for domain::Site {
    fn from_ref(state: &AppState) -> Self {
        state.site.clone()
    }
}
