use leptos::prelude::*;
use model::admin::{AuditLine, AuditPerson};

use super::audit_chain::AuditChain;
use crate::{
    admin::{
        layout::AdminPage,
        table::{Filters, SortHeading, asked, pages_of},
    },
    request,
    ui::{empty::Empty, page::page, pager::Pager, table::TableWrap, when::When},
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
        let chain = domain::audit::state(&site, &actor).await?;
        let is_empty = log.items.is_empty();
        let (number, count) = (log.number, log.count);
        let pages = query.clone();
        Ok(view! {
            <AdminPage title=t("admin-audit")>
                <p class="quiet">{t("admin-audit-lead")}</p>
                <AuditChain chain />
                <Filters path=PATH query=query.clone() choices=kinds />
                {if is_empty {
                    view! { <Empty icon="history" title=t("admin-audit-none")>""</Empty> }.into_any()
                } else {
                    view! {
                        <TableWrap label=t("admin-audit")>
                            <table class="admin-table">
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
                        </TableWrap>
                    }
                        .into_any()
                }}
                <Pager number=number count=count href=pages_of(PATH, pages) />
            </AdminPage>
        }
        .into_any())
    })
}

fn row(event: AuditLine) -> AnyView {
    view! {
        <tr>
            <td><When at=event.happened_at exact=true /></td>
            <th scope="row">{event.kind}</th>
            <td>{event.actor.map(named)}</td>
            <td>{event.subject.map(named)}</td>
            <td>{event.detail}</td>
        </tr>
    }
    .into_any()
}

/// The name of a person with the way to their page, or that the account is gone.
fn named(person: AuditPerson) -> impl IntoView {
    match person.name {
        Some(name) => view! { <a href=format!("/admin/people/{}", person.id)>{name}</a> }.into_any(),
        None => view! { <span class="quiet">{t("admin-gone")}</span> }.into_any(),
    }
}
