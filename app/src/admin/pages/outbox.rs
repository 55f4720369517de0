use leptos::prelude::*;
use model::admin::{MailLine, MailState};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request,
    ui::{notice::Tone, page::page, tag::Tag, when::WhenInTable},
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
        let states = MailState::ALL.map(|state| (state.word().to_owned(), t(&state_key(state))));
        let listing = Listing::new(PATH, t("admin-outbox"), query, &mails).narrowed_by(t("admin-all-states"), states);
        let columns = vec![
            column(t("admin-kind")).sorted("kind"),
            column(t("admin-address")),
            column(t("admin-state")),
            column(t("admin-attempts")).sorted("attempts").number(),
            column(t("admin-queued")).sorted("queued"),
            column(t("admin-sent")),
        ];
        let rows = mails.items.into_iter().map(row).collect();
        Ok(view! {
            <AdminPage title=t("admin-outbox") lead=t("admin-outbox-lead")>
                <List listing=listing.clone() icon="mail" none=t("admin-outbox-none") advice=t("admin-outbox-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn state_key(state: MailState) -> String {
    format!("admin-mail-{}", state.word())
}

const fn tone(state: MailState) -> Tone {
    match state {
        MailState::Waiting => Tone::Info,
        MailState::Sent => Tone::Good,
        MailState::Refused => Tone::Danger,
    }
}

fn row(mail: MailLine) -> Vec<AnyView> {
    vec![
        mail.kind.into_any(),
        mail.masked_address.into_any(),
        view! {
            <Tag tone=tone(mail.state)>{t(&state_key(mail.state))}</Tag>
            {mail.failure.map(|code| view! { " " <code>{code}</code> })}
        }
        .into_any(),
        mail.attempts.into_any(),
        view! { <WhenInTable at=Some(mail.queued_at) /> }.into_any(),
        view! { <WhenInTable at=mail.sent_at /> }.into_any(),
    ]
}
