//! The cookies of the site. Their names carry `__Host-` whenever the site is served over https (RFC 6265bis).

use domain::settings::Settings;

/// The session of a signed-in person.
pub const SESSION: &str = "session";
/// The language a visitor chose.
pub const LANGUAGE: &str = "language";
/// The theme a visitor chose.
pub const THEME: &str = "theme";

/// How long the choices of a visitor are kept, in seconds: 180 days.
pub const CHOICE_AGE: i64 = 180 * 24 * 60 * 60;

/// The full name of a cookie.
pub fn full_name(settings: &Settings, name: &str) -> String {
    if settings.is_secure() { format!("__Host-{name}") } else { format!("alumet-{name}") }
}

/// The value of a `Set-Cookie` header that keeps a value for `max_age` seconds, out of reach of scripts.
pub fn keep(settings: &Settings, name: &str, value: &str, max_age: i64) -> String {
    let name = full_name(settings, name);
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}")
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
