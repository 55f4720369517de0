use domain::news;
use leptos::prelude::*;
use model::{error::ErrorCode, news::Leaving};

use crate::{
    account::pages::parameter,
    request::{language, site_and_actor},
    ui::{
        button::{Button, Weight},
        done_notice::DoneNotice,
        form::{Form, FormState},
        page::page,
        page_header::PageHeader,
    },
    words::{t, t_with},
};

const LEAVE: &str = "/api/news_leave";
const LEAVE_ALL: &str = "/api/news_leave_all";
const REJOIN: &str = "/api/news_rejoin";

/// Leaving news from the link in a mail, signed in or not. Opening the page changes nothing.
#[component]
pub fn LeavePage() -> impl IntoView {
    let token = parameter("token");
    page(async move {
        let (site, _) = site_and_actor()?;
        let found = match news::leaving(&site, &token, language()).await {
            Err(error) if error.code() == ErrorCode::NotFound => return Ok(view! { <Unknown /> }.into_any()),
            found => found?,
        };
        let Leaving { name, about, is_on, others, may_undo } = found;
        let leave = is_on.then(|| view! { <One action=LEAVE token=token.clone() words="leave-one" is_loud=true /> });
        let rejoin = (!is_on && may_undo).then(|| {
            view! { <One action=REJOIN token=token.clone() words="leave-undo" is_loud=false /> }
        });
        let all = (others > 0).then(|| {
            view! {
                <p>{t_with("leave-others", &[("count", others.into())])}</p>
                <One action=LEAVE_ALL token=token.clone() words="leave-all" is_loud=false />
            }
        });
        Ok(view! {
            <PageHeader title=t("leave-title") lead=t("leave-lead") />
            <DoneNotice />
            <section>
                <h2>{name}</h2>
                <p>{about}</p>
                <p>{if is_on { t("leave-is-on") } else { t("leave-is-off") }}</p>
                {leave}
                {rejoin}
            </section>
            <section>{all} <p>{t("news-service")}</p></section>
        }
        .into_any())
    })
}

/// What somebody reads whose link is damaged, or whose account is gone.
#[component]
fn Unknown() -> impl IntoView {
    view! {
        <PageHeader title=t("leave-title") />
        <p>{t("leave-unknown")}</p>
        <p><a href="/settings/news">{t("settings-news")}</a></p>
    }
}

#[component]
fn One(action: &'static str, token: String, words: &'static str, is_loud: bool) -> impl IntoView {
    let weight = if is_loud { Weight::Flame } else { Weight::Quiet };
    view! {
        <Form action state=FormState::of(action, None)>
            <input type="hidden" name="token" value=token />
            <Button weight>{t(words)}</Button>
        </Form>
    }
    .into_any()
}
