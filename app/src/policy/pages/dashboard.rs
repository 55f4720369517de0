use domain::policy;
use leptos::prelude::*;
use model::policy::{Document, DocumentState, Reach, Version, VersionState};

use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        button::{Button, LinkButton, Weight},
        fields::RadioGroup,
        form::{Form, FormState},
        notice::{Notice, Tone},
        page::page,
        tag::Tag,
        when::Day,
    },
    words::{t, t_with},
};

/// Where the documents are in the dashboard.
pub const POLICIES: &str = "/admin/policies";
const BEGIN: &str = "/api/policy_begin";

/// Each document: what is in force, what is under way, whom it reached.
#[component]
pub fn PoliciesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let documents: Vec<_> = policy::overview(&site, &actor)
            .await?
            .into_iter()
            .map(|document| view! { <OneDocument document /> })
            .collect();
        Ok(view! {
            <AdminPage title=t("policy-documents") lead=t("policy-documents-lead")>
                {documents}
                <section>
                    <h2>{t("policy-successor-title")}</h2>
                    <p>{t("policy-successor-lead")}</p>
                    <LinkButton href="/admin/policies/successor" weight=Weight::Quiet>
                        {t("policy-successor-begin")}
                    </LinkButton>
                </section>
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn OneDocument(document: DocumentState) -> impl IntoView {
    let DocumentState { document, in_force, under_way, is_outdated, refused, ships_another } = document;
    let name = t(&format!("policy-{}", document.word()));
    let may_begin = under_way.is_empty();
    let under_way: Vec<_> = under_way.into_iter().map(|(version, reach)| view! { <Row version reach /> }).collect();
    let is_outdated = is_outdated && may_begin;
    view! {
        <section>
            <h2>{name}</h2>
            {is_outdated
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warn>
                            <p>{t("policy-outdated")}</p>
                        </Notice>
                    }
                })}
            {(!refused.is_empty()).then(|| view! { <Refused refused /> })}
            <dl class="facts">
                {in_force.map(|(version, reach)| view! { <Row version reach /> })}
                {under_way}
            </dl>
            <p>
                <a href=document.address()>{t("policy-read-in-force")}</a> " · "
                <a href=document.versions_address()>{t("policy-all-versions")}</a>
            </p>
            {may_begin.then(|| view! { <Begin document ships_another /> })}
        </section>
    }
    .into_any()
}

/// What may not be collected yet.
#[component]
fn Refused(refused: Vec<(String, String)>) -> impl IntoView {
    let lines: Vec<_> =
        refused.into_iter().map(|(category, purpose)| view! { <li>{category} ": " {purpose}</li> }).collect();
    view! {
        <Notice tone=Tone::Danger>
            <p>{t("policy-refused")}</p>
            <ul>{lines}</ul>
        </Notice>
    }
}

#[component]
fn Row(version: Version, reach: Reach) -> impl IntoView {
    let title = match version.number {
        Some(number) => t_with("policy-version", &[("number", number.into())]),
        None => t("policy-draft").into_owned(),
    };
    let is_draft = version.state == VersionState::Draft;
    view! {
        <dt>
            <a href=format!("{POLICIES}/{}", version.id)>{title}</a> " " <State version=version.clone() />
        </dt>
        <dd>
            {version
                .effective_at
                .map(|at| view! { <p>{t("policy-in-force-from")} " " <Day at /></p> })}
            {(!is_draft).then(|| view! { <p>{reached(reach)}</p> })}
        </dd>
    }
}

/// Where a version is in its life.
#[component]
pub fn State(
    /// The version.
    version: Version,
) -> impl IntoView {
    let tone = match version.state {
        VersionState::Effective => Tone::Good,
        VersionState::Announced => Tone::Warn,
        VersionState::Draft | VersionState::Superseded | VersionState::Withdrawn => Tone::Info,
    };
    view! { <Tag tone>{t(&format!("policy-state-{}", version.state.word()))}</Tag> }
}

/// How many people a version reached, as a sentence.
pub fn reached(reach: Reach) -> String {
    let Reach { people, told, seen, accepted } = reach;
    t_with(
        "policy-reached",
        &[("people", people.into()), ("told", told.into()), ("seen", seen.into()), ("accepted", accepted.into())],
    )
}

#[component]
fn Begin(document: Document, ships_another: bool) -> impl IntoView {
    let state = FormState::of(BEGIN, Some(("document", document.word())));
    let from = ships_another.then(|| {
        let choices = ["current", "shipped"].map(|from| (from.to_owned(), t(&format!("policy-from-{from}")))).to_vec();
        view! { <RadioGroup state=state.clone() name="from" label=t("policy-from") choices initial="current" /> }
    });
    let only = (!ships_another).then(|| view! { <input type="hidden" name="from" value="current" /> });
    view! {
        <Form action=BEGIN state=state.clone()>
            <input type="hidden" name="document" value=document.word() />
            {from}
            {only}
            <Button weight=Weight::Quiet icon="pencil">
                {t("policy-begin")}
            </Button>
        </Form>
    }
}
