use axum::http::StatusCode;
use model::DAY;
use testkit::{TestSite, on_both_engines};

use super::*;

const NEW: &str = "new@example.org";

async fn address(site: &TestSite) -> String {
    site.db.one::<(String,)>("SELECT email FROM person", params![]).await.unwrap().0
}

/// Has the address of the account changed, and gives the link to undo it, which the old address was sent.
async fn change(site: &TestSite, browser: &mut Browser) -> (String, String) {
    let fields = [("email", NEW), ("current_password", PASSWORD)];
    let asked = browser.post("/api/request_new_address", "/settings/email", &fields).await;
    assert_eq!(asked.leads_to(), "/settings/email?done=new-address-mailed");
    let (page, code) = link(site, NEW, "confirm-new-address").await;
    assert_eq!(browser.get(&page).await.status, StatusCode::OK);
    assert_eq!(address(site).await, ADA);
    let confirmed = browser.post("/api/confirm_new_address", &page, &[("token", &code)]).await;
    assert_eq!(confirmed.leads_to(), "/settings/email?done=address-changed");
    assert_eq!(address(site).await, NEW);
    link(site, ADA, "address-changed").await
}

#[tokio::test]
async fn the_old_address_is_warned_and_can_undo_the_change() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut thief = browser_of_ada(&site).await;
        let (page, code) = change(&site, &mut thief).await;

        let mut ada = Browser::of(&site);
        assert!(page.starts_with("/undo-address?token="), "{page}");
        assert_eq!(ada.get(&page).await.status, StatusCode::OK);
        assert_eq!(address(&site).await, NEW, "opening the page undoes nothing");
        let undone = ada.post("/api/undo_new_address", &page, &[("token", &code)]).await;
        assert_eq!(address(&site).await, ADA);
        assert!(!is_signed_in(&mut thief).await);
        assert_eq!(sign_in(&mut thief, ADA, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        let next = undone.leads_to().to_owned();
        let reset = next.strip_prefix("/reset-password?token=").unwrap().split('&').next().unwrap().to_owned();
        assert_eq!(ada.get(&next).await.status, StatusCode::OK);
        let fields = [("token", reset.as_str()), ("new_password", OTHER_PASSWORD)];
        let chosen = ada.post("/api/reset_password", &next, &fields).await;
        assert_eq!(chosen.leads_to(), "/sign-in?done=password-reset");
        assert_eq!(sign_in(&mut ada, ADA, OTHER_PASSWORD).await.status, StatusCode::SEE_OTHER);
        let again = ada.post("/api/undo_new_address", &page, &[("token", &code)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn undoing_is_possible_for_seven_days() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut ada = browser_of_ada(&site).await;
        let (page, code) = change(&site, &mut ada).await;
        site.clock.advance(7 * DAY);
        let late = Browser::of(&site).post("/api/undo_new_address", &page, &[("token", &code)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(address(&site).await, NEW);
        assert!(is_signed_in(&mut ada).await);
    })
    .await;
}

#[tokio::test]
async fn a_new_address_needs_the_password_and_keeps_what_was_typed() {
    on_both_engines(async |site| {
        create(&site, ADA).await;
        let mut ada = browser_of_ada(&site).await;
        let fields = [("email", NEW), ("current_password", OTHER_PASSWORD)];
        let refused = ada.post("/api/request_new_address", "/settings/email", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("id=\"current_password-problem\""), "{}", refused.text);
        assert!(refused.text.contains("value=\"new@example.org\"") && !refused.text.contains(OTHER_PASSWORD));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 0);
    })
    .await;
}
