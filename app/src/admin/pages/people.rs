use leptos::prelude::*;
use model::{account::Role, admin::PersonLine};

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

const PATH: &str = "/admin/people";

/// Everybody who has an account, found by name or address.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let people = domain::admin::people(&site, &actor, &query).await?;
        let roles = Role::ALL.map(|role| (role.word().to_owned(), t(&role_key(role)).into_owned())).to_vec();
        let is_empty = people.items.is_empty();
        let (number, count) = (people.number, people.count);
        let pages = query.clone();
        Ok(view! {
            <AdminPage title=t("admin-people")>
                <search>
                    <form class="table-search" method="get" action=PATH>
                        <label for="q">{t("admin-people-search")}</label>
                        <input type="search" id="q" name="q" value=query.search.clone() maxlength="100" />
                        <button class="button">{t("admin-search")}</button>
                    </form>
                </search>
                <Filters path=PATH query=query.clone() choices=roles />
                {if is_empty {
                    view! { <Empty icon="users" title=t("admin-people-none")>""</Empty> }.into_any()
                } else {
                    view! {
                        <TableWrap label=t("admin-people")>
                            <table class="admin-table">
                                <thead>
                                    <tr>
                                        <SortHeading path=PATH query=query.clone() column="name" label=t("admin-name") />
                                        <th scope="col">{t("admin-address")}</th>
                                        <SortHeading path=PATH query=query.clone() column="role" label=t("admin-role") />
                                        <SortHeading path=PATH query=query.clone() column="joined" label=t("admin-joined") />
                                        <th scope="col">{t("admin-confirmed")}</th>
                                    </tr>
                                </thead>
                                <tbody>{people.items.into_iter().map(row).collect::<Vec<_>>()}</tbody>
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

/// The locale key of a role.
pub(super) fn role_key(role: Role) -> String {
    format!("admin-role-{}", role.word())
}

fn row(person: PersonLine) -> AnyView {
    view! {
        <tr>
            <th scope="row"><a href=format!("{PATH}/{}", person.id)>{person.name}</a></th>
            <td>{person.masked_address}</td>
            <td>{t(&role_key(person.role))}</td>
            <td><When at=person.created_at exact=true /></td>
            <td>{when_or_dash(person.confirmed_at)}</td>
        </tr>
    }
    .into_any()
}
