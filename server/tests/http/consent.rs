//! The question about consent: how it is asked, what an answer leaves on the device, and what the browser's signal does.

use axum::http::{StatusCode, header};
use domain::{db::Read as _, params};
use model::consent::LIFETIME;
use testkit::{TestSite, on_both_engines};

use super::{
    account::{ADA, PASSWORD, create, sign_in},
    browser::Browser,
};

const CHOOSE: &str = "/api/consent_choose";
const CONSENT: &str = "alumet-consent";
const SIGNAL: (&str, &str) = ("sec-gpc", "1");

async fn rows(site: &TestSite) -> i64 {
    let (rows,): (i64,) = site.db.one("SELECT COUNT(*) FROM consent_record", params![]).await.unwrap();
    rows
}

/// The banner of a page, where it has one.
async fn banner(browser: &mut Browser, page: &str) -> Option<String> {
    let text = browser.get(page).await.text;
    let from = text[..text.find(" class=\"consent-banner\"")?].rfind('<').unwrap();
    let length = text[from..].find("</section>").unwrap() + "</section>".len();
    Some(text[from..from + length].to_owned())
}

/// What the cookie of a preference says about how long it stays.
async fn lifetime_of_theme(browser: &mut Browser) -> String {
    let answer = browser.post("/api/choose_theme", "/", &[("theme", "dark")]).await;
    answer.header(header::SET_COOKIE.as_str()).split_once("SameSite=Lax").unwrap().1.to_owned()
}

#[tokio::test]
async fn the_banner_is_small_has_three_buttons_alike_and_shows_to_every_browser() {
    let site = TestSite::sqlite().await;
    for language in ["en", "fr"] {
        for agent in ["Mozilla/5.0", "HeadlessChrome/149", "Googlebot/2.1", "curl/8", ""] {
            let mut browser = Browser::of(&site);
            browser.language = language;
            browser.headers = vec![("user-agent", agent)];
            let banner = banner(&mut browser, "/courses").await.unwrap_or_else(|| panic!("no banner for {agent:?}"));
            assert!(banner.len() <= 2048, "{} bytes", banner.len());
            assert_eq!(banner.matches("class=\"button\"").count(), 3, "{banner}");
            for control in ["value=\"refuse\"", "value=\"accept\"", "href=\"/cookies#choice\""] {
                assert_eq!(banner.matches(control).count(), 1, "{banner}");
            }
            assert!(!banner.contains("<script") && !banner.contains("leptos-island"), "{banner}");
            assert!(browser.cookies.is_empty());
        }
    }
}

#[tokio::test]
async fn a_refusal_leaves_one_cookie_that_tells_devices_not_apart_and_no_row() {
    on_both_engines(async |site| {
        let site = site.with_settings(|settings| settings.url = "https://learn.example".to_owned());
        let mut left = Vec::new();
        for fields in [vec![("choice", "refuse")], vec![("choice", "choose"), ("method", "page")]] {
            let mut browser = Browser::of(&site);
            let answer = browser.post(CHOOSE, "/courses", &fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            left.push(answer.header(header::SET_COOKIE.as_str()).to_owned());
            assert_eq!(browser.cookies.len(), 1);
            assert_eq!(banner(&mut browser, "/courses").await, None);
        }
        let expected = "__Host-consent=3.none; Path=/; HttpOnly; SameSite=Lax; Max-Age=15811200; Secure";
        assert_eq!(left, [expected, expected]);
        assert_eq!(rows(&site).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_allowed_is_kept_and_nothing_else() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        assert_eq!(lifetime_of_theme(&mut browser).await, "", "until the browser is closed");
        let only = |purpose| [("choice", "choose"), ("method", "page"), ("purposes[]", purpose)];
        browser.post(CHOOSE, "/cookies", &only("language")).await;
        assert_eq!(lifetime_of_theme(&mut browser).await, "");
        let answer = browser.post(CHOOSE, "/cookies", &only("theme")).await;
        let kept: Vec<&str> =
            answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
        assert!(kept.contains(&"alumet-theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"), "{kept:?}");
        assert_eq!(lifetime_of_theme(&mut browser).await, "; Max-Age=31536000");

        let page = browser.get("/cookies").await.text;
        let ticked = page.split("<input").filter(|input| input.contains("checked")).collect::<Vec<_>>();
        assert_eq!(ticked.len(), 1, "{ticked:?}");
        assert!(ticked[0].contains("value=\"theme\""), "{ticked:?}");

        let refused = browser.post(CHOOSE, "/cookies", &only("everything")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("id=\"purposes-problem\""));
        assert_eq!(rows(&site).await, 2);
    })
    .await;
}

#[tokio::test]
async fn the_signal_of_the_browser_is_a_refusal_without_banner_or_row() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        browser.headers = vec![SIGNAL];
        assert_eq!(banner(&mut browser, "/courses").await, None);
        assert_eq!(lifetime_of_theme(&mut browser).await, "");
        let page = browser.get("/cookies").await.text;
        assert!(page.contains("Global Privacy Control") && page.contains("value=\"choose\""));
        assert!(!browser.cookies.contains_key(CONSENT));
        assert_eq!(rows(&site).await, 0);

        // Whoever answers despite it is taken at their word, for as long as they do not take it back.
        browser.post(CHOOSE, "/cookies", &[("choice", "accept"), ("method", "page")]).await;
        assert_eq!(lifetime_of_theme(&mut browser).await, "; Max-Age=31536000");
        browser.post(CHOOSE, "/cookies", &[("choice", "refuse"), ("method", "page")]).await;
        assert_eq!(browser.cookies[CONSENT], "3.none");
        assert_eq!(lifetime_of_theme(&mut browser).await, "");

        // A signal that came after the answer counts more than the answer.
        let mut browser = Browser::of(&site);
        browser.post(CHOOSE, "/courses", &[("choice", "accept")]).await;
        assert_eq!(lifetime_of_theme(&mut browser).await, "; Max-Age=31536000");
        browser.headers = vec![SIGNAL];
        assert_eq!(lifetime_of_theme(&mut browser).await, "");
        assert_eq!(banner(&mut browser, "/courses").await, None);
        browser.headers = vec![("sec-gpc", "0")];
        assert_eq!(lifetime_of_theme(&mut browser).await, "; Max-Age=31536000");
    })
    .await;
}

