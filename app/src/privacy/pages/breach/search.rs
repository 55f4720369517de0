use domain::{privacy::AffectedSearch, register::Category};
use leptos::{oco::Oco, prelude::*};
use leptos_router::params::ParamsMap;
use model::breach::{BreachId, FoundPeople, SearchableTable};

use crate::{
    request,
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::CheckboxGroup,
        form::{Field, Form, FormState},
    },
    words::{t, t_with},
};

const SEARCH: &str = "/api/breach_search";
const ADD_FOUND: &str = "/api/breach_add_found";

/// What the address of the page searches for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    categories: Vec<String>,
    tables: Vec<String>,
    from: String,
    until: String,
}

impl Asked {
    /// The search that an address names, if it names one.
    pub fn of(query: &ParamsMap) -> Option<Self> {
        let text = |name: &str| query.get(name).unwrap_or_default();
        let words = |name: &str| text(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let asked =
            Self { categories: words("categories"), tables: words("tables"), from: text("from"), until: text("until") };
        (asked != Self::default()).then_some(asked)
    }

    /// The same for the domain.
    pub fn search(&self) -> AffectedSearch<'_> {
        AffectedSearch { categories: &self.categories, tables: &self.tables, from: &self.from, until: &self.until }
    }
}

/// How many people a search finds, before they are added.
#[component]
pub(super) fn Found(
    /// The breach.
    breach: BreachId,
    /// What was searched for.
    search: Asked,
    /// What was found.
    found: FoundPeople,
) -> impl IntoView {
    let state = FormState::of(ADD_FOUND, None);
    let new = found.people - found.known;
    let without_time = (!found.without_time.is_empty()).then(|| {
        view! { <p>{t_with("breach-search-timeless", &[("tables", found.without_time.join(", ").into())])}</p> }
    });
    let known =
        (found.known > 0).then(|| view! { <p>{t_with("breach-search-known", &[("count", found.known.into())])}</p> });
    let hidden = |name: &'static str, values: &[String]| -> Vec<_> {
        values.iter().map(|value| view! { <input type="hidden" name=name value=value.clone() /> }).collect()
    };
    let (categories, tables) = (hidden("categories[]", &search.categories), hidden("tables[]", &search.tables));
    let add = (new > 0).then(|| {
        view! {
            <Form action=ADD_FOUND state>
                <input type="hidden" name="breach" value=breach.to_string() />
                {categories}
                {tables}
                <input type="hidden" name="from" value=search.from />
                <input type="hidden" name="until" value=search.until />
                <Button icon="plus">{t_with("breach-search-add", &[("count", new.into())])}</Button>
            </Form>
        }
    });
    view! {
        <div id="found">
            <Confirm title=t_with("breach-search-found", &[("count", found.people.into())])>
                <p>{t_with("breach-search-tables", &[("tables", found.tables.join(", ").into())])}</p>
                {without_time}
                {known}
                {add}
            </Confirm>
        </div>
    }
    .into_any()
}

/// Searches the register for the people who have rows of some kinds, of some days.
#[component]
pub(super) fn SearchForm(
    /// The breach.
    breach: BreachId,
    /// By what can be searched.
    searchable: Vec<SearchableTable>,
    /// What was searched for before.
    search: Asked,
) -> impl IntoView {
    let state = FormState::of(SEARCH, None);
    let categories = Category::ALL.map(|category| {
        let words = domain::register::text(request::language(), &format!("category-{}", category.word()));
        (category.word().to_owned(), words.into())
    });
    let tables: Vec<(String, Oco<'static, str>)> = searchable
        .into_iter()
        .map(|table| {
            let name = if table.has_time {
                table.name
            } else {
                t_with("breach-search-undated", &[("table", table.name.into())])
            };
            (table.word, name.into())
        })
        .collect();
    let is_open = !search.tables.is_empty() || state.error().is_some();
    view! {
        <section>
            <h2>{t("breach-search")}</h2>
            <p>{t("breach-search-about")}</p>
            <Form action=SEARCH state=state.clone()>
                <input type="hidden" name="breach" value=breach.to_string() />
                <CheckboxGroup
                    state=state.clone()
                    name="categories"
                    label=t("breach-search-categories")
                    choices=categories.to_vec()
                    initial=search.categories
                />
                <details open=is_open>
                    <summary>{t("breach-search-single")}</summary>
                    <CheckboxGroup
                        state=state.clone()
                        name="tables"
                        label=t("breach-search-tables-label")
                        choices=tables
                        initial=search.tables
                    />
                </details>
                <Field
                    state=state.clone()
                    name="from"
                    kind="date"
                    label=t("breach-search-from")
                    hint=t("breach-search-from-hint")
                    initial=search.from
                    optional=true
                />
                <Field
                    state
                    name="until"
                    kind="date"
                    label=t("breach-search-until")
                    initial=search.until
                    optional=true
                />
                <Button weight=Weight::Quiet icon="search">{t("breach-search-count")}</Button>
            </Form>
        </section>
    }
    .into_any()
}
