//! Server functions of the documents that the site answers for.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;

use model::policy::VersionId;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, request, site_and_actor},
    domain::policy,
    model::{error::ErrorCode, language::Language},
};

/// Notes that the person has seen new versions, and goes on with the page on which they said so.
#[server(endpoint = "policy_acknowledge")]
pub async fn policy_acknowledge(
    #[server(default)] versions: Vec<VersionId>,
    #[server(default)] language: String,
) -> Answer {
    let request = request()?;
    let language = Language::from_tag(&language).unwrap_or(request.language);
    policy::acknowledge(&request.site, &request.actor, &versions, language).await?;
    Ok(())
}

/// Begins a new version of a document.
#[server(endpoint = "policy_begin")]
pub async fn policy_begin(#[server(default)] document: String, #[server(default)] from: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    let version = policy::begin_draft(&site, &actor, &document, &from).await?;
    redirect(&format!("/admin/policies/{version}/edit"));
    Ok(())
}

/// Keeps the texts of a draft. Sent by the preview button it changes nothing and comes back as it was, with the preview.
#[server(endpoint = "policy_save")]
pub async fn policy_save(
    version: VersionId,
    #[server(default)] seen: i64,
    #[server(default)] source_en: String,
    #[server(default)] source_fr: String,
    #[server(default)] preview: bool,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let texts = policy::DraftTexts { seen, source_en: &source_en, source_fr: &source_fr };
    if preview {
        policy::check_draft(&actor, &texts)?;
        return Err(ErrorCode::Invalid.into());
    }
    policy::save_draft(&site, &actor, version, &texts).await?;
    redirect(&format!("/admin/policies/{version}?done=policy-saved"));
    Ok(())
}

/// Throws a draft away.
#[server(endpoint = "policy_discard")]
pub async fn policy_discard(version: VersionId) -> Answer {
    let (site, actor) = site_and_actor()?;
    policy::discard_draft(&site, &actor, version).await?;
    redirect("/admin/policies?done=policy-discarded");
    Ok(())
}

/// Announces a draft.
#[server(endpoint = "policy_announce")]
pub async fn policy_announce(
    version: VersionId,
    #[server(default)] effective: String,
    #[server(default)] summary_en: String,
    #[server(default)] summary_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let said = policy::Announcement { effective: &effective, summary_en: &summary_en, summary_fr: &summary_fr };
    policy::announce(&site, &actor, version, &said).await?;
    redirect(&format!("/admin/policies/{version}?done=policy-announced"));
    Ok(())
}

/// Takes an announcement back.
#[server(endpoint = "policy_take_back")]
pub async fn policy_take_back(version: VersionId) -> Answer {
    let (site, actor) = site_and_actor()?;
    match policy::take_back(&site, &actor, version).await? {
        Some(draft) => redirect(&format!("/admin/policies/{draft}?done=policy-taken-back")),
        None => redirect("/admin/policies?done=policy-succession-taken-back"),
    }
    Ok(())
}

/// Announces that another company will answer for the data.
#[server(endpoint = "policy_announce_successor")]
pub async fn policy_announce_successor(
    #[server(default)] successor: String,
    #[server(default)] effective: String,
    #[server(default)] summary_en: String,
    #[server(default)] summary_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let said = policy::Succession {
        successor: &successor,
        effective: &effective,
        summary_en: &summary_en,
        summary_fr: &summary_fr,
    };
    policy::announce_successor(&site, &actor, &said).await?;
    redirect("/admin/policies?done=policy-announced");
    Ok(())
}
