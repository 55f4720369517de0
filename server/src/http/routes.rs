//! The template of a request's address, so that neither logs nor metrics hold keys of people or what they searched for.

use std::{cmp::Reverse, collections::BTreeSet, sync::LazyLock};

use app::routes::App;

/// What is written for an address that is nobody's.
const UNKNOWN: &str = "(unknown)";

/// Addresses that the server answers itself, beside pages and server functions.
const OWN: &[&str] = &[
    "/healthz",
    "/readyz",
    "/metrics",
    "/.well-known/alumet-receipt-key",
    "/schemas/archive-1.json",
    "/api/privacy_make_share",
    "/api/privacy_open_share",
    "/api/privacy_import_archive",
    "/receipts/:reference/receipt.json",
    "/speculation-rules.json",
    "/robots.txt",
    "/pkg/*file",
    "/fonts/*file",
    "/icon.svg",
    "/icons.svg",
    "/courses/{slug}/files/{*file}",
    "/settings/data/archive/{id}",
    "/admin/audit/head.json",
];

static TEMPLATES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let pages = leptos_axum::generate_route_list(App).into_iter().map(|route| route.path().to_owned());
    let functions = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned());
    let all: BTreeSet<String> = OWN.iter().map(|path| (*path).to_owned()).chain(functions).chain(pages).collect();
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort_by_key(|template| (template.matches([':', '*', '{']).count(), Reverse(template.matches('/').count())));
    all
});

/// The template that a path belongs to; the most exact one when there are several.
pub fn template(path: &str) -> &'static str {
    TEMPLATES.iter().find(|template| fits(template, path)).map_or(UNKNOWN, String::as_str)
}

/// Reads the templates, so that the first request does not wait for it.
pub fn prepare() {
    LazyLock::force(&TEMPLATES);
}

fn fits(template: &str, path: &str) -> bool {
    let mut wanted = template.trim_matches('/').split('/');
    let mut found = path.trim_matches('/').split('/');
    loop {
        match (wanted.next(), found.next()) {
            (None, None) => return true,
            (Some(part), Some(_)) if part.starts_with('*') || part.starts_with("{*") => return true,
            (Some(part), Some(value)) if part.starts_with([':', '{']) && !value.is_empty() => {}
            (Some(part), Some(value)) if part == value => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_hide_what_varies() {
        assert_eq!(template("/"), "/");
        assert_eq!(template("/pkg/alumet.css"), "/pkg/*file");
        assert_eq!(template("/api/sign_out"), "/api/sign_out");
        assert_eq!(template("/wp-login.php"), UNKNOWN);
        assert_eq!(template("/courses/notes/files/a/b.png"), "/courses/{slug}/files/{*file}");
        assert_eq!(template("/courses/notes/why/unreadable"), "/courses/{slug}/{*lesson}");
        assert!(fits("/admin/people/:person", "/admin/people/0190"));
        assert!(fits("/files/{*path}", "/files/a/b"));
        assert!(!fits("/admin/people/:person", "/admin/people/0190/role"));
    }
}
