use domain::{account, actor::Actor};
use model::{
    account::Theme,
    error::{ErrorCode, Problem},
    language::Language,
};
use testkit::on_both_engines;

use super::*;

#[tokio::test]
async fn name_language_and_theme_are_changed() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        let token = sign_in(&site, "ada@example.org", PASSWORD).await.unwrap();
        let ada = account::actor_of_session(&site, &token).await.unwrap();
        account::change_name(&site, &ada, " Augusta ", "King").await.unwrap();
        account::change_language(&site, &ada, Language::Fr).await.unwrap();
        account::change_theme(&site, &ada, Theme::Dark).await.unwrap();

        let now = account::actor_of_session(&site, &token).await.unwrap();
        let now = now.person().unwrap();
        assert_eq!((now.name.as_str(), now.language, now.theme), ("Augusta King", Language::Fr, Theme::Dark));
        let profile = account::profile(&site, &ada).await.unwrap();
        assert_eq!((profile.first_name.as_str(), profile.email.as_str()), ("Augusta", "ada@example.org"));

        let long = "x".repeat(81);
        let refused = account::change_name(&site, &ada, "Ada", &long).await;
        assert_eq!(problem(refused), ("last_name".to_owned(), Problem::TooLong(80)));
    })
    .await;
}

#[tokio::test]
async fn a_new_password_needs_the_current_one_and_ends_the_other_sessions() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        let elsewhere = session(&site, "ada@example.org", PASSWORD, "").await;
        let wrong = account::change_password(&site, &ada, OTHER_PASSWORD, OTHER_PASSWORD).await;
        assert_eq!(problem(wrong), ("current_password".to_owned(), Problem::WrongPassword));
        let missing = account::change_password(&site, &ada, "", OTHER_PASSWORD).await;
        assert_eq!(problem(missing), ("current_password".to_owned(), Problem::Missing));
        assert!(is_signed_in(&site, &elsewhere).await);

        account::change_password(&site, &ada, PASSWORD, OTHER_PASSWORD).await.unwrap();
        assert!(is_signed_in(&site, &ada).await);
        assert!(!is_signed_in(&site, &elsewhere).await);
        assert!(sign_in(&site, "ada@example.org", OTHER_PASSWORD).await.is_ok());
        assert_eq!(mails(&site, "ada@example.org").await, ["password-changed"]);
    })
    .await;
}

#[tokio::test]
async fn a_visitor_has_no_settings() {
    on_both_engines(async |site| {
        let visitor = Actor::Visitor;
        let refused = ErrorCode::SignInRequired;
        assert_eq!(code(account::profile(&site, &visitor).await), refused);
        assert_eq!(code(account::change_name(&site, &visitor, "A", "B").await), refused);
        assert_eq!(code(account::change_language(&site, &visitor, Language::Fr).await), refused);
        assert_eq!(code(account::change_theme(&site, &visitor, Theme::Dark).await), refused);
        assert_eq!(code(account::change_password(&site, &visitor, PASSWORD, OTHER_PASSWORD).await), refused);
        assert_eq!(code(account::request_new_address(&site, &visitor, "a@example.org", PASSWORD).await), refused);
        assert_eq!(code(account::require_identity(&site, &visitor, "password", PASSWORD.into()).await), refused);
    })
    .await;
}
