use domain::{
    actor::Actor,
    backup::{self, BackupOrder, RestoreOrder},
    jobs, news, params,
};
use model::{
    DAY,
    account::Role,
    error::ErrorCode,
    language::Language,
    news::{NewsChoice, NewsMethod, NewsProof},
};
use testkit::on_both_engines;
use uuid::Uuid;

use super::{NONE, change, count, turned_on, two_topics};

const ROWS: &str = "SELECT COUNT(*) FROM news_choice";

#[tokio::test]
async fn each_topic_is_turned_on_and_off_for_itself_with_a_proof() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        let [courses, offers] = two_topics(&site, &root).await;
        // The clock stands still: the order of the choices does not depend on it.
        for _ in 0..3 {
            news::turn_on(&site, &ada, courses, Language::Fr).await.unwrap();
            news::turn_on(&site, &ada, courses, Language::Fr).await.unwrap();
            assert_eq!(turned_on(&site, &ada).await, [courses]);
            news::turn_off(&site, &ada, courses, Language::En).await.unwrap();
            news::turn_off(&site, &ada, courses, Language::En).await.unwrap();
            assert_eq!(turned_on(&site, &ada).await, NONE);
        }
        assert_eq!(count(&site, ROWS).await, 6, "what changes nothing is no choice");
        let history = news::standing(&site, &ada, Language::En).await.unwrap().history;
        let proof = |choice, name: &str, language| NewsProof {
            given_at: site.now(),
            choice,
            topic: Some(name.to_owned()),
            version: Some(1),
            method: NewsMethod::Settings,
            language,
        };
        assert_eq!(history[0], proof(NewsChoice::Off, "New courses", Language::En));
        assert_eq!(history[1], proof(NewsChoice::On, "Nouveaux cours", Language::Fr));

        news::turn_on(&site, &ada, offers, Language::En).await.unwrap();
        news::turn_on(&site, &ada, courses, Language::En).await.unwrap();
        news::turn_on(&site, &bob, offers, Language::En).await.unwrap();
        news::turn_all_off(&site, &ada, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &ada).await, NONE);
        assert_eq!(turned_on(&site, &bob).await, [offers], "others keep theirs");
        assert_eq!(news::standing(&site, &bob, Language::En).await.unwrap().history.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_objection_turns_everything_off_and_wins_until_it_is_withdrawn() {
    on_both_engines(async |site| {
        let (root, ada) = (site.person("Root", Role::Administrator).await, site.person("Ada", Role::Member).await);
        let [courses, offers] = two_topics(&site, &root).await;
        for topic in [courses, offers] {
            news::turn_on(&site, &ada, topic, Language::En).await.unwrap();
        }
        news::object_to_news(&site, &ada, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &ada).await, NONE);
        assert_eq!(news::standing(&site, &ada, Language::En).await.unwrap().objected_at, Some(site.now()));
        let again = news::object_to_news(&site, &ada, Language::En).await.unwrap_err();
        assert_eq!(again.code(), ErrorCode::Conflict);
        let refused = news::turn_on(&site, &ada, courses, Language::En).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        assert_eq!(turned_on(&site, &ada).await, NONE);

        news::withdraw_objection_to_news(&site, &ada, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &ada).await, NONE, "nothing is turned on by the system");
        let again = news::withdraw_objection_to_news(&site, &ada, Language::En).await.unwrap_err();
        assert_eq!(again.code(), ErrorCode::Conflict);
        news::turn_on(&site, &ada, courses, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &ada).await, [courses]);
    })
    .await;
}

