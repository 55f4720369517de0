use domain::{account, actor::Actor};
use model::{HOUR, error::Problem};
use testkit::on_both_engines;

use super::*;

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_all_sessions_end() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        account::request_reset(&site, &Actor::Visitor, " ADA@example.org", None).await.unwrap();
        let token = token(&site, "ada@example.org", "reset-password").await;

        let weak = account::reset_password(&site, &Actor::Visitor, &token, "password12").await;
        assert_eq!(problem(weak), ("new_password".to_owned(), Problem::CommonPassword));
        account::reset_password(&site, &Actor::Visitor, &token, OTHER_PASSWORD).await.unwrap();
        assert!(!is_signed_in(&site, &ada).await);
        assert!(sign_in(&site, "ada@example.org", PASSWORD).await.is_err());
        assert!(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await.is_ok());
        assert_eq!(mails(&site, "ada@example.org").await, ["password-changed", "reset-password"]);
        let again = account::reset_password(&site, &Actor::Visitor, &token, PASSWORD).await;
        assert_eq!(problem(again), expired());
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer_and_no_mail() {
    on_both_engines(async |site| {
        account::request_reset(&site, &Actor::Visitor, "nobody@example.org", None).await.unwrap();
        assert!(mails(&site, "nobody@example.org").await.is_empty());
        let wrong = account::request_reset(&site, &Actor::Visitor, "nobody", None).await;
        assert_eq!(problem(wrong), ("email".to_owned(), Problem::NotAnAddress));
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_lasts_an_hour_and_proves_the_address() {
    on_both_engines(async |site| {
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        account::request_reset(&site, &Actor::Visitor, "grace@example.org", None).await.unwrap();
        let late = token(&site, "Grace@Example.org", "reset-password").await;
        site.clock.advance(HOUR);
        let refused = account::reset_password(&site, &Actor::Visitor, &late, OTHER_PASSWORD).await;
        assert_eq!(problem(refused), expired());

        account::request_reset(&site, &Actor::Visitor, "grace@example.org", None).await.unwrap();
        let token = token(&site, "Grace@Example.org", "reset-password").await;
        account::reset_password(&site, &Actor::Visitor, &token, OTHER_PASSWORD).await.unwrap();
        assert!(sign_in(&site, "grace@example.org", OTHER_PASSWORD).await.is_ok());
    })
    .await;
}
