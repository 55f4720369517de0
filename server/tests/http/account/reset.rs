use axum::http::StatusCode;
use model::HOUR;
use testkit::on_both_engines;

use super::*;

async fn ask(browser: &mut Browser) {
    let answer = browser.post("/api/request_reset", "/forgot-password", &[("email", ADA)]).await;
    assert_eq!(answer.leads_to(), "/check-mail");
}

#[tokio::test]
async fn a_new_password_ends_every_session_and_its_link_works_once() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut thief = browser_of_ada(&site).await;
        let mut ada = browser_of_ada(&site).await;
        ask(&mut ada).await;
        let (page, code) = link(&site, ADA, "reset-password").await;
        assert!(page.starts_with("/reset-password?token="), "{page}");
        for _ in 0..2 {
            assert_eq!(ada.get(&page).await.status, StatusCode::OK);
        }
        let weak = [("token", code.as_str()), ("new_password", "password12")];
        let refused = ada.post("/api/reset_password", &page, &weak).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("id=\"new_password-problem\"") && !refused.text.contains("password12"));
        assert!(refused.text.contains(&code), "the form can be sent again");

        let strong = [("token", code.as_str()), ("new_password", OTHER_PASSWORD)];
        let answer = ada.post("/api/reset_password", &page, &strong).await;
        assert_eq!(answer.leads_to(), "/sign-in?done=password-reset");
        assert!(!is_signed_in(&mut thief).await && !is_signed_in(&mut ada).await);
        assert_eq!(sign_in(&mut ada, ADA, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sign_in(&mut ada, ADA, OTHER_PASSWORD).await.status, StatusCode::SEE_OTHER);

        let again = [("token", code.as_str()), ("new_password", PASSWORD)];
        let refused = ada.post("/api/reset_password", &page, &again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("href=\"/forgot-password\""), "{}", refused.text);
        assert!(is_signed_in(&mut ada).await);
    })
    .await;
}

#[tokio::test]
async fn a_link_works_for_an_hour() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut ada = browser_of_ada(&site).await;
        ask(&mut ada).await;
        let (page, code) = link(&site, ADA, "reset-password").await;
        site.clock.advance(HOUR);
        let fields = [("token", code.as_str()), ("new_password", OTHER_PASSWORD)];
        let refused = ada.post("/api/reset_password", &page, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(is_signed_in(&mut ada).await);
        assert_eq!(sign_in(&mut Browser::of(&site), ADA, PASSWORD).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}
