//! Server functions of the register of recipients.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]
#![allow(clippy::too_many_arguments, reason = "one a field of the form")]

use leptos::prelude::*;

use model::recipient::{NoticeId, RecipientId};

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::recipients::{self, NewRecipient},
};

/// Adds a recipient.
#[server(endpoint = "recipient_add")]
pub async fn recipient_add(
    #[server(default)] name: String,
    #[server(default)] role: String,
    #[server(default)] purpose: String,
    #[server(default)] categories: Vec<String>,
    #[server(default)] country: String,
    #[server(default)] safeguard: String,
    #[server(default)] contact: String,
    #[server(default)] since: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let new = NewRecipient {
        name: &name,
        role: &role,
        purpose: &purpose,
        country: &country,
        safeguard: &safeguard,
        categories: &categories,
        contact: &contact,
        since: &since,
    };
    let recipient = recipients::add_recipient(&site, &actor, &new).await?;
    redirect(&format!("/admin/recipients/{recipient}?done=recipient-added"));
    Ok(())
}

/// Changes a recipient.
#[server(endpoint = "recipient_change")]
pub async fn recipient_change(
    recipient: RecipientId,
    #[server(default)] name: String,
    #[server(default)] role: String,
    #[server(default)] purpose: String,
    #[server(default)] categories: Vec<String>,
    #[server(default)] country: String,
    #[server(default)] safeguard: String,
    #[server(default)] contact: String,
    #[server(default)] since: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let new = NewRecipient {
        name: &name,
        role: &role,
        purpose: &purpose,
        country: &country,
        safeguard: &safeguard,
        categories: &categories,
        contact: &contact,
        since: &since,
    };
    recipients::change_recipient(&site, &actor, recipient, &new).await?;
    redirect(&format!("/admin/recipients/{recipient}?done=recipient-changed"));
    Ok(())
}

/// Ends a recipient.
#[server(endpoint = "recipient_end")]
pub async fn recipient_end(recipient: RecipientId) -> Answer {
    let (site, actor) = site_and_actor()?;
    recipients::end_recipient(&site, &actor, recipient).await?;
    redirect(&format!("/admin/recipients/{recipient}?done=recipient-ended"));
    Ok(())
}

/// Takes the end of a recipient back.
#[server(endpoint = "recipient_reopen")]
pub async fn recipient_reopen(recipient: RecipientId) -> Answer {
    let (site, actor) = site_and_actor()?;
    recipients::reopen_recipient(&site, &actor, recipient).await?;
    redirect(&format!("/admin/recipients/{recipient}?done=recipient-reopened"));
    Ok(())
}

/// Notes that a recipient was told of a request.
#[server(endpoint = "recipient_tell")]
pub async fn recipient_tell(notice: NoticeId) -> Answer {
    let (site, actor) = site_and_actor()?;
    recipients::tell_recipient(&site, &actor, notice).await?;
    redirect("/admin/recipients?done=recipient-told");
    Ok(())
}
