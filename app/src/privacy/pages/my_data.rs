use domain::privacy::{self, Wanted};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::{use_params_map, use_query_map};
use model::privacy::{DataCategory, DataItems, DataValue};

use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        page::{form_urlencoded, page},
        pager::Pager,
    },
    words::{t, t_with},
};

/// Everything that is held, in numbers, and what can be done with it.
#[component]
pub fn MyDataPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let overview = privacy::overview(&site, &actor).await?;
        let lines: Vec<_> =
            overview.categories.into_iter().map(|category| view! { <CategoryLine category /> }).collect();
        Ok(view! {
            <SettingsFrame title=t("data-title") lead=t("data-lead")>
                <p class="data-total">
                    <strong>{overview.total}</strong>
                    " "
                    {t_with("data-total", &[("count", overview.total.into())])}
                </p>
                <ul class="data-lines">{lines}</ul>
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
fn CategoryLine(category: DataCategory) -> impl IntoView {
    let count = if category.rows == 0 { "data-count data-none" } else { "data-count" };
    view! {
        <li>
            <a href=format!("/settings/data/{}", category.word)>{category.name}</a>
            <span class=count>{category.rows}</span>
            <p class="quiet">{category.about}</p>
        </li>
    }
}

/// The items of one category: why each is held, on which basis, from where and for how long.
#[component]
pub fn DataItemsPage() -> impl IntoView {
    let category = use_params_map().with_untracked(|params| params.get("category")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    let wanted = Wanted {
        category,
        table: query.get("table").unwrap_or_default(),
        search: query.get("q").unwrap_or_default(),
        page: query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1),
    };
    page(async move {
        let (site, actor) = site_and_actor()?;
        let found = privacy::items(&site, &actor, wanted).await?;
        let address = format!("/settings/data/{}", found.category.word);
        let pages = format!(
            "{address}?table={}&q={}&page=",
            form_urlencoded(&found.table.word),
            form_urlencoded(&found.search)
        );
        let (number, count) = (found.items.number, found.items.count);
        let (name, about) = (found.category.name.clone(), found.category.about.clone());
        Ok(view! {
            <SettingsFrame title=name lead=about>
                <p><a href="/settings/data">{t("data-back")}</a></p>
                <Tables found=found.clone() />
                <h2>{found.table.name.clone()}</h2>
                <Why found=found.clone() />
                <Items found />
                <Pager number count href=move |page| format!("{pages}{page}") />
            </SettingsFrame>
        })
    })
}

#[component]
fn Tables(found: DataItems) -> impl IntoView {
    let word = found.category.word;
    let links: Vec<_> = found
        .tables
        .into_iter()
        .map(|table| {
            let mark = (table.word == found.table.word).then_some("page");
            view! {
                <li>
                    <a href=format!("/settings/data/{word}?table={}", table.word) aria-current=mark>
                        {table.name} " (" {table.rows} ")"
                    </a>
                </li>
            }
        })
        .collect();
    view! { <nav class="tabs" aria-label=t("data-tables")><ul>{links}</ul></nav> }
}

#[component]
fn Why(found: DataItems) -> impl IntoView {
    let columns: Vec<_> = found
        .columns
        .into_iter()
        .map(|column| {
            let note = if column.is_withheld {
                t_with("data-withheld", &[("reason", column.note.into())])
            } else {
                column.note
            };
            view! { <dt>{column.name}</dt><dd>{note}</dd> }
        })
        .collect();
    view! {
        <ul class="data-why">
            <li>{found.purpose}</li>
            <li>{found.basis}</li>
            <li>{found.retention}</li>
        </ul>
        <details>
            <summary>{t("data-columns")}</summary>
            <dl class="facts">{columns}</dl>
        </details>
    }
}

#[component]
fn Items(found: DataItems) -> impl IntoView {
    let has_any = found.table.rows > 0;
    let items: Vec<_> = found.items.items.into_iter().map(|values| view! { <li><Item values /></li> }).collect();
    let search = has_any.then(|| {
        view! {
            <form method="get" action=format!("/settings/data/{}", found.category.word) role="search" class="inline-form">
                <input type="hidden" name="table" value=found.table.word.clone() />
                <div class="field">
                    <label for="q">{t("data-search")}</label>
                    <input type="search" id="q" name="q" value=found.search.clone() maxlength="100" />
                </div>
                <Button weight=Weight::Quiet icon="search">{t("data-search-submit")}</Button>
            </form>
            <p class="quiet">{t_with("data-matching", &[("count", found.matching.into())])}</p>
        }
    });
    if items.is_empty() {
        let key = if has_any { "data-nothing-found" } else { "data-nothing-held" };
        Either::Left(view! { {search} <Empty icon="database" title=t(key)><p>{t(&format!("{key}-next"))}</p></Empty> })
    } else {
        Either::Right(view! { {search} <ol class="data-items">{items}</ol> })
    }
}

#[component]
fn Item(values: Vec<DataValue>) -> impl IntoView {
    let values: Vec<_> =
        values.into_iter().map(|value| view! { <dt>{value.name}</dt><dd>{value.value}</dd> }).collect();
    view! { <dl class="facts">{values}</dl> }
}
