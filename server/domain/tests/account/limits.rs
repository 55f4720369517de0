use domain::{account, actor::Actor, db::Read as _, params};
use model::{HOUR, MINUTE, error::ErrorCode};
use testkit::on_both_engines;

use super::*;

#[tokio::test]
async fn guessing_a_password_is_slowed_down_and_locks_nobody_out() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        for _ in 0..10 {
            assert_eq!(code(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await), ErrorCode::Invalid);
        }
        assert_eq!(code(sign_in(&site, "ada@example.org", PASSWORD).await), ErrorCode::TooManyRequests);
        for _ in 0..11 {
            let _ = sign_in(&site, "nobody@example.org", PASSWORD).await;
        }
        assert_eq!(code(sign_in(&site, "nobody@example.org", PASSWORD).await), ErrorCode::TooManyRequests);

        assert!(is_signed_in(&site, &ada).await);
        account::change_password(&site, &ada, PASSWORD, OTHER_PASSWORD).await.unwrap();
        account::request_reset(&site, &Actor::Visitor, "ada@example.org", None).await.unwrap();
        let token = token(&site, "ada@example.org", "reset-password").await;
        account::reset_password(&site, &Actor::Visitor, &token, PASSWORD).await.unwrap();
        assert!(sign_in(&site, "ada@example.org", PASSWORD).await.is_ok());

        site.clock.advance(15 * MINUTE);
        assert_eq!(code(sign_in(&site, "nobody@example.org", PASSWORD).await), ErrorCode::Invalid);
    })
    .await;
}

#[tokio::test]
async fn a_right_password_clears_the_count() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        for _ in 0..3 {
            for _ in 0..9 {
                assert_eq!(code(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await), ErrorCode::Invalid);
            }
            assert!(sign_in(&site, "ada@example.org", PASSWORD).await.is_ok());
        }
    })
    .await;
}

#[tokio::test]
async fn who_steals_a_session_cannot_guess_the_password() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        for _ in 0..10 {
            let refused = account::change_password(&site, &ada, "guess after guess", OTHER_PASSWORD).await;
            assert_eq!(code(refused), ErrorCode::Invalid);
        }
        let refused = account::change_password(&site, &ada, PASSWORD, OTHER_PASSWORD).await;
        assert_eq!(code(refused), ErrorCode::TooManyRequests);
    })
    .await;
}

#[tokio::test]
async fn an_address_gets_five_mails_an_hour() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        for email in ["ada@example.org", "nobody@example.org"] {
            for _ in 0..5 {
                account::request_reset(&site, &Actor::Visitor, email, None).await.unwrap();
            }
            let refused = account::request_reset(&site, &Actor::Visitor, email, None).await;
            assert_eq!(code(refused), ErrorCode::TooManyRequests, "{email}");
            let refused = account::sign_up(&site, &Actor::Visitor, SignUp { email, ..NEWCOMER }).await;
            assert_eq!(code(refused), ErrorCode::TooManyRequests, "{email}");
        }
        assert_eq!(mails(&site, "ada@example.org").await.len(), 5);
        site.clock.advance(HOUR + 1);
        account::request_reset(&site, &Actor::Visitor, "ada@example.org", None).await.unwrap();
        let counts: (i64,) = site.db.one("SELECT COUNT(*) FROM attempt", params![]).await.unwrap();
        assert_eq!(counts.0, 1);
    })
    .await;
}

fn from(email: &str) -> SignIn<'_> {
    SignIn { email, password: PASSWORD, device: "", known: None, proof: None, client: Some("192.0.2.7") }
}

#[tokio::test]
async fn one_network_address_can_not_try_everybody() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        for number in 0..100 {
            let email = format!("nobody{number}@example.org");
            let refused = account::sign_in(&site, &Actor::Visitor, from(&email)).await;
            assert_eq!(code(refused), ErrorCode::Invalid);
            if number < 20 {
                account::sign_in(&site, &Actor::Visitor, from("ada@example.org")).await.unwrap();
            }
        }
        let refused = account::sign_in(&site, &Actor::Visitor, from("ada@example.org")).await;
        assert_eq!(code(refused), ErrorCode::TooManyRequests);
        let elsewhere = SignIn { client: Some("192.0.2.8"), ..from("ada@example.org") };
        assert!(account::sign_in(&site, &Actor::Visitor, elsewhere).await.is_ok());
    })
    .await;
}
