//! Pages of the dashboard.

mod audit;
mod health;
mod jobs;
mod outbox;
mod overview;
mod people;
mod person;
mod role;

pub use audit::AuditPage;
pub use health::HealthPage;
pub use jobs::JobsPage;
pub use outbox::OutboxPage;
pub use overview::OverviewPage;
pub use people::PeoplePage;
pub use person::PersonPage;
pub use role::RolePage;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{account::PersonId, error::ErrorCode};

use crate::{error::Refusal, words::t};

/// The person whom the address names.
fn person_of_address() -> Result<PersonId, Refusal> {
    use_params_map()
        .with_untracked(|params| params.get("person"))
        .and_then(|person| person.parse().ok())
        .ok_or_else(|| ErrorCode::NotFound.into())
}

/// A table whose columns may be wider than the screen, reachable with the keyboard.
#[component]
fn Scrolling(
    /// What the table shows.
    label: &'static str,
    children: Children,
) -> impl IntoView {
    view! { <div class="table-scroll" role="region" tabindex="0" aria-label=t(label)>{children()}</div> }
}
