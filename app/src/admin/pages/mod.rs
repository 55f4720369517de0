//! Pages of the dashboard.

mod audience;
mod audit;
mod audit_chain;
mod health;
mod job;
mod jobs;
mod outbox;
mod overview;
mod people;
mod person;
mod role;

pub use audience::AudiencePage;
pub use audit::AuditPage;
pub use health::HealthPage;
pub use job::JobPage;
pub use jobs::JobsPage;
pub use outbox::OutboxPage;
pub use overview::OverviewPage;
pub use people::PeoplePage;
pub use person::PersonPage;
pub use role::RolePage;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{Millis, account::PersonId, error::ErrorCode};

use crate::{error::Refusal, ui::when::When};

/// The person whom the address names.
fn person_of_address() -> Result<PersonId, Refusal> {
    use_params_map()
        .with_untracked(|params| params.get("person"))
        .and_then(|person| person.parse().ok())
        .ok_or_else(|| ErrorCode::NotFound.into())
}

/// A point in time as in a log, or a dash.
fn when_or_dash(time: Option<Millis>) -> AnyView {
    match time {
        Some(time) => view! { <When at=time exact=true /> }.into_any(),
        None => "–".into_any(),
    }
}
