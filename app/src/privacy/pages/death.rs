use domain::privacy;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    account::PersonId,
    error::ErrorCode,
    privacy::{Death, Directives, MadeShare, Wish},
};

use crate::{
    admin::layout::AdminPage,
    error::Refusal,
    request::site_and_actor,
    ui::{
        button::Button,
        fields::TextArea,
        form::{Field, Form, FormState},
        notice::{Notice, Tone},
        page::page,
        when::When,
    },
    words::{t, t_with},
};

const REPORT: &str = "/api/privacy_report_death";
const HAND_OVER: &str = "/api/privacy_hand_over_archive";

/// The link to an archive that was handed over by the request that this page answers.
#[derive(Clone, Debug)]
pub struct ArchiveLeft(pub MadeShare);

/// A person's death, for those who decide requests: reported with a document, then what the directives say.
#[component]
pub fn DeathPage() -> impl IntoView {
    let person = use_params_map()
        .with_untracked(|params| params.get("person"))
        .and_then(|person| person.parse::<PersonId>().ok())
        .ok_or_else(|| Refusal::from(ErrorCode::NotFound));
    page(async move {
        let person = person?;
        let (site, actor) = site_and_actor()?;
        let death = privacy::death_of(&site, &actor, person).await?;
        let made = use_context::<ArchiveLeft>();
        let title = t_with("death-title", &[("name", death.name.clone().into())]);
        Ok(view! {
            <AdminPage title lead=t("death-lead")>
                {made.map(|ArchiveLeft(made)| view! { <Made made /> })}
                {match death.reported_at {
                    Some(_) => view! { <Reported person death /> }.into_any(),
                    None if death.has_directives => view! { <Report person /> }.into_any(),
                    None => view! { <p>{t("death-no-directives")}</p> }.into_any(),
                }}
            </AdminPage>
        }
        .into_any())
    })
}

/// What is shown once.
#[component]
fn Made(made: MadeShare) -> impl IntoView {
    view! {
        <Notice tone=Tone::Good live=true>
            <p><strong>{t_with("death-handed-over", &[("name", made.recipient.into())])}</strong></p>
            <p>{t("death-phrase")} " " <code class="hash" id="share-phrase">{made.phrase}</code></p>
            <p>{t("share-ends")} " " <When at=made.expires_at exact=true /></p>
        </Notice>
    }
}

#[component]
fn Report(person: PersonId) -> impl IntoView {
    let state = FormState::of(REPORT, None);
    view! {
        <p>{t("death-has-directives")}</p>
        <Form action=REPORT state=state.clone()>
            <input type="hidden" name="person" value=person.to_string() />
            <TextArea state=state.clone() name="reason" label=t("death-reason") hint=t("death-reason-hint") rows=3 />
            <Field state name="document" label=t("death-document") hint=t("death-document-hint") />
            <Button>{t("death-report")}</Button>
        </Form>
    }
}

#[component]
fn Reported(person: PersonId, death: Death) -> impl IntoView {
    let waits = !death.is_carried_out && death.directives.as_ref().is_some_and(|left| left.wish == Wish::HandOver);
    let next = match (waits, death.has_archive) {
        (true, true) => view! { <HandOver person /> }.into_any(),
        (true, false) => view! { <p>{t("death-archive-waits")}</p> }.into_any(),
        (false, _) => ().into_any(),
    };
    view! {
        <dl class="facts">
            <dt>{t("death-reported")}</dt>
            <dd>{death.reported_at.map(|at| view! { <When at exact=true /> })}</dd>
            <dt>{t("death-reason")}</dt>
            <dd>{death.note}</dd>
            {death
                .erased_at
                .map(|at| view! { <dt>{t("death-erased")}</dt><dd><When at exact=true /></dd> })}
        </dl>
        {death.directives.map(|left| view! { <Left left /> })}
        {next}
    }
}

#[component]
fn Left(left: Directives) -> impl IntoView {
    let facts = [
        ("directives-words", left.words),
        ("directives-heir-name", left.heir_name),
        ("directives-heir-address", left.heir_address),
        ("directives-heir-note", left.heir_note),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| view! { <dt>{t(key)}</dt><dd>{value}</dd> })
        .collect();
    view! {
        <h2>{t("death-directives")}</h2>
        <dl class="facts">
            <dt>{t("death-wish")}</dt>
            <dd>{t(&format!("directives-wish-{}", left.wish.word()))}</dd>
            {facts}
        </dl>
    }
}

#[component]
fn HandOver(person: PersonId) -> impl IntoView {
    let state = FormState::of(HAND_OVER, None);
    view! {
        <p>{t("death-hand-over-about")}</p>
        <Form action=HAND_OVER state>
            <input type="hidden" name="person" value=person.to_string() />
            <Button>{t("death-hand-over")}</Button>
        </Form>
    }
}
