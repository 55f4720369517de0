use leptos::prelude::*;
use model::privacy::{Advice, AskedObjection, OpenedRequest, Rectification};

use crate::{
    ui::{icon::Icon, when::When},
    words::t,
};

/// Who made a request and what they wrote, and what was advised.
#[component]
pub fn Opened(
    /// Who it is.
    opened: OpenedRequest,
    /// What is to be corrected.
    asked: Option<Rectification>,
) -> impl IntoView {
    let OpenedRequest { name, email, language, until, item, objection, ground, erase_contributions, advice } = opened;
    let advice: Vec<_> = advice.into_iter().map(|advice| view! { <Advised advice /> }).collect();
    view! {
        <section>
            <h2>{t("desk-who")}</h2>
            <p class="quiet">{t("desk-open-until")} " " <When at=until exact=true /></p>
            <dl class="facts">
                <dt>{t("admin-name")}</dt>
                <dd>{name}</dd>
                <dt>{t("admin-address")}</dt>
                <dd>{email}</dd>
                <dt>{t("admin-language")}</dt>
                <dd lang=language.tag()>{language.own_name()}</dd>
                {asked.map(|asked| view! { <Wrong item asked /> })}
                {objection.map(|asked| view! { <Objected asked /> })}
                {ground
                    .map(|ground| {
                        view! {
                            <dt>{t("restriction-ground")}</dt>
                            <dd>{t(&format!("desk-ground-{}", ground.word()))}</dd>
                        }
                    })}
                {erase_contributions
                    .then(|| {
                        view! {
                            <dt>{t("desk-scope")}</dt>
                            <dd>{t("desk-scope-contributions")}</dd>
                        }
                    })}
            </dl>
        </section>
        {(!advice.is_empty())
            .then(|| {
                view! {
                    <section>
                        <h2>{t("desk-advice")}</h2>
                        <ol class="timeline" role="list">{advice}</ol>
                    </section>
                }
            })}
    }
}

#[component]
fn Wrong(item: Option<String>, asked: Rectification) -> impl IntoView {
    view! {
        <dt>{t("rectification-item")}</dt>
        <dd>{item.unwrap_or(asked.item)}</dd>
        <dt>{t("rectification-wrong")}</dt>
        <dd class="request-note">{asked.wrong}</dd>
        <dt>{t("rectification-right")}</dt>
        <dd class="request-note">{asked.right}</dd>
    }
}

#[component]
fn Objected(asked: AskedObjection) -> impl IntoView {
    view! {
        <dt>{t("desk-objects-to")}</dt>
        <dd>{asked.purpose}</dd>
        <dt>{t("admin-reason")}</dt>
        <dd class="request-note">{asked.reason}</dd>
    }
}

#[component]
fn Advised(advice: Advice) -> impl IntoView {
    view! {
        <li>
            <Icon name="life-buoy" />
            <p>
                <strong>{advice.author.unwrap_or_else(|| t("admin-gone").into_owned())}</strong>
                " "
                <span class="quiet"><When at=advice.at exact=true /></span>
            </p>
            <p class="request-note">{advice.text}</p>
        </li>
    }
}