#[tokio::test]
async fn nobody_chooses_for_somebody_else_and_no_news_are_offered_to_minors() {
    on_both_engines(async |site| {
        let (root, ada) = (site.person("Root", Role::Administrator).await, site.person("Ada", Role::Member).await);
        let [courses, _] = two_topics(&site, &root).await;
        for refused in [
            news::turn_on(&site, &Actor::Visitor, courses, Language::En).await,
            news::turn_off(&site, &Actor::Visitor, courses, Language::En).await,
            news::turn_all_off(&site, &Actor::Visitor, Language::En).await,
            news::object_to_news(&site, &Actor::Visitor, Language::En).await,
            news::withdraw_objection_to_news(&site, &Actor::Visitor, Language::En).await,
            news::standing(&site, &Actor::Visitor, Language::En).await.map(|_| ()),
            news::turn_on(&site, &Actor::System, courses, Language::En).await,
        ] {
            assert_eq!(refused.unwrap_err().code(), ErrorCode::SignInRequired);
        }
        let unknown = news::turn_on(&site, &ada, Uuid::from_u128(7), Language::En).await.unwrap_err();
        assert_eq!(unknown.code(), ErrorCode::NotFound);
        change(&site, "UPDATE person SET age_band = 'minor' WHERE id = $1", params![ada.person_id()]).await;
        assert!(news::standing(&site, &ada, Language::En).await.unwrap().is_minor);
        let refused = news::turn_on(&site, &ada, courses, Language::En).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotAllowed);
        assert_eq!(count(&site, ROWS).await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_record_of_choices_is_append_only() {
    on_both_engines(async |site| {
        let (root, ada) = (site.person("Root", Role::Administrator).await, site.person("Ada", Role::Member).await);
        let [courses, _] = two_topics(&site, &root).await;
        news::turn_off(&site, &ada, courses, Language::En).await.unwrap();
        assert_eq!(count(&site, ROWS).await, 0);
        news::turn_on(&site, &ada, courses, Language::En).await.unwrap();
        for sql in ["UPDATE news_choice SET choice = 'off'", "UPDATE news_choice SET given_at = 0"] {
            let tx = site.db.begin().await.unwrap();
            assert!(tx.execute(sql, params![]).await.is_err(), "{sql}");
        }
        assert_eq!(turned_on(&site, &ada).await, [courses]);
    })
    .await;
}

#[tokio::test]
async fn old_choices_go_and_what_is_in_force_stays() {
    on_both_engines(async |site| {
        let (root, ada) = (site.person("Root", Role::Administrator).await, site.person("Ada", Role::Member).await);
        let [courses, offers] = two_topics(&site, &root).await;
        news::turn_on(&site, &ada, courses, Language::En).await.unwrap();
        news::turn_off(&site, &ada, courses, Language::En).await.unwrap();
        news::turn_on(&site, &ada, offers, Language::En).await.unwrap();
        news::turn_on(&site, &ada, courses, Language::En).await.unwrap();
        news::object_to_news(&site, &ada, Language::En).await.unwrap();
        assert_eq!(count(&site, ROWS).await, 7);
        site.clock.advance(4 * 365 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, ROWS).await, 3, "the latest word on each topic, and the objection");
        let standing = news::standing(&site, &ada, Language::En).await.unwrap();
        assert!(standing.objected_at.is_some() && standing.topics.iter().all(|topic| topic.on_since.is_none()));
    })
    .await;
}

#[tokio::test]
async fn a_restore_turns_nothing_on_again_that_was_turned_off_since() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        let [courses, offers] = two_topics(&site, &root).await;
        for (actor, topic) in [(&ada, courses), (&ada, offers), (&bob, courses), (&bob, offers)] {
            news::turn_on(&site, actor, topic, Language::En).await.unwrap();
        }
        let order = BackupOrder { to: site.settings.backups(), keep: 90 * DAY };
        let file = backup::create(&site, &Actor::System, order).await.unwrap().file;
        site.clock.advance(DAY);
        news::turn_off(&site, &ada, offers, Language::Fr).await.unwrap();
        news::object_to_news(&site, &bob, Language::Fr).await.unwrap();
        site.clock.advance(DAY);
        let new = news::add_topic(&site, &root, &super::WORDS).await.unwrap();
        news::turn_on(&site, &ada, new, Language::En).await.unwrap();
        news::turn_off(&site, &ada, new, Language::En).await.unwrap();
        for _ in 0..2 {
            let order = RestoreOrder { file: file.clone(), key: None, journal: None, replace: true };
            let restored = backup::restore(&site, &Actor::System, order).await.unwrap();
            assert_eq!(restored.withdrawn, 4);
            assert_eq!(turned_on(&site, &ada).await, [courses]);
            assert_eq!(turned_on(&site, &bob).await, NONE);
            let objected_at = news::standing(&site, &bob, Language::En).await.unwrap().objected_at;
            assert_eq!(objected_at, Some(site.now() - DAY), "when it was said");
            let proof = &news::standing(&site, &ada, Language::En).await.unwrap().history[0];
            assert_eq!((proof.choice, proof.language), (NewsChoice::Off, Language::Fr));
        }
    })
    .await;
}
