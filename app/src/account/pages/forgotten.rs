use leptos::prelude::*;

use super::parameter;
use crate::{
    ui::{
        button::Button,
        done_notice::DoneNotice,
        form::{Field, Form, FormState},
        page_header::PageHeader,
    },
    words::t,
};

/// Asks for a link to choose a new password.
#[component]
pub fn ForgotPasswordPage() -> impl IntoView {
    let state = FormState::of("/api/request_reset", None);
    view! {
        <PageHeader title=t("forgot-password-title") lead=t("forgot-password-lead") />
        <Form action="/api/request_reset" state=state.clone()>
            <Field state name="email" label=t("account-email") kind="email" autocomplete="username" />
            <Button icon="send">{t("forgot-password-submit")}</Button>
        </Form>
    }
}

/// Chooses a new password with the code of a mail.
#[component]
pub fn ResetPasswordPage() -> impl IntoView {
    let state = FormState::of("/api/reset_password", None);
    let is_spent = state.problem("token").is_some();
    view! {
        <PageHeader title=t("reset-password-title") lead=t("reset-password-lead") />
        <DoneNotice />
        <Form action="/api/reset_password" state=state.clone()>
            <input type="hidden" name="token" value=parameter("token") />
            {is_spent
                .then(|| {
                    view! {
                        <p id="token">
                            <a href="/forgot-password">{t("reset-password-again")}</a>
                        </p>
                    }
                })}
            <Field
                state
                name="new_password"
                label=t("account-new-password")
                kind="password"
                hint=t("account-password-hint")
                autocomplete="new-password"
            />
            <Button>{t("reset-password-submit")}</Button>
        </Form>
    }
}
