//! Choices and the proof of them, on both engines.

#![allow(clippy::unwrap_used)]

use domain::{
    actor::Actor,
    consent::{self, Answer},
    db::Read as _,
    params,
};
use model::{
    account::Role,
    consent::{Choice, Method},
    error::ErrorCode,
    language::Language,
};
use testkit::on_both_engines;

const fn answer(choice: &str) -> Answer<'_> {
    Answer { choice, method: Method::Banner, language: Language::Fr }
}

#[tokio::test]
async fn a_visitors_refusal_leaves_no_trace_and_an_acceptance_a_proof() {
    on_both_engines(async |site| {
        assert_eq!(consent::choose(&site, &Actor::Visitor, answer("refuse")).await.unwrap(), (Choice::Refuse, None));
        let (rows,): (i64,) = site.db.one("SELECT COUNT(*) FROM consent_record", params![]).await.unwrap();
        assert_eq!(rows, 0);
        let (choice, proof) = consent::choose(&site, &Actor::Visitor, answer("accept")).await.unwrap();
        assert_eq!(choice, Choice::Accept);
        let (choice, language): (String, String) =
            site.db.one("SELECT choice, language FROM consent_record WHERE id = $1", params![proof]).await.unwrap();
        assert_eq!((choice.as_str(), language.as_str()), ("accept", "fr"));
    })
    .await;
}

#[tokio::test]
async fn each_answer_of_a_person_is_kept_and_seen_by_them_alone() {
    on_both_engines(async |site| {
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        for choice in ["accept", "refuse"] {
            consent::choose(&site, &ada, answer(choice)).await.unwrap();
            site.clock.advance(1000);
        }
        let choices: Vec<_> =
            consent::history(&site, &ada).await.unwrap().into_iter().map(|record| record.choice).collect();
        assert_eq!(choices, [Choice::Refuse, Choice::Accept]);
        assert_eq!(consent::history(&site, &bob).await.unwrap(), []);
        let refused = consent::history(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_answer_is_refused() {
    on_both_engines(async |site| {
        for choice in ["", "Accept", "maybe"] {
            let refused = consent::choose(&site, &Actor::Visitor, answer(choice)).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::Invalid, "{choice}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_record_of_choices_can_not_be_changed() {
    on_both_engines(async |site| {
        consent::choose(&site, &Actor::Visitor, answer("accept")).await.unwrap();
        let tx = site.db.begin().await.unwrap();
        assert!(tx.execute("UPDATE consent_record SET choice = 'refuse'", params![]).await.is_err());
    })
    .await;
}
