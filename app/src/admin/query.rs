//! What the address of a table of the dashboard asks for.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::admin::TableQuery;

use crate::ui::page::form_urlencoded;

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
    let pairs = [
        ("q", query.search.as_str()),
        ("filter", &query.filter),
        ("sort", &query.sort),
        ("order", order(query)),
        ("page", &page),
    ];
    let pairs: Vec<String> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", form_urlencoded(value)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The word of the direction in addresses; nothing for the usual one.
pub const fn order(query: &TableQuery) -> &'static str {
    if query.descending { "down" } else { "" }
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
