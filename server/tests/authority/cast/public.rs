//! What the public is told and asked: documents, news, consent.

use domain::{
    actor::Actor,
    consent::{self, Answer},
    news::{self, CampaignTexts, TopicWords},
    policy,
};
use model::{consent::Method, language::Language};
use testkit::TestSite;

use super::Cast;

impl Cast {
    /// A version of one document is announced, and another one is being written.
    pub(super) async fn change_documents(&mut self, site: &TestSite, administrator: &Actor) {
        let announced = policy::begin_draft(site, administrator, "cookies", "current").await.unwrap();
        let said =
            policy::Announcement { effective: "2099-01-01", summary_en: "What changes", summary_fr: "Ce qui change" };
        policy::announce(site, administrator, announced, &said).await.unwrap();
        self.name("announced-version", announced);
        let draft = policy::begin_draft(site, administrator, "terms", "current").await.unwrap();
        let written = policy::written(site, administrator, draft).await.unwrap();
        self.name("draft-version", draft);
        self.name("draft-seen", written.version.changed_at);
    }

    /// The owner gets news; one campaign is written, another is being sent.
    pub(super) async fn write_news(&mut self, site: &TestSite, owner: &Actor, administrator: &Actor) {
        let words =
            TopicWords { name_en: "Courses", about_en: "New ones", name_fr: "Cours", about_fr: "Les nouveaux cours" };
        let topic = news::add_topic(site, administrator, &words).await.unwrap();
        self.name("news-topic", topic);
        news::turn_on(site, owner, topic, Language::En).await.unwrap();
        let of = topic.to_string();
        let texts = CampaignTexts { topic: &of, subject_en: "A", body_en: "B", subject_fr: "C", body_fr: "D" };
        let sent = news::write_campaign(site, administrator, &texts).await.unwrap();
        news::send_campaign(site, administrator, sent, "1").await.unwrap();
        // A preview ends with the link of whoever looks at it.
        news::turn_on(site, administrator, topic, Language::En).await.unwrap();
        self.name("sent-campaign", sent);
        let draft = news::write_campaign(site, administrator, &texts).await.unwrap();
        self.name("draft-campaign", draft);
        let mail = news::preview_campaign(site, administrator, draft, Language::En).await.unwrap().html;
        let (_, link) = mail.split_once("token=").unwrap();
        self.name("news-token", link.split('"').next().unwrap());
    }

    /// A visitor allows everything.
    pub(super) async fn agree(&mut self, site: &TestSite) {
        let answer = Answer { choice: "accept", purposes: &[], method: Method::Banner, language: Language::En };
        let (_, proof) = consent::choose(site, &Actor::Visitor, answer).await.unwrap();
        self.name("proof", proof.expect("an acceptance has a proof"));
    }
}
