//! The cookies of the site. Their names carry `__Host-` whenever the site is served over https (RFC 6265bis).

use axum::http::{HeaderMap, header::COOKIE};
use domain::settings::Settings;

/// The session of a signed-in person.
pub const SESSION: &str = "session";
/// What a browser is known by to the accounts that were signed in to with it.
pub const DEVICE: &str = "device";
/// The language a visitor chose.
pub const LANGUAGE: &str = "language";
/// The theme a visitor chose.
pub const THEME: &str = "theme";

/// The value of a cookie that came with a request.
pub fn sent(headers: &HeaderMap, settings: &Settings, name: &str) -> Option<String> {
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

/// The full name of a cookie.
pub fn full_name(settings: &Settings, name: &str) -> String {
    settings.cookie_name(name)
}

/// The value of a `Set-Cookie` header that keeps a value for `max_age` seconds, out of reach of scripts.
pub fn keep(settings: &Settings, name: &str, value: &str, max_age: i64) -> String {
    let name = full_name(settings, name);
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}")
}

/// The value of a `Set-Cookie` header that keeps a value until the browser is closed, out of reach of scripts.
pub fn keep_until_closed(settings: &Settings, name: &str, value: &str) -> String {
    let name = full_name(settings, name);
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// The value of a `Set-Cookie` header that removes a cookie.
pub fn forget(settings: &Settings, name: &str) -> String {
    keep(settings, name, "", 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secure_site_binds_its_cookies_to_itself() {
        let open = Settings::default();
        let secure = Settings { url: "https://learn.example".to_owned(), ..Settings::default() };
        assert_eq!(keep(&open, SESSION, "abc", 60), "alumet-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
        assert_eq!(forget(&secure, SESSION), "__Host-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
    }
}
