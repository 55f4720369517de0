use domain::{account, actor::Actor, db::Read as _, params};
use model::{
    DAY,
    error::{ErrorCode, Problem},
};
use testkit::on_both_engines;

use super::*;

async fn address(site: &Site) -> String {
    site.db.one::<(String,)>("SELECT email FROM person ORDER BY id", params![]).await.unwrap().0
}

async fn change(site: &TestSite, actor: &Actor, to: &str, password: &str) {
    account::request_new_address(site, actor, to, password).await.unwrap();
    let token = token(site, to, "confirm-new-address").await;
    account::confirm_new_address(site, &Actor::Visitor, &token).await.unwrap();
}

#[tokio::test]
async fn a_new_address_counts_once_it_is_confirmed() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        let wrong = account::request_new_address(&site, &ada, "new@example.org", OTHER_PASSWORD).await;
        assert_eq!(problem(wrong), ("current_password".to_owned(), Problem::WrongPassword));
        let same = account::request_new_address(&site, &ada, "ada@example.org", PASSWORD).await;
        assert_eq!(problem(same), ("email".to_owned(), Problem::Unchanged));

        account::request_new_address(&site, &ada, "New@example.org", PASSWORD).await.unwrap();
        assert_eq!(address(&site).await, "ada@example.org");
        let pending = account::profile(&site, &ada).await.unwrap().pending_email;
        assert_eq!(pending.as_deref(), Some("New@example.org"));
        let token = token(&site, "New@example.org", "confirm-new-address").await;
        account::confirm_new_address(&site, &Actor::Visitor, &token).await.unwrap();
        assert_eq!(address(&site).await, "New@example.org");
        assert_eq!(account::profile(&site, &ada).await.unwrap().pending_email, None);
        assert_eq!(mails(&site, "ada@example.org").await, ["address-changed"]);
        assert!(sign_in(&site, "ada@example.org", PASSWORD).await.is_err());
        assert!(sign_in(&site, "new@example.org", PASSWORD).await.is_ok());
        assert_eq!(problem(account::confirm_new_address(&site, &Actor::Visitor, &token).await), expired());
    })
    .await;
}

#[tokio::test]
async fn the_old_address_can_undo_it_for_seven_days() {
    on_both_engines(async |site| {
        let thief = member(&site, "ada@example.org").await;
        change(&site, &thief, "thief@example.org", PASSWORD).await;
        account::request_reset(&site, &Actor::Visitor, "thief@example.org", None).await.unwrap();
        let stolen_reset = token(&site, "thief@example.org", "reset-password").await;
        let undo = token(&site, "ada@example.org", "address-changed").await;
        site.clock.advance(7 * DAY - 10);

        let reset = account::undo_new_address(&site, &Actor::Visitor, &undo).await.unwrap();
        assert_eq!(address(&site).await, "ada@example.org");
        assert!(!is_signed_in(&site, &thief).await);
        assert!(sign_in(&site, "ada@example.org", PASSWORD).await.is_err());
        let stolen = account::reset_password(&site, &Actor::Visitor, &stolen_reset, PASSWORD).await;
        assert_eq!(problem(stolen), expired());
        account::reset_password(&site, &Actor::Visitor, &reset, OTHER_PASSWORD).await.unwrap();
        assert!(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await.is_ok());
        assert_eq!(problem(account::undo_new_address(&site, &Actor::Visitor, &undo).await), expired());
    })
    .await;
}

#[tokio::test]
async fn the_first_address_prevails_over_a_chain_of_changes() {
    on_both_engines(async |site| {
        let thief = member(&site, "ada@example.org").await;
        change(&site, &thief, "b@example.org", PASSWORD).await;
        site.clock.advance(DAY);
        change(&site, &thief, "c@example.org", PASSWORD).await;
        let by_ada = token(&site, "ada@example.org", "address-changed").await;
        let by_thief = token(&site, "b@example.org", "address-changed").await;
        account::undo_new_address(&site, &Actor::Visitor, &by_thief).await.unwrap();
        account::undo_new_address(&site, &Actor::Visitor, &by_ada).await.unwrap();
        assert_eq!(address(&site).await, "ada@example.org");
    })
    .await;
}

#[tokio::test]
async fn links_to_change_and_undo_expire() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        account::request_new_address(&site, &ada, "new@example.org", PASSWORD).await.unwrap();
        let late = token(&site, "new@example.org", "confirm-new-address").await;
        site.clock.advance(DAY);
        assert_eq!(problem(account::confirm_new_address(&site, &Actor::Visitor, &late).await), expired());

        change(&site, &ada, "new@example.org", PASSWORD).await;
        let undo = token(&site, "ada@example.org", "address-changed").await;
        site.clock.advance(7 * DAY);
        assert_eq!(problem(account::undo_new_address(&site, &Actor::Visitor, &undo).await), expired());
    })
    .await;
}

#[tokio::test]
async fn a_taken_address_is_answered_alike_and_its_owner_is_told() {
    on_both_engines(async |site| {
        create(&site, "grace@example.org").await;
        let ada = member(&site, "ada@example.org").await;
        account::request_new_address(&site, &ada, "grace@example.org", PASSWORD).await.unwrap();
        assert_eq!(mails(&site, "grace@example.org").await, ["account-exists"]);
        let pending = account::profile(&site, &ada).await.unwrap().pending_email;
        assert_eq!(pending.as_deref(), Some("grace@example.org"));
    })
    .await;
}

#[tokio::test]
async fn a_claim_without_proof_gives_way_and_a_confirmed_one_does_not() {
    on_both_engines(async |site| {
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        let ada = member(&site, "ada@example.org").await;
        change(&site, &ada, "grace@example.org", PASSWORD).await;
        assert!(sign_in(&site, "grace@example.org", PASSWORD).await.is_ok());

        account::request_new_address(&site, &ada, "later@example.org", PASSWORD).await.unwrap();
        create(&site, "later@example.org").await;
        let token = token(&site, "later@example.org", "confirm-new-address").await;
        let refused = account::confirm_new_address(&site, &Actor::Visitor, &token).await;
        assert_eq!(code(refused), ErrorCode::Conflict);
    })
    .await;
}
