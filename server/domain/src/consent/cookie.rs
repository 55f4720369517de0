//! The register of cookies: the site sets these and no others.

use model::{
    Millis,
    consent::{LIFETIME, PREFERENCES_LIFETIME, Purpose},
};

use crate::account::{DEVICE_LIFETIME, SESSION_LIFETIME};

/// One cookie. What it is for and how long it stays is said by the sentences `cookie-<name>-purpose` and
/// `cookie-<name>-lifetime`; the site itself sets them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie {
    /// Its name, without the prefix that depends on how the site is served.
    pub name: &'static str,
    /// What must be allowed before it outlives the browser's window; nothing for what is strictly necessary.
    pub needs: Option<Purpose>,
    /// How long it is kept, in milliseconds.
    pub kept_for: Millis,
}

/// The session of a signed-in person.
pub const SESSION: Cookie = Cookie { name: "session", needs: None, kept_for: SESSION_LIFETIME };
/// What a browser is known by to the accounts that were signed in to with it.
pub const DEVICE: Cookie = Cookie { name: "device", needs: None, kept_for: DEVICE_LIFETIME };
/// The answer to the question about consent.
pub const CONSENT: Cookie = Cookie { name: "consent", needs: None, kept_for: LIFETIME };
/// The language a visitor chose.
pub const LANGUAGE: Cookie =
    Cookie { name: "language", needs: Some(Purpose::Language), kept_for: PREFERENCES_LIFETIME };
/// The theme a visitor chose.
pub const THEME: Cookie = Cookie { name: "theme", needs: Some(Purpose::Theme), kept_for: PREFERENCES_LIFETIME };

/// Every cookie.
pub const COOKIES: [Cookie; 5] = [SESSION, DEVICE, CONSENT, LANGUAGE, THEME];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_that_is_asked_for_is_used() {
        // Measuring sets no cookie: it reads the number that the answer has anyway.
        for purpose in Purpose::ASKED.into_iter().filter(|purpose| *purpose != Purpose::Audience) {
            assert!(COOKIES.iter().any(|cookie| cookie.needs == Some(purpose)), "{purpose:?}");
        }
    }
}
