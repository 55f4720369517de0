use domain::privacy;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::{
    page::Page,
    privacy::{ImportPart, Imported, ImportedText},
};

use crate::{
    account::pages::SettingsFrame,
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        fields::Checkbox,
        form::{Field, FieldProblemLine, Form, FormState},
        notice::{Notice, Tone},
        page::page,
        pager::Pager,
        when::When,
    },
    words::{t, t_with},
};

/// What was taken over by the request that this page answers.
#[derive(Clone, Debug)]
pub struct ImportDone(pub Imported);

/// Where a person takes over an archive that they made elsewhere, and finds what they wrote there.
#[component]
pub fn ImportPage() -> impl IntoView {
    let number = use_query_map().with_untracked(|query| query.get("page").and_then(|page| page.parse().ok()));
    page(async move {
        let (site, actor) = site_and_actor()?;
        let texts = privacy::imported_texts(&site, &actor, number.unwrap_or(1)).await?;
        let done = use_context::<ImportDone>();
        Ok(view! {
            <SettingsFrame title=t("import-title") lead=t("import-lead")>
                {done.map(|ImportDone(imported)| view! { <Done imported /> })}
                <p>{t("import-never")}</p>
                <Ask />
                {(!texts.items.is_empty()).then(|| view! { <Texts texts /> })}
            </SettingsFrame>
        })
    })
}

#[component]
fn Done(imported: Imported) -> impl IntoView {
    let Imported { profile, preferences, courses, lessons, missing, texts, known_texts } = imported;
    let missing = (!missing.is_empty()).then(|| {
        let missing: Vec<_> = missing.into_iter().map(|slug| view! { <li>{slug}</li> }).collect();
        view! { <p>{t("import-done-missing")}</p> <ul>{missing}</ul> }
    });
    view! {
        <Notice tone=Tone::Good live=true>
            <p><strong>{t("import-done")}</strong></p>
            <ul>
                {profile.then(|| view! { <li>{t("import-done-profile")}</li> })}
                {preferences.then(|| view! { <li>{t("import-done-preferences")}</li> })}
                <li>
                    {t_with("import-done-progress", &[("courses", courses.into()), ("lessons", lessons.into())])}
                </li>
                <li>{t_with("import-done-texts", &[("count", texts.into()), ("known", known_texts.into())])}</li>
            </ul>
            {missing}
        </Notice>
    }
}

#[component]
fn Ask() -> impl IntoView {
    let state = FormState::of("/api/privacy_import_archive", None);
    let is_first = state.error().is_none();
    let parts: Vec<_> = ImportPart::ALL
        .into_iter()
        .map(|part| {
            let part = part.word();
            let label = t(&format!("import-part-{part}"));
            view! { <Checkbox state=state.clone() name=part label initial=is_first /> }
        })
        .collect();
    let problem = state.problem("parts");
    view! {
        <Form action="/api/privacy_import_archive" state=state.clone() with_file=true>
            <Field state=state.clone() name="archive" label=t("import-file") hint=t("import-file-hint") kind="file" />
            <fieldset id="parts" class="field">
                <legend>{t("import-parts")}</legend>
                {parts}
                <FieldProblemLine name="parts" problem />
            </fieldset>
            <Button>{t("import-submit")}</Button>
        </Form>
    }
}

#[component]
fn Texts(texts: Page<ImportedText>) -> impl IntoView {
    let Page { items, number, count } = texts;
    let items: Vec<_> = items.into_iter().map(|text| view! { <li><OneText text /></li> }).collect();
    view! {
        <h2>{t("import-texts")}</h2>
        <p>{t("import-texts-about")}</p>
        <ol class="archives">{items}</ol>
        <Pager number count href=|page| format!("/settings/data/import?page={page}") />
        <form method="post" action="/api/privacy_remove_imported">
            <Button weight=Weight::Danger icon="trash-2">{t("import-remove-all")}</Button>
        </form>
    }
}

#[component]
fn OneText(text: ImportedText) -> impl IntoView {
    let title = if text.title.is_empty() { t("import-answer") } else { text.title.into() };
    let (id, name) = (format!("text-{}", text.id), title.clone());
    view! {
        <p><strong>{title}</strong> " " <span class="quiet">{t("import-since")} " " <When at=text.imported_at /></span></p>
        <textarea id=id rows="4" readonly aria-label=name>{format!("\n{}", text.markdown)}</textarea>
        <form method="post" action="/api/privacy_remove_imported">
            <input type="hidden" name="text" value=text.id.to_string() />
            <Button weight=Weight::Quiet>{t("import-remove")}</Button>
        </form>
    }
}
