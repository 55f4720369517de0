use axum::http::header::REFRESH;
use domain::{account::identity, privacy};
use leptos::{either::EitherOf4, prelude::*};
use model::privacy::{Archive, ArchiveStage};

use crate::{
    account::pages::{IdentityCode, IdentityFields, SettingsFrame},
    request::{append_header, site_and_actor},
    ui::{
        button::LinkButton,
        form::{Form, FormState},
        page::page,
        progress::Progress,
        when::When,
    },
    words::{t, t_with},
};

/// Where a person asks for an archive, watches it grow, and downloads it.
#[component]
pub fn ArchivePage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let identity = identity(&site, &actor).await?;
        let archives = privacy::archives(&site, &actor).await?;
        let is_busy =
            archives.iter().any(|archive| matches!(archive.stage, ArchiveStage::Queued | ArchiveStage::Building));
        if is_busy {
            append_header(REFRESH, "3; url=/settings/data/archive");
        }
        let list: Vec<_> = archives.into_iter().map(|archive| view! { <li><OneArchive archive /></li> }).collect();
        let state = FormState::of("/api/privacy_request_archive", None);
        Ok(view! {
            <SettingsFrame title=t("archive-page-title") lead=t("archive-page-lead")>
                {(!list.is_empty()).then(|| view! { <ul class="archives">{list}</ul> })}
                {(!is_busy).then(|| view! {
                    <h2>{t("archive-ask")}</h2>
                    <p>{t("archive-ask-why")}</p>
                    <Form action="/api/privacy_request_archive" state=state.clone()>
                        <IdentityFields state=state.clone() identity />
                        <button class="button">{t("archive-submit")}</button>
                    </Form>
                    <IdentityCode identity />
                })}
                <h2>{t("archive-elsewhere")}</h2>
                <ul>
                    <li><a href="/settings/data/share">{t("archive-share")}</a></li>
                    <li><a href="/settings/data/import">{t("archive-import")}</a></li>
                    <li><a href="/schemas/archive-1.json">{t("archive-schema")}</a></li>
                </ul>
            </SettingsFrame>
        })
    })
}

#[component]
fn OneArchive(archive: Archive) -> impl IntoView {
    let downloads: Vec<_> = archive.downloads.iter().map(|at| view! { <li><When at=*at exact=true /></li> }).collect();
    let state = match archive.stage {
        ArchiveStage::Queued => EitherOf4::A(view! { <p>{t("archive-queued")}</p> }),
        ArchiveStage::Building => {
            let text = t_with("archive-building", &[("done", archive.done.into()), ("total", archive.total.into())]);
            EitherOf4::B(view! { <Progress done=archive.done total=archive.total text /> })
        }
        ArchiveStage::Ready => EitherOf4::C(view! {
            <p>
                <LinkButton href=format!("/settings/data/archive/{}", archive.id) icon="download">
                    {t_with("archive-download", &[("size", archive.size.unwrap_or_default().div_ceil(1024).into())])}
                </LinkButton>
            </p>
            <p class="quiet">{t("archive-expires")} " " {archive.expires_at.map(|at| view! { <When at exact=true /> })}</p>
            <details>
                <summary>{t("archive-check")}</summary>
                <p><code class="hash">{archive.sha256}</code></p>
            </details>
        }),
        ArchiveStage::Expired => EitherOf4::D(view! { <p>{t("archive-expired")}</p> }),
    };
    view! {
        <p class="quiet">{t("archive-requested")} " " <When at=archive.requested_at exact=true /></p>
        {state}
        {(!downloads.is_empty()).then(|| view! { <p>{t("archive-downloads")}</p> <ul>{downloads}</ul> })}
    }
}
