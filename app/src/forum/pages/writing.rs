use domain::{Site, actor::Actor};
use leptos::{oco::Oco, prelude::*};

use crate::{
    error::Refusal,
    forum::islands::{Composer, Mark},
    ui::{
        button::{Button, Buttons, Weight},
        fields::TextArea,
        form::FormState,
    },
    words::t,
};

/// A form for a text: as it was typed, with its preview where that was asked for.
#[derive(Clone)]
pub struct Writing {
    /// What the fields hold and what is wrong with them.
    pub fields: FormState,
    /// What is wrong with the form as a whole; nothing when it only came back with its preview.
    pub summary: FormState,
    preview: Option<String>,
}

impl Writing {
    /// The form that posts to `action`.
    pub async fn of(site: &Site, actor: &Actor, action: &str) -> Result<Self, Refusal> {
        let fields = FormState::of(action, None);
        let is_preview =
            fields.error().is_some_and(|error| error.fields.is_empty()) && fields.is_ticked("preview", false);
        if !is_preview {
            return Ok(Self { summary: fields.clone(), fields, preview: None });
        }
        let preview = domain::forum::preview(site, actor, &fields.value("text", "")).await?;
        Ok(Self { fields, summary: FormState::default(), preview: Some(preview) })
    }
}

/// The field for a text in Markdown with its preview, then the buttons.
#[component]
pub fn WritingFields(
    /// The form.
    writing: Writing,
    /// The words above the field.
    #[prop(into)]
    label: Oco<'static, str>,
    /// What the field shows when nothing was typed.
    #[prop(into, optional)]
    initial: String,
    /// The words on the button that sends it.
    #[prop(into)]
    submit: Oco<'static, str>,
) -> impl IntoView {
    let preview = writing.preview.map(|html| {
        view! {
            <section class="composer-preview without-script" aria-labelledby="preview">
                <h2 id="preview">{t("forum-preview")}</h2>
                <div class="prose" inner_html=html></div>
            </section>
        }
        .into_any()
    });
    view! {
        <div class="composer">
            <TextArea state=writing.fields name="text" label=label initial=initial hint=t("forum-text-hint") rows=8 />
            <div class="composer-tools" role="group" aria-label=t("forum-tools")>
                {tools()}
            </div>
            <section class="composer-preview">
                <h2>{t("forum-preview")}</h2>
                <div class="prose" aria-live="polite"></div>
            </section>
        </div>
        <Composer />
        {preview}
        <Buttons>
            <Button>{submit}</Button>
            <span class="without-script">
                <Button weight=Weight::Quiet name="preview" value="true">
                    {t("forum-preview-button")}
                </Button>
            </span>
        </Buttons>
    }
    .into_any()
}

/// The buttons that write Markdown; shown where a script makes them work.
fn tools() -> Vec<AnyView> {
    let tool = |mark: Mark| {
        let word = mark.word();
        view! {
            <button type="button" class="composer-tool" data-mark=word>
                {t(&format!("forum-tool-{word}"))}
            </button>
        }
        .into_any()
    };
    Mark::ALL.into_iter().map(tool).collect()
}
