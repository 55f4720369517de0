//! The addresses of the forum.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::pages::{
    DeletePage, EditPage, ForumPage, HistoryPage, NewCategoryPage, NewTopicPage, PostPage, ReportPage, ReportsPage,
    SearchPage, TopicPage,
};

/// Every page of the forum.
#[component(transparent)]
pub fn ForumRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/forum") view=ForumPage ssr=SsrMode::Async />
            <Route path=path!("/forum/search") view=SearchPage ssr=SsrMode::Async />
            <Route path=path!("/forum/new") view=NewTopicPage ssr=SsrMode::Async />
            <Route path=path!("/forum/categories/new") view=NewCategoryPage ssr=SsrMode::Async />
            <Route path=path!("/forum/t/:id/:slug?") view=TopicPage ssr=SsrMode::Async />
            <Route path=path!("/forum/p/:id") view=PostPage ssr=SsrMode::Async />
            <Route path=path!("/forum/p/:id/edit") view=EditPage ssr=SsrMode::Async />
            <Route path=path!("/forum/p/:id/history") view=HistoryPage ssr=SsrMode::Async />
            <Route path=path!("/forum/p/:id/delete") view=DeletePage ssr=SsrMode::Async />
            <Route path=path!("/forum/p/:id/report") view=ReportPage ssr=SsrMode::Async />
            <Route path=path!("/admin/reports") view=ReportsPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
