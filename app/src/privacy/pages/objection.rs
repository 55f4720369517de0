use leptos::prelude::*;
use model::privacy::Objectable;

use crate::{
    ui::{
        button::{Button, Weight},
        fields::{Select, TextArea},
        form::{Form, FormState},
    },
    words::t,
};

/// The objections that are in force, and the form to object to another purpose.
#[component]
pub fn Objections(
    /// The purposes to which one can object.
    purposes: Vec<Objectable>,
) -> impl IntoView {
    let (objected, open): (Vec<_>, Vec<_>) = purposes.into_iter().partition(|purpose| purpose.reference.is_some());
    let objected: Vec<_> = objected.into_iter().map(|purpose| view! { <InForce purpose /> }).collect();
    view! {
        <section class="request">
            <h2>{t("objection-title")}</h2>
            <p>{t("objection-about")}</p>
            {objected}
            {(!open.is_empty()).then(|| view! { <Ask purposes=open /> })}
        </section>
    }
}

#[component]
fn InForce(purpose: Objectable) -> impl IntoView {
    let reference = purpose.reference.unwrap_or_default();
    let state = FormState::of("/api/privacy_withdraw_objection", Some(("reference", &reference)));
    let effect = if purpose.stops_at_once { "objection-stopped" } else { "objection-goes-on" };
    view! {
        <div class="confirm">
            <h3>{t("objection-in-force")}</h3>
            <p>{purpose.purpose}</p>
            <p>{t(effect)}</p>
            <Form action="/api/privacy_withdraw_objection" state>
                <input type="hidden" name="reference" value=reference />
                <Button weight=Weight::Quiet icon="undo-2">{t("objection-withdraw")}</Button>
            </Form>
        </div>
    }
}

#[component]
fn Ask(purposes: Vec<Objectable>) -> impl IntoView {
    let state = FormState::of("/api/privacy_object", None);
    let explained: Vec<_> = purposes
        .iter()
        .map(|purpose| {
            let effect = if purpose.stops_at_once { "objection-would-stop" } else { "objection-would-go-on" };
            view! {
                <li>
                    {purpose.purpose.clone()} " " <span class="quiet">{format!("({})", purpose.parts.join(", "))}</span> " " {t(effect)}
                </li>
            }
        })
        .collect();
    let choices = purposes.into_iter().map(|purpose| (purpose.word, purpose.purpose.into())).collect();
    view! {
        <ul>{explained}</ul>
        <Form action="/api/privacy_object" state=state.clone()>
            <Select state=state.clone() name="purpose" label=t("objection-purpose") choices />
            <TextArea state name="reason" label=t("objection-reason") hint=t("objection-reason-hint") rows=3 />
            <Button weight=Weight::Quiet>{t("objection-submit")}</Button>
        </Form>
    }
}
