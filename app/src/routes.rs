//! Every address of the site and the page behind it.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    account, forum,
    home::HomePage,
    layout::{Footer, Header, WindowTitle},
    styleguide::StyleguidePage,
    ui::error_page::ErrorPage,
};

/// The page of the request's address.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <WindowTitle />
            <Header />
            <main id="content" tabindex="-1">
                <Routes fallback=|| view! { <ErrorPage code=model::error::ErrorCode::NotFound /> }>
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                    <Route path=path!("/styleguide") view=StyleguidePage ssr=SsrMode::Async />
                    <Route path=path!("/sign-up") view=account::pages::SignUpPage ssr=SsrMode::Async />
                    <Route path=path!("/forum") view=forum::pages::ForumPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/search") view=forum::pages::SearchPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/new") view=forum::pages::NewTopicPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/categories/new") view=forum::pages::NewCategoryPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/t/:id/:slug?") view=forum::pages::TopicPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/p/:id") view=forum::pages::PostPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/p/:id/edit") view=forum::pages::EditPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/p/:id/history") view=forum::pages::HistoryPage ssr=SsrMode::Async />
                    <Route path=path!("/forum/p/:id/delete") view=forum::pages::DeletePage ssr=SsrMode::Async />
                    <Route path=path!("/forum/p/:id/report") view=forum::pages::ReportPage ssr=SsrMode::Async />
                    <Route path=path!("/admin/reports") view=forum::pages::ReportsPage ssr=SsrMode::Async />
                </Routes>
            </main>
            <Footer />
        </Router>
    }
}
