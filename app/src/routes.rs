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
    learn,
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
                    <Route path=path!("/confirm") view=account::pages::ConfirmPage ssr=SsrMode::Async />
                    <Route path=path!("/check-mail") view=account::pages::CheckMailPage ssr=SsrMode::Async />
                    <Route path=path!("/sign-in") view=account::pages::SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/forgot-password") view=account::pages::ForgotPasswordPage ssr=SsrMode::Async />
                    <Route path=path!("/reset-password") view=account::pages::ResetPasswordPage ssr=SsrMode::Async />
                    <Route path=path!("/confirm-new-address") view=account::pages::ConfirmNewAddressPage ssr=SsrMode::Async />
                    <Route path=path!("/undo-address") view=account::pages::UndoAddressPage ssr=SsrMode::Async />
                    <Route path=path!("/settings") view=account::pages::SettingsPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/profile") view=account::pages::ProfilePage ssr=SsrMode::Async />
                    <Route path=path!("/settings/email") view=account::pages::EmailPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/password") view=account::pages::PasswordPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/preferences") view=account::pages::PreferencesPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/devices") view=account::pages::DevicesPage ssr=SsrMode::Async />
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
                    <Route path=path!("/courses") view=learn::pages::CataloguePage ssr=SsrMode::Async />
                    <Route path=path!("/courses/:slug") view=learn::pages::CoursePage ssr=SsrMode::Async />
                    <Route path=path!("/courses/:slug/*lesson") view=learn::pages::LessonPage ssr=SsrMode::Async />
                    <Route path=path!("/lessons/:id") view=learn::pages::LessonByKey ssr=SsrMode::Async />
                    <Route path=path!("/learn") view=learn::pages::MyCoursesPage ssr=SsrMode::Async />
                    <Route path=path!("/admin/courses") view=learn::pages::ManageCoursesPage ssr=SsrMode::Async />
                </Routes>
            </main>
            <Footer />
        </Router>
    }
}
