//! Nobody finds out by asking whether an address has an account.

use std::time::{Duration, Instant};

use axum::http::HeaderMap;
use domain::settings::PasswordCost;
use testkit::{TestSite, on_both_engines};

use super::*;

/// An address with an account, one whose account waits to be confirmed, and one that nobody has; of one length, so that
/// pages that repeat them are.
const ADDRESSES: [&str; 3] = [ADA, "eve@example.org", "nil@example.org"];

async fn fill(site: &TestSite) {
    create(site, ADDRESSES[0]).await;
    sign_up(&mut Browser::of(site), ADDRESSES[1]).await;
}

async fn sign_up(browser: &mut Browser, email: &str) -> Seen {
    let fields = [
        ("first_name", "Grace"),
        ("last_name", "Hopper"),
        ("email", email),
        ("password", OTHER_PASSWORD),
        ("age", "36"),
    ];
    browser.post("/api/sign_up", "/sign-up", &fields).await
}

async fn wrong_sign_in(browser: &mut Browser, email: &str) -> Seen {
    sign_in(browser, email, "no lantern in the fog").await
}

async fn reset(browser: &mut Browser, email: &str) -> Seen {
    browser.post("/api/request_reset", "/forgot-password", &[("email", email)]).await
}

/// What differs from answer to answer, whoever asks, taken out: the key of the request, the nonce of its scripts.
fn comparable(seen: &Seen, email: &str) -> (u16, Vec<(String, String)>, String) {
    let nonce = seen.header("content-security-policy").split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
    let mask = |text: &str| {
        let text = text.replace(email, "(address)");
        nonce.map_or_else(|| text.clone(), |nonce| text.replace(nonce, "(nonce)"))
    };
    (seen.status.as_u16(), headers(&seen.headers).into_iter().map(|(n, v)| (n, mask(&v))).collect(), mask(&seen.text))
}

fn headers(headers: &HeaderMap) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = headers
        .iter()
        .filter(|(name, _)| *name != "x-request-id")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    headers
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    on_both_engines(async |site| {
        fill(&site).await;
        let fresh = || Browser::of(&site);
        let mut answers: [Vec<_>; 3] = Default::default();
        for email in ADDRESSES {
            answers[0].push(comparable(&sign_up(&mut fresh(), email).await, email));
            answers[1].push(comparable(&wrong_sign_in(&mut fresh(), email).await, email));
            answers[2].push(comparable(&reset(&mut fresh(), email).await, email));
        }
        for [known, unconfirmed, unknown] in answers.map(|answers| <[_; 3]>::try_from(answers).unwrap()) {
            assert_eq!(known, unknown);
            assert_eq!(unconfirmed, unknown);
        }
    })
    .await;
}

#[tokio::test]
async fn spent_limits_tell_no_more() {
    on_both_engines(async |site| {
        fill(&site).await;
        site.clock.advance(model::HOUR + 1);
        let mut answers = Vec::new();
        for email in ADDRESSES {
            let mut browser = Browser::of(&site);
            for _ in 0..10 {
                wrong_sign_in(&mut browser, email).await;
            }
            for _ in 0..5 {
                reset(&mut browser, email).await;
            }
            let all = [
                wrong_sign_in(&mut browser, email).await,
                reset(&mut browser, email).await,
                sign_up(&mut browser, email).await,
            ];
            assert!(
                all.iter().all(|seen| seen.status.as_u16() == 429 && !seen.header("retry-after").is_empty()),
                "{email}"
            );
            answers.push(all.map(|seen| comparable(&seen, email)));
        }
        assert_eq!(answers[0], answers[2]);
        assert_eq!(answers[1], answers[2]);
    })
    .await;
}

/// How many times less work may look like because the machine was busy; a hash that is left out makes more.
const NOISE: u32 = 5;

/// How long a request takes for each of the addresses: the least of a few times, which nothing else disturbed.
async fn times(ask: impl AsyncFn(&str)) -> [Duration; 3] {
    let mut least = [Duration::MAX; 3];
    for _ in 0..3 {
        for (email, least) in ADDRESSES.iter().zip(&mut least) {
            let begun = Instant::now();
            ask(email).await;
            *least = begun.elapsed().min(*least);
        }
    }
    least
}

#[tokio::test]
async fn as_many_passwords_are_hashed_for_an_unknown_address() {
    on_both_engines(async |site| {
        // So dear that one hash outweighs everything else of a request by far.
        let site =
            site.with_settings(|settings| settings.password_cost = PasswordCost { memory: 32 * 1024, passes: 6 });
        fill(&site).await;
        let signing_in = times(async |email| drop(wrong_sign_in(&mut Browser::of(&site), email).await)).await;
        let signing_up = times(async |email| drop(sign_up(&mut Browser::of(&site), email).await)).await;
        for times in [signing_in, signing_up] {
            let (least, most) = (times.iter().min().unwrap(), times.iter().max().unwrap());
            assert!(*most < *least * NOISE, "known, unconfirmed, unknown: {times:?}");
        }
    })
    .await;
}
