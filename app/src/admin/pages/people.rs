use leptos::prelude::*;
use model::{account::Role, admin::PersonLine};

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

const PATH: &str = "/admin/people";

/// Everybody who has an account, found by name or address.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let people = domain::admin::people(&site, &actor, &query).await?;
        let roles = Role::ALL.map(|role| (role.word().to_owned(), t(&role_key(role))));
        let listing = Listing::new(PATH, t("admin-people"), query, &people)
            .searched_by(t("admin-people-search"))
            .narrowed_by(t("admin-all-roles"), roles);
        let columns = vec![
            column(t("admin-name")).sorted("name"),
            column(t("admin-address")),
            column(t("admin-role")).sorted("role"),
            column(t("admin-joined")).sorted("joined"),
            column(t("admin-confirmed")),
        ];
        let rows = people.items.into_iter().map(row).collect();
        Ok(view! {
            <AdminPage title=t("admin-people")>
                <List listing=listing.clone() icon="users" none=t("admin-people-none") advice=t("admin-people-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

/// The locale key of a role.
pub(super) fn role_key(role: Role) -> String {
    format!("admin-role-{}", role.word())
}

fn row(person: PersonLine) -> Vec<AnyView> {
    vec![
        view! { <a href=format!("{PATH}/{}", person.id)>{person.name}</a> }.into_any(),
        person.masked_address.into_any(),
        t(&role_key(person.role)).into_any(),
        view! { <WhenInTable at=Some(person.created_at) /> }.into_any(),
        view! { <WhenInTable at=person.confirmed_at /> }.into_any(),
    ]
}
