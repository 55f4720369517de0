use domain::{
    actor::Actor,
    db::Read as _,
    mail,
    news::{self, CampaignTexts},
    params,
};
use model::{
    account::Role,
    error::{ErrorCode, Problem},
    language::Language,
    news::{CampaignId, CampaignState, NewsTopicId},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{WORDS, change, count};

const DELIVERIES: &str = "SELECT COUNT(*) FROM news_delivery";

const fn texts(topic: &str) -> CampaignTexts<'_> {
    CampaignTexts {
        topic,
        subject_en: "A lantern",
        body_en: "It **shines**: [look](/courses/light).",
        subject_fr: "Une lanterne",
        body_fr: "Elle **brille**.",
    }
}

async fn state(site: &TestSite, root: &Actor, campaign: CampaignId) -> CampaignState {
    news::campaign(site, root, campaign, Language::En).await.unwrap().campaign.state
}

/// A topic that these people have turned on, and a campaign about it.
async fn written(site: &TestSite, root: &Actor, readers: &[&Actor]) -> (NewsTopicId, CampaignId) {
    let topic = news::add_topic(site, root, &WORDS).await.unwrap();
    for reader in readers {
        news::turn_on(site, reader, topic, Language::En).await.unwrap();
    }
    let campaign = news::write_campaign(site, root, &texts(&topic.to_string())).await.unwrap();
    (topic, campaign)
}

#[tokio::test]
async fn it_goes_once_to_those_who_turned_the_topic_on_and_says_why_not_to_others() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let names = ["Ada", "Bob", "New", "Young", "Quiet"];
        let mut people = Vec::new();
        for name in names {
            people.push(site.person(name, Role::Member).await);
        }
        site.person("Off", Role::Member).await;
        let readers: Vec<&Actor> = people.iter().collect();
        let (_, campaign) = written(&site, &root, &readers).await;
        let by_hand = async |sql: &str, who: &Actor| change(&site, sql, params![who.person_id()]).await;
        by_hand("UPDATE person SET language = 'fr' WHERE id = $1", &people[1]).await;
        by_hand("UPDATE person SET confirmed_at = NULL WHERE id = $1", &people[2]).await;
        by_hand("UPDATE person SET age_band = 'minor' WHERE id = $1", &people[3]).await;
        by_hand("UPDATE person SET restricted_at = 1 WHERE id = $1", &people[4]).await;

        let audience = news::campaign(&site, &root, campaign, Language::En).await.unwrap().audience;
        let left_out = ["minor", "restricted", "unconfirmed"].map(|reason| (reason.to_owned(), 1)).to_vec();
        assert_eq!((audience.people, &audience.left_out), (2, &left_out));
        news::send_campaign(&site, &root, campaign, "2").await.unwrap();
        site.run_jobs().await;
        // A job that a crash interrupted is run again.
        news::send_news(&site, campaign).await.unwrap();
        site.run_jobs().await;
        let mails = site.mails();
        assert_eq!(mails.len(), 2, "{mails:?}");
        let to = |address: &str| mails.iter().find(|mail| mail.contains(&format!("To: {address}"))).unwrap();
        let (english, french) = (to("ada@example.org"), to("bob@example.org"));
        for part in ["Subject: A lantern", "<strong>shines</strong>", "New courses", "/courses/light"] {
            assert!(english.contains(part), "{part}: {english}");
        }
        assert!(french.contains("Subject: Une lanterne") && french.contains("Nouveaux cours"), "{french}");
        let found = news::campaign(&site, &root, campaign, Language::En).await.unwrap();
        assert_eq!((found.campaign.state, found.campaign.counted), (CampaignState::Sent, Some(2)));
        assert_eq!((found.result.sent, found.result.queued, found.result.refused), (2, 0, 0));
        assert_eq!(found.result.left_out, left_out);
    })
    .await;
}

