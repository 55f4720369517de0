use domain::{
    authority::{Permission, require},
    news,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{error::ErrorCode, language::Language, news::WrittenTopic};

use crate::{
    admin::layout::AdminPage,
    request::{language, site_and_actor},
    ui::{
        button::{Button, LinkButton},
        empty::Empty,
        fields::TextArea,
        form::{Field, Form, FormState},
        page::page,
        table::{TableHead, TableWrap},
    },
    words::{t, t_with},
};

const NEWS: &str = "/admin/news";
const ADD: &str = "/api/news_add_topic";
const RENAME: &str = "/api/news_rename_topic";

/// What people can turn on.
#[component]
pub fn TopicsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let topics = news::topics(&site, &actor).await?;
        let content = if topics.is_empty() {
            view! { <Empty icon="mail" title=t("news-manage-none")><p>{t("news-manage-none-next")}</p></Empty> }
                .into_any()
        } else {
            view! { <Topics topics /> }.into_any()
        };
        Ok(view! {
            <AdminPage title=t("news-manage-title") lead=t("news-manage-lead")>
                <div class="buttons">
                    <LinkButton href=format!("{NEWS}/new") icon="plus">{t("news-manage-new")}</LinkButton>
                </div>
                {content}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Topics(topics: Vec<WrittenTopic>) -> impl IntoView {
    let rows: Vec<_> = topics
        .into_iter()
        .map(|topic| {
            let words = topic.in_language(language()).clone();
            view! {
                <tr>
                    <th scope="row"><a href=format!("{NEWS}/{}", topic.id)>{words.name}</a></th>
                    <td>{words.about}</td>
                    <td>{t_with("news-manage-count", &[("count", topic.people.into())])}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <TableWrap label=t("news-manage-title")>
            <table>
                <TableHead columns=[t("news-manage-name"), t("news-manage-words"), t("news-manage-people")] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

/// Making a topic.
#[component]
pub fn NewTopicPage() -> impl IntoView {
    page(async move {
        let (_, actor) = site_and_actor()?;
        require(&actor, Permission::ManageNews)?;
        let state = FormState::of(ADD, None);
        Ok(view! {
            <AdminPage title=t("news-manage-new") above=vec![(NEWS.to_owned(), t("news-manage-title"))]>
                <Form action=ADD state=state.clone()>
                    <Words state />
                    <Button>{t("news-manage-add")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}

/// One topic and its words.
#[component]
pub fn TopicPage() -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("topic")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let topic = key.parse().map_err(|_| ErrorCode::NotFound)?;
        let topic = news::topic(&site, &actor, topic).await?;
        let state = FormState::of(RENAME, None);
        Ok(view! {
            <AdminPage
                title=topic.in_language(language()).name.clone()
                above=vec![(NEWS.to_owned(), t("news-manage-title"))]
            >
                <p>{t("news-manage-people")} " " {t_with("news-manage-count", &[("count", topic.people.into())])}</p>
                <p>{t("news-manage-same")}</p>
                <Form action=RENAME state=state.clone()>
                    <input type="hidden" name="topic" value=topic.id.to_string() />
                    <Words state topic />
                    <Button>{t("news-manage-save")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Words(state: FormState, #[prop(optional)] topic: Option<WrittenTopic>) -> impl IntoView {
    let words = |language| topic.as_ref().map(|topic| topic.in_language(language).clone()).unwrap_or_default();
    let (english, french) = (words(Language::En), words(Language::Fr));
    view! {
        <Field state=state.clone() name="name_en" label=t("news-manage-name-en") initial=english.name />
        <TextArea state=state.clone() name="about_en" label=t("news-manage-about-en") rows=3 initial=english.about />
        <Field state=state.clone() name="name_fr" label=t("news-manage-name-fr") initial=french.name />
        <TextArea state name="about_fr" label=t("news-manage-about-fr") rows=3 initial=french.about />
    }
    .into_any()
}
