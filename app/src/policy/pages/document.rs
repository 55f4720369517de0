use domain::policy;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    policy::{Document, DocumentPage, Version, VersionLine, VersionState},
};

use super::{
    successor::Succession,
    text::{Contents, Text},
};
use crate::{
    request::{language, request},
    ui::{
        notice::{Notice, Tone},
        page::page,
        when::Day,
    },
    words::{t, t_with},
};

/// The version of a document that is in force.
pub fn document_page(document: Document) -> impl IntoView {
    page(async move {
        let site = request()?.site;
        Ok(show(policy::document(&site, document, language()).await?).into_any())
    })
}

/// One version of a document, whatever became of it.
pub fn version_page(document: Document) -> impl IntoView {
    let number = use_params_map().with_untracked(|map| map.get("number")).and_then(|number| number.parse().ok());
    page(async move {
        let site = request()?.site;
        let number = number.ok_or(ErrorCode::NotFound)?;
        Ok(show(policy::version(&site, document, number, language()).await?).into_any())
    })
}

fn show(page: DocumentPage) -> impl IntoView {
    let DocumentPage { version, summary, text, hash, upcoming } = page;
    let language = language().tag();
    let title = text.title.clone();
    let contents = text.clauses.iter().map(|clause| (clause.id.clone(), clause.title.clone())).collect();
    view! {
        <Title text=title.clone() />
        <div class="policy-layout">
            <Contents clauses=contents language />
            <article>
                <h1 lang=language>{title}</h1>
                <Facts version=version.clone() />
                <Becoming version=version.clone() />
                {upcoming.map(|upcoming| view! { <Upcoming upcoming /> })}
                {(!summary.is_empty()).then(|| view! { <Changes version=version.clone() summary /> })}
                <Text text language />
                <p class="quiet hash">{t("policy-hash")} " " <code>{hash}</code></p>
            </article>
        </div>
    }
}

/// When the text was last changed, from when on it is in force, and the way to all others.
#[component]
fn Facts(version: Version) -> impl IntoView {
    let number = version.number.unwrap_or_default();
    let in_force = (version.state != VersionState::Withdrawn).then_some(version.effective_at).flatten();
    let words =
        if version.state == VersionState::Announced { t("policy-in-force-from") } else { t("policy-in-force-since") };
    view! {
        <p class="policy-facts">
            {version.announced_at.map(|at| view! { <span>{t("policy-last-updated")} " " <Day at /></span> })}
            {in_force.map(|at| view! { <span>{words} " " <Day at /></span> })}
            <span>
                {t_with("policy-version", &[("number", number.into())])} " "
                <a href=version.document.versions_address()>{t("policy-all-versions")}</a>
            </span>
        </p>
    }
}

/// What is to be known of a version that is not in force.
#[component]
fn Becoming(version: Version) -> impl IntoView {
    let (words, until) = match version.state {
        VersionState::Announced => (t("policy-is-announced"), version.effective_at),
        VersionState::Superseded => (t("policy-is-superseded"), version.ended_at),
        VersionState::Withdrawn => (t("policy-is-withdrawn"), version.ended_at),
        VersionState::Draft | VersionState::Effective => return None,
    };
    let succession =
        (version.state == VersionState::Announced).then(|| view! { <Succession version=version.clone() /> });
    Some(view! {
        <Notice tone=Tone::Warn>
            {succession}
            <p>
                {words} " " {until.map(|at| view! { <Day at /> })} ". "
                <a href=version.document.address()>{t("policy-read-in-force")}</a>
            </p>
        </Notice>
    })
}

/// What is about to change.
#[component]
fn Upcoming(upcoming: VersionLine) -> impl IntoView {
    let VersionLine { version, summary } = upcoming;
    let number = version.number.unwrap_or_default();
    view! {
        <Notice>
            <p>
                <strong>{t("policy-upcoming")} " " {version.effective_at.map(|at| view! { <Day at /> })}</strong>
            </p>
            <p class="request-note">{summary}</p>
            <Succession version=version.clone() />
            <p>
                <a href=version.document.version_address(number)>{t("policy-read-upcoming")}</a>
            </p>
        </Notice>
    }
}

/// What a version changed.
#[component]
fn Changes(version: Version, summary: String) -> impl IntoView {
    let number = version.number.unwrap_or_default();
    let before = (number > 1).then(|| {
        let address = format!("{}?from={}&to={number}", version.document.versions_address(), number - 1);
        view! { <p><a href=address>{t("policy-compare-with-before")}</a></p> }
    });
    view! {
        <section class="policy-changes">
            <h2>{t("policy-what-changed")}</h2>
            <p class="request-note">{summary}</p>
            {before}
        </section>
    }
}
