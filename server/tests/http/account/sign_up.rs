use axum::http::StatusCode;
use testkit::{TestSite, on_both_engines};

use super::*;

const GRACE: [(&str, &str); 5] = [
    ("first_name", "Grace"),
    ("last_name", "Hopper"),
    ("email", "grace@example.org"),
    ("password", PASSWORD),
    ("age", "36"),
];

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    on_both_engines(async |site| {
        let typed =
            [("first_name", ""), ("last_name", "Ho\"pper"), ("email", "grace@"), ("password", "hunter2"), ("age", "x")];
        for (language, sentence) in
            [("en", "This does not look like an email address"), ("fr", "Ceci ne ressemble pas")]
        {
            let mut browser = Browser::of(&site);
            browser.language = language;
            let page = browser.post("/api/sign_up", "/sign-up", &typed).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.text.contains(&format!("<html lang=\"{language}\"")), "{}", page.text);
            assert!(page.text.contains(sentence), "{}", page.text);
            for field in ["first_name", "email", "password", "age"] {
                assert!(page.text.contains(&format!("id=\"{field}-problem\"")), "{field}: {}", page.text);
                assert!(page.text.contains(&format!("href=\"#{field}\"")), "{field}: {}", page.text);
            }
            assert!(!page.text.contains("id=\"last_name-problem\""), "{}", page.text);
            for kept in ["value=\"Ho&quot;pper\"", "value=\"grace@\"", "value=\"x\""] {
                assert!(page.text.contains(kept), "{kept}: {}", page.text);
            }
            assert!(!page.text.contains("hunter2"), "{}", page.text);
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 0);
    })
    .await;
}

async fn confirmed(site: &TestSite) -> i64 {
    count(site, "SELECT COUNT(*) FROM person WHERE email = 'grace@example.org' AND confirmed_at IS NOT NULL").await
}

#[tokio::test]
async fn an_account_opens_by_the_link_and_the_password_not_by_opening_the_page() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        assert_eq!(browser.post("/api/sign_up", "/sign-up", &GRACE).await.leads_to(), "/check-mail");
        let (page, code) = link(&site, "grace@example.org", "confirm-address").await;
        assert!(page.starts_with("/confirm?token="), "{page}");
        assert_eq!(browser.get(&page).await.status, StatusCode::OK);
        assert_eq!(confirmed(&site).await, 0);

        let wrong = [("token", code.as_str()), ("password", OTHER_PASSWORD)];
        let refused = browser.post("/api/confirm_address", &page, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("id=\"password-problem\"") && !refused.text.contains(OTHER_PASSWORD));
        assert!(refused.text.contains(&code), "the form can be sent again");

        let right = [("token", code.as_str()), ("password", PASSWORD)];
        let opened = browser.post("/api/confirm_address", &page, &right).await;
        assert_eq!(opened.leads_to(), "/sign-in?done=address-confirmed");
        assert_eq!(confirmed(&site).await, 1);
        let again = browser.post("/api/confirm_address", &page, &right).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sign_in(&mut browser, "grace@example.org", PASSWORD).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_visitor_chooses_language_and_theme() {
    on_both_engines(async |site| {
        let mut browser = Browser::of(&site);
        let chosen = browser.post("/api/choose_language", "/sign-up", &[("language", "fr")]).await;
        assert_eq!(chosen.leads_to(), "/sign-up");
        assert!(browser.get("/sign-up").await.text.contains("<html lang=\"fr\""));
        let refused = browser.post("/api/choose_theme", "/sign-up", &[("theme", "pink")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}
