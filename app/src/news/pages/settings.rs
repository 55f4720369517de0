use domain::news;
use leptos::prelude::*;
use model::{
    Millis,
    news::{NewsProof, NewsStanding, NewsTopic},
};

use crate::{
    account::pages::SettingsFrame,
    request::{language, site_and_actor},
    ui::{
        button::{Button, Weight},
        card::Cards,
        confirm::Confirm,
        empty::Empty,
        form::{Form, FormState},
        notice::{Notice, Tone},
        page::page,
        table::{TableHead, TableWrap},
        tag::Tag,
        when::{Day, When},
    },
    words::t,
};

const TURN_ON: &str = "/api/news_turn_on";
const TURN_OFF: &str = "/api/news_turn_off";
const TURN_ALL_OFF: &str = "/api/news_turn_all_off";
const OBJECT: &str = "/api/news_object";
const WITHDRAW: &str = "/api/news_withdraw_objection";

/// What a person gets by mail beyond what the account needs: each topic for itself, off until it is turned on.
#[component]
pub fn NewsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let NewsStanding { topics, objected_at, is_minor, history } = news::standing(&site, &actor, language()).await?;
        let may_turn_on = objected_at.is_none() && !is_minor;
        let objection = match objected_at {
            Some(since) => view! { <Objected since /> }.into_any(),
            None => view! { <Object /> }.into_any(),
        };
        Ok(view! {
            <SettingsFrame title=t("news-title") lead=t("news-lead")>
                {is_minor.then(|| view! { <Notice><p>{t("news-minor")}</p></Notice> })}
                <Topics topics may_turn_on />
                <p>{t("news-service")}</p>
                {objection}
                <History history />
            </SettingsFrame>
        }
        .into_any())
    })
}

#[component]
fn Topics(topics: Vec<NewsTopic>, may_turn_on: bool) -> impl IntoView {
    if topics.is_empty() {
        return view! { <Empty icon="mail" title=t("news-none")><p>{t("news-none-next")}</p></Empty> }.into_any();
    }
    let is_any_on = topics.iter().any(|topic| topic.on_since.is_some());
    let topics: Vec<_> = topics.into_iter().map(|topic| view! { <OneTopic topic may_turn_on /> }.into_any()).collect();
    let all_off = is_any_on.then(|| {
        view! {
            <Form action=TURN_ALL_OFF state=FormState::of(TURN_ALL_OFF, None)>
                <Button weight=Weight::Quiet>{t("news-turn-all-off")}</Button>
            </Form>
        }
    });
    view! {
        <section>
            <h2>{t("news-topics")}</h2>
            <Cards items=topics />
            {all_off}
        </section>
    }
    .into_any()
}

#[component]
fn OneTopic(topic: NewsTopic, may_turn_on: bool) -> impl IntoView {
    let NewsTopic { id, name, about, on_since } = topic;
    let key = id.to_string();
    let (action, words) = match on_since {
        Some(_) => (TURN_OFF, "news-turn-off"),
        None => (TURN_ON, "news-turn-on"),
    };
    let title = name.clone();
    let form = (on_since.is_some() || may_turn_on).then(|| {
        view! {
            <Form action state=FormState::of(action, Some(("topic", &key)))>
                <input type="hidden" name="topic" value=key.clone() />
                <Button weight=Weight::Quiet>
                    {t(words)} <span class="visually-hidden">": " {name.clone()}</span>
                </Button>
            </Form>
        }
    });
    view! {
        <div class="card">
            <h3>{title}</h3>
            <p>{about}</p>
            <p>{match on_since {
                Some(since) => view! { <Tag tone=Tone::Good>{t("news-is-on")} " " <Day at=since /></Tag> }.into_any(),
                None => view! { <Tag>{t("news-is-off")}</Tag> }.into_any(),
            }}</p>
            {form}
        </div>
    }
    .into_any()
}

#[component]
fn Object() -> impl IntoView {
    view! {
        <Confirm title=t("news-objection")>
            <p>{t("news-objection-about")}</p>
            <Form action=OBJECT state=FormState::of(OBJECT, None)>
                <Button weight=Weight::Quiet>{t("news-object")}</Button>
            </Form>
        </Confirm>
    }
}

#[component]
fn Objected(since: Millis) -> impl IntoView {
    view! {
        <Confirm title=t("news-objection")>
            <p>{t("news-objected")} " " <Day at=since />". " {t("news-objected-effect")}</p>
            <Form action=WITHDRAW state=FormState::of(WITHDRAW, None)>
                <Button weight=Weight::Quiet icon="undo-2">{t("news-withdraw")}</Button>
            </Form>
        </Confirm>
    }
}

#[component]
fn History(history: Vec<NewsProof>) -> impl IntoView {
    if history.is_empty() {
        return view! { <p class="quiet">{t("news-history-none")}</p> }.into_any();
    }
    let rows: Vec<_> = history
        .into_iter()
        .map(|proof| {
            view! {
                <tr>
                    <td><When at=proof.given_at exact=true /></td>
                    <td>{t(&format!("news-choice-{}", proof.choice.word()))}</td>
                    <td>{proof.topic.unwrap_or_else(|| t("news-every-topic").into_owned())}</td>
                    <td>{proof.version}</td>
                    <td>{t(&format!("news-method-{}", proof.method.word()))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("news-history")}</h2>
            <p>{t("news-history-about")}</p>
            <TableWrap label=t("news-history")>
                <table>
                    <TableHead columns=[t("news-when"), t("news-choice"), t("news-topic"), t("news-version"), t("news-where")] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </section>
    }
    .into_any()
}
