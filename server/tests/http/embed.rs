//! Videos of other sites: nothing of them before somebody agreed, this time or always.

use axum::http::StatusCode;
use domain::{db::Read as _, params};
use testkit::{TestSite, on_both_engines};

use super::{
    account::{ADA, PASSWORD, create, sign_in},
    browser::Browser,
};

const CHOOSE: &str = "/api/consent_choose";
const FILM: &str = "/embed/youtube/aqz-KE-bpKQ";
const OTHER: &str = "/embed/vimeo/1084537";

/// Whose frames a page may show, and whether it has one.
async fn shows(browser: &mut Browser, page: &str) -> Option<String> {
    let seen = browser.get(page).await;
    assert_eq!(seen.status, StatusCode::OK, "{page}");
    frames(seen.header("content-security-policy"), &seen.text)
}

fn frames(policy: &str, text: &str) -> Option<String> {
    let allowed = policy.split("; ").find_map(|rule| rule.strip_prefix("frame-src "));
    assert_eq!(allowed.is_some(), text.contains("<iframe"), "the policy allows what the page needs");
    allowed.map(str::to_owned)
}

async fn always(browser: &mut Browser, page: &str, purposes: &[&str]) -> String {
    let ticked = purposes.iter().map(|word| ("purposes[]", *word));
    let fields: Vec<_> = [("choice", "choose"), ("method", "embed")].into_iter().chain(ticked).collect();
    browser.post(CHOOSE, page, &fields).await.leads_to().to_owned()
}

async fn proofs(site: &TestSite) -> Vec<(String, String)> {
    let sql = "SELECT method, purposes FROM consent_record ORDER BY given_at, id";
    site.db.all(sql, params![]).await.unwrap()
}

#[tokio::test]
async fn a_video_is_shown_this_time_and_asked_about_again() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        assert_eq!(shows(&mut browser, FILM).await, None);
        let shown = browser.post(FILM, FILM, &[]).await;
        assert_eq!(shown.header("cache-control"), "no-store");
        let policy = shown.header("content-security-policy");
        assert_eq!(frames(policy, &shown.text).as_deref(), Some("https://www.youtube-nocookie.com"));
        assert!(shown.text.contains("src=\"https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ\""), "{}", shown.text);
        let vimeo = browser.post(OTHER, OTHER, &[]).await;
        assert!(vimeo.text.contains("https://player.vimeo.com/video/1084537?dnt=1"), "{}", vimeo.text);
        assert_eq!(shows(&mut browser, FILM).await, None);
        assert!(browser.cookies.is_empty());
        assert_eq!(proofs(&site).await, []);
    })
    .await;
}

#[tokio::test]
async fn always_is_for_one_provider_until_it_is_taken_back() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        assert_eq!(always(&mut browser, FILM, &["youtube"]).await, FILM);
        assert_eq!(shows(&mut browser, FILM).await.as_deref(), Some("https://www.youtube-nocookie.com"));
        assert_eq!(shows(&mut browser, OTHER).await, None, "the other one was not allowed");
        assert_eq!(shows(&mut browser, "/forum").await, None, "and no other page shows any");
        let cookies = browser.get("/cookies").await.text;
        assert!(cookies.contains("value=\"youtube\"") && !cookies.contains("value=\"vimeo\""), "{cookies}");
        site.clock.advance(1);
        always(&mut browser, OTHER, &["youtube", "vimeo"]).await;
        assert!(shows(&mut browser, OTHER).await.is_some());

        site.clock.advance(1);
        browser.post(CHOOSE, "/cookies", &[("choice", "accept"), ("method", "page"), ("purposes[]", "vimeo")]).await;
        assert_eq!((shows(&mut browser, FILM).await, shows(&mut browser, OTHER).await.is_some()), (None, true));
        browser.post(CHOOSE, "/cookies", &[("choice", "refuse"), ("method", "page")]).await;
        assert_eq!(shows(&mut browser, OTHER).await, None);
        let kept = [("embed", "youtube"), ("embed", "youtube+vimeo"), ("page", "language+theme+audience+vimeo")];
        assert_eq!(proofs(&site).await, kept.map(|(method, words)| (method.to_owned(), words.to_owned())));
    })
    .await;
}

#[tokio::test]
async fn accepting_what_everybody_is_asked_shows_no_video() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        browser.post(CHOOSE, "/", &[("choice", "accept")]).await;
        for page in [FILM, OTHER] {
            assert_eq!(shows(&mut browser, page).await, None);
        }
        create(&site, ADA).await;
        let mut ada = Browser::of(&site);
        sign_in(&mut ada, ADA, PASSWORD).await;
        always(&mut ada, FILM, &["youtube"]).await;
        let mut elsewhere = Browser::of(&site);
        sign_in(&mut elsewhere, ADA, PASSWORD).await;
        assert!(shows(&mut elsewhere, FILM).await.is_some(), "on each device of the account");
        ada.post(CHOOSE, "/settings/consents", &[("choice", "refuse"), ("method", "settings")]).await;
        assert_eq!(shows(&mut elsewhere, FILM).await, None, "and so is the withdrawal");
    })
    .await;
}

#[tokio::test]
async fn nobody_else_makes_it_show() {
    on_both_engines(async |site| {
        let mut allowed = Browser::of(&site);
        always(&mut allowed, FILM, &["youtube"]).await;
        allowed.headers = vec![("sec-purpose", "prefetch")];
        assert_eq!(allowed.get(FILM).await.status, StatusCode::SERVICE_UNAVAILABLE, "not before it is asked for");

        let mut browser = Browser::of(&site);
        for page in ["/embed/youtube/unknown", "/embed/elsewhere/1084537", "/embed/vimeo/%22%3E", "/embed/youtube"] {
            assert_eq!(browser.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
            let sent = browser.post(page, page, &[]).await;
            assert!(sent.status.is_client_error() && !sent.text.contains("<iframe"), "{page}");
        }
        let other_site = browser.post_from_elsewhere(FILM).await;
        assert_eq!(other_site.status, StatusCode::FORBIDDEN);
        assert!(!other_site.text.contains("<iframe"));
    })
    .await;
}
