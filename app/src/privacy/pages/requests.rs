use domain::privacy;
use leptos::prelude::*;
use model::privacy::{DataRequest, RequestState};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request::site_and_actor,
    ui::{notice::Tone, page::page, tag::Tag, when::WhenInTable},
    words::t,
};

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

/// A state in a word, with its colour.
#[component]
pub(super) fn State(state: RequestState) -> impl IntoView {
    let tone = match state {
        RequestState::Open => Tone::Warn,
        RequestState::Done => Tone::Good,
        RequestState::Cancelled => Tone::Info,
        RequestState::Refused => Tone::Danger,
    };
    view! { <Tag tone>{t(&state_key(state))}</Tag> }
}
