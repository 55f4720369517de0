//! The addresses of accounts.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::pages::{
    CheckMailPage, ConfirmNewAddressPage, ConfirmPage, DevicesPage, EmailPage, ForgotPasswordPage, PasswordPage,
    PreferencesPage, ProfilePage, ResetPasswordPage, SettingsPage, SignInPage, SignUpPage, UndoAddressPage,
};

/// Every page of accounts.
#[component(transparent)]
pub fn AccountRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/sign-up") view=SignUpPage ssr=SsrMode::Async />
            <Route path=path!("/confirm") view=ConfirmPage ssr=SsrMode::Async />
            <Route path=path!("/check-mail") view=CheckMailPage ssr=SsrMode::Async />
            <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
            <Route path=path!("/forgot-password") view=ForgotPasswordPage ssr=SsrMode::Async />
            <Route path=path!("/reset-password") view=ResetPasswordPage ssr=SsrMode::Async />
            <Route path=path!("/confirm-new-address") view=ConfirmNewAddressPage ssr=SsrMode::Async />
            <Route path=path!("/undo-address") view=UndoAddressPage ssr=SsrMode::Async />
            <Route path=path!("/settings") view=SettingsPage ssr=SsrMode::Async />
            <Route path=path!("/settings/profile") view=ProfilePage ssr=SsrMode::Async />
            <Route path=path!("/settings/email") view=EmailPage ssr=SsrMode::Async />
            <Route path=path!("/settings/password") view=PasswordPage ssr=SsrMode::Async />
            <Route path=path!("/settings/preferences") view=PreferencesPage ssr=SsrMode::Async />
            <Route path=path!("/settings/devices") view=DevicesPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
