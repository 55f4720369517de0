use domain::{
    Site,
    actor::Actor,
    policy::{self, Placeholder},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    language::Language,
    policy::{VersionState, WrittenVersion},
};

use super::{dashboard::POLICIES, text::Text};
use crate::{
    admin::layout::AdminPage,
    error::Refusal,
    request::site_and_actor,
    ui::{
        button::{Button, Buttons, Weight},
        fields::TextArea,
        form::{Form, FormState},
        page::page,
    },
    words::{t, t_with},
};

const SAVE: &str = "/api/policy_save";

/// Writing a draft, in both languages.
#[component]
pub fn EditPage() -> impl IntoView {
    let version = use_params_map().with_untracked(|map| map.get("version")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let version = version.parse().map_err(|_| ErrorCode::NotFound)?;
        let written = policy::written(&site, &actor, version).await?;
        if written.version.state != VersionState::Draft {
            return Err(ErrorCode::NotFound.into());
        }
        let fields = FormState::of(SAVE, None);
        let previews = previews(&site, &actor, &fields).await?;
        let name = t(&format!("policy-{}", written.version.document.word())).into_owned();
        let above = vec![
            (POLICIES.to_owned(), t("policy-documents")),
            (format!("{POLICIES}/{version}"), t_with("policy-draft-of", &[("document", name.clone().into())]).into()),
        ];
        Ok(view! {
            <AdminPage title=t_with("policy-edit-title", &[("document", name.into())]) above=above>
                <Words />
                <Editor written fields is_preview=!previews.is_empty() />
                {previews}
            </AdminPage>
        }
        .into_any())
    })
}

/// What was typed as people would read it, when the form came back for that.
async fn previews(site: &Site, actor: &Actor, fields: &FormState) -> Result<Vec<AnyView>, Refusal> {
    let is_wanted = fields.error().is_some_and(|error| error.fields.is_empty()) && fields.is_ticked("preview", false);
    if !is_wanted {
        return Ok(Vec::new());
    }
    let mut previews = Vec::new();
    for language in Language::ALL {
        let field = format!("source_{}", language.tag());
        let text = policy::preview(site, actor, &fields.value(&field, ""), language).await?;
        let preview = view! {
            <section>
                <h2>{t_with("policy-preview-in", &[("language", language.own_name().into())])}</h2>
                <Text text language=language.tag() without_anchors=true />
            </section>
        };
        previews.push(preview.into_any());
    }
    Ok(previews)
}

/// How a text is written, and what may stand in double braces.
#[component]
fn Words() -> impl IntoView {
    let words: Vec<_> = Placeholder::ALL
        .into_iter()
        .map(|placeholder| {
            let word = placeholder.word();
            view! {
                <dt><code>{format!("{{{{{word}}}}}")}</code></dt>
                <dd>{t(&format!("policy-placeholder-{word}"))}</dd>
            }
        })
        .collect();
    view! {
        <p>{t("policy-how-to-write")}</p>
        <details>
            <summary>{t("policy-placeholders")}</summary>
            <dl class="facts">{words}</dl>
        </details>
    }
}

#[component]
fn Editor(written: WrittenVersion, fields: FormState, is_preview: bool) -> impl IntoView {
    let version = written.version;
    let [english, french] = [Language::En, Language::Fr].map(|language| {
        let text = written.texts.iter().find(|text| text.language == language);
        text.map(|text| text.source.clone()).unwrap_or_default()
    });
    // A form that only comes back with its preview has nothing wrong with it.
    let summary = if is_preview { FormState::default() } else { fields.clone() };
    let seen = fields.value("seen", &version.changed_at.to_string());
    view! {
        <Form action=SAVE state=summary>
            <input type="hidden" name="version" value=version.id.to_string() />
            <input type="hidden" name="seen" value=seen />
            <TextArea
                state=fields.clone()
                name="source_en"
                label=t("policy-source-en")
                initial=english
                rows=24
            />
            <TextArea state=fields name="source_fr" label=t("policy-source-fr") initial=french rows=24 />
            <Buttons>
                <Button weight=Weight::Quiet name="preview" value="true">
                    {t("policy-preview")}
                </Button>
                <Button>{t("policy-save")}</Button>
            </Buttons>
        </Form>
    }
    .into_any()
}
