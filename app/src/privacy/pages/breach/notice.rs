use domain::privacy;
use leptos::prelude::*;
use model::{
    breach::{BreachId, NoticeDraft, NoticeText},
    language::Language,
};

use super::{super::holds::decides, above, asked_breach, own::Notice};
use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::TextArea,
        form::{Form, FormState},
        page::page,
    },
    words::{t, t_with},
};

const SAVE: &str = "/api/breach_save_notices";
const TELL: &str = "/api/breach_tell";

/// The names of the fields of each part, by language.
const fn fields(language: Language) -> [&'static str; 5] {
    match language {
        Language::En => ["happened_en", "consequences_en", "measures_en", "advice_en", "contact_en"],
        Language::Fr => ["happened_fr", "consequences_fr", "measures_fr", "advice_fr", "contact_fr"],
    }
}

/// What the people affected are told: written in each language, seen as they read it, then sent.
#[component]
pub fn BreachNoticePage() -> impl IntoView {
    let breach = asked_breach();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let draft = privacy::draft_notice(&site, &actor, breach?).await?;
        let may_change = draft.breach.closed_at.is_none() && decides();
        let id = draft.breach.id;
        let form = may_change.then(|| view! { <Texts breach=id texts=draft.texts.clone() /> });
        Ok(view! {
            <AdminPage title=t("breach-notice") lead=t("breach-notice-lead") above=above(&draft.breach)>
                {form}
                <Preview draft may_change />
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Texts(breach: BreachId, texts: Vec<(Language, NoticeText)>) -> impl IntoView {
    let state = FormState::of(SAVE, None);
    let parts: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| {
            let known = texts.iter().find(|(of, _)| *of == language).map(|(_, text)| text.clone()).unwrap_or_default();
            let parts: Vec<_> = fields(language)
                .into_iter()
                .zip(known.parts())
                .map(|(name, (word, initial))| {
                    let label = t(&format!("breach-part-{word}"));
                    view! { <TextArea state=state.clone() name label initial rows=3 /> }
                })
                .collect();
            view! {
                <fieldset class="field">
                    <legend>{language.own_name()}</legend>
                    {parts}
                </fieldset>
            }
        })
        .collect();
    view! {
        <Form action=SAVE state=state.clone()>
            <input type="hidden" name="breach" value=breach.to_string() />
            {parts}
            <Button weight=Weight::Quiet icon="save">{t("breach-notice-save")}</Button>
        </Form>
    }
    .into_any()
}

#[component]
fn Preview(draft: NoticeDraft, may_change: bool) -> impl IntoView {
    let NoticeDraft { breach, texts, readers } = draft;
    let is_whole = texts.len() == Language::ALL.len();
    let count: u64 = readers.iter().map(|(_, count)| count).sum();
    let previews: Vec<_> = texts
        .into_iter()
        .map(|(language, text)| {
            let readers = readers.iter().find(|(of, _)| *of == language).map_or(0, |(_, count)| *count);
            view! {
                <section>
                    <h3>{language.own_name()}</h3>
                    <p class="quiet">{t_with("breach-notice-readers", &[("count", readers.into())])}</p>
                    <Notice text language />
                </section>
            }
        })
        .collect();
    let tell = if !is_whole {
        view! { <p>{t("breach-notice-missing")}</p> }.into_any()
    } else if count == 0 {
        view! { <p>{t("breach-notice-nobody")}</p> }.into_any()
    } else {
        let state = FormState::of(TELL, None);
        may_change
            .then(|| {
                view! {
                    <Confirm title=t_with("breach-tell-question", &[("count", count.into())])>
                        <p>{t("breach-tell-effect")}</p>
                        <Form action=TELL state>
                            <input type="hidden" name="breach" value=breach.id.to_string() />
                            <Button icon="send">{t_with("breach-tell", &[("count", count.into())])}</Button>
                        </Form>
                    </Confirm>
                }
            })
            .into_any()
    };
    view! {
        <section id="preview">
            <h2>{t("breach-notice-preview")}</h2>
            {previews}
            {tell}
        </section>
    }
    .into_any()
}
