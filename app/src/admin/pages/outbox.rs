use leptos::prelude::*;
use model::admin::{MailLine, MailState};

use super::when_or_dash;
use crate::{
    admin::{
        layout::AdminPage,
        table::{Filters, SortHeading, asked, pages_of},
    },
    request,
    ui::{empty::Empty, page::page, pager::Pager, table::TableWrap, when::When},
    words::t,
};

const PATH: &str = "/admin/outbox";

/// The mails of the last thirty days, without links, codes and whole addresses.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let mails = domain::mail::list(&site, &actor, &query).await?;
        let states = MailState::ALL.map(|state| (state.word().to_owned(), t(&state_key(state)).into_owned())).to_vec();
        let is_empty = mails.items.is_empty();
        let (number, count) = (mails.number, mails.count);
        let pages = query.clone();
        Ok(view! {
            <AdminPage title=t("admin-outbox")>
                <p class="quiet">{t("admin-outbox-lead")}</p>
                <Filters path=PATH query=query.clone() choices=states />
                {if is_empty {
                    view! { <Empty icon="mail" title=t("admin-outbox-none")>""</Empty> }.into_any()
                } else {
                    view! {
                        <TableWrap label=t("admin-outbox")>
                            <table class="admin-table">
                                <thead>
                                    <tr>
                                        <SortHeading path=PATH query=query.clone() column="kind" label=t("admin-kind") />
                                        <th scope="col">{t("admin-address")}</th>
                                        <th scope="col">{t("admin-state")}</th>
                                        <SortHeading
                                            path=PATH
                                            query=query.clone()
                                            column="attempts"
                                            label=t("admin-attempts")
                                        />
                                        <SortHeading path=PATH query=query.clone() column="queued" label=t("admin-queued") />
                                        <th scope="col">{t("admin-sent")}</th>
                                    </tr>
                                </thead>
                                <tbody>{mails.items.into_iter().map(row).collect::<Vec<_>>()}</tbody>
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

fn state_key(state: MailState) -> String {
    format!("admin-mail-{}", state.word())
}

fn row(mail: MailLine) -> AnyView {
    view! {
        <tr>
            <th scope="row">{mail.kind}</th>
            <td>{mail.masked_address}</td>
            <td>{t(&state_key(mail.state))}{mail.failure.map(|code| view! { " "<code>{code}</code> })}</td>
            <td class="number">{mail.attempts.to_string()}</td>
            <td><When at=mail.queued_at exact=true /></td>
            <td>{when_or_dash(mail.sent_at)}</td>
        </tr>
    }
    .into_any()
}
