//! What people asked for, and somebody for them.

use std::fs::File;

use domain::{
    actor::Actor,
    db::Read as _,
    params,
    privacy::{self, ImportArchive, LeaveDirectives, NewShare},
};
use model::{account::Role, privacy::ImportPart};
use testkit::TestSite;

use super::{Cast, OWNERS_ADDRESS, PASSWORD, Who::PrivacyManager, code, create, sign_in};

impl Cast {
    pub(super) async fn use_rights(&mut self, site: &TestSite, owner: &Actor) {
        let archive = privacy::request_archive(site, owner, PASSWORD).await.unwrap();
        privacy::build_archive(site, archive).await.unwrap();
        self.name("archive", archive);
        let key = site.new_id().unwrap();
        let share = NewShare { key, archive, recipient: "A lawyer", days: "14", proof: PASSWORD.into() };
        let made = privacy::make_share(site, owner, share).await.unwrap();
        self.name("share", key);
        self.name("share-token", made.link.rsplit_once('/').unwrap().1);
        self.name("share-phrase", made.phrase);
        let copy = site.archive();
        self.archive = std::fs::read(&copy).unwrap();
        let file = File::open(&copy).unwrap();
        privacy::import_own_archive(site, owner, ImportArchive { file, parts: ImportPart::ALL.to_vec() })
            .await
            .unwrap();
        let texts = privacy::imported_texts(site, owner, 1).await.unwrap();
        self.name("imported", texts.items[0].id);
        let planned = privacy::request_deletion(site, owner, PASSWORD, false).await.unwrap();
        self.name("receipt", planned.reference);
        let rectification = privacy::request_rectification(site, owner, "person", "Somebody", "Nobody").await.unwrap();
        self.name("rectification", rectification);
        create(site, "restricted", Role::Member).await;
        let restricted = sign_in(site, "restricted").await.1;
        privacy::restrict(site, &restricted, "accuracy").await.unwrap();
        self.name("restriction", &privacy::requests(site, &restricted).await.unwrap()[0].request.reference);
    }

    pub(super) async fn ask_for_somebody(&mut self, site: &TestSite) {
        let manager = self.actor(site, PrivacyManager).await;
        let (email, reason) = (OWNERS_ADDRESS, "By telephone");
        let new = privacy::NewAssisted { email, kind: "access", reason, ..privacy::NewAssisted::default() };
        privacy::assist(site, &manager, new).await.unwrap();
        self.name("assisted", code(site, OWNERS_ADDRESS, "assisted-request").await);
    }

    /// The owner says what is to become of their data; somebody else did, and died.
    pub(super) async fn leave_something(&mut self, site: &TestSite, owner: &Actor, witness: &Actor) {
        create(site, "late", Role::Member).await;
        let late = sign_in(site, "late").await.1;
        let left = LeaveDirectives {
            wish: "hand-over",
            words: "",
            heir_name: "An Heir",
            heir_address: "heir@example.org",
            heir_note: "",
        };
        for who in [owner, &late] {
            privacy::leave_directives(site, who, left).await.unwrap();
        }
        let person = late.person_id().unwrap();
        privacy::report_death(site, witness, person, "A relative called.", "No 41").await.unwrap();
        let sql = "SELECT id FROM archive WHERE person_id = $1";
        let (archive,): (uuid::Uuid,) = site.db.one(sql, params![person]).await.unwrap();
        privacy::build_archive(site, archive).await.unwrap();
        self.name("late", person);
    }
}
