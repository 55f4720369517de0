use domain::{actor::Actor, news};
use model::{
    account::Role,
    error::ErrorCode,
    language::Language,
    news::{NewsChoice, NewsMethod},
};
use testkit::{TestSite, on_both_engines};

use super::{NONE, change, turned_on, two_topics};

/// The link in the mail that somebody who manages news sends to themselves.
async fn link(site: &TestSite, root: &Actor, words: news::TopicWords<'_>) -> (uuid::Uuid, String) {
    let topic = news::add_topic(site, root, &words).await.unwrap();
    (topic, token_of(site, root, topic).await)
}

async fn token_of(site: &TestSite, root: &Actor, topic: uuid::Uuid) -> String {
    let key = topic.to_string();
    let texts = news::CampaignTexts { topic: &key, subject_en: "A", body_en: "B", subject_fr: "C", body_fr: "D" };
    let campaign = news::write_campaign(site, root, &texts).await.unwrap();
    let html = news::preview_campaign(site, root, campaign, Language::En).await.unwrap().html;
    let (_, rest) = html.split_once("/news/leave?token=").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_turns_its_topic_off_without_signing_in_and_on_again_after_a_wrong_press() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (topic, token) = link(&site, &root, super::WORDS).await;
        let other = news::add_topic(&site, &root, &super::OFFERS).await.unwrap();
        for one in [topic, other] {
            news::turn_on(&site, &root, one, Language::En).await.unwrap();
        }
        let seen = news::leaving(&site, &token, Language::Fr).await.unwrap();
        assert_eq!((seen.name.as_str(), seen.is_on, seen.others, seen.may_undo), ("Nouveaux cours", true, 1, false));
        assert_eq!(turned_on(&site, &root).await, [topic, other], "looking changes nothing");
        for _ in 0..2 {
            news::leave(&site, &token, NewsMethod::OneClick, Language::En).await.unwrap();
            assert_eq!(turned_on(&site, &root).await, [other]);
        }
        let history = news::standing(&site, &root, Language::En).await.unwrap().history;
        assert_eq!((history[0].choice, history[0].method), (NewsChoice::Off, NewsMethod::OneClick));
        assert_eq!(history.len(), 3);
        assert!(news::leaving(&site, &token, Language::En).await.unwrap().may_undo);
        news::rejoin(&site, &token, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &root).await, [topic, other]);
        assert_eq!(news::rejoin(&site, &token, Language::En).await.unwrap_err().code(), ErrorCode::Conflict);
        news::leave_all(&site, &token, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &root).await, NONE);
    })
    .await;
}

#[tokio::test]
async fn a_link_undoes_nothing_that_was_said_elsewhere() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (topic, token) = link(&site, &root, super::WORDS).await;
        let refused = async |why: &str| {
            assert!(!news::leaving(&site, &token, Language::En).await.unwrap().may_undo, "{why}");
            let error = news::rejoin(&site, &token, Language::En).await.unwrap_err();
            assert_eq!(error.code(), ErrorCode::Conflict, "{why}");
            assert_eq!(turned_on(&site, &root).await, NONE, "{why}");
        };
        refused("it was never on").await;
        news::turn_on(&site, &root, topic, Language::En).await.unwrap();
        news::turn_off(&site, &root, topic, Language::En).await.unwrap();
        refused("it was turned off in the settings").await;
        news::turn_on(&site, &root, topic, Language::En).await.unwrap();
        news::leave(&site, &token, NewsMethod::Link, Language::En).await.unwrap();
        news::object_to_news(&site, &root, Language::En).await.unwrap();
        refused("the person objects").await;
    })
    .await;
}

#[tokio::test]
async fn nobody_is_unsubscribed_by_a_link_that_was_not_theirs() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let mallory = site.person("Mallory", Role::Administrator).await;
        let [courses, offers] = two_topics(&site, &root).await;
        for topic in [courses, offers] {
            news::turn_on(&site, &root, topic, Language::En).await.unwrap();
        }
        let (hers, theirs) = (token_of(&site, &mallory, courses).await, token_of(&site, &root, courses).await);
        news::leave_all(&site, &hers, Language::En).await.unwrap();
        // Her seal with his name, his name with another topic, what was cut off, what was made up.
        let mixed = format!("{}{}", &theirs[..40], &hers[40..]);
        for forged in [mixed.as_str(), &theirs[..60], "", "AAAA", &"A".repeat(64)] {
            for refused in [
                news::leave(&site, forged, NewsMethod::OneClick, Language::En).await,
                news::leave_all(&site, forged, Language::En).await,
                news::rejoin(&site, forged, Language::En).await,
                news::leaving(&site, forged, Language::En).await.map(|_| ()),
            ] {
                assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound, "{forged}");
            }
        }
        assert_eq!(turned_on(&site, &root).await, [courses, offers]);
        news::leave(&site, &theirs, NewsMethod::OneClick, Language::En).await.unwrap();
        assert_eq!(turned_on(&site, &root).await, [offers], "one topic, and not the other");
    })
    .await;
}

#[tokio::test]
async fn a_link_of_somebody_who_is_gone_leads_nowhere() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (_, token) = link(&site, &root, super::WORDS).await;
        let gone = "DELETE FROM person WHERE id = $1";
        change(&site, gone, domain::params![root.person_id()]).await;
        let refused = news::leave(&site, &token, NewsMethod::Link, Language::En).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotFound);
    })
    .await;
}
