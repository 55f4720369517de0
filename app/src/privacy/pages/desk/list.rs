use domain::privacy;
use leptos::prelude::*;
use model::{
    DAY, Millis,
    privacy::{DataRequest, RequestKind, RequestState},
};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request::site_and_actor,
    ui::{
        button::{LinkButton, Weight},
        notice::Tone,
        page::page,
        tag::Tag,
        when::WhenInTable,
    },
    words::{t, t_with},
};

pub(in crate::privacy::pages) const DESK: &str = "/admin/requests";

/// How little time for an answer is pressing.
const SOON: Millis = 7 * DAY;

/// All requests of the installation, the most urgent first.
#[component]
pub fn DeskPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let requests = privacy::open_requests(&site, &actor, &query).await?;
        let now = site.now();
        let states = RequestState::ALL.map(|state| (state.word().to_owned(), t(&state_key(state))));
        let kinds = RequestKind::ALL.map(|kind| (kind.word().to_owned(), t(&kind_name(kind))));
        let choices = std::iter::once(("overdue".to_owned(), t("desk-overdue-only"))).chain(states).chain(kinds);
        let listing = Listing::new(DESK, t("desk-title"), query, &requests).narrowed_by(t("desk-all"), choices);
        let columns = vec![
            column(t("requests-kind")),
            column(t("requests-received")),
            column(t("requests-due")),
            column(t("desk-countdown")),
            column(t("requests-state")),
            column(t("requests-completed")),
        ];
        let rows = requests.items.into_iter().map(|request| row(request, now)).collect();
        Ok(view! {
            <AdminPage title=t("desk-title") lead=t("desk-lead")>
                <p>
                    <LinkButton href="/admin/assisted" weight=Weight::Quiet icon="users">
                        {t("assist-link")}
                    </LinkButton>
                </p>
                <List listing=listing.clone() icon="file-text" none=t("requests-none") advice=t("desk-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(request: DataRequest, now: Millis) -> Vec<AnyView> {
    vec![
        view! { <a href=format!("{DESK}/{}", request.reference)>{t(&kind_name(request.kind))}</a> }.into_any(),
        view! { <WhenInTable at=Some(request.received_at) /> }.into_any(),
        view! { <WhenInTable at=Some(request.due_at) /> }.into_any(),
        view! { <Countdown state=request.state due_at=request.due_at now /> }.into_any(),
        view! { <State state=request.state /> }.into_any(),
        view! { <WhenInTable at=request.completed_at /> }.into_any(),
    ]
}

/// The key of the name that a kind of request has at the desk.
pub(in crate::privacy::pages) fn kind_name(kind: RequestKind) -> String {
    format!("desk-kind-{}", kind.word())
}

/// How long there is for an answer, or since when it is overdue; nothing once it was given.
#[component]
pub(super) fn Countdown(state: RequestState, due_at: Millis, now: Millis) -> impl IntoView {
    (state == RequestState::Open).then(|| {
        let left = due_at - now;
        let days = ("count", (left.abs() / DAY).into());
        if left < 0 {
            view! { <Tag tone=Tone::Danger icon="triangle-alert">{t_with("desk-overdue", &[days])}</Tag> }
        } else {
            let tone = if left < SOON { Tone::Warn } else { Tone::Info };
            view! { <Tag tone icon="clock">{t_with("desk-days-left", &[days])}</Tag> }
        }
    })
}

fn state_key(state: RequestState) -> String {
    format!("request-state-{}", state.word())
}

/// A state in a word, with its colour.
#[component]
pub(in crate::privacy::pages) fn State(state: RequestState) -> impl IntoView {
    let tone = match state {
        RequestState::Open => Tone::Warn,
        RequestState::Done => Tone::Good,
        RequestState::Cancelled => Tone::Info,
        RequestState::Refused => Tone::Danger,
    };
    view! { <Tag tone>{t(&state_key(state))}</Tag> }
}
