use domain::privacy;
use leptos::{either::Either, prelude::*};
use model::privacy::{DataRequest, RequestKind, RequestState};

use crate::{
    account::pages::SettingsFrame,
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request::site_and_actor,
    ui::{
        empty::Empty,
        notice::Tone,
        page::page,
        table::{TableHead, TableWrap},
        tag::Tag,
        when::{When, WhenInTable},
    },
    words::t,
};

/// The person's own requests, each with its dates and what became of it.
#[component]
pub fn RequestsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let requests = privacy::requests(&site, &actor).await?;
        Ok(view! {
            <SettingsFrame title=t("requests-title") lead=t("requests-lead")>
                <Requests requests />
            </SettingsFrame>
        })
    })
}

const DESK: &str = "/admin/requests";

/// All requests of the installation, the most urgent first.
#[component]
pub fn DeskPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let requests = privacy::open_requests(&site, &actor, &query).await?;
        let states = RequestState::ALL.map(|state| (state.word().to_owned(), t(&state_key(state))));
        let listing = Listing::new(DESK, t("desk-title"), query, &requests).narrowed_by(t("desk-all"), states);
        let columns = vec![
            column(t("requests-kind")),
            column(t("requests-received")),
            column(t("requests-due")),
            column(t("requests-state")),
            column(t("requests-completed")),
        ];
        let rows = requests.items.into_iter().map(row).collect();
        Ok(view! {
            <AdminPage title=t("desk-title") lead=t("desk-lead")>
                <List listing=listing.clone() icon="file-text" none=t("requests-none") advice=t("desk-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(request: DataRequest) -> Vec<AnyView> {
    vec![
        t(&format!("request-kind-{}", request.kind.word())).into_any(),
        view! { <WhenInTable at=Some(request.received_at) /> }.into_any(),
        view! { <WhenInTable at=Some(request.due_at) /> }.into_any(),
        view! { <State state=request.state /> }.into_any(),
        view! { <WhenInTable at=request.completed_at /> }.into_any(),
    ]
}

fn state_key(state: RequestState) -> String {
    format!("request-state-{}", state.word())
}

#[component]
fn State(state: RequestState) -> impl IntoView {
    let tone = match state {
        RequestState::Open => Tone::Warn,
        RequestState::Done => Tone::Good,
        RequestState::Cancelled => Tone::Info,
        RequestState::Refused => Tone::Danger,
    };
    view! { <Tag tone>{t(&state_key(state))}</Tag> }
}

#[component]
fn Requests(requests: Vec<DataRequest>) -> impl IntoView {
    if requests.is_empty() {
        return Either::Left(
            view! { <Empty icon="file-text" title=t("requests-none")><p>{t("requests-none-next")}</p></Empty> },
        );
    }
    let rows: Vec<_> = requests.into_iter().map(|request| view! { <Line request /> }).collect();
    Either::Right(view! {
        <TableWrap label=t("requests-title")>
            <table>
                <TableHead columns=[t("requests-kind"), t("requests-received"), t("requests-due"), t("requests-state"), t("requests-completed")] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    })
}

#[component]
fn Line(request: DataRequest) -> impl IntoView {
    let kind = t(&format!("request-kind-{}", request.kind.word()));
    let href = match request.kind {
        RequestKind::Access => "/settings/data/archive".to_owned(),
        RequestKind::Erasure => format!("/receipts/{}", request.reference),
    };
    view! {
        <tr>
            <th scope="row"><a href=href>{kind}</a></th>
            <td><When at=request.received_at exact=true /></td>
            <td><When at=request.due_at exact=true /></td>
            <td><State state=request.state /></td>
            <td>{request.completed_at.map(|at| view! { <When at exact=true /> })}</td>
        </tr>
    }
}
