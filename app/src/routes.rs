//! Every address of the site and the page behind it.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    account, consent,
    home::HomePage,
    layout::{ConsentBanner, Footer, Header, WindowTitle},
    privacy,
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
                    <Route path=path!("/settings/data") view=privacy::pages::MyDataPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/data/archive") view=privacy::pages::ArchivePage ssr=SsrMode::Async />
                    <Route path=path!("/settings/data/:category") view=privacy::pages::DataItemsPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/consents") view=consent::pages::ConsentsPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/requests") view=privacy::pages::RequestsPage ssr=SsrMode::Async />
                    <Route path=path!("/settings/delete") view=privacy::pages::DeletionPage ssr=SsrMode::Async />
                    <Route path=path!("/receipts/:reference") view=privacy::pages::ReceiptPage ssr=SsrMode::Async />
                    <Route path=path!("/cookies") view=consent::pages::CookiesPage ssr=SsrMode::Async />
                    <Route path=path!("/admin/requests") view=privacy::pages::DeskPage ssr=SsrMode::Async />
                </Routes>
            </main>
            <Footer />
            <ConsentBanner />
        </Router>
    }
}
