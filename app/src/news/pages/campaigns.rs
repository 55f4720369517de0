use domain::{
    authority::{Permission, require},
    news,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    language::Language,
    news::{Campaign, CampaignState, CampaignText, WrittenCampaign, WrittenTopic},
};

use crate::{
    admin::layout::AdminPage,
    request::{language, site_and_actor},
    ui::{
        button::{Button, LinkButton},
        empty::Empty,
        fields::{Select, TextArea},
        form::{Field, Form, FormState},
        notice::Tone,
        page::page,
        table::{TableHead, TableWrap},
        tag::Tag,
        when::Day,
    },
    words::t,
};

/// Where campaigns are in the dashboard.
pub const CAMPAIGNS: &str = "/admin/campaigns";
const WRITE: &str = "/api/news_write_campaign";
const SAVE: &str = "/api/news_save_campaign";

/// Every campaign.
#[component]
pub fn CampaignsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let campaigns = news::campaigns(&site, &actor, language()).await?;
        let content = if campaigns.is_empty() {
            view! { <Empty icon="send" title=t("campaign-none")><p>{t("campaign-none-next")}</p></Empty> }.into_any()
        } else {
            view! { <Campaigns campaigns /> }.into_any()
        };
        Ok(view! {
            <AdminPage title=t("campaign-title") lead=t("campaign-lead")>
                <div class="buttons">
                    <LinkButton href=format!("{CAMPAIGNS}/new") icon="plus">{t("campaign-new")}</LinkButton>
                </div>
                {content}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Campaigns(campaigns: Vec<Campaign>) -> impl IntoView {
    let rows: Vec<_> = campaigns
        .into_iter()
        .map(|campaign| {
            view! {
                <tr>
                    <th scope="row"><a href=format!("{CAMPAIGNS}/{}", campaign.id)>{campaign.subject}</a></th>
                    <td>{campaign.topic}</td>
                    <td><State state=campaign.state /></td>
                    <td>{campaign.started_at.map(|at| view! { <Day at /> })}</td>
                    <td>{campaign.counted}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <TableWrap label=t("campaign-title")>
            <table>
                <TableHead columns=[
                    t("campaign-subject"),
                    t("campaign-topic"),
                    t("campaign-state"),
                    t("campaign-started"),
                    t("campaign-counted"),
                ] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

/// Where a campaign is in its life.
#[component]
pub fn State(
    /// Its state.
    state: CampaignState,
) -> impl IntoView {
    let tone = match state {
        CampaignState::Sent => Tone::Good,
        CampaignState::Sending | CampaignState::Stopped => Tone::Warn,
        CampaignState::Draft => Tone::Info,
    };
    view! { <Tag tone>{t(&format!("campaign-state-{}", state.word()))}</Tag> }
}

/// Writing a campaign.
#[component]
pub fn NewCampaignPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        require(&actor, Permission::ManageNews)?;
        let topics = news::topics(&site, &actor).await?;
        let above = vec![(CAMPAIGNS.to_owned(), t("campaign-title"))];
        let state = FormState::of(WRITE, None);
        let content = if topics.is_empty() {
            view! {
                <Empty icon="tag" title=t("news-manage-none")>
                    <p><a href="/admin/news/new">{t("news-manage-new")}</a></p>
                </Empty>
            }
            .into_any()
        } else {
            view! {
                <Form action=WRITE state=state.clone()>
                    <Texts state topics />
                    <Button>{t("campaign-save")}</Button>
                </Form>
            }
            .into_any()
        };
        Ok(view! {
            <AdminPage title=t("campaign-new") above=above>
                <p>{t("campaign-how-to-write")}</p>
                {content}
            </AdminPage>
        }
        .into_any())
    })
}

/// Changing a draft.
#[component]
pub fn EditCampaignPage() -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("campaign")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let key = key.parse().map_err(|_| ErrorCode::NotFound)?;
        let written = news::campaign(&site, &actor, key, language()).await?;
        if written.campaign.state != CampaignState::Draft {
            return Err(ErrorCode::NotFound.into());
        }
        let topics = news::topics(&site, &actor).await?;
        let above = vec![
            (CAMPAIGNS.to_owned(), t("campaign-title")),
            (format!("{CAMPAIGNS}/{key}"), written.campaign.subject.clone().into()),
        ];
        let state = FormState::of(SAVE, None);
        Ok(view! {
            <AdminPage title=t("campaign-edit") above=above>
                <p>{t("campaign-how-to-write")}</p>
                <Form action=SAVE state=state.clone()>
                    <input type="hidden" name="campaign" value=key.to_string() />
                    <Texts state topics written />
                    <Button>{t("campaign-save")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Texts(
    state: FormState,
    topics: Vec<WrittenTopic>,
    #[prop(optional)] written: Option<WrittenCampaign>,
) -> impl IntoView {
    let text = |language| {
        let texts = written.as_ref().map(|written| written.texts.as_slice()).unwrap_or_default();
        texts.iter().find(|text| text.language == language).cloned()
    };
    let parts = |text: Option<CampaignText>| text.map(|text| (text.subject, text.body)).unwrap_or_default();
    let ((subject_en, body_en), (subject_fr, body_fr)) = (parts(text(Language::En)), parts(text(Language::Fr)));
    let topic = written.as_ref().map(|written| written.campaign.topic_id.to_string()).unwrap_or_default();
    let choices =
        topics.iter().map(|topic| (topic.id.to_string(), topic.in_language(language()).name.clone().into())).collect();
    view! {
        <Select state=state.clone() name="topic" label=t("campaign-topic") choices initial=topic />
        <Field state=state.clone() name="subject_en" label=t("campaign-subject-en") initial=subject_en />
        <TextArea state=state.clone() name="body_en" label=t("campaign-body-en") rows=12 initial=body_en />
        <Field state=state.clone() name="subject_fr" label=t("campaign-subject-fr") initial=subject_fr />
        <TextArea state name="body_fr" label=t("campaign-body-fr") rows=12 initial=body_fr />
    }
    .into_any()
}
