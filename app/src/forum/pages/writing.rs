use domain::{Site, actor::Actor};
use leptos::{oco::Oco, prelude::*};

use crate::{
    error::Refusal,
    forum::islands::Composer,
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
        <Composer preview=t("forum-preview").into_owned() tools=t("forum-tools").into_owned() labels=tool_labels()>
            <TextArea state=writing.fields name="text" label=label initial=initial hint=t("forum-text-hint") rows=8 />
        </Composer>
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

/// The words of the composer's buttons, in the order of [`Mark::ALL`](crate::forum::islands::Mark::ALL).
fn tool_labels() -> Vec<String> {
    ["bold", "italic", "link", "code", "list", "quote"]
        .map(|mark| t(&format!("forum-tool-{mark}")).into_owned())
        .to_vec()
}
