//! What the address of a page says.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use model::error::ErrorCode;

use crate::{error::Refusal, request};

/// The key in the path; an address without a proper one leads nowhere.
pub fn key<T: std::str::FromStr>(name: &str) -> Result<T, Refusal> {
    let text = use_params_map().read_untracked().get(name);
    text.and_then(|text| text.parse().ok()).ok_or_else(|| ErrorCode::NotFound.into())
}

/// A value in the query; empty values count as none.
pub fn query(name: &str) -> Option<String> {
    use_query_map().read_untracked().get(name).filter(|value| !value.is_empty())
}

/// The number of the page that is asked for, from 1.
pub fn page_number() -> u32 {
    query("page").and_then(|number| number.parse().ok()).unwrap_or(1)
}

/// Where a visitor signs in to come back to a place of this page.
pub fn sign_in(anchor: &str) -> String {
    let path = request::request().map(|request| request.path).unwrap_or_default();
    format!("/sign-in?next={}", crate::ui::page::form_urlencoded(&format!("{path}{anchor}")))
}