#[tokio::test]
async fn the_site_says_that_it_heeds_the_signal() {
    let site = TestSite::sqlite().await;
    let answer = Browser::of(&site).get("/.well-known/gpc.json").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    let read: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(read["gpc"], true);
}

#[tokio::test]
async fn the_question_is_asked_again_after_six_months() {
    on_both_engines(async |site| {
        let mut visitor = Browser::of(&site);
        visitor.post(CHOOSE, "/courses", &[("choice", "accept")]).await;
        create(&site, ADA).await;
        site.clock.advance(LIFETIME - 1);
        let mut ada = Browser::of(&site);
        sign_in(&mut ada, ADA, PASSWORD).await;
        assert_eq!(banner(&mut visitor, "/courses").await, None);
        ada.post(CHOOSE, "/settings/consents", &[("choice", "refuse"), ("method", "settings")]).await;
        let mut elsewhere = Browser::of(&site);
        sign_in(&mut elsewhere, ADA, PASSWORD).await;
        assert_eq!(banner(&mut elsewhere, "/courses").await, None, "the account has answered");
        site.clock.advance(1);
        assert!(banner(&mut visitor, "/courses").await.is_some());
        assert_eq!(lifetime_of_theme(&mut visitor).await, "", "and it counts as no until then");
        site.clock.advance(LIFETIME);
        let mut elsewhere = Browser::of(&site);
        sign_in(&mut elsewhere, ADA, PASSWORD).await;
        assert!(banner(&mut elsewhere, "/courses").await.is_some());
        // The question before was another one.
        visitor.cookies.insert(CONSENT.to_owned(), "1.refuse".to_owned());
        assert!(banner(&mut visitor, "/courses").await.is_some());
    })
    .await;
}

#[tokio::test]
async fn an_answer_before_signing_in_is_the_accounts_and_a_withdrawal_reaches_each_device() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut phone = Browser::of(&site);
        phone.post(CHOOSE, "/courses", &[("choice", "accept")]).await;
        let number = phone.cookies[CONSENT].rsplit('.').next().unwrap().to_owned();
        assert!(phone.get("/cookies").await.text.contains(&number), "the number is shown");
        sign_in(&mut phone, ADA, PASSWORD).await;
        assert!(phone.get("/settings/consents").await.text.contains(&number));
        let shown = Browser::of(&site).get(&format!("/cookies/proof?number={number}")).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.text.contains("/cookies/proof.json") && !shown.text.contains(ADA));
        let file = Browser::of(&site).get(&format!("/cookies/proof.json?number={number}")).await;
        assert!(file.text.contains(&number) && file.header("content-disposition").starts_with("attachment"));
        let unknown = Browser::of(&site).get("/cookies/proof?number=7").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        assert!(unknown.text.contains("id=\"number-problem\"") && unknown.text.contains("value=\"7\""));

        site.clock.advance(1);
        let mut laptop = Browser::of(&site);
        sign_in(&mut laptop, ADA, PASSWORD).await;
        assert_eq!(banner(&mut laptop, "/courses").await, None, "the account has answered");
        laptop.post(CHOOSE, "/settings/consents", &[("choice", "refuse"), ("method", "settings")]).await;
        let page = phone.get("/settings/consents").await.text;
        assert!(!page.contains("checked"), "the phone, too, allows nothing any more");
        phone.post("/api/sign_out", "/settings", &[]).await;
        assert_eq!(phone.cookies[CONSENT], "3.none", "also after it signed out");
        assert_eq!(lifetime_of_theme(&mut phone).await, "");
    })
    .await;
}
