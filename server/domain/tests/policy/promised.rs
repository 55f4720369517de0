//! What the register holds beyond the privacy policy in force is not collected.

use domain::{
    consent::{self, Answer},
    forum, params,
    policy::{self, Announcement},
    register,
};
use model::{
    DAY, account::Role, consent::Method, error::ErrorCode, forum::ReactionKind, language::Language, policy::Document,
};
use testkit::{TestSite, on_both_engines};

use super::{SAID, change};

/// As if the version in force were of a release whose register did not know these yet.
async fn forget(site: &TestSite, unknown: &[&str]) {
    let mut covers = register::coverage();
    for pair in unknown {
        assert!(covers.remove(*pair), "{pair}");
    }
    let covers = serde_json::to_string(&covers).unwrap();
    let older = "UPDATE policy_version SET covers = $1 WHERE document = 'privacy' AND state = 'effective'";
    assert_eq!(change(site, older, params![covers]).await, 1);
}

#[tokio::test]
async fn what_the_version_in_force_does_not_name_is_refused_until_one_that_does_takes_effect() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
        let category = forum::create_category(&site, &root, &category).await.unwrap();
        let topic = forum::NewTopic {
            category,
            lesson: None,
            title: "Lanterns".to_owned(),
            text: "How do they burn?".to_owned(),
        };
        let place = forum::start_topic(&site, &root, &topic).await.unwrap();
        forget(&site, &["forum/community"]).await;

        let before = site.rows().await;
        let start = forum::start_topic(&site, &root, &topic).await.map(drop);
        let reply = forum::Reply { topic: place.topic, text: "Slowly".to_owned(), quote: None };
        let reply = forum::reply(&site, &root, &reply).await.map(drop);
        let react = forum::react(&site, &root, place.post, ReactionKind::Thanks).await.map(drop);
        for refused in [start, reply, react] {
            assert_eq!(refused.unwrap_err().code(), ErrorCode::NotInPolicy);
        }
        assert_eq!(before, site.rows().await, "nothing was collected");
        let answer = Answer { choice: "accept", purposes: &[], method: Method::Page, language: Language::En };
        consent::choose(&site, &root, answer).await.unwrap();

        let states = policy::overview(&site, &root).await.unwrap();
        let named = ("Forum".to_owned(), "Conversations of the community".to_owned());
        assert_eq!(states[0].refused, [named]);
        let id = policy::begin_draft(&site, &root, "privacy", "current").await.unwrap();
        policy::announce(&site, &root, id, &Announcement { effective: "2026-01-06", ..SAID }).await.unwrap();
        let refused = forum::start_topic(&site, &root, &topic).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotInPolicy, "announced is not in force");
        site.clock.advance(DAY);
        site.run_jobs().await;
        forum::start_topic(&site, &root, &topic).await.unwrap();
        assert_eq!(policy::overview(&site, &root).await.unwrap()[0].refused, []);
    })
    .await;
}

#[tokio::test]
async fn a_version_that_can_t_be_read_names_nothing() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        change(&site, "UPDATE policy_version SET covers = 'everything' WHERE document = 'privacy'", params![]).await;
        let answer = Answer { choice: "accept", purposes: &[], method: Method::Page, language: Language::En };
        let refused = consent::choose(&site, &domain::actor::Actor::Visitor, answer).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotInPolicy);
        let page = policy::document(&site, Document::Privacy, Language::En).await.unwrap();
        assert_eq!(page.version.number, Some(1), "it is read all the same");
    })
    .await;
}
