use leptos::prelude::*;

use crate::{
    ui::button::{LinkButton, Weight},
    words::t,
};

/// The way into the forum.
#[component]
pub fn HomeTopics() -> impl IntoView {
    view! {
        <section>
            <h2>{t("home-topics")}</h2>
            <p>{t("home-topics-lead")}</p>
            <LinkButton href="/forum" weight=Weight::Quiet icon="messages-square">
                {t("home-topics-all")}
            </LinkButton>
        </section>
    }
}
