use domain::{account, actor::Actor, db::Read as _, params};
use model::{DAY, error::Problem};
use testkit::on_both_engines;

use super::*;

fn wrong() -> (String, Problem) {
    ("email".to_owned(), Problem::WrongCredentials)
}

#[tokio::test]
async fn unknown_wrong_and_unconfirmed_are_answered_alike() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        assert_eq!(problem(sign_in(&site, "nobody@example.org", PASSWORD).await), wrong());
        assert_eq!(problem(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await), wrong());
        assert_eq!(problem(sign_in(&site, "grace@example.org", OTHER_PASSWORD).await), wrong());
        assert_eq!(mails(&site, "Grace@Example.org").await, ["confirm-address"]);

        assert_eq!(problem(sign_in(&site, "grace@example.org", PASSWORD).await), wrong());
        assert_eq!(mails(&site, "Grace@Example.org").await, ["confirm-address"; 2]);
        let token = token(&site, "Grace@Example.org", "confirm-address").await;
        account::confirm_address(&site, &Actor::Visitor, &token, PASSWORD).await.unwrap();
        assert!(sign_in(&site, "grace@example.org", PASSWORD).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn an_account_without_a_password_opens_to_none() {
    on_both_engines(async |site| {
        site.person("Ada", Role::Member).await;
        assert_eq!(problem(sign_in(&site, "ada@example.org", PASSWORD).await), wrong());
        assert_eq!(problem(sign_in(&site, "ada@example.org", "").await), ("password".to_owned(), Problem::Missing));
    })
    .await;
}

#[tokio::test]
async fn the_same_password_typed_on_another_keyboard_is_the_same() {
    on_both_engines(async |site| {
        let typed = SignUp { password: "un caf\u{e9} s'il vous pla\u{ee}t", ..NEWCOMER };
        account::sign_up(&site, &Actor::Visitor, typed).await.unwrap();
        let token = token(&site, "Grace@Example.org", "confirm-address").await;
        account::confirm_address(&site, &Actor::Visitor, &token, "un cafe\u{301} s'il vous plai\u{302}t")
            .await
            .unwrap();
        assert!(sign_in(&site, "grace@example.org", "un cafe\u{301} s'il vous plai\u{302}t").await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_session_lasts_while_it_is_used_and_ends_on_request() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        let token = sign_in(&site, "ada@example.org", PASSWORD).await.unwrap();
        let stored: Vec<(Vec<u8>,)> = site.db.all("SELECT token_hash FROM session", params![]).await.unwrap();
        assert_eq!(stored, [(token.hash(),)]);
        for _ in 0..3 {
            site.clock.advance(29 * DAY);
            assert!(account::actor_of_session(&site, &token).await.unwrap().person().is_some());
        }
        site.clock.advance(30 * DAY);
        assert_eq!(account::actor_of_session(&site, &token).await.unwrap(), Actor::Visitor);

        let ada = session(&site, "ada@example.org", PASSWORD, "").await;
        account::sign_out(&site, &ada).await.unwrap();
        assert!(!is_signed_in(&site, &ada).await);
        account::sign_out(&site, &Actor::Visitor).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn signing_in_again_in_the_same_browser_ends_the_session_before() {
    on_both_engines(async |site| {
        let before = member(&site, "ada@example.org").await;
        let input =
            SignIn { email: "ada@example.org", password: PASSWORD, device: "", known: None, proof: None, client: None };
        account::sign_in(&site, &before, input).await.unwrap();
        assert!(!is_signed_in(&site, &before).await);
    })
    .await;
}
