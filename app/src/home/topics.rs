use leptos::prelude::*;

use crate::{
    forum::pages::topic_item,
    request,
    ui::{
        button::{LinkButton, Weight},
        page::page,
    },
    words::t,
};

/// How many conversations the home page shows.
const SHOWN: u32 = 5;

/// The newest conversations, and the way into the forum.
#[component]
pub fn HomeTopics() -> impl IntoView {
    let latest = page(async move {
        let (site, _) = request::site_and_actor()?;
        let topics = domain::forum::latest_topics(&site, SHOWN).await?;
        let items: Vec<_> = topics.into_iter().map(topic_item).collect();
        Ok((!items.is_empty()).then(|| view! { <ol class="topics" role="list">{items}</ol> }))
    });
    view! {
        <section>
            <h2>{t("home-topics")}</h2>
            <p>{t("home-topics-lead")}</p>
            {latest}
            <LinkButton href="/forum" weight=Weight::Quiet icon="messages-square">
                {t("home-topics-all")}
            </LinkButton>
        </section>
    }
}
