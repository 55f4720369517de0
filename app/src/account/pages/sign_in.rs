use leptos::prelude::*;

use super::parameter;
use crate::{
    account::next::same_site,
    request,
    ui::{
        button::Button,
        done_notice::DoneNotice,
        form::{Field, Form, FormState},
        page_header::PageHeader,
    },
    words::t,
};

/// Signs in, and goes on to the page that asked for it.
#[component]
pub fn SignInPage() -> impl IntoView {
    let state = FormState::of("/api/sign_in", None);
    let next = same_site(&parameter("next")).map(str::to_owned).unwrap_or_default();
    if request::signed_in().is_some() {
        request::redirect(if next.is_empty() { "/settings" } else { &next });
    }
    let is_refused = state.error().is_some();
    view! {
        <PageHeader title=t("sign-in-title") />
        <DoneNotice />
        <Form action="/api/sign_in" state=state.clone()>
            {is_refused.then(|| view! { <p>{t("sign-in-refused")}</p> })}
            <input type="hidden" name="next" value=next />
            <Field
                state=state.clone()
                name="email"
                label=t("account-email")
                kind="email"
                autocomplete="username"
            />
            <Field
                state=state
                name="password"
                label=t("account-password")
                kind="password"
                autocomplete="current-password"
            />
            <Button icon="log-in">{t("sign-in-submit")}</Button>
            <p><a href="/forgot-password">{t("sign-in-forgotten")}</a></p>
            <p>{t("sign-in-no-account")} " " <a href="/sign-up">{t("sign-up-title")}</a></p>
        </Form>
    }
}
