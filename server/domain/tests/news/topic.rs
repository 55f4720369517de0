use domain::{
    actor::Actor,
    news::{self, TopicWords},
};
use model::{
    account::Role,
    error::{ErrorCode, Problem},
    language::Language,
};
use testkit::on_both_engines;
use uuid::Uuid;

use super::{NONE, WORDS, count, turned_on, two_topics};

#[tokio::test]
async fn a_topic_is_off_for_everybody_and_keeps_the_words_by_which_it_was_chosen() {
    on_both_engines(async |site| {
        let (root, ada) = (site.person("Root", Role::Administrator).await, site.person("Ada", Role::Member).await);
        let [courses, _] = two_topics(&site, &root).await;
        assert_eq!(turned_on(&site, &ada).await, NONE);
        assert_eq!(turned_on(&site, &root).await, NONE);
        news::turn_on(&site, &ada, courses, Language::Fr).await.unwrap();
        let renamed = TopicWords { name_en: "Courses", name_fr: "Cours", ..WORDS };
        news::rename_topic(&site, &root, courses, &renamed).await.unwrap();

        let found = news::topic(&site, &root, courses).await.unwrap();
        assert_eq!((found.version, found.people), (2, 1));
        assert_eq!(found.in_language(Language::Fr).name, "Cours");
        let standing = news::standing(&site, &ada, Language::Fr).await.unwrap();
        assert_eq!((standing.topics[0].name.as_str(), standing.topics[0].on_since.is_some()), ("Cours", true));
        let proof = &standing.history[0];
        assert_eq!((proof.topic.as_deref(), proof.version), (Some("Nouveaux cours"), Some(1)));
        let sql = "UPDATE news_topic_text SET name = 'Other'";
        let tx = site.db.begin().await.unwrap();
        assert!(tx.execute(sql, Vec::new()).await.is_err(), "words are never changed");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_the_words_is_said_of_each_field() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let long = "x".repeat(401);
        let words = TopicWords { name_en: " ", about_en: &long, name_fr: &long, about_fr: "Oui" };
        let expected =
            [("name_en", Problem::Missing), ("about_en", Problem::TooLong(400)), ("name_fr", Problem::TooLong(80))];
        let courses = news::add_topic(&site, &root, &WORDS).await.unwrap();
        for refused in [
            news::add_topic(&site, &root, &words).await.map(|_| ()),
            news::rename_topic(&site, &root, courses, &words).await,
        ] {
            let Err(domain::Error::Invalid(found)) = refused else { panic!("{refused:?}") };
            let found: Vec<_> = found.iter().map(|one| (one.field.as_str(), one.problem.clone())).collect();
            assert_eq!(found, expected);
        }
        assert_eq!(news::topic(&site, &root, courses).await.unwrap().version, 1);
        let unknown = Uuid::from_u128(7);
        assert_eq!(news::topic(&site, &root, unknown).await.unwrap_err().code(), ErrorCode::NotFound);
        assert_eq!(news::rename_topic(&site, &root, unknown, &WORDS).await.unwrap_err().code(), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn administrators_alone_make_topics() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let courses = news::add_topic(&site, &root, &WORDS).await.unwrap();
        for role in Role::ALL {
            let actor = site.person(&format!("{}-one", role.word()), role).await;
            let answers = [
                news::topics(&site, &actor).await.map(|_| ()),
                news::topic(&site, &actor, courses).await.map(|_| ()),
                news::add_topic(&site, &actor, &WORDS).await.map(|_| ()),
                news::rename_topic(&site, &actor, courses, &WORDS).await,
            ];
            for answer in answers {
                let expected = (role != Role::Administrator).then_some(ErrorCode::NotAllowed);
                assert_eq!(answer.err().map(|error| error.code()), expected, "{role:?}");
            }
        }
        let refused = news::add_topic(&site, &Actor::Visitor, &WORDS).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM news_topic").await, 2);
    })
    .await;
}
