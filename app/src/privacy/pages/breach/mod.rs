//! Breaches: the register of those who answer for them, and the notices of whom they affect.

mod decide;
mod form;
mod list;
mod notice;
mod one;
mod own;
mod people;
mod search;

pub use form::{ChangeBreachPage, NewBreachPage};
pub use list::BreachesPage;
pub use notice::BreachNoticePage;
pub use one::BreachPage;
pub use own::OwnBreachesPage;
pub use people::AffectedPeoplePage;

use leptos::{oco::Oco, prelude::*};
use leptos_router::hooks::use_params_map;
use model::{
    breach::{Breach, BreachId},
    error::ErrorCode,
};

use crate::{error::Refusal, words::t};

const BREACHES: &str = "/admin/breaches";

/// The breach that the address of the page names.
fn asked_breach() -> Result<BreachId, Refusal> {
    let breach = use_params_map().with_untracked(|params| params.get("breach")).unwrap_or_default();
    breach.parse().map_err(|_| ErrorCode::NotFound.into())
}

/// The places above a page about a part of a breach.
fn above(breach: &Breach) -> Vec<(String, Oco<'static, str>)> {
    vec![
        (BREACHES.to_owned(), t("breach-title")),
        (format!("{BREACHES}/{}", breach.id), breach.facts.name.clone().into()),
    ]
}
