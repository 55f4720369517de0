//! Tables that are sorted, filtered and paged by links, so that they need no script.

use leptos::{oco::Oco, prelude::*};
use leptos_router::hooks::use_query_map;
use model::admin::TableQuery;

use crate::{ui::page::form_urlencoded, words::t};

/// What the address asks for.
pub fn asked() -> TableQuery {
    use_query_map().with_untracked(|query| TableQuery {
        page: query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1),
        sort: query.get("sort").unwrap_or_default(),
        descending: query.get("order").as_deref() == Some("down"),
        filter: query.get("filter").unwrap_or_default(),
        search: query.get("q").unwrap_or_default(),
    })
}

/// The address of a part of a table.
pub fn address(path: &str, query: &TableQuery) -> String {
    let page = if query.page > 1 { query.page.to_string() } else { String::new() };
    let order = if query.descending { "down" } else { "" };
    let pairs = [
        ("q", query.search.as_str()),
        ("filter", &query.filter),
        ("sort", &query.sort),
        ("order", order),
        ("page", &page),
    ];
    let pairs: Vec<String> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", form_urlencoded(value)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The heading of a column that can be sorted by; following it again turns the order around.
#[component]
pub fn SortHeading(
    /// The address of the table.
    path: &'static str,
    /// What is shown now.
    query: TableQuery,
    /// The word of the column.
    column: &'static str,
    /// Its name.
    #[prop(into)]
    label: Oco<'static, str>,
) -> impl IntoView {
    let is_current = query.sort == column;
    let sort = match (is_current, query.descending) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    let next = TableQuery { page: 1, sort: column.to_owned(), descending: is_current && !query.descending, ..query };
    view! { <th scope="col" aria-sort=sort><a href=address(path, &next)>{label}</a></th> }
}

/// Links to the filters of a table; the first one shows all.
#[component]
pub fn Filters(
    /// The address of the table.
    path: &'static str,
    /// What is shown now.
    query: TableQuery,
    /// The words of the filters and their names.
    choices: Vec<(String, String)>,
) -> impl IntoView {
    let all = (String::new(), t("admin-all").into_owned());
    let links: Vec<_> = std::iter::once(all)
        .chain(choices)
        .map(|(word, name)| {
            let is_current = word == query.filter;
            let next = TableQuery { page: 1, filter: word, ..query.clone() };
            view! {
                <li><a href=address(path, &next) aria-current=is_current.then_some("true")>{name}</a></li>
            }
        })
        .collect();
    view! { <nav class="filters" aria-label=t("admin-filters")><ul>{links}</ul></nav> }
}

/// The address of each page of a table, for the pager.
pub fn pages_of(path: &'static str, query: TableQuery) -> impl Fn(u32) -> String + Send + Sync + 'static {
    move |page| address(path, &TableQuery { page, ..query.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_only_what_is_asked_for() {
        assert_eq!(address("/admin/jobs", &TableQuery { page: 1, ..TableQuery::default() }), "/admin/jobs");
        let query = TableQuery {
            page: 2,
            sort: "name".to_owned(),
            descending: true,
            filter: "a&b".to_owned(),
            search: String::new(),
        };
        assert_eq!(address("/admin/jobs", &query), "/admin/jobs?filter=a%26b&sort=name&order=down&page=2");
    }
}
