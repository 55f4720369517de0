//! Pages of accounts.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    ui::form::{Field, Form, FormState},
    words::t,
};

/// Opens an account.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let state = FormState::of("/api/sign_up", None);
    view! {
        <Title text=t("sign-up-title") />
        <h1>{t("sign-up-title")}</h1>
        <Form action="/api/sign_up" state=state.clone()>
            <Field state=state.clone() name="email" label=t("account-email") kind="email" autocomplete="email" />
            <button class="button">{t("sign-up-submit")}</button>
        </Form>
    }
}
