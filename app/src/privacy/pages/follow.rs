use domain::{privacy, settings::Authority};
use leptos::{either::Either, prelude::*};
use model::privacy::{FollowedRequest, RequestKind, RequestState, RequestStep, StepKind};

use super::{desk::State, disclosures::OwnDisclosures, recipients::RecipientsTold};
use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        form::{Form, FormState},
        icon::Icon,
        page::page,
        when::{Day, When},
    },
    words::{has, t, t_with},
};

/// The person's own requests, each with its dates, its steps and what became of it.
#[component]
pub fn RequestsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let requests = privacy::requests(&site, &actor).await?;
        let items = privacy::rectifiable(&site, &actor).await?;
        let named = |word: &str| items.iter().find(|item| item.word == word).map(|item| item.name.clone());
        let (open, closed): (Vec<_>, Vec<_>) =
            requests.into_iter().partition(|followed| followed.request.state == RequestState::Open);
        let is_empty = open.is_empty() && closed.is_empty();
        let with_names = |all: Vec<FollowedRequest>| -> Vec<_> {
            all.into_iter()
                .map(|followed| {
                    let item = followed.rectification.as_ref().and_then(|found| named(&found.item));
                    (followed, item)
                })
                .collect()
        };
        let open: Vec<_> = with_names(open)
            .into_iter()
            .map(|(followed, item)| view! { <section class="request"><Request followed item /></section> })
            .collect();
        let closed: Vec<_> =
            with_names(closed).into_iter().map(|(followed, item)| view! { <Closed followed item /> }).collect();
        Ok(view! {
            <SettingsFrame title=t("requests-title") lead=t("requests-lead")>
                {is_empty
                    .then(|| {
                        view! { <Empty icon="file-text" title=t("requests-none")><p>{t("requests-none-next")}</p></Empty> }
                    })}
                {open}
                {(!closed.is_empty()).then(|| view! { <h2>{t("requests-closed")}</h2> {closed} })}
                <h2>{t("requests-more")}</h2>
                <p>
                    <LinkButton href="/settings/correct" weight=Weight::Quiet icon="pencil">
                        {t("requests-correct")}
                    </LinkButton>
                </p>
                <Complaint authority=site.settings.authority.clone() />
            </SettingsFrame>
        })
    })
}

#[component]
fn Closed(followed: FollowedRequest, item: Option<String>) -> impl IntoView {
    let kind = t(&format!("request-kind-{}", followed.request.kind.word()));
    let at = followed.request.completed_at.unwrap_or(followed.request.received_at);
    view! {
        <details class="request">
            <summary>{kind} ", " <Day at /></summary>
            <p><State state=followed.request.state /></p>
            <Request followed item />
        </details>
    }
}

#[component]
fn Request(followed: FollowedRequest, item: Option<String>) -> impl IntoView {
    let FollowedRequest { request, steps, outcome, rectification, recipients } = followed;
    let is_open = request.state == RequestState::Open;
    let is_withdrawable = is_open && request.kind == RequestKind::Rectification;
    let link = match request.kind {
        RequestKind::Access => Some(("/settings/data/archive".to_owned(), "request-see-archive")),
        RequestKind::Erasure => Some((format!("/receipts/{}", request.reference), "request-see-receipt")),
        RequestKind::Restriction | RequestKind::Objection => {
            Some(("/settings/restriction".to_owned(), "request-see-restriction"))
        }
        RequestKind::Directives => Some(("/settings/directives".to_owned(), "request-see-directives")),
        RequestKind::Rectification => None,
    };
    let outcome = outcome.map(|word| format!("request-outcome-{word}")).filter(|key| has(key));
    let done: Vec<_> = steps.into_iter().map(|step| view! { <Step step words="request-step" /> }).collect();
    view! {
        {is_open
            .then(|| {
                let kind = t(&format!("request-kind-{}", request.kind.word()));
                view! { <h2>{kind} " " <State state=request.state /></h2> }
            })}
        {rectification
            .map(|asked| {
                view! {
                    <dl class="facts">
                        <dt>{t("rectification-item")}</dt>
                        <dd>{item.unwrap_or(asked.item)}</dd>
                        <dt>{t("rectification-wrong")}</dt>
                        <dd>{asked.wrong}</dd>
                        <dt>{t("rectification-right")}</dt>
                        <dd>{asked.right}</dd>
                    </dl>
                }
            })}
        <ol class="timeline" role="list">
            {done}
            {request
                .execute_at
                .filter(|_| is_open)
                .map(|at| view! { <Pending title="request-step-execution" at about="request-step-execution-about" /> })}
            {is_open
                .then(|| view! { <Pending title="request-step-due" at=request.due_at about="request-step-due-about" /> })}
        </ol>
        {outcome.map(|key| view! { <p>{t(&key)}</p> })}
        <RecipientsTold recipients />
        {link.map(|(href, words)| view! { <p><a href=href>{t(words)}</a></p> })}
        {is_withdrawable.then(|| view! { <Withdraw reference=request.reference /> })}
    }
}