#[tokio::test]
async fn each_mail_can_be_left_with_one_press_and_service_mail_cannot() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let ada = site.person("Ada", Role::Member).await;
        let (_, campaign) = written(&site, &root, &[&ada]).await;
        news::send_campaign(&site, &root, campaign, "1").await.unwrap();
        let tx = site.db.begin().await.unwrap();
        let to = mail::Recipient {
            person: ada.person_id(),
            address: "ada@example.org",
            first_name: "Ada",
            language: Language::En,
        };
        mail::send(&site, &tx, to, &mail::MailKind::PasswordChanged).await.unwrap();
        tx.commit().await.unwrap();
        site.run_jobs().await;
        site.run_jobs().await;
        let mails = site.mails();
        let (of_campaign, service): (Vec<_>, Vec<_>) = mails.iter().partition(|mail| mail.contains("A lantern"));
        assert_eq!((of_campaign.len(), service.len()), (1, 1));
        let link = format!("List-Unsubscribe: <{}/news/leave?token=", site.settings.url);
        assert!(of_campaign[0].contains(&link), "{}", of_campaign[0]);
        assert!(of_campaign[0].lines().any(|line| line == "List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
        assert!(!service[0].contains("List-Unsubscribe"));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE content <> '{}'").await, 0, "no link stays");
    })
    .await;
}

#[tokio::test]
async fn the_count_that_is_confirmed_must_be_the_one_that_holds() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        let (topic, campaign) = written(&site, &root, &[&ada]).await;
        news::turn_on(&site, &bob, topic, Language::En).await.unwrap();
        for counted in ["1", "3", "", "two"] {
            let Err(domain::Error::Invalid(found)) = news::send_campaign(&site, &root, campaign, counted).await else {
                panic!("{counted}")
            };
            assert_eq!((found[0].field.as_str(), &found[0].problem), ("counted", &Problem::CountChanged));
        }
        assert_eq!(state(&site, &root, campaign).await, CampaignState::Draft);
        news::send_campaign(&site, &root, campaign, "2").await.unwrap();
        let again = news::send_campaign(&site, &root, campaign, "2").await.unwrap_err();
        assert_eq!(again.code(), ErrorCode::Conflict);
        let save = news::save_campaign(&site, &root, campaign, &texts(&topic.to_string())).await.unwrap_err();
        assert_eq!(save.code(), ErrorCode::Conflict, "what is sent is not changed");
        assert_eq!(news::discard_campaign(&site, &root, campaign).await.unwrap_err().code(), ErrorCode::Conflict);

        let empty = news::add_topic(&site, &root, &WORDS).await.unwrap();
        let to_nobody = news::write_campaign(&site, &root, &texts(&empty.to_string())).await.unwrap();
        let refused = news::send_campaign(&site, &root, to_nobody, "0").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        news::discard_campaign(&site, &root, to_nobody).await.unwrap();
        assert_eq!(news::campaigns(&site, &root, Language::Fr).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_waits_in_the_outbox_is_held_back_when_it_is_stopped_or_turned_off() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let mut people = Vec::new();
        for name in ["Ada", "Bob", "Eve"] {
            people.push(site.person(name, Role::Member).await);
        }
        let readers: Vec<&Actor> = people.iter().collect();
        let (topic, campaign) = written(&site, &root, &readers).await;
        news::send_campaign(&site, &root, campaign, "3").await.unwrap();
        news::send_news(&site, campaign).await.unwrap();
        let mails: Vec<(Uuid, String)> = site.db.all("SELECT id, address FROM mail", params![]).await.unwrap();
        let of = |address: &str| mails.iter().find(|(_, to)| to == address).unwrap().0;
        mail::deliver(&site, of("ada@example.org")).await.unwrap();
        news::turn_off(&site, &people[1], topic, Language::En).await.unwrap();
        mail::deliver(&site, of("bob@example.org")).await.unwrap();
        news::stop_campaign(&site, &root, campaign).await.unwrap();
        site.run_jobs().await;
        assert_eq!(site.mails().len(), 1);
        let found = news::campaign(&site, &root, campaign, Language::En).await.unwrap();
        assert_eq!((found.campaign.state, found.result.sent, found.result.queued), (CampaignState::Stopped, 1, 0));
        assert_eq!(found.result.left_out, [("stopped".to_owned(), 1), ("turned-off".to_owned(), 1)]);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE content <> '{}'").await, 0);
        assert_eq!(news::stop_campaign(&site, &root, campaign).await.unwrap_err().code(), ErrorCode::Conflict);
    })
    .await;
}

