use domain::privacy;
use leptos::prelude::*;
use model::{
    breach::{NoticeText, OwnBreach},
    language::Language,
};

use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        empty::Empty,
        page::page,
        when::Day,
    },
    words::t,
};

/// The breaches that affect the person, as far as they were told.
#[component]
pub fn OwnBreachesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let breaches = privacy::own_breaches(&site, &actor).await?;
        let content = if breaches.is_empty() {
            view! {
                <Empty icon="shield-check" title=t("own-breach-none")><p>{t("own-breach-none-next")}</p></Empty>
            }
            .into_any()
        } else {
            breaches.into_iter().map(|breach| view! { <Own breach /> }).collect::<Vec<_>>().into_any()
        };
        Ok(view! { <SettingsFrame title=t("own-breach-title") lead=t("own-breach-lead")>{content}</SettingsFrame> })
    })
}

#[component]
fn Own(breach: OwnBreach) -> impl IntoView {
    let OwnBreach { breach, told_at, text, is_dismissed } = breach;
    let dismiss = (!is_dismissed).then(|| {
        view! {
            <form method="post" action="/api/breach_dismiss">
                <input type="hidden" name="breach" value=breach.to_string() />
                <Button weight=Weight::Quiet icon="x">{t("own-breach-dismiss")}</Button>
            </form>
        }
    });
    view! {
        <section id=format!("breach-{breach}")>
            <h2>{t("own-breach-told")} " " <Day at=told_at /></h2>
            <Notice text />
            {dismiss}
        </section>
    }
    .into_any()
}

/// A notice, as whoever is affected reads it.
#[component]
pub(super) fn Notice(
    /// The text.
    text: NoticeText,
    /// Its language, where that is not the one of the page.
    #[prop(optional)]
    language: Option<Language>,
) -> impl IntoView {
    let parts: Vec<_> = text
        .parts()
        .map(|(word, part)| {
            view! {
                <dt>{t(&format!("breach-part-{word}"))}</dt>
                <dd class="request-note" lang=language.map(Language::tag)>{part.to_owned()}</dd>
            }
        })
        .into_iter()
        .collect();
    view! { <dl class="facts">{parts}</dl> }.into_any()
}
