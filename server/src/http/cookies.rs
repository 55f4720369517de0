//! The cookies that come with a request; `app::account::cookie` names and makes them.

pub use app::account::cookie::{LANGUAGE, SESSION, THEME};

use app::account::cookie::full_name;
use axum::http::{HeaderMap, header::COOKIE};
use domain::settings::Settings;

/// The value of a cookie that came with the request.
pub fn read(headers: &HeaderMap, settings: &Settings, name: &str) -> Option<String> {
    let wanted = full_name(settings, name);
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == wanted)
        .map(|(_, value)| value.to_owned())
}
