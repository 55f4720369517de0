//! The answer that the visitor's device carries, and what follows from it.

use axum::http::{HeaderMap, header::SET_COOKIE};
use domain::{
    Site,
    consent::{CONSENT, Cookie, LANGUAGE, THEME},
};
use model::consent::{DeviceChoice, Purposes, Standing};

use crate::{
    account::cookie,
    request::{RequestContext, append_header, with},
};

/// What follows from the device's answer, the one of the account, and the browser's signal.
pub fn standing(site: &Site, headers: &HeaderMap, account: Option<Purposes>) -> Standing {
    Standing::of(answer(site, headers), account, has_privacy_control(headers))
}

/// The answer to today's question that came with the request.
pub fn answered(request: &RequestContext) -> Option<DeviceChoice> {
    answer(&request.site, &request.headers)
}

fn answer(site: &Site, headers: &HeaderMap) -> Option<DeviceChoice> {
    let text = sent(site, headers, CONSENT)?;
    DeviceChoice::from_cookie(&text).filter(|choice| choice.is_current(site.now()))
}

/// Whether the browser says no for its person (Global Privacy Control).
pub fn has_privacy_control(headers: &HeaderMap) -> bool {
    headers.get("sec-gpc").is_some_and(|value| value.as_bytes() == b"1")
}

/// Whether the question should be asked: nobody answered yet, and the browser has not answered for its person.
pub fn should_ask() -> bool {
    with(|request| request.consent == Standing::Unanswered).unwrap_or_default()
}

/// The value of a `Set-Cookie` header that keeps a preference of a visitor: as long as the register says when that is
/// allowed, until the browser is closed otherwise.
pub fn preference(request: &RequestContext, cookie: Cookie, value: &str) -> String {
    preference_after(&request.site, request.consent.purposes(), cookie, value)
}

/// Keeps the answer on the device, and the preferences that are there as long as the answer allows.
pub fn remember(request: &RequestContext, answer: DeviceChoice) {
    let site = &request.site;
    append_header(SET_COOKIE, &cookie::keep(&site.settings, CONSENT, &answer.cookie()));
    for cookie in [LANGUAGE, THEME] {
        if let Some(value) = sent(site, &request.headers, cookie) {
            append_header(SET_COOKIE, &preference_after(site, answer.purposes, cookie, &value));
        }
    }
}

/// Takes from the device what the account that is left does not allow any more, as after a withdrawal elsewhere.
pub fn narrow(request: &RequestContext) {
    let (Some(answer), Standing::Answered(purposes)) = (answered(request), request.consent) else { return };
    if !purposes.cover(answer.purposes) {
        remember(request, DeviceChoice { purposes, ..answer });
    }
}

fn preference_after(site: &Site, allowed: Purposes, cookie: Cookie, value: &str) -> String {
    if cookie.needs.is_none_or(|purpose| allowed.allow(purpose)) {
        cookie::keep(&site.settings, cookie, value)
    } else {
        cookie::keep_until_closed(&site.settings, cookie, value)
    }
}

/// The value of a cookie that can be sent back as it came.
fn sent(site: &Site, headers: &HeaderMap, cookie: Cookie) -> Option<String> {
    cookie::sent(headers, &site.settings, cookie)
        .filter(|value| value.bytes().all(|byte| byte.is_ascii_graphic() && byte != b','))
}
