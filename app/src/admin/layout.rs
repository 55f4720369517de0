//! What surrounds each page of the dashboard.

use domain::authority::{Permission, may};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use crate::{request, words::t};

/// The places of the dashboard: address, locale key, and what it takes to open it.
const PLACES: &[(&str, &str, Permission)] = &[
    ("/admin", "admin-overview", Permission::OpenDashboard),
    ("/admin/people", "admin-people", Permission::ManagePeople),
    ("/admin/outbox", "admin-outbox", Permission::Operate),
    ("/admin/jobs", "admin-jobs", Permission::Operate),
    ("/admin/audit", "admin-audit", Permission::Operate),
    ("/admin/health", "admin-health", Permission::Operate),
];

/// What a page says after something was done: the code in its address, and the sentence.
const DONE: &[(&str, &str)] = &[("role-changed", "admin-role-changed"), ("job-retried", "admin-job-retried")];

/// A page of the dashboard: the places that the person may open, a heading, the content.
#[component]
pub fn AdminPage(
    /// The address of the place that this page belongs to.
    here: &'static str,
    /// The heading, also the title of the window.
    #[prop(into)]
    title: String,
    children: Children,
) -> impl IntoView {
    let done = use_query_map().with_untracked(|query| query.get("done"));
    let done = DONE.iter().find(|(code, _)| done.as_deref() == Some(code)).map(|(_, key)| t(key));
    view! {
        <Title text=title.clone() />
        <div class="admin">
            <nav class="admin-places" aria-label=t("admin-places")>
                <ul>{places(here)}</ul>
            </nav>
            <div class="admin-content">
                <h1>{title}</h1>
                {done.map(|sentence| view! { <p class="notice notice-good" role="status">{sentence}</p> })}
                {children()}
            </div>
        </div>
    }
}

fn places(here: &'static str) -> Vec<impl IntoView> {
    let role = request::signed_in().map(|person| person.role).unwrap_or_default();
    PLACES
        .iter()
        .filter(|(_, _, permission)| may(role, *permission))
        .map(|(path, key, _)| {
            view! { <li><a href=*path aria-current=(*path == here).then_some("page")>{t(key)}</a></li> }
        })
        .collect()
}
