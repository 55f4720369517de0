use leptos::prelude::*;
use model::policy::Document;

use crate::{
    request,
    ui::{
        button::Button,
        form::{Field, Form, FormState},
        page_header::PageHeader,
    },
    words::{t, t_with},
};

/// Opens an account.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let state = FormState::of("/api/sign_up", None);
    let age = request::request().map(|request| request.site.settings.digital_consent_age).unwrap_or_default();
    view! {
        <PageHeader title=t("sign-up-title") lead=t("sign-up-lead") />
        <div class="account-columns">
            <Form action="/api/sign_up" state=state.clone()>
                <Field state=state.clone() name="first_name" label=t("account-first-name") autocomplete="given-name" />
                <Field state=state.clone() name="last_name" label=t("account-last-name") autocomplete="family-name" />
                <Field
                    state=state.clone()
                    name="email"
                    label=t("account-email")
                    kind="email"
                    hint=t("sign-up-email-hint")
                    autocomplete="email"
                />
                <Field
                    state=state.clone()
                    name="password"
                    label=t("account-password")
                    kind="password"
                    hint=t("account-password-hint")
                    autocomplete="new-password"
                />
                <Field
                    state=state
                    name="age"
                    label=t("sign-up-age")
                    kind="number"
                    hint=t("sign-up-age-hint")
                    min=0
                    max=130
                />
                <p class="hint">
                    {t("sign-up-terms")} " " <a href=Document::Terms.address()>{t("policy-terms")}</a> ". "
                    {t("sign-up-privacy")} " " <a href=Document::Privacy.address()>{t("policy-privacy")}</a> "."
                </p>
                <Button>{t("sign-up-submit")}</Button>
                <p>{t("sign-up-have-account")} " " <a href="/sign-in">{t("sign-in-title")}</a></p>
            </Form>
            <section class="account-why">
                <h2>{t("sign-up-why-title")}</h2>
                <dl>
                    <dt>{t("sign-up-why-name")}</dt>
                    <dd>{t("sign-up-why-name-text")}</dd>
                    <dt>{t("account-email")}</dt>
                    <dd>{t("sign-up-why-email-text")}</dd>
                    <dt>{t("account-password")}</dt>
                    <dd>{t("sign-up-why-password-text")}</dd>
                    <dt>{t("sign-up-why-age")}</dt>
                    <dd>{t_with("sign-up-why-age-text", &[("age", age.into())])}</dd>
                </dl>
                <p class="quiet">{t("sign-up-why-nothing-else")}</p>
            </section>
        </div>
    }
}

/// Tells that the mail tells the rest.
#[component]
pub fn CheckMailPage() -> impl IntoView {
    view! {
        <PageHeader title=t("check-mail-title") lead=t("check-mail-lead") />
        <ul>
            <li>{t("check-mail-minutes")}</li>
            <li>{t("check-mail-spam")}</li>
            <li>{t("check-mail-alike")}</li>
        </ul>
        <p><a href="/sign-in">{t("sign-in-title")}</a></p>
    }
}
