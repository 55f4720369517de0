use domain::privacy;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::breach::{AffectedPage, AffectedPerson, BreachId};

use super::{
    super::holds::decides,
    BREACHES, above, asked_breach,
    search::{Asked, Found, SearchForm},
};
use crate::{
    admin::{layout::AdminPage, query::asked},
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        empty::Empty,
        form::{Field, Form, FormState},
        icon::Icon,
        page::page,
        pager::Pager,
        when::When,
    },
    words::{t, t_with},
};

const ADD: &str = "/api/breach_add_person";
const REMOVE: &str = "/api/breach_remove_person";
const OPEN: &str = "/api/breach_open_people";

/// Whom a breach affects: a search of the register that counts before it adds, and the list, which names nobody until a
/// reason is given.
#[component]
pub fn AffectedPeoplePage() -> impl IntoView {
    let (breach, query) = (asked_breach(), asked());
    let search = use_query_map().with_untracked(Asked::of);
    page(async move {
        let (site, actor) = site_and_actor()?;
        let breach = breach?;
        let page = privacy::affected(&site, &actor, breach, &query).await?;
        let may_change = page.breach.closed_at.is_none() && decides();
        let found = match (&search, may_change) {
            (Some(search), true) => {
                let found = privacy::preview_found(&site, &actor, breach, &search.search()).await?;
                Some(view! { <Found breach search=search.clone() found /> })
            }
            _ => None,
        };
        let AffectedPage { breach: about, people, searchable } = page;
        let (number, pages, total) = (query.number(), people.pages(), people.total);
        let href = move |page: u32| format!("{BREACHES}/{breach}/people?page={page}");
        let forms = may_change.then(|| {
            view! {
                {found}
                <SearchForm breach searchable search=search.unwrap_or_default() />
                <AddOne breach />
            }
        });
        Ok(view! {
            <AdminPage title=t("breach-affected") lead=t("breach-affected-lead") above=above(&about)>
                <section>
                    <h2>{t("breach-list")}</h2>
                    <p>{t_with("breach-list-count", &[("count", total.into())])}</p>
                    <People breach people=people.items list=number may_change />
                    <Pager number count=pages href />
                </section>
                {forms}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn People(breach: BreachId, people: Vec<AffectedPerson>, list: u32, may_change: bool) -> impl IntoView {
    if people.is_empty() {
        return view! { <Empty icon="users" title=t("breach-list-none")><p>{t("breach-list-none-next")}</p></Empty> }
            .into_any();
    }
    let is_closed = people.iter().any(|person| person.identity.is_none());
    let items: Vec<_> = people.into_iter().map(|person| view! { <Person breach person may_change /> }).collect();
    view! {
        <ol class="timeline" role="list">{items}</ol>
        {is_closed.then(|| view! { <Open breach list /> })}
    }
    .into_any()
}

#[component]
fn Person(breach: BreachId, person: AffectedPerson, may_change: bool) -> impl IntoView {
    let told = match person.told_at {
        Some(at) => view! { {t("breach-person-told")} " " <When at exact=true /> }.into_any(),
        None => t("breach-person-untold").into_any(),
    };
    let is_open = person.identity.is_some();
    let who = match person.identity {
        Some(who) => view! {
            <strong>{who.name}</strong>
            " "
            {who.email}
            " "
            <span class="quiet">{t("breach-person-until")} " " <When at=who.open_until exact=true /></span>
        }
        .into_any(),
        None => view! { <strong>{t("breach-person-nameless")}</strong> }.into_any(),
    };
    let affected = person.id.to_string();
    let remove = (may_change && is_open && person.told_at.is_none()).then(|| {
        let state = FormState::of(REMOVE, Some(("affected", &affected)));
        view! {
            <Form action=REMOVE state>
                <input type="hidden" name="breach" value=breach.to_string() />
                <input type="hidden" name="affected" value=affected.clone() />
                <Button weight=Weight::Quiet icon="x">{t("breach-person-remove")}</Button>
            </Form>
        }
    });
    view! {
        <li class="is-done">
            <Icon name="user" />
            <p class="request-note">{who}</p>
            <p class="quiet">{t("breach-person-found")} " " <When at=person.found_at exact=true /> ", " {told}</p>
            {remove}
        </li>
    }
    .into_any()
}

#[component]
fn Open(breach: BreachId, list: u32) -> impl IntoView {
    let state = FormState::of(OPEN, None);
    view! {
        <Form action=OPEN state=state.clone()>
            <input type="hidden" name="breach" value=breach.to_string() />
            <input type="hidden" name="list" value=list />
            <Field state name="reason" label=t("admin-reason") hint=t("breach-open-hint") />
            <Button weight=Weight::Quiet icon="eye">{t("breach-open-people")}</Button>
        </Form>
    }
    .into_any()
}

#[component]
fn AddOne(breach: BreachId) -> impl IntoView {
    let state = FormState::of(ADD, None);
    view! {
        <section>
            <h2>{t("breach-add")}</h2>
            <Form action=ADD state=state.clone()>
                <input type="hidden" name="breach" value=breach.to_string() />
                <Field state name="email" kind="email" label=t("hold-email") />
                <Button weight=Weight::Quiet icon="plus">{t("breach-add-submit")}</Button>
            </Form>
        </section>
    }
    .into_any()
}
