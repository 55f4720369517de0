//! Server functions of consent.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    super::device,
    crate::request::{redirect, request},
    domain::consent,
    model::consent::{DeviceChoice, Method, VERSION},
};

/// Takes an answer: in the banner, and beside a video, it goes on with the page it was asked on; elsewhere it says that it is kept.
#[server(endpoint = "consent_choose")]
pub async fn consent_choose(
    choice: String,
    #[server(default)] purposes: Vec<String>,
    #[server(default)] method: String,
) -> Answer {
    let request = request()?;
    let method = Method::from_word(&method).unwrap_or(Method::Banner);
    let answer = consent::Answer { choice: &choice, purposes: &purposes, method, language: request.language };
    let (purposes, proof) = consent::choose(&request.site, &request.actor, answer).await?;
    let is_despite_signal = device::has_privacy_control(&request.headers);
    device::remember(&request, DeviceChoice { version: VERSION, purposes, proof, is_despite_signal });
    match method {
        Method::Banner | Method::Embed => {}
        Method::Page => redirect("/cookies?done=consent-kept"),
        Method::Settings => redirect("/settings/consents?done=consent-kept"),
    }
    Ok(())
}
