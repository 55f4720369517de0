use domain::account::Proof;
use model::MINUTE;

use testkit::on_both_engines;

use super::*;

/// The code in the newest mail with one to an address. The clock moves on, so that the next one is newer.
async fn code_for(site: &TestSite, address: &str) -> String {
    let sql = "SELECT content FROM mail WHERE address = $1 AND kind = 'identity-code' ORDER BY id DESC";
    let (content,): (String,) = site.db.one(sql, params![address]).await.unwrap();
    site.clock.advance(1);
    content.split_once("\"code\":\"").unwrap().1.chars().take(9).collect()
}

fn by_code(code: &str) -> Proof<'_> {
    Proof { code, ..Proof::default() }
}

fn wrong() -> (String, Problem) {
    ("code".to_owned(), Problem::WrongCode)
}

async fn forget_password(site: &TestSite, person: &Actor) {
    let tx = site.db.begin().await.unwrap();
    tx.execute("UPDATE person SET password_hash = '' WHERE id = $1", params![person.person_id()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn who_has_no_password_shows_by_a_mailed_code_that_it_is_them() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        assert!(account::identity(&site, &ada).await.unwrap().has_password);
        forget_password(&site, &ada).await;
        let identity = account::identity(&site, &ada).await.unwrap();
        assert_eq!((identity.has_password, identity.code_until), (false, None));
        let missing = account::require_identity(&site, &ada, "password", PASSWORD.into()).await;
        assert_eq!(problem(missing), ("code".to_owned(), Problem::Missing));

        account::send_identity_code(&site, &ada).await.unwrap();
        let until = account::identity(&site, &ada).await.unwrap().code_until;
        assert_eq!(until, Some(site.now() + 15 * MINUTE));
        let code = code_for(&site, "ada@example.org").await;
        let typed = code.to_lowercase().replace('-', " ");
        account::change_password(&site, &ada, by_code(&typed), OTHER_PASSWORD).await.unwrap();
        assert!(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await.is_ok());
        let again = account::require_identity(&site, &ada, "password", by_code(&code)).await;
        assert_eq!(problem(again), wrong(), "it works once");
    })
    .await;
}

#[tokio::test]
async fn a_code_is_the_persons_own_the_newest_and_good_for_a_quarter_of_an_hour() {
    on_both_engines(async |site| {
        let (ada, eve) = (member(&site, "ada@example.org").await, member(&site, "eve@example.org").await);
        account::send_identity_code(&site, &ada).await.unwrap();
        let first = code_for(&site, "ada@example.org").await;
        let stolen = account::require_identity(&site, &eve, "password", by_code(&first)).await;
        assert_eq!(problem(stolen), wrong());
        account::send_identity_code(&site, &ada).await.unwrap();
        let second = code_for(&site, "ada@example.org").await;
        let replaced = account::require_identity(&site, &ada, "password", by_code(&first)).await;
        assert_eq!(problem(replaced), wrong());
        account::require_identity(&site, &ada, "password", by_code(&second)).await.unwrap();

        account::send_identity_code(&site, &ada).await.unwrap();
        let late = code_for(&site, "ada@example.org").await;
        site.clock.advance(15 * MINUTE);
        assert_eq!(account::identity(&site, &ada).await.unwrap().code_until, None);
        let expired = account::require_identity(&site, &ada, "password", by_code(&late)).await;
        assert_eq!(problem(expired), wrong());

        for refused in [
            account::identity(&site, &Actor::Visitor).await.map(|_| ()),
            account::send_identity_code(&site, &Actor::Visitor).await,
        ] {
            assert_eq!(code(refused), ErrorCode::SignInRequired);
        }
    })
    .await;
}

#[tokio::test]
async fn a_code_for_the_address_before_does_not_outlive_it() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        account::request_new_address(&site, &ada, "new@example.org", PASSWORD).await.unwrap();
        account::send_identity_code(&site, &ada).await.unwrap();
        let code = code_for(&site, "ada@example.org").await;
        let change = token(&site, "new@example.org", "confirm-new-address").await;
        account::confirm_new_address(&site, &ada, &change).await.unwrap();
        let refused = account::require_identity(&site, &ada, "password", by_code(&code)).await;
        assert_eq!(problem(refused), wrong());
    })
    .await;
}

#[tokio::test]
async fn codes_are_neither_guessed_nor_mailed_without_end() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        for _ in 0..10 {
            let refused = account::require_identity(&site, &ada, "password", by_code("0000-0000")).await;
            assert_eq!(problem(refused), wrong());
        }
        account::send_identity_code(&site, &ada).await.unwrap();
        let right = code_for(&site, "ada@example.org").await;
        let refused = account::require_identity(&site, &ada, "password", by_code(&right)).await;
        assert_eq!(code(refused), ErrorCode::TooManyRequests);

        for _ in 1..5 {
            account::send_identity_code(&site, &ada).await.unwrap();
        }
        assert_eq!(code(account::send_identity_code(&site, &ada).await), ErrorCode::TooManyRequests);
    })
    .await;
}
