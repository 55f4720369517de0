use leptos::prelude::*;
use model::admin::{AuditLine, AuditPerson};

use super::Scrolling;
use crate::{
    admin::{
        layout::AdminPage,
        table::{Filters, SortHeading, TablePages, asked},
        when::When,
    },
    request,
    ui::page::page,
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
        let kinds = kinds.into_iter().map(|kind| (kind.clone(), kind)).collect();
        let is_empty = log.items.is_empty();
        let (number, count) = (log.number, log.count);
        let pages = query.clone();
        Ok(view! {
            <AdminPage here=PATH title=t("admin-audit")>
                <p class="quiet">{t("admin-audit-lead")}</p>
                <Filters path=PATH query=query.clone() choices=kinds />
                {if is_empty {
                    view! { <p class="empty">{t("admin-audit-none")}</p> }.into_any()
                } else {
                    view! {
                        <Scrolling label="admin-audit">
                            <table class="table">
                                <thead>
                                    <tr>
                                        <SortHeading path=PATH query=query.clone() column="time" label=t("admin-time") />
                                        <th scope="col">{t("admin-kind")}</th>
                                        <th scope="col">{t("admin-actor")}</th>
                                        <th scope="col">{t("admin-subject")}</th>
                                        <th scope="col">{t("admin-detail")}</th>
                                    </tr>
                                </thead>
                                <tbody>{log.items.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                            </table>
                        </Scrolling>
                    }
                        .into_any()
                }}
                <TablePages path=PATH query=pages number=number count=count />
            </AdminPage>
        })
    })
}

fn row(event: AuditLine) -> impl IntoView {
    view! {
        <tr>
            <td><When time=event.happened_at /></td>
            <th scope="row">{event.kind}</th>
            <td>{event.actor.map(named)}</td>
            <td>{event.subject.map(named)}</td>
            <td>{event.detail}</td>
        </tr>
    }
}

/// The name of a person with the way to their page, or that the account is gone.
fn named(person: AuditPerson) -> impl IntoView {
    match person.name {
        Some(name) => view! { <a href=format!("/admin/people/{}", person.id)>{name}</a> }.into_any(),
        None => view! { <span class="quiet">{t("admin-gone")}</span> }.into_any(),
    }
}
