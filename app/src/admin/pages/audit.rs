use domain::authority::{Permission, may};
use leptos::prelude::*;
use model::admin::{AuditLine, AuditPerson};

use super::audit_chain::AuditChain;
use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request,
    ui::{page::page, when::WhenInTable},
    words::t,
};

const PATH: &str = "/admin/audit";

/// What happened, and who did it to whom.
#[component]
pub fn AuditPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let log = domain::admin::audit_log(&site, &actor, &query).await?;
        let kinds = domain::admin::audit_kinds(&site, &actor).await?;
        let kinds = kinds.into_iter().map(|kind| (kind.clone(), kind.into()));
        let listing = Listing::new(PATH, t("admin-audit"), query, &log).narrowed_by(t("admin-all-kinds"), kinds);
        let columns = vec![
            column(t("admin-kind")),
            column(t("admin-time")).sorted("time"),
            column(t("admin-actor")),
            column(t("admin-subject")),
            column(t("admin-detail")),
        ];
        let chain = domain::audit::state(&site, &actor).await?;
        let rows = log.items.into_iter().map(row).collect();
        Ok(view! {
            <AdminPage title=t("admin-audit") lead=t("admin-audit-lead")>
                <AuditChain chain />
                <List listing=listing.clone() icon="history" none=t("admin-audit-none") advice=t("admin-audit-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(event: AuditLine) -> Vec<AnyView> {
    vec![
        event.kind.into_any(),
        view! { <WhenInTable at=Some(event.happened_at) /> }.into_any(),
        event.actor.map(named).into_any(),
        event.subject.map(named).into_any(),
        event.detail.into_any(),
    ]
}

/// The name of a person with the way to their page for who may open it, or that the account is gone.
fn named(person: AuditPerson) -> impl IntoView {
    let opens_people = request::signed_in().is_some_and(|person| may(person.role, Permission::ManagePeople));
    match person.name {
        Some(name) if !opens_people => name.into_any(),
        Some(name) => view! { <a href=format!("/admin/people/{}", person.id)>{name}</a> }.into_any(),
        None => view! { <span class="quiet">{t("admin-gone")}</span> }.into_any(),
    }
}
