use domain::{privacy, register};
use leptos::prelude::*;
use model::{
    Millis,
    breach::{Breach, BreachEntry, BreachPage as Page, Decision},
};

use super::{
    super::holds::decides,
    BREACHES, asked_breach,
    decide::{Authority, Close, NotTelling},
    list::{Countdown, State},
};
use crate::{
    admin::layout::AdminPage,
    request::{self, site_and_actor},
    ui::{
        button::{LinkButton, Weight},
        icon::Icon,
        page::page,
        progress::Progress,
        when::When,
    },
    words::{t, t_with},
};

/// One breach: what is known, the clock, both decisions, whom it affects, and what was noted when.
#[component]
pub fn BreachPage() -> impl IntoView {
    let breach = asked_breach();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let now = site.now();
        let page = privacy::breach(&site, &actor, breach?).await?;
        let id = page.breach.id;
        let may_change = page.breach.closed_at.is_none() && decides();
        let may_close = page.may_close() && decides();
        let change = may_change.then(|| {
            view! {
                <div class="buttons">
                    <LinkButton href=format!("{BREACHES}/{id}/edit") icon="pencil">{t("breach-change")}</LinkButton>
                </div>
            }
        });
        Ok(view! {
            <AdminPage title=page.breach.facts.name.clone() above=vec![(BREACHES.to_owned(), t("breach-title"))]>
                {change}
                <Facts breach=page.breach.clone() now />
                <AboutAuthority breach=page.breach.clone() may_change />
                <AboutPeople page=page.clone() may_change />
                {may_close.then(|| view! { <Close breach=id /> })}
                <History entries=page.history />
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Facts(breach: Breach, now: Millis) -> impl IntoView {
    let language = request::language();
    let clock = breach.clock(now);
    let authority = breach.authority.as_ref().map(|decided| decided.decision);
    let is_closed = breach.closed_at.is_some();
    let natures: Vec<_> = breach.facts.nature.iter().map(|one| t(&format!("breach-nature-{}", one.word()))).collect();
    let categories = breach.facts.categories.iter().map(|word| register::text(language, &format!("category-{word}")));
    let categories: Vec<_> = categories.collect();
    let unknown = || view! { <span class="quiet">{t("breach-unknown")}</span> }.into_any();
    let text = |text: String| {
        if text.is_empty() { unknown() } else { view! { <span class="request-note">{text}</span> }.into_any() }
    };
    let count = |count: Option<u64>| count.map_or_else(unknown, |count| count.to_string().into_any());
    view! {
        <dl class="facts">
            <dt>{t("breach-state")}</dt>
            <dd><State is_closed /></dd>
            <dt>{t("breach-clock")}</dt>
            <dd><Countdown clock authority /></dd>
            <dt>{t("breach-aware")}</dt>
            <dd><When at=breach.facts.aware_at exact=true /></dd>
            <dt>{t("breach-began")}</dt>
            <dd>
                {breach.facts.began_at.map_or_else(unknown, |at| view! { <When at exact=true /> }.into_any())}
            </dd>
            <dt>{t("breach-happened")}</dt>
            <dd>{text(breach.facts.happened)}</dd>
            <dt>{t("breach-nature")}</dt>
            <dd>{natures.join(", ")}</dd>
            <dt>{t("breach-categories")}</dt>
            <dd>{text(categories.join(", "))}</dd>
            <dt>{t("breach-people")}</dt>
            <dd>{count(breach.facts.people)}</dd>
            <dt>{t("breach-records")}</dt>
            <dd>{count(breach.facts.records)}</dd>
            <dt>{t("breach-consequences")}</dt>
            <dd>{text(breach.facts.consequences)}</dd>
            <dt>{t("breach-measures")}</dt>
            <dd>{text(breach.facts.measures)}</dd>
            <dt>{t("breach-noted")}</dt>
            <dd><When at=breach.noted_at exact=true /> {breach.noted_by.map(|by| format!(", {by}"))}</dd>
        </dl>
    }
    .into_any()
}

#[component]
fn AboutAuthority(breach: Breach, may_change: bool) -> impl IntoView {
    let decided = breach.authority.clone().map(|decided| {
        let reference = (!decided.reference.is_empty()).then(|| {
            view! {
                <dt>{t("breach-reference")}</dt>
                <dd>{decided.reference.clone()}</dd>
            }
        });
        let reason = (!decided.reason.is_empty()).then(|| {
            view! {
                <dt>{t("breach-reason")}</dt>
                <dd class="request-note">{decided.reason.clone()}</dd>
            }
        });
        view! {
            <dl class="facts">
                <dt>{t("breach-decision")}</dt>
                <dd>{t(&format!("breach-authority-{}", decided.decision.word()))}</dd>
                <dt>{t("breach-at")}</dt>
                <dd><When at=decided.at exact=true /></dd>
                {reference}
                {reason}
            </dl>
        }
    });
    let undecided = breach.authority.is_none().then(|| view! { <p>{t("breach-authority-undecided")}</p> });
    view! {
        <section>
            <h2>{t("breach-authority")}</h2>
            {undecided}
            {decided}
            {may_change.then(|| view! { <Authority breach /> })}
        </section>
    }
    .into_any()
}

#[component]
fn AboutPeople(page: Page, may_change: bool) -> impl IntoView {
    let Page { breach, present, waiting, untold, .. } = page;
    let id = breach.id;
    let is_told = breach.telling.as_ref().is_some_and(|telling| telling.decision == Decision::Told);
    let decided = breach.telling.clone().map(|decided| {
        let reason = (!decided.reason.is_empty()).then(|| {
            view! {
                <dt>{t("breach-reason")}</dt>
                <dd class="request-note">{decided.reason.clone()}</dd>
            }
        });
        view! {
            <dt>{t("breach-decision")}</dt>
            <dd>
                {t(&format!("breach-telling-{}", decided.decision.word()))} ", " <When at=decided.at exact=true />
            </dd>
            {reason}
        }
    });
    let undecided = breach.telling.is_none().then(|| view! { <p>{t("breach-telling-undecided")}</p> });
    let total = breach.told + waiting;
    let progress = is_told.then(|| {
        let text = t_with("breach-told-of", &[("done", breach.told.into()), ("total", total.into())]);
        view! { <Progress done=breach.told total text /> }
    });
    let left = (is_told && untold > 0).then(|| {
        view! { <p>{t_with("breach-found-since", &[("count", untold.into())])}</p> }
    });
    let gone = breach.found.saturating_sub(present);
    let gone = (gone > 0).then(|| {
        view! {
            <dt>{t("breach-people-gone")}</dt>
            <dd>{gone}</dd>
        }
    });
    view! {
        <section>
            <h2>{t("breach-affected")}</h2>
            {undecided}
            <dl class="facts">
                {decided}
                <dt>{t("breach-people-found")}</dt>
                <dd>{breach.found}</dd>
                <dt>{t("breach-people-told")}</dt>
                <dd>{breach.told}</dd>
                {gone}
            </dl>
            {progress}
            {left}
            <div class="buttons">
                <LinkButton href=format!("{BREACHES}/{id}/people") weight=Weight::Quiet icon="users">
                    {t("breach-affected-link")}
                </LinkButton>
                <LinkButton href=format!("{BREACHES}/{id}/notice") weight=Weight::Quiet icon="send">
                    {t("breach-notice-link")}
                </LinkButton>
            </div>
            {(may_change && !is_told).then(|| view! { <NotTelling breach=id /> })}
        </section>
    }
    .into_any()
}

#[component]
fn History(entries: Vec<BreachEntry>) -> impl IntoView {
    let items: Vec<_> = entries
        .into_iter()
        .map(|entry| {
            let by = entry.by.map_or_else(|| t("admin-gone"), Into::into);
            view! {
                <li class="is-done">
                    <Icon name="pencil" />
                    <p>
                        <strong>{t(&format!("breach-field-{}", entry.field.word()))}</strong>
                        " "
                        <span class="quiet"><When at=entry.at exact=true /> ", " {by}</span>
                    </p>
                    {(!entry.value.is_empty()).then(|| view! { <p class="request-note">{entry.value}</p> })}
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("breach-history")}</h2>
            <p class="quiet">{t("breach-history-about")}</p>
            <ol class="timeline" role="list">{items}</ol>
        </section>
    }
    .into_any()
}
