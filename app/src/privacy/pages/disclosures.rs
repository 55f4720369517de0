use domain::privacy;
use leptos::prelude::*;
use model::{
    disclosure::{DisclosureLine, NoticeState, OwnDisclosure},
    error::ErrorCode,
};

use super::holds::decides;
use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request::{self, site_and_actor},
    ui::{
        button::{Button, LinkButton, Weight},
        fields::TextArea,
        form::{Field, Form, FormState},
        icon::Icon,
        notice::Tone,
        page::page,
        tag::Tag,
        when::Day,
    },
    words::t,
};

const PATH: &str = "/admin/disclosures";
const RECORD: &str = "/api/disclosure_record";

/// What authorities required, and whether the people concerned know.
#[component]
pub fn DisclosuresPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let disclosures = privacy::disclosures(&site, &actor, &query).await?;
        let listing = Listing::new(PATH, t("disclosure-title"), query, &disclosures);
        let columns = vec![
            column(t("disclosure-authority")),
            column(t("disclosure-ground")),
            column(t("disclosure-disclosed")),
            column(t("disclosure-decided-by")),
            column(t("disclosure-person")),
            column(t("disclosure-told")),
        ];
        let rows = disclosures.items.into_iter().map(row).collect();
        let record = decides().then(|| {
            view! { <LinkButton href="/admin/disclosures/new" icon="plus">{t("disclosure-new")}</LinkButton> }
        });
        Ok(view! {
            <AdminPage title=t("disclosure-title") lead=t("disclosure-lead")>
                <div class="buttons">
                    {record}
                    <LinkButton href="/admin/disclosures/register.csv" weight=Weight::Quiet icon="download">
                        {t("disclosure-csv")}
                    </LinkButton>
                </div>
                <List listing=listing.clone() icon="send" none=t("disclosure-none") advice=t("disclosure-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(disclosure: DisclosureLine) -> Vec<AnyView> {
    let person = disclosure.notice.as_ref().map(|notice| notice.masked_address.clone());
    vec![
        disclosure.authority.into_any(),
        disclosure.ground.into_any(),
        view! { <Day at=disclosure.disclosed_at /> }.into_any(),
        disclosure.decided_by.map_or_else(|| t("admin-gone"), Into::into).into_any(),
        person.map_or_else(|| t("disclosure-gone"), Into::into).into_any(),
        told(disclosure.notice),
    ]
}

fn told(notice: Option<NoticeState>) -> AnyView {
    match notice {
        None => "–".into_any(),
        Some(NoticeState { told_at: Some(at), .. }) => view! { {t("disclosure-told-on")} " " <Day at=at /> }.into_any(),
        Some(NoticeState { quiet_until, delay_ground, .. }) => view! {
            <Tag tone=Tone::Warn>
                {t("disclosure-quiet-until")} {quiet_until.map(|at| view! { " " <Day at=at /> })}
            </Tag>
            " "
            <span class="quiet">{delay_ground}</span>
        }
        .into_any(),
    }
}

/// Recording a disclosure.
#[component]
pub fn NewDisclosurePage() -> impl IntoView {
    page(async move {
        if request::signed_in().is_none() {
            return Err(ErrorCode::SignInRequired.into());
        }
        if !decides() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let state = FormState::of(RECORD, None);
        Ok(view! {
            <AdminPage title=t("disclosure-new") above=vec![(PATH.to_owned(), t("disclosure-title"))]>
                <Form action=RECORD state=state.clone()>
                    <Field state=state.clone() name="email" label=t("disclosure-email") kind="email" />
                    <Field state=state.clone() name="authority" label=t("disclosure-authority") />
                    <Field
                        state=state.clone()
                        name="ground"
                        label=t("disclosure-ground")
                        hint=t("disclosure-ground-hint")
                    />
                    <TextArea
                        state=state.clone()
                        name="scope"
                        label=t("disclosure-scope")
                        hint=t("disclosure-scope-hint")
                        rows=4
                    />
                    <Field state=state.clone() name="disclosed" kind="date" label=t("disclosure-disclosed") />
                    <fieldset class="field">
                        <legend>{t("disclosure-delay")}</legend>
                        <p class="hint">{t("disclosure-delay-hint")}</p>
                        <Field
                            state=state.clone()
                            name="delay_ground"
                            label=t("disclosure-delay-ground")
                            optional=true
                        />
                        <Field state=state name="quiet_until" kind="date" label=t("disclosure-delay-day") optional=true />
                    </fieldset>
                    <p>{t("disclosure-effect")}</p>
                    <Button>{t("disclosure-record")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}

/// What was disclosed of a person, as far as they may know.
#[component]
pub fn OwnDisclosures(
    /// The disclosures, the latest first.
    disclosures: Vec<OwnDisclosure>,
) -> impl IntoView {
    let items: Vec<_> = disclosures
        .into_iter()
        .map(|disclosure| {
            let delay = (!disclosure.delay_ground.is_empty()).then(|| {
                view! { <p class="quiet">{t("looks-disclosures-delayed")} " " {disclosure.delay_ground}</p> }
            });
            view! {
                <li class="is-done">
                    <Icon name="send" />
                    <p>
                        <strong>{disclosure.authority}</strong>
                        " "
                        <span class="quiet"><Day at=disclosure.disclosed_at /></span>
                    </p>
                    <p class="request-note">{disclosure.scope}</p>
                    <p class="quiet">{disclosure.ground}</p>
                    {delay}
                </li>
            }
        })
        .collect();
    let content = if items.is_empty() {
        view! { <p>{t("looks-disclosures-none")}</p> }.into_any()
    } else {
        view! { <ol class="timeline" role="list">{items}</ol> }.into_any()
    };
    view! {
        <section>
            <h2>{t("looks-disclosures")}</h2>
            {content}
        </section>
    }
    .into_any()
}
