use domain::privacy;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::Button,
        fields::{Select, TextArea},
        form::{Form, FormState},
        page::page,
    },
    words::t,
};

/// Where each thing is edited that the person gave.
const EDITED: [(&str, &str); 7] = [
    ("/settings/profile", "correct-name"),
    ("/settings/email", "correct-address"),
    ("/settings/preferences", "correct-preferences"),
    ("/settings/consents", "correct-choices"),
    ("/forum", "correct-posts"),
    ("/learn", "correct-courses"),
    ("/settings/devices", "correct-devices"),
];

/// What the person edits alone, and the form that asks for the correction of everything else.
#[component]
pub fn CorrectPage() -> impl IntoView {
    let item = use_query_map().with_untracked(|query| query.get("item")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let items = privacy::rectifiable(&site, &actor).await?;
        let choices = items.into_iter().map(|item| (item.word, item.name.into())).collect();
        let state = FormState::of("/api/privacy_request_rectification", None);
        let edited: Vec<_> =
            EDITED.iter().map(|(href, words)| view! { <li><a href=*href>{t(words)}</a></li> }).collect();
        Ok(view! {
            <SettingsFrame title=t("correct-title") lead=t("correct-lead")>
                <h2>{t("correct-alone")}</h2>
                <ul>{edited}</ul>
                <h2>{t("correct-ask")}</h2>
                <p>{t("correct-ask-about")}</p>
                <Form action="/api/privacy_request_rectification" state=state.clone()>
                    <Select
                        state=state.clone()
                        name="item"
                        label=t("rectification-item")
                        choices
                        initial=item
                        hint=t("rectification-item-hint")
                    />
                    <TextArea state=state.clone() name="wrong" label=t("rectification-wrong") rows=3 />
                    <TextArea state name="right" label=t("rectification-right") rows=3 />
                    <Button>{t("correct-submit")}</Button>
                </Form>
            </SettingsFrame>
        })
    })
}
