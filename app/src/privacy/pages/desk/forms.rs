//! The forms of the desk that decide nothing.

use leptos::prelude::*;

use crate::{
    ui::{
        button::{Button, Weight},
        fields::TextArea,
        form::{Field, Form, FormState},
    },
    words::t,
};

const OPEN: &str = "/api/privacy_desk_open";
const BEGIN: &str = "/api/privacy_desk_begin";
const ADVISE: &str = "/api/privacy_desk_advise";

/// Asks for the reason for which who made a request is shown.
#[component]
pub fn Open(
    /// The reference of the request.
    reference: String,
) -> impl IntoView {
    let state = FormState::of(OPEN, None);
    view! {
        <section>
            <h2>{t("desk-who")}</h2>
            <p>{t("desk-closed")}</p>
            <Form action=OPEN state=state.clone()>
                <input type="hidden" name="reference" value=reference />
                <Field state name="reason" label=t("admin-reason") hint=t("desk-reason-hint") />
                <Button icon="eye">{t("desk-open")}</Button>
            </Form>
        </section>
    }
}

/// Notes that somebody works on a request.
#[component]
pub fn Begin(
    /// The reference of the request.
    reference: String,
) -> impl IntoView {
    let state = FormState::of(BEGIN, None);
    view! {
        <section>
            <h2>{t("desk-begin-title")}</h2>
            <p>{t("desk-begin-about")}</p>
            <Form action=BEGIN state>
                <input type="hidden" name="reference" value=reference />
                <Button weight=Weight::Quiet icon="play">{t("desk-begin")}</Button>
            </Form>
        </section>
    }
}

/// Advises those who decide.
#[component]
pub fn Advise(
    /// The reference of the request.
    reference: String,
    /// Whether the request is open for who reads.
    is_read: bool,
) -> impl IntoView {
    let state = FormState::of(ADVISE, None);
    let is_shown = is_read || state.error().is_some();
    view! {
        <section>
            <h2>{t("desk-advise-title")}</h2>
            <p>{t("desk-advise-about")}</p>
            {if is_shown {
                view! {
                    <Form action=ADVISE state=state.clone()>
                        <input type="hidden" name="reference" value=reference />
                        <TextArea state name="advice" label=t("desk-advise-text") hint=t("desk-advise-hint") />
                        <Button weight=Weight::Quiet icon="send">{t("desk-advise")}</Button>
                    </Form>
                }
                    .into_any()
            } else {
                view! { <p class="quiet">{t("desk-read-first")}</p> }.into_any()
            }}
        </section>
    }
}
