//! What is counted, and of whom: nobody who did not allow it.

use domain::{db::Read as _, params};
use testkit::{TestSite, on_both_engines};

use super::{
    account::{ADA, PASSWORD, create, sign_in},
    browser::Browser,
};

const CHOOSE: &str = "/api/consent_choose";

/// What was counted, with how often.
async fn counted(site: &TestSite) -> Vec<(String, i64)> {
    site.audience().write(site).await.unwrap();
    site.db.all("SELECT name, count FROM audience_count ORDER BY kind DESC, name", params![]).await.unwrap()
}

async fn visitors(site: &TestSite) -> i64 {
    site.db.one::<(i64,)>("SELECT COUNT(*) FROM audience_visitor", params![]).await.unwrap().0
}

async fn looks_around(browser: &mut Browser) {
    for page in ["/courses", "/courses?page=1", "/courses/nothing", "/icon.svg", "/cookies/proof?number=7"] {
        browser.get(page).await;
    }
    browser.post("/api/choose_theme", "/courses", &[("theme", "dark")]).await;
    browser.post("/api/choose_theme", "/courses", &[("theme", "pink")]).await;
}

#[tokio::test]
async fn nobody_is_counted_who_did_not_allow_it() {
    on_both_engines(async |site| {
        let mut undecided = Browser::of(&site);
        let mut refused = Browser::of(&site);
        refused.post(CHOOSE, "/", &[("choice", "refuse")]).await;
        let mut partly = Browser::of(&site);
        partly.post(CHOOSE, "/", &[("choice", "choose"), ("purposes[]", "theme")]).await;
        let mut by_signal = Browser::of(&site);
        by_signal.post(CHOOSE, "/", &[("choice", "accept")]).await;
        by_signal.headers = vec![("sec-gpc", "1")];
        let mut ahead = Browser::of(&site);
        ahead.post(CHOOSE, "/", &[("choice", "accept")]).await;
        counted(&site).await;
        let tx = site.db.begin().await.unwrap();
        tx.execute("DELETE FROM audience_count", params![]).await.unwrap();
        tx.commit().await.unwrap();
        for browser in [&mut undecided, &mut refused, &mut partly, &mut by_signal] {
            looks_around(browser).await;
        }
        ahead.headers = vec![("sec-purpose", "prefetch")];
        ahead.get("/courses").await;
        assert_eq!(counted(&site).await, []);
        assert_eq!(visitors(&site).await, 0);
    })
    .await;
}

#[tokio::test]
async fn pages_and_features_are_counted_without_what_was_typed() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        assert!(!browser.get("/courses").await.header("speculation-rules").is_empty());
        browser.post(CHOOSE, "/", &[("choice", "accept")]).await;
        assert_eq!(
            browser.get("/courses").await.header("speculation-rules"),
            "",
            "what is fetched ahead can't be counted"
        );
        looks_around(&mut browser).await;
        assert_eq!(counted(&site).await, [("/courses".to_owned(), 3), ("/api/choose_theme".to_owned(), 1)]);
        assert_eq!(visitors(&site).await, 1);

        // Withdrawn: what was counted stays, and nothing is added.
        browser.post(CHOOSE, "/", &[("choice", "refuse")]).await;
        looks_around(&mut browser).await;
        assert_eq!(counted(&site).await.len(), 2);

        create(&site, ADA).await;
        let mut ada = Browser::of(&site);
        sign_in(&mut ada, ADA, PASSWORD).await;
        ada.post(CHOOSE, "/settings/consents", &[("choice", "accept"), ("method", "settings")]).await;
        let mut elsewhere = Browser::of(&site);
        sign_in(&mut elsewhere, ADA, PASSWORD).await;
        elsewhere.get("/courses").await;
        assert_eq!(counted(&site).await[0], ("/courses".to_owned(), 4));
        assert_eq!(visitors(&site).await, 2);
    })
    .await;
}
