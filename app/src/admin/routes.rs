//! The addresses of the dashboard.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::pages::{
    AudiencePage, AuditPage, HealthPage, JobPage, JobsPage, OutboxPage, OverviewPage, PeoplePage, PersonPage, RolePage,
};

/// Every page of the dashboard.
#[component(transparent)]
pub fn AdminRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/admin") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("") view=OverviewPage ssr=SsrMode::Async />
            <Route path=path!("people") view=PeoplePage ssr=SsrMode::Async />
            <Route path=path!("people/:person") view=PersonPage ssr=SsrMode::Async />
            <Route path=path!("people/:person/role") view=RolePage ssr=SsrMode::Async />
            <Route path=path!("audience") view=AudiencePage ssr=SsrMode::Async />
            <Route path=path!("outbox") view=OutboxPage ssr=SsrMode::Async />
            <Route path=path!("jobs") view=JobsPage ssr=SsrMode::Async />
            <Route path=path!("jobs/:job") view=JobPage ssr=SsrMode::Async />
            <Route path=path!("audit") view=AuditPage ssr=SsrMode::Async />
            <Route path=path!("health") view=HealthPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
