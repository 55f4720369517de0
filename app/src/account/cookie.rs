//! Cookies in headers: those of the register, and no others. Their names carry `__Host-` whenever the site is served over
//! https (RFC 6265bis).

use axum::http::{HeaderMap, header::COOKIE};
use domain::{consent::Cookie, settings::Settings};

/// The value of a cookie that came with a request.
pub fn sent(headers: &HeaderMap, settings: &Settings, cookie: Cookie) -> Option<String> {
    let wanted = full_name(settings, cookie);
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
pub fn full_name(settings: &Settings, cookie: Cookie) -> String {
    settings.cookie_name(cookie.name)
}

/// The value of a `Set-Cookie` header that keeps a value as long as the register says, out of reach of scripts.
pub fn keep(settings: &Settings, cookie: Cookie, value: &str) -> String {
    header(settings, cookie, value, Some(cookie.kept_for / 1000))
}

/// The value of a `Set-Cookie` header that keeps a value until the browser is closed, out of reach of scripts.
pub fn keep_until_closed(settings: &Settings, cookie: Cookie, value: &str) -> String {
    header(settings, cookie, value, None)
}

/// The value of a `Set-Cookie` header that removes a cookie.
pub fn forget(settings: &Settings, cookie: Cookie) -> String {
    header(settings, cookie, "", Some(0))
}

fn header(settings: &Settings, cookie: Cookie, value: &str, max_age: Option<i64>) -> String {
    let name = full_name(settings, cookie);
    let max_age = max_age.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{max_age}{secure}")
}

#[cfg(test)]
mod tests {
    use domain::consent::{SESSION, THEME};

    use super::*;

    #[test]
    fn a_secure_site_binds_its_cookies_to_itself() {
        let open = Settings::default();
        let secure = Settings { url: "https://learn.example".to_owned(), ..Settings::default() };
        let kept = "alumet-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000";
        assert_eq!(keep(&open, SESSION, "abc"), kept);
        assert_eq!(forget(&secure, SESSION), "__Host-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
        assert_eq!(keep_until_closed(&open, THEME, "dark"), "alumet-theme=dark; Path=/; HttpOnly; SameSite=Lax");
    }
}
