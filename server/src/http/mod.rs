//! HTTP: from a request to the page or the server function, and back.

mod archives;
mod audience;
mod audit_head;
mod consent;
mod context;
mod course_files;
mod csrf;
mod embed;
mod faults;
mod forms;
mod health;
mod imports;
mod limits;
mod metrics;
mod news;
mod observe;
mod pages;
mod processing;
mod receipts;
mod router;
mod routes;
mod schemas;
mod security_headers;
mod shares;
mod speculation;
mod static_files;

pub use audience::write_regularly;
pub use router::{router, router_until};

use std::sync::Arc;

use app::assets::Assets;
use tokio_util::sync::CancellationToken;

/// What each handler shares.
#[derive(Clone)]
pub struct AppState {
    /// The installation.
    pub site: domain::Site,
    /// The styles and scripts of this release.
    pub assets: Arc<Assets>,
    /// How many changes a client may ask for.
    pub change_limit: Arc<limits::ChangeLimit>,
    /// Who is bringing an archive.
    pub uploads: Arc<imports::Uploads>,
    /// Whether the pages for developers are shown.
    pub is_development: bool,
    /// Cancelled once the server is about to stop.
    pub stopping: CancellationToken,
}

impl axum::extract::FromRef<AppState> for domain::Site {
    fn from_ref(state: &AppState) -> Self {
        state.site.clone()
    }
}
