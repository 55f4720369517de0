use domain::{mail::Preview, news};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    language::Language,
    news::{Audience, Campaign, CampaignId, CampaignResult, CampaignState, WrittenCampaign},
    progress,
};

use super::campaigns::{CAMPAIGNS, State};
use crate::{
    admin::layout::AdminPage,
    request::{language, site_and_actor},
    ui::{
        button::{Button, Buttons, LinkButton, Weight},
        confirm::Confirm,
        form::{FieldProblemLine, Form, FormState},
        page::page,
        progress::Progress,
        when::When,
    },
    words::{t, t_with},
};

const TEST: &str = "/api/news_test_campaign";
const SEND: &str = "/api/news_send_campaign";
const STOP: &str = "/api/news_stop_campaign";
const DISCARD: &str = "/api/news_discard_campaign";

/// One campaign: how its mail looks, who gets it, how far it is, what became of it.
#[component]
pub fn CampaignPage() -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("campaign")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let key = key.parse().map_err(|_| ErrorCode::NotFound)?;
        let WrittenCampaign { campaign, audience, result, progress, .. } =
            news::campaign(&site, &actor, key, language()).await?;
        let mut previews = Vec::new();
        for language in Language::ALL {
            let preview = news::preview_campaign(&site, &actor, key, language).await?;
            previews.push(view! { <Mail preview language /> }.into_any());
        }
        let is_draft = campaign.state == CampaignState::Draft;
        let may_stop =
            campaign.state == CampaignState::Sending || (campaign.state == CampaignState::Sent && result.queued > 0);
        let state = if is_draft {
            view! { <Draft key audience /> }.into_any()
        } else {
            view! { <Outcome campaign=campaign.clone() result progress may_stop /> }.into_any()
        };
        Ok(view! {
            <AdminPage title=campaign.subject.clone() above=vec![(CAMPAIGNS.to_owned(), t("campaign-title"))]>
                <Facts campaign />
                {state}
                {previews}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Facts(campaign: Campaign) -> impl IntoView {
    view! {
        <dl class="facts">
            <dt>{t("campaign-state")}</dt>
            <dd><State state=campaign.state /></dd>
            <dt>{t("campaign-topic")}</dt>
            <dd><a href=format!("/admin/news/{}", campaign.topic_id)>{campaign.topic}</a></dd>
            {campaign.started_at.map(|at| view! { <dt>{t("campaign-started")}</dt> <dd><When at exact=true /></dd> })}
            {campaign.ended_at.map(|at| view! { <dt>{t("campaign-ended")}</dt> <dd><When at exact=true /></dd> })}
            {campaign.counted.map(|count| view! { <dt>{t("campaign-counted")}</dt> <dd>{count}</dd> })}
        </dl>
    }
    .into_any()
}

/// What comes next for a draft: changing it, trying it, sending it.
#[component]
fn Draft(key: CampaignId, audience: Audience) -> impl IntoView {
    let Audience { people, left_out } = audience;
    let state = FormState::of(SEND, None);
    let problem = state.problem("counted");
    let send = (people > 0).then(|| {
        view! {
            <Form action=SEND state=state.clone()>
                <input type="hidden" name="campaign" value=key.to_string() />
                <input type="hidden" name="counted" value=people />
                <Button icon="send">{t_with("campaign-send", &[("count", people.into())])}</Button>
            </Form>
        }
    });
    view! {
        <Buttons>
            <LinkButton href=format!("{CAMPAIGNS}/{key}/edit") weight=Weight::Quiet icon="pencil">
                {t("campaign-edit")}
            </LinkButton>
        </Buttons>
        <section>
            <h2>{t("campaign-test")}</h2>
            <p>{t("campaign-test-about")}</p>
            <Form action=TEST state=FormState::of(TEST, None)>
                <input type="hidden" name="campaign" value=key.to_string() />
                <Button weight=Weight::Quiet icon="mail">{t("campaign-test-send")}</Button>
            </Form>
        </section>
        <section class="confirm" id="counted">
            <h2>{t("campaign-send-title")}</h2>
            <p>{t_with("campaign-people", &[("count", people.into())])}</p>
            <Reasons left_out />
            <p>{t("campaign-send-effect")}</p>
            <FieldProblemLine name="counted" problem />
            {send}
        </section>
        <section>
            <h2>{t("campaign-discard-title")}</h2>
            <Form action=DISCARD state=FormState::of(DISCARD, None)>
                <input type="hidden" name="campaign" value=key.to_string() />
                <Button weight=Weight::Danger icon="trash-2">{t("campaign-discard")}</Button>
            </Form>
        </section>
    }
    .into_any()
}

/// Who gets nothing although the topic is turned on, and why.
#[component]
fn Reasons(left_out: Vec<(String, u64)>) -> impl IntoView {
    let rows: Vec<_> = left_out
        .into_iter()
        .map(|(reason, count)| view! { <dt>{t(&format!("campaign-left-out-{reason}"))}</dt> <dd>{count}</dd> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <p>{t("campaign-left-out")}</p>
            <dl class="facts">{rows}</dl>
        }
    })
}

/// How far it is and what became of it.
#[component]
fn Outcome(
    campaign: Campaign,
    result: CampaignResult,
    progress: Option<progress::Progress>,
    may_stop: bool,
) -> impl IntoView {
    let CampaignResult { queued, sent, refused, left_out } = result;
    let stop = may_stop.then(|| {
        view! {
            <Confirm title=t("campaign-stop-title")>
                <p>{t("campaign-stop-effect")}</p>
                <Form action=STOP state=FormState::of(STOP, None)>
                    <input type="hidden" name="campaign" value=campaign.id.to_string() />
                    <Button weight=Weight::Danger icon="x">{t("campaign-stop")}</Button>
                </Form>
            </Confirm>
        }
    });
    view! {
        <section>
            <h2>{t("campaign-result")}</h2>
            {progress.map(|progress| view! { <Progress done=progress.done total=progress.total text=t("campaign-writing") /> })}
            <dl class="facts">
                <dt>{t("campaign-result-sent")}</dt>
                <dd>{sent}</dd>
                <dt>{t("campaign-result-queued")}</dt>
                <dd>{queued}</dd>
                <dt>{t("campaign-result-refused")}</dt>
                <dd>{refused}</dd>
            </dl>
            <Reasons left_out />
            <p class="quiet">{t("campaign-no-tracking")}</p>
        </section>
        {stop}
    }
    .into_any()
}

/// The mail in a language, as its readers see it.
#[component]
fn Mail(preview: Preview, language: Language) -> impl IntoView {
    let title = t_with("campaign-preview", &[("language", language.own_name().into())]);
    view! {
        <section>
            <h2>{title}</h2>
            <p lang=language.tag()><strong>{preview.subject}</strong></p>
            <div class="prose policy-text" lang=language.tag() inner_html=preview.html></div>
        </section>
    }
    .into_any()
}
