use std::net::SocketAddr;

use axum::http::{StatusCode, header};
use testkit::on_both_engines;

use super::*;

const COOKIE: &str = "alumet-session";

#[tokio::test]
async fn the_cookie_of_a_session_is_out_of_reach_of_scripts_and_other_sites() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut browser = Browser::of(&site);
        let answer = sign_in(&mut browser, ADA, PASSWORD).await;
        let device = browser.cookies["alumet-device"].clone();
        sign_in(&mut browser, ADA, PASSWORD).await;
        assert_eq!(browser.cookies["alumet-device"], device, "the browser is known again");
        let (value, attributes) = answer.header(header::SET_COOKIE.as_str()).split_once("; ").unwrap();
        assert!(value.starts_with("alumet-session=") && value.len() > 50, "{value}");
        assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000");

        let site = site.with_settings(|settings| settings.url = "https://learn.example".to_owned());
        let mut browser = Browser::of(&site);
        let answer = sign_in(&mut browser, ADA, PASSWORD).await;
        let (value, attributes) = answer.header(header::SET_COOKIE.as_str()).split_once("; ").unwrap();
        assert!(value.starts_with("__Host-session="), "{value}");
        assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure");
        assert!(is_signed_in(&mut browser).await);
        let token = browser.cookies.remove("__Host-session").unwrap();
        browser.cookies.insert(COOKIE.to_owned(), token);
        assert!(!is_signed_in(&mut browser).await, "without its prefix the cookie could come from a neighbour");
    })
    .await;
}

#[tokio::test]
async fn a_token_that_somebody_planted_is_not_taken_over() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        create(&site, "mallory@example.org").await;
        let mut mallory = Browser::of(&site);
        sign_in(&mut mallory, "mallory@example.org", PASSWORD).await;
        let of_mallory = mallory.cookies[COOKIE].clone();
        for planted in ["chosen-beforehand", &of_mallory] {
            let mut ada = Browser::of(&site);
            ada.cookies.insert(COOKIE.to_owned(), planted.to_owned());
            assert_eq!(sign_in(&mut ada, ADA, PASSWORD).await.status, StatusCode::SEE_OTHER);
            assert_ne!(ada.cookies[COOKIE], planted);
            assert!(ada.get("/settings/email").await.text.contains(ADA));
            let mut thief = Browser::of(&site);
            thief.cookies.insert(COOKIE.to_owned(), planted.to_owned());
            assert!(!is_signed_in(&mut thief).await, "{planted}");
        }
        // Signing in again gives another token too, and the one before is over.
        let mut ada = browser_of_ada(&site).await;
        let mut before = ada.clone();
        sign_in(&mut ada, ADA, PASSWORD).await;
        assert_ne!(ada.cookies[COOKIE], before.cookies[COOKIE]);
        assert!(is_signed_in(&mut ada).await && !is_signed_in(&mut before).await);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_has_ended_opens_nothing() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut ada = browser_of_ada(&site).await;
        let mut left_behind = ada.clone();
        let answer = ada.post("/api/sign_out", "/settings", &[]).await;
        assert_eq!(answer.leads_to(), "/sign-in?done=signed-out");
        assert_eq!(ada.cookies.keys().collect::<Vec<_>>(), ["alumet-device"], "the browser is still known");
        assert!(!is_signed_in(&mut left_behind).await);
        let name = [("first_name", "Eve"), ("last_name", "Eve")];
        let refused = left_behind.post("/api/change_name", "/settings/profile", &name).await;
        assert!(!refused.text.contains("Lovelace"), "{}", refused.text);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person WHERE first_name = 'Ada'").await, 1);

        let mut ada = browser_of_ada(&site).await;
        let mut phone = browser_of_ada(&site).await;
        ada.post("/api/end_other_sessions", "/settings/devices", &[]).await;
        assert!(is_signed_in(&mut ada).await && !is_signed_in(&mut phone).await);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_begins_no_session_and_is_not_shown_again() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut browser = Browser::of(&site);
        let refused = sign_in(&mut browser, ADA, OTHER_PASSWORD).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
        assert!(refused.text.contains("value=\"ada@example.org\"") && !refused.text.contains(OTHER_PASSWORD));
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_to_pages_of_this_site_only() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        for (next, expected) in [
            ("/settings/devices", "/settings/devices"),
            ("//evil.example", "/"),
            ("https://evil.example", "/"),
            ("/\\evil.example", "/"),
        ] {
            let fields = [("email", ADA), ("password", PASSWORD), ("next", next)];
            let answer = Browser::of(&site).post("/api/sign_in", "/sign-in", &fields).await;
            assert_eq!(answer.leads_to(), expected, "{next}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_guesses_too_often_is_told_when_to_come_again() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut browser = Browser::of(&site);
        browser.language = "fr";
        for _ in 0..10 {
            let refused = sign_in(&mut browser, ADA, OTHER_PASSWORD).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused.header("retry-after"), "");
            site.clock.advance(1_000);
        }
        let refused = sign_in(&mut browser, ADA, PASSWORD).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.header("retry-after"), "890");
        assert!(refused.text.contains("<html lang=\"fr\"") && refused.text.contains("Un peu moins vite"));
        assert!(refused.text.contains("Réessayez dans 15\u{a0}minutes."), "{}", refused.text);
        assert!(refused.text.contains("value=\"ada@example.org\"") && !refused.text.contains(PASSWORD));
        assert!(browser.cookies.is_empty());

        site.clock.advance(889_000);
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.header("retry-after"), "1");
        site.clock.advance(1_000);
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_whole_network_guesses_as_one() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut browser = Browser::of(&site);
        for host in 1..=100_u16 {
            browser.peer = SocketAddr::from(([0x2001, 0xdb8, 1, 2, host, 0, 0, host], 4000));
            let refused = sign_in(&mut browser, &format!("nobody{host}@example.org"), PASSWORD).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{host}");
        }
        browser.peer = SocketAddr::from(([0x2001, 0xdb8, 1, 2, 9, 9, 9, 9], 4000));
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
        browser.peer = SocketAddr::from(([0x2001, 0xdb8, 1, 3, 9, 9, 9, 9], 4000));
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}
