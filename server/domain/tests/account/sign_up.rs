use domain::{Error, account, actor::Actor, db::Read as _, params, random::Token};
use model::{DAY, HOUR, error::Problem};
use testkit::on_both_engines;

use super::*;

#[tokio::test]
async fn an_account_opens_once_its_address_is_confirmed() {
    on_both_engines(async |site| {
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        let row: (String, String, String, String, String, Option<i64>) = site
            .db
            .one("SELECT email, email_key, first_name, age_band, language, confirmed_at FROM person", params![])
            .await
            .unwrap();
        assert_eq!(
            row,
            (
                "Grace@Example.org".to_owned(),
                "grace@example.org".to_owned(),
                "Grace".to_owned(),
                "adult".to_owned(),
                "fr".to_owned(),
                None
            )
        );
        assert!(sign_in(&site, "grace@example.org", PASSWORD).await.is_err());

        let token = token(&site, "Grace@Example.org", "confirm-address").await;
        account::confirm_address(&site, &Actor::Visitor, &token, PASSWORD).await.unwrap();
        assert!(sign_in(&site, "GRACE@example.org ", PASSWORD).await.is_ok());
        assert_eq!(problem(account::confirm_address(&site, &Actor::Visitor, &token, PASSWORD).await), expired());
    })
    .await;
}

#[tokio::test]
async fn a_known_address_gets_the_same_answer_and_another_mail() {
    on_both_engines(async |site| {
        let owner = create(&site, "grace@example.org").await;
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        assert_eq!(mails(&site, "grace@example.org").await, ["account-exists"]);
        let rows: Vec<(uuid::Uuid, String)> =
            site.db.all("SELECT id, first_name FROM person", params![]).await.unwrap();
        assert_eq!(rows, [(owner, "Ada".to_owned())]);
    })
    .await;
}

#[tokio::test]
async fn signing_up_again_before_confirming_replaces_what_was_typed() {
    on_both_engines(async |site| {
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        let first = token(&site, "Grace@Example.org", "confirm-address").await;
        let again = SignUp { password: OTHER_PASSWORD, first_name: "Gracie", ..NEWCOMER };
        account::sign_up(&site, &Actor::Visitor, again).await.unwrap();
        assert_eq!(problem(account::confirm_address(&site, &Actor::Visitor, &first, PASSWORD).await), expired());

        let second = token(&site, "Grace@Example.org", "confirm-address").await;
        let refused = account::confirm_address(&site, &Actor::Visitor, &second, PASSWORD).await;
        assert_eq!(problem(refused), ("password".to_owned(), Problem::WrongPassword));
        account::confirm_address(&site, &Actor::Visitor, &second, OTHER_PASSWORD).await.unwrap();
        assert!(sign_in(&site, "grace@example.org", PASSWORD).await.is_err());
        assert!(sign_in(&site, "grace@example.org", OTHER_PASSWORD).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_link_expires_and_an_account_nobody_confirms_goes() {
    on_both_engines(async |site| {
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        let token = token(&site, "Grace@Example.org", "confirm-address").await;
        site.clock.advance(48 * HOUR);
        assert_eq!(problem(account::confirm_address(&site, &Actor::Visitor, &token, PASSWORD).await), expired());

        site.clock.advance(6 * DAY);
        let other = SignUp { email: "alan@example.org", ..NEWCOMER };
        account::sign_up(&site, &Actor::Visitor, other).await.unwrap();
        let left: Vec<(String,)> = site.db.all("SELECT email FROM person", params![]).await.unwrap();
        assert_eq!(left, [("alan@example.org".to_owned(),)]);
    })
    .await;
}

#[tokio::test]
async fn only_the_age_band_is_kept_and_children_are_refused() {
    on_both_engines(async |site| {
        let with = |age: &'static str| SignUp { age, ..NEWCOMER };
        for (age, expected) in [
            ("", Problem::Missing),
            ("old", Problem::NotANumber),
            ("-3", Problem::NotANumber),
            ("131", Problem::NotANumber),
            ("14", Problem::BelowMinimumAge),
        ] {
            let refused = account::sign_up(&site, &Actor::Visitor, with(age)).await;
            assert_eq!(problem(refused), ("age".to_owned(), expected), "{age}");
        }
        assert_eq!(site.db.one::<(i64,)>("SELECT COUNT(*) FROM person", params![]).await.unwrap().0, 0);
        account::sign_up(&site, &Actor::Visitor, with(" 15 ")).await.unwrap();
        let band: (String,) = site.db.one("SELECT age_band FROM person", params![]).await.unwrap();
        assert_eq!(band.0, "minor");
    })
    .await;
}

#[tokio::test]
async fn everything_wrong_is_said_at_once() {
    on_both_engines(async |site| {
        let wrong = SignUp {
            first_name: " ",
            last_name: "www://buy.example",
            email: "grace",
            password: "password",
            age: "x",
            ..NEWCOMER
        };
        let Err(Error::Invalid(fields)) = account::sign_up(&site, &Actor::Visitor, wrong).await else {
            panic!("accepted")
        };
        let fields: Vec<(&str, &Problem)> = fields.iter().map(|found| (found.field.as_str(), &found.problem)).collect();
        assert_eq!(
            fields,
            [
                ("first_name", &Problem::Missing),
                ("last_name", &Problem::NotAName),
                ("email", &Problem::NotAnAddress),
                ("password", &Problem::TooShort(10)),
                ("age", &Problem::NotANumber),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn an_invented_token_confirms_nothing() {
    on_both_engines(async |site| {
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        let invented = Token::given("invented");
        assert_eq!(problem(account::confirm_address(&site, &Actor::Visitor, &invented, PASSWORD).await), expired());
        let right = token(&site, "Grace@Example.org", "confirm-address").await;
        let misused = account::reset_password(&site, &Actor::Visitor, &right, OTHER_PASSWORD).await;
        assert_eq!(problem(misused), expired());
    })
    .await;
}

#[tokio::test]
async fn only_the_operator_opens_accounts_for_others() {
    on_both_engines(async |site| {
        let input = || NewAccount {
            email: "new@example.org".to_owned(),
            first_name: "New".to_owned(),
            last_name: "Comer".to_owned(),
            password: PASSWORD.to_owned(),
            role: Role::Administrator,
            language: Language::En,
        };
        let teacher = site.person("Tess", Role::Teacher).await;
        assert_eq!(code(account::create_account(&site, &Actor::Visitor, input()).await), ErrorCode::SignInRequired);
        assert_eq!(code(account::create_account(&site, &teacher, input()).await), ErrorCode::NotAllowed);
        account::create_account(&site, &Actor::System, input()).await.unwrap();
        assert_eq!(code(account::create_account(&site, &Actor::System, input()).await), ErrorCode::Conflict);
        assert!(sign_in(&site, "new@example.org", PASSWORD).await.is_ok());
    })
    .await;
}
