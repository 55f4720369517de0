//! Server functions of those who answer for personal data: retention and the registers they keep.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::request::{redirect, site_and_actor},
    domain::retention,
};

/// Has the rules of retention run now.
#[server(endpoint = "retention_run_now")]
pub async fn retention_run_now() -> Answer {
    let (site, actor) = site_and_actor()?;
    retention::request(&site, &actor).await?;
    redirect("/admin/retention?done=retention-begun");
    Ok(())
}