/// A step that was taken.
#[component]
pub(super) fn Step(
    /// The step.
    step: RequestStep,
    /// Before the word of its kind, the key of its words.
    words: &'static str,
) -> impl IntoView {
    let RequestStep { kind, at, note } = step;
    let icon = match kind {
        StepKind::Extended => "clock",
        StepKind::Cancelled => "undo-2",
        _ => "circle-check",
    };
    view! {
        <li class="is-done">
            <Icon name=icon />
            <p>
                <strong>{t(&format!("{words}-{}", kind.word()))}</strong>
                " "
                <span class="quiet"><When at exact=true /></span>
            </p>
            {(!note.is_empty()).then(|| view! { <p class="request-note">{note}</p> })}
        </li>
    }
}

/// What is still to come.
#[component]
fn Pending(title: &'static str, at: i64, about: &'static str) -> impl IntoView {
    view! {
        <li>
            <Icon name="clock" />
            <p>
                <strong>{t(title)}</strong>
                " "
                <span class="quiet"><Day at /></span>
            </p>
            <p class="quiet">{t(about)}</p>
        </li>
    }
}

#[component]
fn Withdraw(reference: String) -> impl IntoView {
    let state = FormState::of("/api/privacy_withdraw_rectification", Some(("reference", &reference)));
    view! {
        <Form action="/api/privacy_withdraw_rectification" state>
            <input type="hidden" name="reference" value=reference />
            <Button weight=Weight::Quiet icon="undo-2">{t("rectification-withdraw")}</Button>
        </Form>
    }
}

/// To whom one can complain (GDPR art. 12(4), 77).
#[component]
fn Complaint(authority: Authority) -> impl IntoView {
    view! {
        <h2>{t("complaint-title")}</h2>
        <p>{t_with("complaint-about", &[("authority", authority.name.clone().into())])}</p>
        <p>
            <a href=authority.complaint rel="external noreferrer">
                {t_with("complaint-link", &[("authority", authority.name.into())])}
            </a>
        </p>
    }
}

/// Who of the staff opened the person's details, when and why.
#[component]
pub fn LooksPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let looks = privacy::looks(&site, &actor).await?;
        let disclosures = privacy::own_disclosures(&site, &actor).await?;
        let list = if looks.is_empty() {
            Either::Left(view! { <Empty icon="eye" title=t("looks-none")><p>{t("looks-none-next")}</p></Empty> })
        } else {
            let items: Vec<_> = looks
                .into_iter()
                .map(|look| {
                    let role = t(&format!("admin-role-{}", look.role.word()));
                    view! {
                        <li class="is-done">
                            <Icon name="eye" />
                            <p>
                                <strong>{look.name}</strong>
                                " (" {role} ") "
                                <span class="quiet"><When at=look.at exact=true /></span>
                            </p>
                            <p class="request-note">{look.reason}</p>
                            <p class="quiet">{t("looks-until")} " " <When at=look.until exact=true /></p>
                        </li>
                    }
                })
                .collect();
            Either::Right(view! { <ol class="timeline" role="list">{items}</ol> })
        };
        Ok(view! {
            <SettingsFrame title=t("looks-title") lead=t("looks-lead")>
                {list}
                <p class="quiet">{t("looks-kept")}</p>
                <OwnDisclosures disclosures />
            </SettingsFrame>
        })
    })
}
