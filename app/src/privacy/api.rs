//! Server functions of privacy.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;
use model::privacy::{ImportedTextId, ShareId};

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::privacy,
};

/// Asks for an archive.
#[server(endpoint = "privacy_request_archive")]
pub async fn privacy_request_archive(password: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::request_archive(&site, &actor, &password).await?;
    redirect("/settings/data/archive?done=archive-requested");
    Ok(())
}

/// Plans the deletion of the account, and shows where its receipt will be.
#[server(endpoint = "privacy_delete_account")]
pub async fn privacy_delete_account(password: String, #[server(default)] scope: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    let planned = privacy::request_deletion(&site, &actor, &password, scope == "contributions").await?;
    redirect(&format!("/receipts/{}", planned.reference));
    Ok(())
}

/// Cancels the planned deletion.
#[server(endpoint = "privacy_cancel_deletion")]
pub async fn privacy_cancel_deletion() -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::cancel_deletion(&site, &actor).await?;
    redirect("/settings/delete?done=deletion-cancelled");
    Ok(())
}

/// Ends a link to an archive.
#[server(endpoint = "privacy_revoke_share")]
pub async fn privacy_revoke_share(share: ShareId) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::revoke_share(&site, &actor, share).await?;
    redirect("/settings/data/share?done=share-revoked");
    Ok(())
}

/// Removes a text that was brought along, or all of them.
#[server(endpoint = "privacy_remove_imported")]
pub async fn privacy_remove_imported(#[server(default)] text: Option<ImportedTextId>) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::remove_imported(&site, &actor, text).await?;
    redirect("/settings/data/import?done=imported-removed");
    Ok(())
}
