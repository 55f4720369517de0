//! The cookies of the site. Their names carry `__Host-` whenever the site is served over https (RFC 6265bis).

use axum::http::{HeaderMap, header::COOKIE};
use domain::settings::Settings;

/// The session of a signed-in person.
pub const SESSION: &str = "session";
/// The language a visitor chose.
pub const LANGUAGE: &str = "language";
/// The theme a visitor chose.
pub const THEME: &str = "theme";

/// The full name of a cookie.
pub fn full_name(settings: &Settings, name: &str) -> String {
    if settings.is_secure() { format!("__Host-{name}") } else { format!("alumet-{name}") }
}

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
