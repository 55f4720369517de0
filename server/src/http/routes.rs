//! The template of a request's address, so that neither logs nor metrics hold keys of people or what they searched for.

use std::sync::LazyLock;

use app::routes::App;
use matchit::Router;

use super::{consent, imports};

/// What is written for an address that is nobody's.
pub const UNKNOWN: &str = "(unknown)";

/// Addresses that the server answers itself, beside pages and server functions.
const OWN: &[&str] = &[
    "/healthz",
    "/readyz",
    "/metrics",
    "/.well-known/alumet-receipt-key",
    consent::SIGNAL_ADDRESS,
    consent::PROOF_ADDRESS,
    "/schemas/archive-1.json",
    "/api/privacy_make_share",
    "/api/privacy_open_share",
    "/api/privacy_hand_over_archive",
    imports::ADDRESS,
    "/receipts/:reference/receipt.json",
    "/speculation-rules.json",
    "/robots.txt",
    "/pkg/{*file}",
    "/fonts/{*file}",
    "/icon.svg",
    "/icons.svg",
    "/courses/{slug}/files/{*file}",
    "/settings/data/archive/{id}",
    "/admin/audit/head.json",
    "/admin/processing/record.csv",
    "/admin/recipients/register.csv",
    "/admin/disclosures/register.csv",
    "/admin/breaches/register.csv",
];

static TEMPLATES: LazyLock<Router<String>> = LazyLock::new(|| {
    let pages = leptos_axum::generate_route_list(App).into_iter().map(|route| route.path().to_owned());
    let functions = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned());
    let mut templates = Router::new();
    for template in OWN.iter().map(|path| (*path).to_owned()).chain(functions).chain(pages) {
        // What is there already names the same addresses.
        let _known = templates.insert(template.clone(), template);
    }
    templates
});

/// The template that a path belongs to; the most exact one when there are several.
pub fn template(path: &str) -> &'static str {
    let path = if path.len() > 1 { path.trim_end_matches('/') } else { path };
    TEMPLATES.at(path).map_or(UNKNOWN, |found| found.value.as_str())
}

/// Reads the templates, so that the first request does not wait for it.
pub fn prepare() {
    LazyLock::force(&TEMPLATES);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_hide_what_varies() {
        assert_eq!(template("/"), "/");
        assert_eq!(template("/pkg/alumet.css"), "/pkg/{*file}");
        assert_eq!(template("/api/sign_out"), "/api/sign_out");
        assert_eq!(template("/wp-login.php"), UNKNOWN);
        assert_eq!(template("/courses/notes/files/a/b.png"), "/courses/{slug}/files/{*file}");
        assert_eq!(template("/courses/notes/why/unreadable"), "/courses/{slug}/{*lesson}");
        assert_eq!(template("/admin/people/0190"), "/admin/people/{person}");
        assert_eq!(template("/admin/people/0190/role/x"), UNKNOWN);
        assert_eq!(template("/settings/data/"), "/settings/data");
    }
}
