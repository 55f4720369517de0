use leptos::prelude::*;
use model::breach::{Breach, BreachId, Decision};

use super::form::moment;
use crate::{
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::{RadioGroup, TextArea},
        form::{Field, Form, FormState},
    },
    words::t,
};

const AUTHORITY: &str = "/api/breach_decide_authority";
const NOT_TELLING: &str = "/api/breach_decide_not_telling";
const CLOSE: &str = "/api/breach_close";

/// Notes whether the authority was notified.
#[component]
pub(super) fn Authority(
    /// The breach.
    breach: Breach,
) -> impl IntoView {
    let state = FormState::of(AUTHORITY, None);
    let choices =
        Decision::ALL.map(|one| (one.word().to_owned(), t(&format!("breach-decide-authority-{}", one.word()))));
    let decided = breach.authority.as_ref();
    let is_told = decided.filter(|decided| decided.decision == Decision::Told);
    let (initial, at) = (decided.map(|decided| decided.decision.word()), moment(is_told.map(|decided| decided.at)));
    let reference = decided.map(|decided| decided.reference.clone()).unwrap_or_default();
    let reason = decided.map(|decided| decided.reason.clone()).unwrap_or_default();
    let (title, submit) = if decided.is_some() {
        ("breach-authority-again", "breach-save")
    } else {
        ("breach-authority-decide", "breach-record-decision")
    };
    let is_open = decided.is_none() || state.error().is_some();
    view! {
        <details open=is_open>
            <summary>{t(title)}</summary>
            <Form action=AUTHORITY state=state.clone()>
                <input type="hidden" name="breach" value=breach.id.to_string() />
                <RadioGroup
                    state=state.clone()
                    name="decision"
                    label=t("breach-decision")
                    choices=choices.to_vec()
                    initial=initial.unwrap_or_default()
                />
                <Field
                    state=state.clone()
                    name="at"
                    kind="datetime-local"
                    label=t("breach-notified-at")
                    initial=at
                    optional=true
                />
                <Field
                    state=state.clone()
                    name="reference"
                    label=t("breach-reference")
                    hint=t("breach-reference-hint")
                    initial=reference
                    optional=true
                />
                <TextArea
                    state
                    name="reason"
                    label=t("breach-reason")
                    hint=t("breach-reason-hint")
                    initial=reason
                    rows=3
                    optional=true
                />
                <Button weight=Weight::Quiet>{t(submit)}</Button>
            </Form>
        </details>
    }
    .into_any()
}

/// Notes that the people affected need not be told.
#[component]
pub(super) fn NotTelling(
    /// The breach.
    breach: BreachId,
) -> impl IntoView {
    let state = FormState::of(NOT_TELLING, None);
    let is_open = state.error().is_some();
    view! {
        <details open=is_open>
            <summary>{t("breach-not-telling")}</summary>
            <Form action=NOT_TELLING state=state.clone()>
                <input type="hidden" name="breach" value=breach.to_string() />
                <TextArea
                    state
                    name="telling_reason"
                    label=t("breach-not-telling-reason")
                    hint=t("breach-not-telling-hint")
                    rows=3
                />
                <Button weight=Weight::Quiet>{t("breach-record-decision")}</Button>
            </Form>
        </details>
    }
    .into_any()
}

/// Closes a breach.
#[component]
pub(super) fn Close(
    /// The breach.
    breach: BreachId,
) -> impl IntoView {
    let state = FormState::of(CLOSE, None);
    view! {
        <Confirm title=t("breach-close-question")>
            <p>{t("breach-close-effect")}</p>
            <Form action=CLOSE state>
                <input type="hidden" name="breach" value=breach.to_string() />
                <Button weight=Weight::Quiet icon="check">{t("breach-close")}</Button>
            </Form>
        </Confirm>
    }
    .into_any()
}
