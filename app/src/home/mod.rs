//! The first page.

mod courses;
mod promises;
mod topics;

use leptos::prelude::*;
use leptos_meta::Title;

use self::{courses::HomeCourses, promises::Promises, topics::HomeTopics};
use crate::{
    layout::kept,
    learn::pages::NextStep,
    request,
    ui::button::{Buttons, LinkButton, Weight},
    words::{t, t_with},
};

/// For a visitor what this is, for a member what is next; then the catalogue and the forum.
#[component]
pub fn HomePage() -> impl IntoView {
    let beginning = match request::signed_in() {
        Some(person) => view! { <Welcome name=person.name /> }.into_any(),
        None => kept("introduction", String::new(), || view! { <Introduction /> }).into_any(),
    };
    view! {
        <Title text=t("home-title") />
        {beginning}
        <div class="home-lists">
            <HomeCourses />
            <HomeTopics />
        </div>
    }
}

/// What this is, the way in, and what a visitor can rely on.
#[component]
fn Introduction() -> impl IntoView {
    view! {
        <div class="hero">
            <h1>{t("home-title")}</h1>
            <p class="lead">{t("home-lead")}</p>
            <Buttons>
                <LinkButton href="/courses">{t("home-browse")}</LinkButton>
                <LinkButton href="/sign-up" weight=Weight::Quiet>
                    {t("home-sign-up")}
                </LinkButton>
            </Buttons>
        </div>
        <Promises />
    }
}

/// The one next action of a member.
#[component]
fn Welcome(name: String) -> impl IntoView {
    let first_name = name.split_whitespace().next().unwrap_or_default().to_owned();
    view! {
        <h1>{t_with("home-welcome", &[("name", first_name.into())])}</h1>
        <div class="next-step">
            <p>{t("home-next")}</p>
            <NextStep />
        </div>
    }
}
