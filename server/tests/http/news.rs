//! Leaving news: by one press in a mail program, and on a page that needs no session.

use axum::http::StatusCode;
use domain::news::{self, CampaignTexts, TopicWords};
use model::{account::Role, language::Language};
use testkit::{TestSite, on_both_engines};

use super::browser::Browser;

const PRESS: &str = "List-Unsubscribe=One-Click";

/// Somebody who turned a topic on, and the address that their mail names.
async fn subscribed(site: &TestSite) -> (domain::actor::Actor, String) {
    let root = site.person("Root", Role::Administrator).await;
    let words = TopicWords { name_en: "Lanterns", about_en: "New ones", name_fr: "Lanternes", about_fr: "Les neuves" };
    let topic = news::add_topic(site, &root, &words).await.unwrap();
    news::turn_on(site, &root, topic, Language::En).await.unwrap();
    let topic = topic.to_string();
    let texts = CampaignTexts { topic: &topic, subject_en: "A", body_en: "B", subject_fr: "C", body_fr: "D" };
    let campaign = news::write_campaign(site, &root, &texts).await.unwrap();
    let mail = news::preview_campaign(site, &root, campaign, Language::En).await.unwrap().html;
    let (_, link) = mail.split_once("/news/leave?token=").unwrap();
    (root, format!("/news/leave?token={}", link.split('"').next().unwrap()))
}

async fn is_on(site: &TestSite, actor: &domain::actor::Actor) -> bool {
    news::standing(site, actor, Language::En).await.unwrap().topics[0].on_since.is_some()
}

#[tokio::test]
async fn one_press_needs_neither_session_nor_cookie_nor_page() {
    on_both_engines(async |site| {
        let (root, address) = subscribed(&site).await;
        let mut program = Browser::of(&site);
        let page = program.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Lanterns") && !page.text.contains("root@example.org"), "no address is shown");
        assert!(is_on(&site, &root).await, "opening the address changes nothing");
        for (path, body) in [(address.as_str(), ""), (&address, "something=else"), ("/news/leave?token=forged", PRESS)]
        {
            let refused = program.post_as_program(path, body).await;
            assert!(refused.status.is_client_error(), "{path} {body}");
        }
        assert!(is_on(&site, &root).await);
        for _ in 0..2 {
            let pressed = program.post_as_program(&address, PRESS).await;
            assert_eq!((pressed.status, pressed.leads_to()), (StatusCode::NO_CONTENT, ""));
            assert!(!is_on(&site, &root).await);
        }
        assert!(program.cookies.is_empty());
        let too_long = PRESS.to_owned() + &"x".repeat(10_000);
        assert_eq!(program.post_as_program(&address, &too_long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    })
    .await;
}

#[tokio::test]
async fn the_page_turns_off_and_on_again_without_a_session() {
    on_both_engines(async |site| {
        let (root, address) = subscribed(&site).await;
        let token = address.split_once('=').unwrap().1.to_owned();
        let fields = [("token", token.as_str())];
        let mut browser = Browser::of(&site);
        let left = browser.post("/api/news_leave", &address, &fields).await;
        assert_eq!((left.status, left.leads_to()), (StatusCode::SEE_OTHER, format!("{address}&done=left").as_str()));
        assert!(!is_on(&site, &root).await);
        let page = browser.get(&address).await.text;
        assert!(page.contains("news_rejoin") && !page.contains("action=\"/api/news_leave?"), "{page}");
        browser.post("/api/news_rejoin", &address, &fields).await;
        assert!(is_on(&site, &root).await);
        for nothing in ["/news/leave?token=forged", "/news/leave"] {
            let page = browser.get(nothing).await;
            assert!(page.status == StatusCode::OK && !page.text.contains("news_leave"), "{nothing}: {}", page.text);
        }
    })
    .await;
}
