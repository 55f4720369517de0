use domain::policy;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    policy::{Version, VersionState, WrittenText, WrittenVersion},
};

use super::{
    dashboard::{POLICIES, State, reached},
    differences::Differences,
    text::Text,
};
use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        button::{Button, Buttons, LinkButton, Weight},
        confirm::Confirm,
        fields::TextArea,
        form::{Field, Form, FormState},
        page::page,
        progress::Progress,
        when::Day,
    },
    words::{t, t_with},
};

const ANNOUNCE: &str = "/api/policy_announce";
const TAKE_BACK: &str = "/api/policy_take_back";
const DISCARD: &str = "/api/policy_discard";

/// One version as those see it who write it: what it says, what it changes, whom it reached, and what comes next.
#[component]
pub fn WrittenPage() -> impl IntoView {
    let version = use_params_map().with_untracked(|map| map.get("version")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let version = version.parse().map_err(|_| ErrorCode::NotFound)?;
        let WrittenVersion { version, texts, compared_with, reach, progress } =
            policy::written(&site, &actor, version).await?;
        let title = title(&version);
        let (is_draft, is_announced) = (version.state == VersionState::Draft, version.state == VersionState::Announced);
        let texts: Vec<_> = texts.into_iter().map(|text| view! { <OneText text compared_with /> }).collect();
        Ok(view! {
            <AdminPage title above=vec![(POLICIES.to_owned(), t("policy-documents"))]>
                <dl class="facts">
                    <dt>{t("policy-state")}</dt>
                    <dd><State version=version.clone() /></dd>
                    {version.announced_at.map(|at| view! { <dt>{t("policy-published")}</dt> <dd><Day at /></dd> })}
                    {version.effective_at.map(|at| view! { <dt>{t("policy-in-force-from")}</dt> <dd><Day at /></dd> })}
                    {version.ended_at.map(|at| view! { <dt>{t("policy-ended")}</dt> <dd><Day at /></dd> })}
                    {(!is_draft).then(|| view! { <dt>{t("policy-reach")}</dt> <dd>{reached(reach)}</dd> })}
                </dl>
                {progress.map(|progress| view! { <Progress done=progress.done total=progress.total text=t("policy-writing") /> })}
                {is_draft.then(|| view! { <Steps version=version.clone() /> })}
                {texts}
                {is_draft.then(|| view! { <Announce version=version.clone() /> })}
                {is_draft.then(|| view! { <Discard version=version.clone() /> })}
                {is_announced.then(|| view! { <TakeBack version=version.clone() /> })}
            </AdminPage>
        }
        .into_any())
    })
}

fn title(version: &Version) -> String {
    let name = t(&format!("policy-{}", version.document.word())).into_owned();
    match version.number {
        Some(number) => t_with("policy-version-of", &[("document", name.into()), ("number", number.into())]),
        None => t_with("policy-draft-of", &[("document", name.into())]),
    }
}

#[component]
fn Steps(version: Version) -> impl IntoView {
    view! {
        <Buttons>
            <LinkButton href=format!("{POLICIES}/{}/edit", version.id) weight=Weight::Quiet icon="pencil">
                {t("policy-edit")}
            </LinkButton>
        </Buttons>
    }
}

/// A text in one language: what it changes, and how it reads.
#[component]
fn OneText(text: WrittenText, compared_with: Option<i64>) -> impl IntoView {
    let WrittenText { language, summary, text, differences, .. } = text;
    let tag = language.tag();
    view! {
        <section>
            <h2>{language.own_name()}</h2>
            {(!summary.is_empty()).then(|| view! { <p class="request-note" lang=tag>{summary}</p> })}
            {compared_with
                .map(|number| {
                    view! {
                        <details open>
                            <summary>{t_with("policy-differences-to", &[("number", number.into())])}</summary>
                            <Differences differences language=tag />
                        </details>
                    }
                })}
            <details>
                <summary>{t("policy-as-people-read")}</summary>
                <Text text=text language=tag without_anchors=true />
            </details>
        </section>
    }
    .into_any()
}

#[component]
fn Announce(version: Version) -> impl IntoView {
    let state = FormState::of(ANNOUNCE, None);
    view! {
        <Confirm title=t("policy-announce-title")>
            <p>{t("policy-announce-effect")}</p>
            <Form action=ANNOUNCE state=state.clone()>
                <input type="hidden" name="version" value=version.id.to_string() />
                <Field
                    state=state.clone()
                    name="effective"
                    kind="date"
                    label=t("policy-effective")
                    hint=t("policy-effective-hint")
                />
                <TextArea
                    state=state.clone()
                    name="summary_en"
                    label=t("policy-summary-en")
                    hint=t("policy-summary-hint")
                    rows=4
                />
                <TextArea state name="summary_fr" label=t("policy-summary-fr") hint=t("policy-summary-hint") rows=4 />
                <Button>{t("policy-announce")}</Button>
            </Form>
        </Confirm>
    }
    .into_any()
}

#[component]
fn Discard(version: Version) -> impl IntoView {
    let state = FormState::of(DISCARD, None);
    view! {
        <Confirm title=t("policy-discard-title")>
            <p>{t("policy-discard-effect")}</p>
            <Form action=DISCARD state>
                <input type="hidden" name="version" value=version.id.to_string() />
                <Button weight=Weight::Danger icon="trash-2">{t("policy-discard")}</Button>
            </Form>
        </Confirm>
    }
}

#[component]
fn TakeBack(version: Version) -> impl IntoView {
    let state = FormState::of(TAKE_BACK, None);
    view! {
        <Confirm title=t("policy-take-back-title")>
            <p>{t("policy-take-back-effect")}</p>
            <Form action=TAKE_BACK state>
                <input type="hidden" name="version" value=version.id.to_string() />
                <Button weight=Weight::Danger>{t("policy-take-back")}</Button>
            </Form>
        </Confirm>
    }
}
