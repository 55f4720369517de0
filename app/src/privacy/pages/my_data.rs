use domain::privacy;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::privacy::{DataCategory, DataOverview};

use crate::{
    account::pages::SettingsFrame,
    request::{language, site_and_actor},
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        icon::Icon,
        page::{form_urlencoded, page},
    },
    words::{t, t_with},
};

/// Everything that is held, as a statement: the total, then a line for each part, then who receives it.
#[component]
pub fn MyDataPage() -> impl IntoView {
    let search = use_query_map().with_untracked(|query| query.get("q")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let overview = privacy::overview(&site, &actor, &search).await?;
        let lines: Vec<_> = overview
            .categories
            .iter()
            .filter(|category| overview.search.is_empty() || category.rows > 0)
            .cloned()
            .map(|category| view! { <CategoryLine category search=overview.search.clone() /> })
            .collect();
        let recipients = overview.search.is_empty().then(|| overview.recipients.clone());
        Ok(view! {
            <SettingsFrame title=t("data-title") lead=t("data-lead")>
                <Total overview=overview.clone() />
                <ul class="data-lines">{lines}</ul>
                <Search search=overview.search.clone() />
                {recipients.map(|recipients| view! { <Recipients recipients /> })}
                <div class="buttons">
                    <LinkButton href="/settings/data/archive" icon="download">{t("data-take")}</LinkButton>
                    <LinkButton href="/settings/profile" weight=Weight::Quiet icon="pencil">{t("data-correct")}</LinkButton>
                    <LinkButton href="/settings/delete" weight=Weight::Quiet icon="trash-2">{t("data-delete")}</LinkButton>
                </div>
            </SettingsFrame>
        })
    })
}

#[component]
fn Total(overview: DataOverview) -> impl IntoView {
    let count = [("count", overview.total.into())];
    if overview.search.is_empty() {
        let made = t_with(
            "data-statement",
            &[
                ("name", overview.name.as_str().into()),
                ("time", model::time::date_and_time(language(), overview.made_at).into()),
            ],
        );
        return view! {
            <div class="data-head">
                <p class="data-total"><strong>{overview.total}</strong> " " {t_with("data-total", &count)}</p>
                <p class="quiet">{made}</p>
            </div>
        }
        .into_any();
    }
    if overview.total == 0 {
        return view! {
            <Empty icon="search" title=t("data-nothing-found")>
                <p>{t("data-nothing-found-next")}</p>
                <LinkButton href="/settings/data" weight=Weight::Quiet>{t("data-show-all")}</LinkButton>
            </Empty>
        }
        .into_any();
    }
    let found = t_with("data-total-found", &[("count", overview.total.into()), ("search", overview.search.into())]);
    view! {
        <div class="data-head">
            <p class="data-total"><strong>{overview.total}</strong> " " {found}</p>
            <p><a href="/settings/data">{t("data-show-all")}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn CategoryLine(category: DataCategory, search: String) -> impl IntoView {
    let count = if category.rows == 0 { "data-count data-none" } else { "data-count" };
    let query = if search.is_empty() { String::new() } else { format!("&q={}", form_urlencoded(&search)) };
    let word = category.word;
    let href = match category.tables.iter().find(|table| table.rows > 0 && !search.is_empty()) {
        Some(table) => format!("/settings/data/{word}?table={}{query}", table.word),
        None => format!("/settings/data/{word}"),
    };
    let parts: Vec<_> = category
        .tables
        .into_iter()
        .filter(|table| table.rows > 0)
        .map(|table| {
            let href = format!("/settings/data/{word}?table={}{query}", table.word);
            view! { <li><a href=href>{table.name} " " <b>{table.rows}</b></a></li> }
        })
        .collect();
    view! {
        <li>
            <h2><a href=href>{category.name}</a></h2>
            <span class=count>{category.rows}</span>
            <p class="quiet">{category.about}</p>
            {(parts.len() > 1).then(|| view! { <ul class="data-parts">{parts}</ul> })}
        </li>
    }
    .into_any()
}

#[component]
fn Search(search: String) -> impl IntoView {
    view! {
        <search>
            <form method="get" action="/settings/data" class="inline-form">
                <div class="field">
                    <label for="q">{t("data-search-all")}</label>
                    <input type="search" id="q" name="q" value=search maxlength="100" />
                </div>
                <Button weight=Weight::Quiet icon="search">{t("data-search-submit")}</Button>
            </form>
        </search>
    }
}

#[component]
fn Recipients(recipients: Vec<String>) -> impl IntoView {
    let lines: Vec<_> = recipients.into_iter().map(|recipient| view! { <li>{recipient}</li> }).collect();
    view! {
        <section class="data-recipients">
            <h2><Icon name="eye" /> " " {t("data-recipients")}</h2>
            <ul>{lines}</ul>
            <p class="quiet">{t("data-recipients-about")}</p>
        </section>
    }
    .into_any()
}
