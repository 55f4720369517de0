use leptos::prelude::*;
use model::privacy::{Objectable, ObjectionInForce};

use crate::{
    ui::{
        button::{Button, Weight},
        fields::{Select, TextArea},
        form::{Form, FormState},
    },
    words::t,
};

/// The objections that are in force, the form to object to another purpose, and what goes on all the same.
#[component]
pub fn Objections(
    /// The purposes that rest on legitimate interests.
    purposes: Vec<Objectable>,
) -> impl IntoView {
    let (going_on, stopping): (Vec<_>, Vec<_>) = purposes.into_iter().partition(|purpose| purpose.grounds.is_some());
    let (objected, open): (Vec<_>, Vec<_>) = stopping.into_iter().partition(|purpose| purpose.objection.is_some());
    let objected: Vec<_> = objected
        .into_iter()
        .filter_map(|Objectable { purpose, objection, .. }| Some(view! { <InForce purpose objection=objection? /> }))
        .collect();
    view! {
        <section class="request">
            <h2>{t("objection-title")}</h2>
            <p>{t("objection-about")}</p>
            <p>
                {t("news-also-objection")} " " <a href="/settings/news">{t("settings-news")}</a>
            </p>
            {objected}
            {(!open.is_empty()).then(|| view! { <Ask purposes=open /> })}
            {(!going_on.is_empty()).then(|| view! { <GoingOn purposes=going_on /> })}
        </section>
    }
}

#[component]
fn InForce(purpose: String, objection: ObjectionInForce) -> impl IntoView {
    let ObjectionInForce { reference, is_upheld } = objection;
    let state = FormState::of("/api/privacy_withdraw_objection", Some(("reference", &reference)));
    let effect = if is_upheld { "objection-upheld" } else { "objection-stopped" };
    view! {
        <div class="confirm">
            <h3>{t("objection-in-force")}</h3>
            <p>{purpose}</p>
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
            view! {
                <li>
                    {purpose.purpose.clone()} " " <span class="quiet">{format!("({})", purpose.parts.join(", "))}</span> " "
                    {t("objection-would-stop")}
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

/// What rests on legitimate interests and goes on, with the grounds.
#[component]
fn GoingOn(purposes: Vec<Objectable>) -> impl IntoView {
    let purposes: Vec<_> = purposes
        .into_iter()
        .map(|purpose| {
            view! {
                <li>
                    {purpose.purpose} " " <span class="quiet">{format!("({})", purpose.parts.join(", "))}</span> " "
                    {purpose.grounds}
                </li>
            }
        })
        .collect();
    view! {
        <h3>{t("objection-goes-on")}</h3>
        <p>{t("objection-goes-on-about")}</p>
        <ul>{purposes}</ul>
    }
}
