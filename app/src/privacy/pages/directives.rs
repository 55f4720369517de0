use domain::privacy;
use leptos::prelude::*;
use model::privacy::{Directives, Wish};

use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        fields::{RadioGroup, TextArea},
        form::{Field, Form, FormState},
        page::page,
        when::When,
    },
    words::t,
};

const LEAVE: &str = "/api/privacy_leave_directives";

/// What is to become of the person's data after their death, and the form that says it.
#[component]
pub fn DirectivesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let left = privacy::directives(&site, &actor).await?;
        Ok(view! {
            <SettingsFrame title=t("directives-title") lead=t("directives-lead")>
                <ul>
                    <li>{t("directives-when")}</li>
                    <li>{t("directives-who")}</li>
                    <li>{t("directives-change")}</li>
                </ul>
                <Leave left=left.clone() />
                {left.map(|left| view! { <Withdraw left /> })}
            </SettingsFrame>
        })
    })
}

#[component]
fn Leave(left: Option<Directives>) -> impl IntoView {
    let state = FormState::of(LEAVE, None);
    let wishes =
        Wish::ALL.map(|wish| (wish.word().to_owned(), t(&format!("directives-wish-{}", wish.word())))).to_vec();
    let wish = left.as_ref().map(|left| left.wish.word()).unwrap_or_default();
    let (words, name, address, note) =
        left.map(|left| (left.words, left.heir_name, left.heir_address, left.heir_note)).unwrap_or_default();
    view! {
        <Form action=LEAVE state=state.clone()>
            <RadioGroup state=state.clone() name="wish" label=t("directives-wish") choices=wishes initial=wish />
            <TextArea
                state=state.clone()
                name="words"
                label=t("directives-words")
                hint=t("directives-words-hint")
                initial=words
                optional=true
            />
            <fieldset>
                <legend>{t("directives-heir")}</legend>
                <p class="quiet">{t("directives-heir-about")}</p>
                <Field
                    state=state.clone()
                    name="heir_name"
                    label=t("directives-heir-name")
                    initial=name
                    optional=true
                />
                <Field
                    state=state.clone()
                    name="heir_address"
                    kind="email"
                    label=t("directives-heir-address")
                    initial=address
                    optional=true
                />
                <TextArea
                    state
                    name="heir_note"
                    label=t("directives-heir-note")
                    initial=note
                    rows=3
                    optional=true
                />
            </fieldset>
            <Button>{t(if wish.is_empty() { "directives-leave" } else { "directives-replace" })}</Button>
        </Form>
    }
}

#[component]
fn Withdraw(left: Directives) -> impl IntoView {
    view! {
        <section class="confirm">
            <h2>{t("directives-left")}</h2>
            <p>{t("directives-since")} " " <When at=left.changed_at exact=true /></p>
            <form method="post" action="/api/privacy_withdraw_directives">
                <Button weight=Weight::Quiet icon="undo-2">{t("directives-withdraw")}</Button>
            </form>
        </section>
    }
}
