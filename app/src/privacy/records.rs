//! Server functions of those who answer for personal data: retention and the registers they keep.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;

use model::hold::HoldId;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::{privacy, retention},
};

/// Has the rules of retention run now.
#[server(endpoint = "retention_run_now")]
pub async fn retention_run_now() -> Answer {
    let (site, actor) = site_and_actor()?;
    retention::request(&site, &actor).await?;
    redirect("/admin/retention?done=retention-begun");
    Ok(())
}

/// Records a disclosure to an authority.
#[server(endpoint = "disclosure_record")]
pub async fn disclosure_record(
    #[server(default)] email: String,
    #[server(default)] authority: String,
    #[server(default)] ground: String,
    #[server(default)] scope: String,
    #[server(default)] disclosed: String,
    #[server(default)] delay_ground: String,
    #[server(default)] quiet_until: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let disclosure = privacy::NewDisclosure {
        email: &email,
        authority: &authority,
        ground: &ground,
        scope: &scope,
        disclosed: &disclosed,
        delay_ground: &delay_ground,
        quiet_until: &quiet_until,
    };
    privacy::record_disclosure(&site, &actor, &disclosure).await?;
    redirect("/admin/disclosures?done=disclosure-recorded");
    Ok(())
}

/// Sets a legal hold.
#[server(endpoint = "hold_set")]
pub async fn hold_set(
    #[server(default)] email: String,
    #[server(default)] name: String,
    #[server(default)] ground: String,
    #[server(default)] categories: Vec<String>,
    #[server(default)] review: String,
    #[server(default)] quiet_until: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let hold = privacy::NewHold {
        email: &email,
        name: &name,
        ground: &ground,
        categories: &categories,
        review: &review,
        quiet_until: &quiet_until,
    };
    let hold = privacy::set_hold(&site, &actor, &hold).await?;
    redirect(&format!("/admin/holds/{hold}?done=hold-set"));
    Ok(())
}

/// Moves the day on which a hold must be looked at again.
#[server(endpoint = "hold_review")]
pub async fn hold_review(hold: HoldId, #[server(default)] review: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::review_hold(&site, &actor, hold, &review).await?;
    redirect(&format!("/admin/holds/{hold}?done=hold-reviewed"));
    Ok(())
}

/// Ends a hold.
#[server(endpoint = "hold_end")]
pub async fn hold_end(hold: HoldId, #[server(default)] reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::end_hold(&site, &actor, hold, &reason).await?;
    redirect(&format!("/admin/holds/{hold}?done=hold-ended"));
    Ok(())
}

/// Opens who somebody was, whose account is erased but for what is held, for a reason.
#[server(endpoint = "hold_open_identity")]
pub async fn hold_open_identity(hold: HoldId, #[server(default)] reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::open_held_identity(&site, &actor, hold, &reason).await?;
    redirect(&format!("/admin/holds/{hold}"));
    Ok(())
}
