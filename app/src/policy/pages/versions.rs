use domain::policy;
use leptos::{oco::Oco, prelude::*};
use leptos_router::hooks::use_query_map;
use model::policy::{Document, VersionLine, VersionState, VersionsPage};

use super::differences::Differences;
use crate::{
    request::{language, request},
    ui::{
        breadcrumb::Breadcrumb,
        button::{Button, Weight},
        notice::Tone,
        page::page,
        page_header::PageHeader,
        tag::Tag,
        when::Day,
    },
    words::{t, t_with},
};

/// Every version of a document, and two of them compared.
pub fn versions_page(document: Document) -> impl IntoView {
    let number = |name| use_query_map().with_untracked(|query| query.get(name)).and_then(|number| number.parse().ok());
    let compared = number("from").zip(number("to"));
    page(async move {
        let site = request()?.site;
        let VersionsPage { title, versions, compared } =
            policy::versions(&site, document, language(), compared).await?;
        let chosen = compared.as_ref().map(|(older, newer, _)| (*older, *newer));
        let numbers: Vec<i64> = versions.iter().filter_map(|line| line.version.number).collect();
        let lines: Vec<_> = versions.into_iter().map(|line| view! { <Line line /> }).collect();
        let above: Vec<(String, Oco<'static, str>)> = vec![(document.address().to_owned(), title.clone().into())];
        Ok(view! {
            <Breadcrumb places=above />
            <PageHeader title=t_with("policy-versions-title", &[("document", title.into())]) lead=t("policy-versions-lead") />
            <ol class="policy-versions" role="list">{lines}</ol>
            {(numbers.len() > 1).then(|| view! { <Compare document numbers chosen /> })}
            {compared.map(|(older, newer, differences)| view! {
                <section>
                    <h2 id="differences">
                        {t_with("policy-differences", &[("older", older.into()), ("newer", newer.into())])}
                    </h2>
                    <Differences differences language=language().tag() />
                </section>
            })}
        }
        .into_any())
    })
}

#[component]
fn Line(line: VersionLine) -> impl IntoView {
    let VersionLine { version, summary } = line;
    let number = version.number.unwrap_or_default();
    let tone = match version.state {
        VersionState::Effective => Tone::Good,
        VersionState::Announced => Tone::Warn,
        VersionState::Draft | VersionState::Superseded | VersionState::Withdrawn => Tone::Info,
    };
    let state = t(&format!("policy-state-{}", version.state.word()));
    let summary = if summary.is_empty() { t("policy-first") } else { summary.into() };
    let since = (version.state != VersionState::Withdrawn).then_some(version.effective_at).flatten();
    view! {
        <li>
            <h2>
                <a href=version.document.version_address(number)>{t_with("policy-version", &[("number", number.into())])}</a>
                " "
                <Tag tone>{state}</Tag>
            </h2>
            <p class="request-note">{summary}</p>
            <p class="quiet policy-facts">
                {version.announced_at.map(|at| view! { <span>{t("policy-published")} " " <Day at /></span> })}
                {since.map(|at| view! { <span>{t("policy-in-force-from")} " " <Day at /></span> })}
                {version.ended_at.map(|at| view! { <span>{t("policy-ended")} " " <Day at /></span> })}
            </p>
        </li>
    }
}

/// Two versions to choose.
#[component]
fn Compare(document: Document, numbers: Vec<i64>, chosen: Option<(i64, i64)>) -> impl IntoView {
    let (newest, before) = (numbers.first().copied().unwrap_or_default(), numbers.get(1).copied().unwrap_or_default());
    let (from, to) = chosen.unwrap_or((before, newest));
    let options = |selected: i64| -> Vec<_> {
        numbers
            .iter()
            .map(|number| {
                let words = t_with("policy-version", &[("number", (*number).into())]);
                view! { <option value=number.to_string() selected=*number == selected>{words}</option> }
            })
            .collect()
    };
    let action = format!("{}#differences", document.versions_address());
    view! {
        <form method="get" action=action class="form policy-compare">
            <div class="field">
                <label for="from">{t("policy-compare-from")}</label>
                <select id="from" name="from" autocomplete="off">{options(from)}</select>
            </div>
            <div class="field">
                <label for="to">{t("policy-compare-to")}</label>
                <select id="to" name="to" autocomplete="off">{options(to)}</select>
            </div>
            <Button weight=Weight::Quiet>{t("policy-compare")}</Button>
        </form>
    }
}
