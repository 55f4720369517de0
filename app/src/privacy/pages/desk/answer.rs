//! The decisions of the desk: each says what it will do before it does it.

use domain::{privacy, settings::Authority};
use leptos::{oco::Oco, prelude::*};
use model::privacy::{DataRequest, RequestKind};

use crate::{
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::{RadioGroup, TextArea},
        form::{Form, FormState},
        when::Day,
    },
    words::{t, t_with},
};

const EXTEND: &str = "/api/privacy_desk_extend";
const ANSWER: &str = "/api/privacy_desk_answer";
const LIFT: &str = "/api/privacy_desk_lift";

/// The months that an extended request may take from its arrival.
const EXTENDED: u32 = 3;

/// Answers a request for a correction, or an objection.
#[component]
pub fn Answer(
    /// The request.
    request: DataRequest,
    /// How many rows go when an objection is upheld.
    rows: Option<u64>,
    /// To whom the person can complain.
    authority: Authority,
    /// Whether the request is open for who reads.
    is_read: bool,
) -> impl IntoView {
    let state = FormState::of(ANSWER, None);
    let kind = request.kind.word();
    let choices = ["grant", "refuse"]
        .map(|decision| (decision.to_owned(), t(&format!("desk-answer-{kind}-{decision}"))))
        .to_vec();
    let granted = match (request.kind, rows) {
        (RequestKind::Objection, Some(rows)) => {
            Oco::from(t_with("desk-answer-objection-effect", &[("count", rows.into())]))
        }
        _ => t(&format!("desk-answer-{kind}-about")),
    };
    view! {
        <Confirm title=t(&format!("desk-answer-{kind}"))>
            <ul>
                <li>{granted}</li>
                <li>{t(&format!("desk-answer-{kind}-refused"))}</li>
                <Told authority />
            </ul>
            <Decide state=state.clone() is_read>
                <Form action=ANSWER state=state.clone()>
                    <input type="hidden" name="reference" value=request.reference.clone() />
                    <RadioGroup state=state.clone() name="decision" label=t("desk-decision") choices=choices.clone() />
                    <TextArea state=state.clone() name="answer" label=t("desk-answer-text") hint=t("desk-answer-hint") />
                    <Button icon="send">{t("desk-answer-send")}</Button>
                </Form>
            </Decide>
        </Confirm>
    }
}

/// Takes two months more.
#[component]
pub fn Extend(
    /// The request.
    request: DataRequest,
    /// To whom the person can complain.
    authority: Authority,
    /// Whether the request is open for who reads.
    is_read: bool,
) -> impl IntoView {
    let state = FormState::of(EXTEND, None);
    view! {
        <Confirm title=t("desk-extend-title")>
            <ul>
                <li>
                    {t("desk-extend-about")} " " <Day at=privacy::months_after(request.received_at, EXTENDED) /> "."
                </li>
                <Told authority />
            </ul>
            <Decide state=state.clone() is_read>
                <Form action=EXTEND state=state.clone()>
                    <input type="hidden" name="reference" value=request.reference.clone() />
                    <TextArea state=state.clone() name="reason" label=t("desk-extend-reason") hint=t("desk-answer-hint") rows=3 />
                    <Button weight=Weight::Quiet icon="clock">{t("desk-extend")}</Button>
                </Form>
            </Decide>
        </Confirm>
    }
}

/// Announces that a restriction is lifted.
#[component]
pub fn Lift(
    /// The reference of the request.
    reference: String,
    /// To whom the person can complain.
    authority: Authority,
    /// Whether the request is open for who reads.
    is_read: bool,
) -> impl IntoView {
    let state = FormState::of(LIFT, None);
    view! {
        <Confirm title=t("desk-lift-title")>
            <ul>
                <li>{t("desk-lift-about")}</li>
                <Told authority />
            </ul>
            <Decide state=state.clone() is_read>
                <Form action=LIFT state=state.clone()>
                    <input type="hidden" name="reference" value=reference.clone() />
                    <TextArea state=state.clone() name="reason" label=t("desk-lift-reason") hint=t("desk-answer-hint") rows=3 />
                    <Button weight=Weight::Danger icon="mail">{t("desk-lift")}</Button>
                </Form>
            </Decide>
        </Confirm>
    }
}

/// The form of a decision, for who has read what it is about; a form that was refused stays as it was sent.
#[component]
fn Decide(state: FormState, is_read: bool, children: Children) -> impl IntoView {
    if is_read || state.error().is_some() {
        children().into_any()
    } else {
        view! { <p class="quiet">{t("desk-read-first")}</p> }.into_any()
    }
}

/// What each decision does: the person is told, and to whom they can complain.
#[component]
fn Told(authority: Authority) -> impl IntoView {
    let Authority { name, complaint } = authority;
    let shown = complaint.clone();
    view! {
        <li>
            {t_with("desk-told", &[("authority", name.into())])} " "
            <a href=complaint rel="external noreferrer">{shown}</a>
        </li>
        <li>{t("desk-no-undo")}</li>
    }
}
