use domain::{privacy, settings::Authority};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    Millis,
    privacy::{DataRequest, DeskAction, DeskRequest},
};

use super::{
    answer::{Answer, Extend, Lift},
    forms::{Advise, Begin, Open},
    list::{Countdown, DESK, State, kind_name},
    opened::Opened,
};
use crate::{
    admin::layout::AdminPage,
    privacy::pages::follow::Step,
    request::site_and_actor,
    ui::{
        notice::{Notice, Tone},
        page::page,
        when::{Day, When},
    },
    words::{has, t},
};

/// One request: its dates and steps, who made it once a reason was given, and what can be done about it.
#[component]
pub fn DeskRequestPage() -> impl IntoView {
    let reference = use_params_map().with_untracked(|params| params.get("reference")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let found = privacy::desk_request(&site, &actor, &reference).await?;
        let above = vec![(DESK.to_owned(), t("desk-title"))];
        Ok(view! {
            <AdminPage title=t(&kind_name(found.followed.request.kind)) above>
                <Desk found now=site.now() authority=site.settings.authority.clone() />
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Desk(found: DeskRequest, now: Millis, authority: Authority) -> impl IntoView {
    let DeskRequest { followed, has_person, opened, may, is_own } = found;
    let request = followed.request;
    let outcome = followed.outcome.map(|word| format!("desk-outcome-{word}")).filter(|key| has(key));
    let steps: Vec<_> = followed.steps.into_iter().map(|step| view! { <Step step words="desk-step" /> }).collect();
    let rows = opened.as_ref().and_then(|opened| opened.objection.as_ref()).map(|asked| asked.rows);
    let is_read = opened.is_some();
    let who = match opened {
        Some(opened) => view! { <Opened opened asked=followed.rectification /> }.into_any(),
        None if has_person => view! { <Open reference=request.reference.clone() /> }.into_any(),
        None => view! { <p class="quiet">{t("desk-gone")}</p> }.into_any(),
    };
    let actions: Vec<_> = may
        .into_iter()
        .map(|action| {
            let reference = request.reference.clone();
            match action {
                DeskAction::Begin => view! { <Begin reference /> }.into_any(),
                DeskAction::Extend => {
                    view! { <Extend request=request.clone() authority=authority.clone() is_read /> }.into_any()
                }
                DeskAction::Answer => {
                    view! { <Answer request=request.clone() rows authority=authority.clone() is_read /> }.into_any()
                }
                DeskAction::AnnounceLifting => {
                    view! { <Lift reference authority=authority.clone() is_read /> }.into_any()
                }
                DeskAction::Advise => view! { <Advise reference is_read /> }.into_any(),
            }
        })
        .collect();
    view! {
        <Facts request now />
        {outcome.map(|key| view! { <p>{t(&key)}</p> })}
        {is_own.then(|| view! { <Notice tone=Tone::Info><p>{t("desk-own")}</p></Notice> })}
        {who}
        <section>
            <h2>{t("desk-steps")}</h2>
            <ol class="timeline" role="list">{steps}</ol>
        </section>
        {actions}
    }
}

#[component]
fn Facts(request: DataRequest, now: Millis) -> impl IntoView {
    view! {
        <dl class="facts">
            <dt>{t("requests-state")}</dt>
            <dd><State state=request.state /></dd>
            <dt>{t("requests-received")}</dt>
            <dd><When at=request.received_at exact=true /></dd>
            <dt>{t("requests-due")}</dt>
            <dd><Day at=request.due_at /> " " <Countdown state=request.state due_at=request.due_at now /></dd>
            {request
                .execute_at
                .map(|at| {
                    view! {
                        <dt>{t("desk-execution")}</dt>
                        <dd><When at exact=true /></dd>
                    }
                })}
            {request
                .completed_at
                .map(|at| {
                    view! {
                        <dt>{t("requests-completed")}</dt>
                        <dd><When at exact=true /></dd>
                    }
                })}
        </dl>
    }
}
