//! What surrounds each page of the dashboard.

use domain::authority::{Permission, may};
use leptos::{oco::Oco, prelude::*};

use crate::{
    request,
    ui::{
        breadcrumb::Breadcrumb,
        done_notice::DoneNotice,
        page_header::PageHeader,
        side_nav::{Place, SideNav},
    },
    words::t,
};

/// The places of the dashboard: address, locale key, icon, and what it takes to open it.
const PLACES: &[(&str, &str, &str, Permission)] = &[
    ("/admin", "admin-overview", "layout-dashboard", Permission::OpenDashboard),
    ("/admin/people", "admin-people", "users", Permission::ManagePeople),
    ("/admin/courses", "learn-manage-title", "graduation-cap", Permission::ManageCourses),
    ("/admin/reports", "forum-reports-title", "flag", Permission::DecideReports),
    ("/admin/requests", "desk-title", "file-text", Permission::SeePrivacyDesk),
    ("/admin/assisted", "assist-title", "life-buoy", Permission::SeePrivacyDesk),
    ("/admin/breaches", "breach-title", "triangle-alert", Permission::SeePrivacyDesk),
    ("/admin/processing", "processing-title", "database", Permission::SeePrivacyDesk),
    ("/admin/recipients", "recipient-title", "users", Permission::SeePrivacyDesk),
    ("/admin/disclosures", "disclosure-title", "send", Permission::SeePrivacyDesk),
    ("/admin/holds", "hold-title", "lock", Permission::SeePrivacyDesk),
    ("/admin/retention", "retention-title", "clock", Permission::SeePrivacyDesk),
    ("/admin/policies", "policy-documents", "book-open", Permission::ManagePolicies),
    ("/admin/campaigns", "campaign-title", "send", Permission::ManageNews),
    ("/admin/news", "news-manage-title", "tag", Permission::ManageNews),
    ("/admin/audience", "audience-title", "activity", Permission::Operate),
    ("/admin/outbox", "admin-outbox", "mail", Permission::Operate),
    ("/admin/jobs", "admin-jobs", "list", Permission::Operate),
    ("/admin/audit", "admin-audit", "history", Permission::SeeAudit),
    ("/admin/health", "admin-health", "activity", Permission::Operate),
];

/// A page of the dashboard: the places that the person may open, a heading, the content.
#[component]
pub fn AdminPage(
    /// The heading, also the title of the window.
    #[prop(into)]
    title: Oco<'static, str>,
    /// One sentence under it.
    #[prop(into, optional)]
    lead: Option<Oco<'static, str>>,
    /// The places above a page further inside, outermost first.
    #[prop(optional)]
    above: Vec<(String, Oco<'static, str>)>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="with-side">
            <SideNav label=t("admin-places") places=places() />
            <div class="flow">
                {(!above.is_empty()).then(|| view! { <Breadcrumb places=above /> })}
                {match lead {
                    Some(lead) => view! { <PageHeader title lead /> }.into_any(),
                    None => view! { <PageHeader title /> }.into_any(),
                }}
                <DoneNotice />
                {children()}
            </div>
        </div>
    }
    .into_any()
}

fn places() -> Vec<Place> {
    let role = request::signed_in().map(|person| person.role).unwrap_or_default();
    PLACES
        .iter()
        .filter(|(_, _, _, permission)| may(role, *permission))
        .map(|(href, key, icon, _)| Place { href, words: t(key), icon })
        .collect()
}
