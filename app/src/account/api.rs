//! Server functions of accounts.

use leptos::prelude::*;

use crate::error::Answer;

/// Ends the current session.
#[server(endpoint = "sign_out")]
pub async fn sign_out() -> Answer {
    let (_site, _actor) = crate::request::site_and_actor()?;
    crate::request::redirect("/");
    Ok(())
}
