//! What those who answer for personal data registered.

use domain::{
    actor::Actor,
    db::Read as _,
    params, privacy,
    recipients::{self, NewRecipient},
};
use model::{account::Role, breach::NoticeText, language::Language};
use testkit::TestSite;

use super::{Cast, OWNERS_ADDRESS, PASSWORD, create, sign_in};

impl Cast {
    /// One who gets data, and one who did.
    pub(super) async fn register_recipients(&mut self, site: &TestSite, administrator: &Actor) {
        for name in ["recipient", "former-recipient"] {
            let new = NewRecipient {
                name,
                role: "processor",
                purpose: "learning",
                country: "FR",
                safeguard: "",
                categories: &["account".to_owned()],
                contact: "desk@recipient.example",
                since: "2020-01-01",
            };
            let recipient = recipients::add_recipient(site, administrator, &new).await.unwrap();
            self.name(name, recipient);
            if name == "former-recipient" {
                recipients::end_recipient(site, administrator, recipient).await.unwrap();
            }
        }
    }

    /// The recipient must be told of the erasure of the one who is held.
    pub(super) async fn name_a_notice(&mut self, site: &TestSite, administrator: &Actor) {
        let register = recipients::recipients(site, administrator).await.unwrap();
        self.name("notice", register.waiting[0].id);
    }

    /// Somebody whose account is erased but for what a hold keeps.
    pub(super) async fn hold_somebody(&mut self, site: &TestSite, administrator: &Actor) {
        create(site, "held", Role::Member).await;
        let held = sign_in(site, "held").await.1;
        let hold = privacy::NewHold {
            email: "held@example.org",
            name: "Case 7",
            ground: "legal-claims",
            review: "2099-01-01",
            ..privacy::NewHold::default()
        };
        let hold = privacy::set_hold(site, administrator, &hold).await.unwrap();
        self.name("hold", hold);
        let planned = privacy::request_deletion(site, &held, PASSWORD, true).await.unwrap();
        let sql = "SELECT id FROM data_request WHERE reference = $1";
        let (request,): (uuid::Uuid,) = site.db.one(sql, params![&planned.reference]).await.unwrap();
        let tx = site.db.begin().await.unwrap();
        tx.execute("UPDATE data_request SET execute_at = 0 WHERE id = $1", params![request]).await.unwrap();
        tx.commit().await.unwrap();
        privacy::erase_account(site, request).await.unwrap();
    }

    /// A breach that affects the owner, one about which everything is decided, and one of which the owner was told.
    pub(super) async fn note_breaches(&mut self, site: &TestSite, administrator: &Actor) {
        let nature = ["confidentiality".to_owned()];
        let mut noted = Vec::new();
        for name in ["breach", "decided-breach", "told-breach"] {
            let new = privacy::NewBreach {
                name,
                aware: "2026-01-05T08:00",
                happened: "A laptop was left in a train",
                nature: &nature,
                ..privacy::NewBreach::default()
            };
            let breach = privacy::note_breach(site, administrator, &new).await.unwrap();
            self.name(name, breach);
            noted.push(breach);
        }
        let text = NoticeText {
            happened: "A laptop was lost".to_owned(),
            consequences: "Somebody could read it".to_owned(),
            measures: "It is locked now".to_owned(),
            advice: "Be careful with mails".to_owned(),
            contact: "Write to the desk".to_owned(),
        };
        let texts = Language::ALL.map(|language| (language, text.clone()));
        for breach in [noted[0], noted[2]] {
            privacy::add_affected(site, administrator, breach, OWNERS_ADDRESS).await.unwrap();
            privacy::save_notices(site, administrator, breach, &texts).await.unwrap();
        }
        let sql = "SELECT id FROM breach_person WHERE breach_id = $1";
        let (affected,): (uuid::Uuid,) = site.db.one(sql, params![noted[0]]).await.unwrap();
        self.name("affected", affected);
        let decided = privacy::NewAuthorityDecision {
            decision: "not-told",
            reason: "It was encrypted",
            ..privacy::NewAuthorityDecision::default()
        };
        privacy::decide_authority(site, administrator, noted[1], &decided).await.unwrap();
        privacy::decide_not_telling(site, administrator, noted[1], "It was encrypted").await.unwrap();
        privacy::request_telling(site, administrator, noted[2]).await.unwrap();
        privacy::tell_breach(site, noted[2]).await.unwrap();
    }
}
