use domain::{
    authority::{Permission, may},
    privacy,
};
use leptos::{oco::Oco, prelude::*};
use leptos_router::hooks::use_query_map;
use model::privacy::{AssistedLine, AssistedState, RequestKind};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    privacy::pages::desk::{DESK, kind_name},
    request::{self, language, site_and_actor},
    ui::{
        button::{Button, LinkButton, Weight},
        confirm::Confirm,
        fields::{RadioGroup, Select, TextArea},
        form::{Field, Form, FormState},
        notice::Tone,
        page::page,
        tag::Tag,
        when::WhenInTable,
    },
    words::t,
};

const PATH: &str = "/admin/assisted";
const ASSIST: &str = "/api/privacy_assist";
const FIND_DECEASED: &str = "/api/privacy_find_deceased";

/// Opens a request for somebody who asks by telephone or otherwise, and shows what became of those before.
#[component]
pub fn AssistPage() -> impl IntoView {
    let query = asked();
    let wanted = use_query_map().with_untracked(|query| query.get("kind")).unwrap_or_default();
    let kind = RequestKind::OF_PEOPLE.into_iter().find(|kind| kind.word() == wanted);
    page(async move {
        let (site, actor) = site_and_actor()?;
        let opened = privacy::assisted_requests(&site, &actor, &query).await?;
        let may_open = request::signed_in().is_some_and(|person| may(person.role, Permission::DecidePrivacy));
        let listing = Listing::new(PATH, t("assist-opened"), query, &opened);
        let columns = vec![
            column(t("requests-kind")),
            column(t("assist-opened-at")),
            column(t("assist-by")),
            column(t("requests-state")),
            column(t("assist-until")),
        ];
        let rows = opened.items.into_iter().map(row).collect();
        let above = vec![(DESK.to_owned(), t("desk-title"))];
        Ok(view! {
            <AdminPage title=t("assist-title") lead=t("assist-lead") above>
                {match kind {
                    _ if !may_open => view! { <p class="quiet">{t("assist-not-yours")}</p> }.into_any(),
                    Some(kind) => view! { <Ask kind /> }.into_any(),
                    None => view! { <Kinds /> <FindDeceased /> }.into_any(),
                }}
                <h2>{t("assist-opened")}</h2>
                <List listing=listing.clone() icon="file-text" none=t("assist-none") advice=t("assist-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

/// The kinds of requests that can be opened, each with the way to its form.
#[component]
fn Kinds() -> impl IntoView {
    let kinds: Vec<_> = RequestKind::OF_PEOPLE
        .into_iter()
        .map(|kind| {
            let href = format!("{PATH}?kind={}", kind.word());
            view! {
                <li>
                    <LinkButton href weight=Weight::Quiet>{t(&kind_name(kind))}</LinkButton>
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("assist-kind")}</h2>
            <ul class="choices">{kinds}</ul>
        </section>
    }
}

/// The way to the page about a death, for those who can't look through people.
#[component]
fn FindDeceased() -> impl IntoView {
    let state = FormState::of(FIND_DECEASED, None);
    view! {
        <section>
            <h2>{t("death-find")}</h2>
            <p>{t("death-find-lead")}</p>
            <Form action=FIND_DECEASED state=state.clone()>
                <Field state name="email" kind="email" label=t("death-find-email") />
                <Button weight=Weight::Quiet icon="search">{t("death-find-go")}</Button>
            </Form>
        </section>
    }
}

/// The form of one kind.
#[component]
fn Ask(kind: RequestKind) -> impl IntoView {
    let state = FormState::of(ASSIST, None);
    let word = kind.word();
    let choices: Vec<(String, Oco<'static, str>)> = privacy::assisted_choices(kind, language())
        .into_iter()
        .map(|(choice, name)| {
            let name = if name.is_empty() { t(&format!("assist-{word}-{choice}")) } else { name.into() };
            (choice, name)
        })
        .collect();
    let part = match kind {
        RequestKind::Access | RequestKind::Directives => ().into_any(),
        RequestKind::Rectification | RequestKind::Objection => {
            view! { <Select state=state.clone() name="part" label=t(&format!("assist-{word}-part")) choices /> }
                .into_any()
        }
        RequestKind::Restriction | RequestKind::Erasure => {
            view! { <RadioGroup state=state.clone() name="part" label=t(&format!("assist-{word}-part")) choices /> }
                .into_any()
        }
    };
    let more = match kind {
        RequestKind::Rectification => view! {
            <TextArea state=state.clone() name="wrong" label=t("rectification-wrong") rows=2 />
            <TextArea state=state.clone() name="right" label=t("rectification-right") rows=2 />
        }
        .into_any(),
        RequestKind::Objection => {
            view! { <TextArea state=state.clone() name="details" label=t("assist-objection-details") rows=3 /> }
                .into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <Confirm title=t(&kind_name(kind))>
            <ul>
                <li>{t("assist-mail")}</li>
                <li>{t("assist-nothing-yet")}</li>
                <li>{t("assist-no-undo")}</li>
            </ul>
            <Form action=ASSIST state=state.clone()>
                <input type="hidden" name="kind" value=word />
                <Field state=state.clone() name="email" kind="email" label=t("assist-email") hint=t("assist-email-hint") />
                {part}
                {more}
                <Field state name="reason" label=t("assist-reason") hint=t("assist-reason-hint") />
                <Button icon="send">{t("assist-send")}</Button>
            </Form>
        </Confirm>
    }
}

fn row(opened: AssistedLine) -> Vec<AnyView> {
    let name = t(&kind_name(opened.kind));
    let tone = match opened.state {
        AssistedState::Waiting => Tone::Warn,
        AssistedState::Confirmed => Tone::Good,
        AssistedState::Declined => Tone::Danger,
        AssistedState::Expired => Tone::Info,
    };
    vec![
        match opened.reference {
            Some(reference) => view! { <a href=format!("{DESK}/{reference}")>{name}</a> }.into_any(),
            None => name.into_any(),
        },
        view! { <WhenInTable at=Some(opened.opened_at) /> }.into_any(),
        opened.staff.unwrap_or_else(|| t("admin-gone").into_owned()).into_any(),
        view! { <Tag tone>{t(&format!("assist-state-{}", opened.state.word()))}</Tag> }.into_any(),
        view! { <WhenInTable at=Some(opened.expires_at) /> }.into_any(),
    ]
}
