use domain::privacy::{self, Wanted};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::{use_params_map, use_query_map};
use model::privacy::{DataField, DataItem, DataItems};

use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        icon::Icon,
        page::{form_urlencoded, page},
        pager::Pager,
        when::WhenInTable,
    },
    words::{t, t_with},
};

/// The items of one part of a person's data: why each is held, on which basis, from where, who receives it and for how
/// long; then each as a line, with the place where it is corrected.
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
        .category
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
    (links.len() > 1).then(|| view! { <nav class="tabs" aria-label=t("data-tables")><ul>{links}</ul></nav> }.into_any())
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
    let recipients: Vec<_> = found.recipients.into_iter().map(|recipient| view! { <li>{recipient}</li> }).collect();
    view! {
        <dl class="facts data-why">
            <dt>{t("data-why")}</dt>
            <dd>{found.purpose} " " {found.basis}</dd>
            <dt>{t("data-from")}</dt>
            <dd>{found.sources.join(", ")}</dd>
            <dt>{t("data-recipients")}</dt>
            <dd><ul>{recipients}</ul></dd>
            <dt>{t("data-kept")}</dt>
            <dd>{found.retention}</dd>
            <dt>{t("data-restricted")}</dt>
            <dd>{found.restriction}</dd>
        </dl>
        <details>
            <summary>{t("data-columns")}</summary>
            <dl class="facts">{columns}</dl>
        </details>
    }
    .into_any()
}

#[component]
fn Items(found: DataItems) -> impl IntoView {
    let has_any = found.table.rows > 0;
    let is_alone = found.items.items.len() == 1;
    let items: Vec<_> = found.items.items.into_iter().map(|item| view! { <Item item is_alone /> }).collect();
    let search = (found.table.rows > 1).then(|| {
        view! {
            <search>
                <form method="get" action=format!("/settings/data/{}", found.category.word) class="inline-form">
                    <input type="hidden" name="table" value=found.table.word.clone() />
                    <div class="field">
                        <label for="q">{t("data-search")}</label>
                        <input type="search" id="q" name="q" value=found.search.clone() maxlength="100" />
                    </div>
                    <Button weight=Weight::Quiet icon="search">{t("data-search-submit")}</Button>
                </form>
            </search>
            <p class="quiet">{t_with("data-matching", &[("count", found.matching.into())])}</p>
        }
        .into_any()
    });
    if items.is_empty() {
        let key = if has_any { "data-nothing-found" } else { "data-nothing-held" };
        let all = has_any.then(|| {
            let href = format!("/settings/data/{}?table={}", found.category.word, found.table.word);
            view! { <LinkButton href weight=Weight::Quiet>{t("data-show-all")}</LinkButton> }
        });
        Either::Left(view! {
            {search}
            <Empty icon="database" title=t(key)><p>{t(&format!("{key}-next"))}</p>{all}</Empty>
        })
    } else {
        Either::Right(view! { {search} <ol class="data-items">{items}</ol> })
    }
}

/// A line: what it is and when, the place to correct it, and its values behind a disclosure.
#[component]
fn Item(item: DataItem, is_alone: bool) -> impl IntoView {
    let title = item.title.clone();
    let control = item.control.map(|href| {
        view! {
            <a href=href class="button button-quiet">
                <Icon name="pencil" />
                {t("data-change")}
                <span class="visually-hidden">": " {title}</span>
            </a>
        }
    });
    let has_one_control = control.is_some();
    let fields: Vec<_> = item.fields.into_iter().map(|field| view! { <Value field has_one_control /> }).collect();
    view! {
        <li>
            <div class="data-item">
                <h3>{item.title.clone()}</h3>
                {item.at.map(|at| view! { <WhenInTable at=Some(at) /> })}
                {control}
            </div>
            <details open=is_alone>
                <summary>
                    {t_with("data-fields", &[("count", fields.len().into())])}
                    <span class="visually-hidden">": " {item.title}</span>
                </summary>
                <dl class="facts">{fields}</dl>
            </details>
        </li>
    }
    .into_any()
}

#[component]
fn Value(field: DataField, has_one_control: bool) -> impl IntoView {
    let way = match field.control {
        Some(href) if !has_one_control => {
            view! { <a href=href>{t("data-change")} <span class="visually-hidden">": " {field.name.clone()}</span></a> }
                .into_any()
        }
        Some(_) => ().into_any(),
        None => view! { {field.rectification} }.into_any(),
    };
    view! {
        <dt>{field.name}</dt>
        <dd>
            <span class="data-value">{field.value}</span>
            <span class="data-origin">{field.source} ". " {way}</span>
        </dd>
    }
    .into_any()
}