#[tokio::test]
async fn who_turned_it_on_after_it_was_confirmed_is_not_counted_in() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let (ada, late) = (site.person("Ada", Role::Member).await, site.person("Late", Role::Member).await);
        let (topic, campaign) = written(&site, &root, &[&ada]).await;
        news::send_campaign(&site, &root, campaign, "1").await.unwrap();
        site.clock.advance(1);
        news::turn_on(&site, &late, topic, Language::En).await.unwrap();
        news::send_news(&site, campaign).await.unwrap();
        assert_eq!(count(&site, DELIVERIES).await, 1);
    })
    .await;
}

#[tokio::test]
async fn trying_it_writes_to_oneself_alone() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let ada = site.person("Ada", Role::Member).await;
        let (_, campaign) = written(&site, &root, &[&ada]).await;
        news::test_campaign(&site, &root, campaign, Language::Fr).await.unwrap();
        site.run_jobs().await;
        let mails = site.mails();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("To: root@example.org") && mails[0].contains("Une lanterne"));
        assert_eq!(state(&site, &root, campaign).await, CampaignState::Draft);
        assert_eq!(count(&site, DELIVERIES).await, 0);
        let preview = news::preview_campaign(&site, &root, campaign, Language::En).await.unwrap();
        assert_eq!(preview.subject, "A lantern");
        assert!(preview.html.contains("<strong>shines</strong>") && preview.html.contains("Root"));
    })
    .await;
}

#[tokio::test]
async fn administrators_alone_write_and_send() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let ada = site.person("Ada", Role::Member).await;
        let (topic, campaign) = written(&site, &root, &[&ada]).await;
        let topic = topic.to_string();
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let actor = site.person(&format!("{}-one", role.word()), role).await;
            for refused in [
                news::campaigns(&site, &actor, Language::En).await.map(|_| ()),
                news::campaign(&site, &actor, campaign, Language::En).await.map(|_| ()),
                news::preview_campaign(&site, &actor, campaign, Language::En).await.map(|_| ()),
                news::write_campaign(&site, &actor, &texts(&topic)).await.map(|_| ()),
                news::save_campaign(&site, &actor, campaign, &texts(&topic)).await,
                news::test_campaign(&site, &actor, campaign, Language::En).await,
                news::send_campaign(&site, &actor, campaign, "1").await,
                news::stop_campaign(&site, &actor, campaign).await,
                news::discard_campaign(&site, &actor, campaign).await,
            ] {
                assert_eq!(refused.unwrap_err().code(), ErrorCode::NotAllowed, "{role:?}");
            }
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM news_campaign WHERE state = 'draft'").await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_of_each_field() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let long = "x".repeat(121);
        let typed = CampaignTexts { subject_en: &long, body_fr: " ", ..texts("nothing") };
        let Err(domain::Error::Invalid(found)) = news::write_campaign(&site, &root, &typed).await else { panic!() };
        let found: Vec<_> = found.into_iter().map(|one| (one.field, one.problem)).collect();
        let expected = [
            ("topic".to_owned(), Problem::NotAChoice),
            ("subject_en".to_owned(), Problem::TooLong(120)),
            ("body_fr".to_owned(), Problem::Missing),
        ];
        assert_eq!(found, expected);
    })
    .await;
}
