//! Server functions of privacy.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;
use model::{
    account::PersonId,
    privacy::{ImportedTextId, ShareId},
};

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::{
        account::Proof,
        privacy::{self, LeaveDirectives},
    },
};

/// Asks for an archive.
#[server(endpoint = "privacy_request_archive")]
pub async fn privacy_request_archive(#[server(default)] password: String, #[server(default)] code: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::request_archive(&site, &actor, Proof { password: &password, code: &code }).await?;
    redirect("/settings/data/archive?done=archive-requested");
    Ok(())
}

/// Asks for the correction of something that the person can't edit.
#[server(endpoint = "privacy_request_rectification")]
pub async fn privacy_request_rectification(
    #[server(default)] item: String,
    #[server(default)] wrong: String,
    #[server(default)] right: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::request_rectification(&site, &actor, &item, &wrong, &right).await?;
    redirect("/settings/requests?done=rectification-requested");
    Ok(())
}

/// Takes a request for correction back.
#[server(endpoint = "privacy_withdraw_rectification")]
pub async fn privacy_withdraw_rectification(reference: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::withdraw_rectification(&site, &actor, &reference).await?;
    redirect("/settings/requests?done=rectification-withdrawn");
    Ok(())
}

/// Restricts the use of the person's data.
#[server(endpoint = "privacy_restrict")]
pub async fn privacy_restrict(#[server(default)] ground: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::restrict(&site, &actor, &ground).await?;
    redirect("/settings/restriction?done=restricted");
    Ok(())
}

/// Lifts the restriction again.
#[server(endpoint = "privacy_lift_restriction")]
pub async fn privacy_lift_restriction() -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::lift_own_restriction(&site, &actor).await?;
    redirect("/settings/restriction?done=restriction-lifted");
    Ok(())
}

/// Objects to a purpose.
#[server(endpoint = "privacy_object")]
pub async fn privacy_object(#[server(default)] purpose: String, #[server(default)] reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::object(&site, &actor, &purpose, &reason).await?;
    redirect("/settings/restriction?done=objected");
    Ok(())
}

/// Takes an objection back.
#[server(endpoint = "privacy_withdraw_objection")]
pub async fn privacy_withdraw_objection(reference: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::withdraw_objection(&site, &actor, &reference).await?;
    redirect("/settings/restriction?done=objection-withdrawn");
    Ok(())
}

/// Leaves directives for after the person's death.
#[server(endpoint = "privacy_leave_directives")]
pub async fn privacy_leave_directives(
    #[server(default)] wish: String,
    #[server(default)] words: String,
    #[server(default)] heir_name: String,
    #[server(default)] heir_address: String,
    #[server(default)] heir_note: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let input = LeaveDirectives {
        wish: &wish,
        words: &words,
        heir_name: &heir_name,
        heir_address: &heir_address,
        heir_note: &heir_note,
    };
    privacy::leave_directives(&site, &actor, input).await?;
    redirect("/settings/directives?done=directives-left");
    Ok(())
}

/// Withdraws them.
#[server(endpoint = "privacy_withdraw_directives")]
pub async fn privacy_withdraw_directives() -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::withdraw_directives(&site, &actor).await?;
    redirect("/settings/directives?done=directives-withdrawn");
    Ok(())
}

/// Leads to the page about the death of whoever has the address.
#[server(endpoint = "privacy_find_deceased")]
pub async fn privacy_find_deceased(#[server(default)] email: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    let person = privacy::find_deceased(&site, &actor, &email).await?;
    redirect(&format!("/admin/people/{person}/death"));
    Ok(())
}

/// Notes that a person died, and begins what their directives say.
#[server(endpoint = "privacy_report_death")]
pub async fn privacy_report_death(
    person: PersonId,
    #[server(default)] reason: String,
    #[server(default)] document: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::report_death(&site, &actor, person, &reason, &document).await?;
    redirect(&format!("/admin/people/{person}/death?done=death-reported"));
    Ok(())
}

/// Plans the deletion of the account, and shows where its receipt will be.
#[server(endpoint = "privacy_delete_account")]
pub async fn privacy_delete_account(
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] scope: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let proof = Proof { password: &password, code: &code };
    let planned = privacy::request_deletion(&site, &actor, proof, scope == "contributions").await?;
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
