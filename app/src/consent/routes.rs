//! The addresses of choices about cookies.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::{
    pages::{ConsentsPage, CookiesPage},
    proof_page::ProofPage,
};

/// Every page of choices about cookies.
#[component(transparent)]
pub fn ConsentRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/settings/consents") view=ConsentsPage ssr=SsrMode::Async />
            <Route path=path!("/cookies") view=CookiesPage ssr=SsrMode::Async />
            <Route path=path!("/cookies/proof") view=ProofPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
