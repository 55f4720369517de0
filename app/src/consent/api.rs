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

/// Takes an answer: in the banner it goes on with the page it was asked on, elsewhere it says that it is kept.
#[server(endpoint = "consent_choose")]
pub async fn consent_choose(choice: String, #[server(default)] method: String) -> Answer {
    let request = request()?;
    let method = Method::from_word(&method).unwrap_or(Method::Banner);
    let answer = consent::Answer { choice: &choice, method, language: request.language };
    let (choice, proof) = consent::choose(&request.site, &request.actor, answer).await?;
    device::remember(&request, DeviceChoice { version: VERSION, choice, proof });
    match method {
        Method::Banner => {}
        Method::Page => redirect("/cookies?done=consent-kept"),
        Method::Settings => redirect("/settings/consents?done=consent-kept"),
    }
    Ok(())
}
