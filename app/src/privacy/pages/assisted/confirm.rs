use domain::{Error, privacy, random::Token};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::privacy::{AssistedRequest, RequestKind};

use crate::{
    request::{self, language},
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        done_notice::DoneNotice,
        form::{Form, FormState, sentence},
        notice::{Notice, Tone},
        page::page,
        page_header::PageHeader,
        when::When,
    },
    words::t,
};

const CONFIRM: &str = "/api/privacy_confirm_assisted";
const DECLINE: &str = "/api/privacy_decline_assisted";

/// Where the link of a request that staff opened leads: what would run and who opened it, to confirm or decline by a
/// button, because opening a page changes nothing.
#[component]
pub fn AssistedPage() -> impl IntoView {
    let token = use_query_map().with_untracked(|query| query.get("token"));
    page(async move {
        let (site, _) = request::site_and_actor()?;
        let body = match &token {
            None => view! { <p>{t("assisted-answered")}</p> }.into_any(),
            Some(token) => match privacy::assisted_request(&site, &Token::given(token), language()).await {
                Ok(asked) => view! { <Asked asked token=token.clone() /> }.into_any(),
                Err(Error::Invalid(problems)) => {
                    let spent: Vec<_> =
                        problems.iter().map(|found| view! { <p>{sentence(&found.problem)}</p> }).collect();
                    view! {
                        <Notice tone=Tone::Danger live=true>{spent}</Notice>
                        <p>{t("assisted-again")}</p>
                    }
                    .into_any()
                }
                Err(error) => return Err(error.into()),
            },
        };
        Ok(view! {
            <PageHeader title=t("assisted-title") lead=t("assisted-lead") />
            <DoneNotice />
            {body}
        }
        .into_any())
    })
}

#[component]
fn Asked(asked: AssistedRequest, token: String) -> impl IntoView {
    let kind = asked.kind.word();
    let (confirm, decline) = (FormState::of(CONFIRM, None), FormState::of(DECLINE, None));
    let staff = asked.staff.clone().unwrap_or_else(|| t("admin-gone").into_owned());
    let declined = token.clone();
    let weight = if asked.kind == RequestKind::Erasure { Weight::Danger } else { Weight::Flame };
    view! {
        <dl class="facts">
            <dt>{t("assisted-by")}</dt>
            <dd>{staff} " (" {t(&format!("admin-role-{}", asked.role.word()))} ")"</dd>
            <dt>{t("assisted-at")}</dt>
            <dd><When at=asked.opened_at exact=true /></dd>
            <dt>{t("assisted-reason")}</dt>
            <dd class="request-note">{asked.reason.clone()}</dd>
            <dt>{t("assisted-until")}</dt>
            <dd><When at=asked.expires_at exact=true /></dd>
        </dl>
        <Confirm title=t(&format!("assisted-{kind}"))>
            <p>{t(&format!("assisted-{kind}-about"))}</p>
            <What asked />
            <Form action=CONFIRM state=confirm>
                <input type="hidden" name="token" value=token />
                <Button weight icon="check">{t(&format!("assisted-{kind}-confirm"))}</Button>
            </Form>
        </Confirm>
        <section>
            <h2>{t("assisted-not-me")}</h2>
            <p>{t("assisted-not-me-about")}</p>
            <Form action=DECLINE state=decline>
                <input type="hidden" name="token" value=declined />
                <Button weight=Weight::Quiet icon="x">{t("assisted-decline")}</Button>
            </Form>
        </section>
    }
}

/// What exactly would run.
#[component]
fn What(asked: AssistedRequest) -> impl IntoView {
    match asked.kind {
        RequestKind::Access | RequestKind::Directives => ().into_any(),
        RequestKind::Rectification => view! {
            <dl class="facts">
                <dt>{t("rectification-item")}</dt>
                <dd>{asked.part}</dd>
                <dt>{t("rectification-wrong")}</dt>
                <dd class="request-note">{asked.wrong}</dd>
                <dt>{t("rectification-right")}</dt>
                <dd class="request-note">{asked.right}</dd>
            </dl>
        }
        .into_any(),
        RequestKind::Objection => view! {
            <dl class="facts">
                <dt>{t("assisted-purpose")}</dt>
                <dd>{asked.part}</dd>
                <dt>{t("assisted-details")}</dt>
                <dd class="request-note">{asked.details}</dd>
            </dl>
        }
        .into_any(),
        RequestKind::Restriction => {
            let ground = asked.ground.map(|ground| t(&format!("restriction-ground-{}", ground.word())));
            view! { <p>{ground}</p> }.into_any()
        }
        RequestKind::Erasure => {
            let scope = if asked.erase_contributions { "contributions" } else { "account" };
            view! { <p><strong>{t(&format!("deletion-scope-{scope}"))}</strong></p> }.into_any()
        }
    }
}
