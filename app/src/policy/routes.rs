//! The addresses of the documents that the site answers for.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};
use model::policy::Document::{Cookies, Legal, Privacy, Terms};

use super::pages::{EditPage, PoliciesPage, SuccessorPage, WrittenPage, document_page, version_page, versions_page};

/// Every page of the documents.
#[component(transparent)]
pub fn PolicyRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/privacy") view=|| document_page(Privacy) ssr=SsrMode::Async />
            <Route path=path!("/privacy/versions") view=|| versions_page(Privacy) ssr=SsrMode::Async />
            <Route path=path!("/privacy/versions/:number") view=|| version_page(Privacy) ssr=SsrMode::Async />
            <Route path=path!("/terms") view=|| document_page(Terms) ssr=SsrMode::Async />
            <Route path=path!("/terms/versions") view=|| versions_page(Terms) ssr=SsrMode::Async />
            <Route path=path!("/terms/versions/:number") view=|| version_page(Terms) ssr=SsrMode::Async />
            <Route path=path!("/cookie-policy") view=|| document_page(Cookies) ssr=SsrMode::Async />
            <Route path=path!("/cookie-policy/versions") view=|| versions_page(Cookies) ssr=SsrMode::Async />
            <Route path=path!("/cookie-policy/versions/:number") view=|| version_page(Cookies) ssr=SsrMode::Async />
            <Route path=path!("/legal") view=|| document_page(Legal) ssr=SsrMode::Async />
            <Route path=path!("/legal/versions") view=|| versions_page(Legal) ssr=SsrMode::Async />
            <Route path=path!("/legal/versions/:number") view=|| version_page(Legal) ssr=SsrMode::Async />
            <Route path=path!("/admin/policies") view=PoliciesPage ssr=SsrMode::Async />
            <Route path=path!("/admin/policies/successor") view=SuccessorPage ssr=SsrMode::Async />
            <Route path=path!("/admin/policies/:version") view=WrittenPage ssr=SsrMode::Async />
            <Route path=path!("/admin/policies/:version/edit") view=EditPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
