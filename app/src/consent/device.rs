//! The answer that the visitor's device carries, and what follows from it.

use axum::http::header::SET_COOKIE;
use domain::settings::Settings;
use model::consent::{Choice, DeviceChoice, LIFETIME, PREFERENCES_LIFETIME};

use crate::{
    account::cookie,
    request::{RequestContext, append_header, with},
};

/// The cookie with the answer.
pub const CONSENT: &str = "consent";

/// The answer to today's question that came with the request.
pub fn answered(request: &RequestContext) -> Option<DeviceChoice> {
    sent(request, CONSENT).and_then(|text| DeviceChoice::from_cookie(&text)).filter(|choice| choice.is_current())
}

/// Whether the browser says no for its person (Global Privacy Control).
pub fn has_privacy_control(request: &RequestContext) -> bool {
    request.headers.get("sec-gpc").is_some_and(|value| value.as_bytes() == b"1")
}

/// Whether the question should be asked: nobody answered yet, and the browser has not answered for its person.
pub fn should_ask() -> bool {
    with(|request| answered(request).is_none() && !has_privacy_control(request)).unwrap_or_default()
}

/// The value of a `Set-Cookie` header that keeps a preference of a visitor: for a year after an acceptance, until the
/// browser is closed otherwise.
pub fn preference(request: &RequestContext, name: &str, value: &str) -> String {
    let choice = answered(request).map_or(Choice::Refuse, |answer| answer.choice);
    preference_after(&request.site.settings, choice, name, value)
}

/// Keeps the answer on the device, and the preferences that are there as long as the answer allows.
pub fn remember(request: &RequestContext, answer: DeviceChoice) {
    let settings = &request.site.settings;
    append_header(SET_COOKIE, &cookie::keep(settings, CONSENT, &answer.cookie(), LIFETIME / 1000));
    for name in [cookie::LANGUAGE, cookie::THEME] {
        if let Some(value) = sent(request, name) {
            append_header(SET_COOKIE, &preference_after(settings, answer.choice, name, &value));
        }
    }
}

fn preference_after(settings: &Settings, choice: Choice, name: &str, value: &str) -> String {
    match choice {
        Choice::Accept => cookie::keep(settings, name, value, PREFERENCES_LIFETIME / 1000),
        Choice::Refuse => cookie::keep_until_closed(settings, name, value),
    }
}

/// The value of a cookie that can be sent back as it came.
fn sent(request: &RequestContext, name: &str) -> Option<String> {
    cookie::sent(&request.headers, &request.site.settings, name)
        .filter(|value| value.bytes().all(|byte| byte.is_ascii_graphic() && byte != b','))
}
