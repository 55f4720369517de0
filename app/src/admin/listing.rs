//! What a page of the dashboard lists: narrowed by a form, sorted and paged by links, so that it needs no script.

use leptos::{either::Either, oco::Oco, prelude::*};
use model::admin::{TablePage, TableQuery};

use super::query::{address, order};
use crate::{
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        pager::Pager,
    },
    words::{t, t_with},
};

/// What is listed, and how its pages are reached.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The address of the list.
    pub path: &'static str,
    /// What the list is called.
    pub name: Oco<'static, str>,
    /// What is shown now.
    pub query: TableQuery,
    /// The words above the search, where the list can be searched.
    pub search: Option<Oco<'static, str>>,
    /// What the list can be narrowed to; the first choice, without a word, is what is shown at first.
    pub filters: Vec<(String, Oco<'static, str>)>,
    /// The place of the first row that is shown, how many are, and how many there are altogether.
    extent: (u64, u64, u64),
    pages: u32,
}

impl Listing {
    /// The list at an address, of which one page was fetched.
    pub fn new<T>(path: &'static str, name: Oco<'static, str>, query: TableQuery, page: &TablePage<T>) -> Self {
        let shown = u64::try_from(page.items.len()).unwrap_or(u64::MAX);
        Self {
            path,
            name,
            query,
            search: None,
            filters: Vec::new(),
            extent: (page.first(), shown, page.total),
            pages: page.pages(),
        }
    }

    /// With a search.
    #[must_use]
    pub fn searched_by(mut self, words: Oco<'static, str>) -> Self {
        self.search = Some(words);
        self
    }

    /// With choices to narrow it: at first `all`, then a word and its name each.
    #[must_use]
    pub fn narrowed_by(
        mut self,
        all: Oco<'static, str>,
        choices: impl IntoIterator<Item = (String, Oco<'static, str>)>,
    ) -> Self {
        self.filters = std::iter::once((String::new(), all)).chain(choices).collect();
        self
    }

    fn is_narrowed(&self) -> bool {
        !self.query.search.is_empty() || !self.query.filter.is_empty()
    }

    /// "1 to 50 of 120".
    pub fn extent(&self) -> String {
        let (first, shown, total) = self.extent;
        let last = first + shown.saturating_sub(1);
        t_with("table-extent", &[("first", first.into()), ("last", last.into()), ("total", total.into())])
    }
}

/// The form that narrows a list, the list itself in `children`, and its pages. Where there is nothing it says what to do.
#[component]
pub fn List(
    /// What is listed.
    listing: Listing,
    /// An icon of what would be here.
    icon: &'static str,
    /// That there is nothing yet.
    #[prop(into)]
    none: Oco<'static, str>,
    /// What brings something here.
    #[prop(into)]
    advice: Oco<'static, str>,
    children: Children,
) -> impl IntoView {
    let (_, shown, total) = listing.extent;
    let (path, query, pages) = (listing.path, listing.query.clone(), listing.pages);
    let number = query.number();
    let href = move |page| address(path, &TableQuery { page, ..query.clone() });
    let body = if shown > 0 {
        children()
    } else if total > 0 || listing.is_narrowed() {
        view! {
            <Empty icon="search" title=t("table-nothing-found")>
                <p>{t("table-nothing-found-next")}</p>
                <LinkButton href=path weight=Weight::Quiet>
                    {t("table-show-all")}
                </LinkButton>
            </Empty>
        }
        .into_any()
    } else {
        view! {
            <Empty icon=icon title=none>
                <p>{advice}</p>
            </Empty>
        }
        .into_any()
    };
    view! {
        <Narrow listing />
        {body}
        <Pager number count=pages href />
    }
    .into_any()
}

#[component]
fn Narrow(listing: Listing) -> impl IntoView {
    let is_narrowed = listing.is_narrowed();
    let Listing { path, query, search, filters, .. } = listing;
    (search.is_some() || !filters.is_empty()).then(|| {
        let kept: Vec<_> = [("sort", query.sort.clone()), ("order", order(&query).to_owned())]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
            .collect();
        let options: Vec<_> = filters
            .into_iter()
            .map(|(word, name)| {
                let is_chosen = word == query.filter;
                view! { <option value=word selected=is_chosen>{name}</option> }
            })
            .collect();
        view! {
            <search>
                <form class="inline-form narrow" method="get" action=path>
                    {kept}
                    {search.map(|words| view! {
                        <div class="field">
                            <label for="q">{words}</label>
                            <input type="search" id="q" name="q" value=query.search maxlength="100" />
                        </div>
                    })}
                    {(!options.is_empty()).then(|| view! {
                        <div class="field">
                            <label for="filter">{t("table-filter")}</label>
                            <select id="filter" name="filter" autocomplete="off">{options}</select>
                        </div>
                    })}
                    <Button weight=Weight::Quiet icon="search">{t("table-show")}</Button>
                    {is_narrowed.then(|| view! {
                        <LinkButton href=path weight=Weight::Plain>{t("table-show-all")}</LinkButton>
                    })}
                </form>
            </search>
        }
        .into_any()
    })
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    name: Oco<'static, str>,
    sort: Option<&'static str>,
    is_number: bool,
}

/// A column of words.
pub const fn column(name: Oco<'static, str>) -> Column {
    Column { name, sort: None, is_number: false }
}

impl Column {
    /// It can be sorted by, under this word in addresses.
    #[must_use]
    pub const fn sorted(mut self, word: &'static str) -> Self {
        self.sort = Some(word);
        self
    }

    /// It holds numbers.
    #[must_use]
    pub const fn number(mut self) -> Self {
        self.is_number = true;
        self
    }

    const fn class(&self) -> Option<&'static str> {
        if self.is_number { Some("number") } else { None }
    }
}

/// The table of a list: the first cell of each row is its heading. Where it is too wide it scrolls in a region that the
/// keyboard reaches, and the headings of the rows stay in sight.
#[component]
pub fn Table(
    /// What is listed.
    listing: Listing,
    /// Its columns.
    columns: Vec<Column>,
    /// Its rows, each with a cell a column.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let classes: Vec<_> = columns.iter().map(Column::class).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| {
            let cells: Vec<_> = cells
                .into_iter()
                .enumerate()
                .map(|(at, cell)| match at {
                    0 => Either::Left(view! { <th scope="row">{cell}</th> }),
                    _ => Either::Right(view! { <td class=classes.get(at).copied().flatten()>{cell}</td> }),
                })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    let (label, name, extent) = (listing.name.clone(), listing.name.clone(), listing.extent());
    let headings: Vec<_> =
        columns.into_iter().map(|column| view! { <Heading listing=listing.clone() column /> }).collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=label>
            <table class="dense">
                <caption>
                    <span class="visually-hidden">{name} ", "</span>
                    {extent}
                </caption>
                <thead>
                    <tr>{headings}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The heading of a column; following its link again turns the order around.
#[component]
fn Heading(listing: Listing, column: Column) -> impl IntoView {
    let class = column.class();
    let Some(word) = column.sort else {
        return Either::Left(view! { <th scope="col" class=class>{column.name}</th> });
    };
    let query = listing.query;
    let is_current = query.sort == word;
    let sort = is_current.then_some(if query.descending { "descending" } else { "ascending" });
    let next = TableQuery { page: 1, sort: word.to_owned(), descending: is_current && !query.descending, ..query };
    Either::Right(view! {
        <th scope="col" class=class aria-sort=sort>
            <a href=address(listing.path, &next)>{column.name}</a>
        </th>
    })
}
