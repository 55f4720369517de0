//! Who asks, and the rows that they ask about: one installation with a person of each kind, where what the addresses
//! and bodies of the tables name is really there.

mod desk;
mod public;
mod rights;

use std::collections::BTreeMap;

use domain::{
    account::{self, NewAccount, SignIn, SignUp},
    actor::Actor,
    db::{Engine, Read as _},
    forum, jobs,
    learn::{
        self,
        import::{Import, import},
    },
    params, policy, privacy,
    random::Token,
};
use model::{DAY, account::Role, admin::TableQuery, language::Language};
use testkit::TestSite;

const PASSWORD: &str = "a lantern in the fog";

/// The address of [`Who::Owner`], which nobody else may ever see.
pub const OWNERS_ADDRESS: &str = "owner@example.org";

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Somebody without a cookie.
    Visitor,
    /// The owner's cookie on a device that was not used for a month.
    Expired,
    /// The owner's cookie on a device that was signed out.
    SignedOut,
    /// The cookie of somebody whose account was erased.
    Erased,
    /// The member whose posts, sessions, requests and archives the tables name.
    Owner,
    /// Another member.
    OtherMember,
    /// The teacher whose courses the tables name.
    Teacher,
    /// Another teacher.
    OtherTeacher,
    /// A moderator.
    Moderator,
    /// The privacy manager.
    PrivacyManager,
    /// The data protection officer.
    Officer,
    /// An administrator; there is a second one, so that this one may go.
    Administrator,
}

use Who::{
    Administrator, Erased, Expired, Moderator, Officer, OtherMember, OtherTeacher, Owner, PrivacyManager, SignedOut,
    Teacher, Visitor,
};

/// Everybody whose request comes without a living session.
pub const SIGNED_OUT: &[Who] = &[Visitor, Expired, SignedOut, Erased];
/// Everybody who is signed in.
pub const SIGNED_IN: &[Who] =
    &[Owner, OtherMember, Teacher, OtherTeacher, Moderator, PrivacyManager, Officer, Administrator];
/// Everybody who is signed in but for the owner.
pub const OTHERS: &[Who] = &[OtherMember, Teacher, OtherTeacher, Moderator, PrivacyManager, Officer, Administrator];
/// Everybody.
pub const EVERYBODY: &[Who] = &[
    Visitor,
    Expired,
    SignedOut,
    Erased,
    Owner,
    OtherMember,
    Teacher,
    OtherTeacher,
    Moderator,
    PrivacyManager,
    Officer,
    Administrator,
];

/// The cookies of the actors, and what the names in braces stand for.
#[derive(Default)]
pub struct Cast {
    cookies: BTreeMap<Who, String>,
    named: BTreeMap<&'static str, String>,
    archive: Vec<u8>,
}

impl Cast {
    /// Fills an empty installation.
    pub async fn gather(site: &TestSite) -> Self {
        let mut cast = Self::default();
        policy::publish_shipped(site).await.unwrap();
        cast.erase_somebody(site).await;
        create(site, "owner", Role::Member).await;
        cast.keep(Expired, sign_in(site, "owner").await);
        site.clock.advance(31 * DAY);
        let (token, device) = sign_in(site, "owner").await;
        account::sign_out(site, &device).await.unwrap();
        cast.keep(SignedOut, (token, device));
        let owner = cast.keep(Owner, sign_in(site, "owner").await);
        let phone = sign_in(site, "owner").await.1;
        cast.name("session", phone.person().unwrap().session);
        for (who, name, role) in [
            (OtherMember, "other-member", Role::Member),
            (Teacher, "teacher", Role::Teacher),
            (OtherTeacher, "other-teacher", Role::Teacher),
            (Moderator, "moderator", Role::Moderator),
            (PrivacyManager, "privacy-manager", Role::PrivacyManager),
            (Officer, "officer", Role::DataProtectionOfficer),
            (Administrator, "administrator", Role::Administrator),
        ] {
            create(site, name, role).await;
            let actor = cast.keep(who, sign_in(site, name).await);
            if who == OtherTeacher {
                cast.name("other-teacher", actor.person_id().unwrap());
            }
        }
        cast.name("person", owner.person_id().unwrap());
        // Reports what others wrote, and is the administrator who stays.
        create(site, "witness", Role::Administrator).await;
        let witness = sign_in(site, "witness").await.1;
        cast.teach(site, &owner).await;
        cast.talk(site, &owner, &witness).await;
        cast.mail_codes(site, &owner, &witness).await;
        cast.use_rights(site, &owner).await;
        cast.leave_something(site, &owner, &witness).await;
        cast.ask_for_somebody(site).await;
        cast.register_recipients(site, &witness).await;
        cast.hold_somebody(site, &witness).await;
        cast.name_a_notice(site, &witness).await;
        cast.note_breaches(site, &witness).await;
        cast.change_documents(site, &witness).await;
        cast.write_news(site, &owner, &witness).await;
        cast.break_a_job(site, &witness).await;
        cast.agree(site).await;
        cast
    }

    /// The owner's archive, as it is downloaded.
    pub fn archive(&self) -> &[u8] {
        &self.archive
    }

    /// The cookie that an actor sends.
    pub fn cookie(&self, who: Who) -> Option<&str> {
        self.cookies.get(&who).map(String::as_str)
    }

    /// The text with what its names in braces stand for.
    pub fn fill(&self, text: &str) -> String {
        let filled =
            self.named.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
        assert!(!filled.contains('{'), "nothing is known by the name in {filled}");
        filled
    }

    fn keep(&mut self, who: Who, (token, actor): (Token, Actor)) -> Actor {
        self.cookies.insert(who, format!("alumet-session={}", token.secret()));
        actor
    }

    fn name(&mut self, name: &'static str, value: impl ToString) {
        self.named.insert(name, value.to_string());
    }

    async fn erase_somebody(&mut self, site: &TestSite) {
        create(site, "erased", Role::Member).await;
        let (token, actor) = sign_in(site, "erased").await;
        privacy::request_deletion(site, &actor, PASSWORD, true).await.unwrap();
        site.clock.advance(site.settings.cooling_off + DAY);
        site.run_jobs().await;
        assert_eq!(account::actor_of_session(site, &token).await.unwrap(), Actor::Visitor);
        self.keep(Erased, (token, actor));
    }

    async fn teach(&mut self, site: &TestSite, owner: &Actor) {
        let folder = site.data.path().join("book");
        std::fs::create_dir_all(folder.join("src")).unwrap();
        for (name, content) in [
            ("SUMMARY.md", "- [One](one.md)\n- [Two](two.md)\n"),
            ("one.md", "# One\n\n![A picture](picture.svg)\n"),
            ("two.md", "# Two\n"),
            ("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ] {
            std::fs::write(folder.join("src").join(name), content).unwrap();
        }
        for (slug, draft) in [("open", false), ("draft", true)] {
            let input = Import {
                folder: folder.clone(),
                teacher: Some("teacher@example.org".to_owned()),
                slug: Some(slug.to_owned()),
                draft,
                ..Import::default()
            };
            import(site, &Actor::System, input).await.unwrap();
            let page = learn::course_page(site, &Actor::System, slug).await.unwrap();
            if draft {
                self.name("draft", page.course.id);
                self.name("draft-lesson", page.outline[0].id);
            } else {
                self.name("course", page.course.id);
                self.name("lesson", page.outline[0].id);
                self.name("next-lesson", page.outline[1].id);
                learn::enrol(site, owner, page.course.id).await.unwrap();
            }
        }
    }

    async fn talk(&mut self, site: &TestSite, owner: &Actor, witness: &Actor) {
        let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
        let category = forum::create_category(site, witness, &category).await.unwrap();
        let topic = forum::NewTopic {
            category: category.clone(),
            lesson: None,
            title: "How do lanterns burn?".to_owned(),
            text: "What I wrote first".to_owned(),
        };
        let place = forum::start_topic(site, owner, &topic).await.unwrap();
        let edit = forum::EditPost { post: place.post, text: "What I meant".to_owned() };
        forum::edit_post(site, owner, &edit).await.unwrap();
        let moderator = self.actor(site, Moderator).await;
        let reply = forum::Reply { topic: place.topic, text: "Slowly".to_owned(), quote: None };
        let answer = forum::reply(site, &moderator, &reply).await.unwrap();
        for (name, post) in [("report", place.post), ("report-about-moderator", answer.post)] {
            let report = forum::ReportPost { post, reason: "spam".to_owned(), note: String::new() };
            forum::report_post(site, witness, &report).await.unwrap();
            let (report,): (uuid::Uuid,) =
                site.db.one("SELECT id FROM flag WHERE post_id = $1", params![post]).await.unwrap();
            self.name(name, report);
        }
        self.name("category", category);
        self.name("topic", place.topic);
        self.name("post", place.post);
    }

    async fn mail_codes(&mut self, site: &TestSite, owner: &Actor, witness: &Actor) {
        let newcomer = SignUp {
            first_name: "New",
            last_name: "Comer",
            email: "newcomer@example.org",
            password: PASSWORD,
            age: "30",
            language: Language::En,
            client: None,
        };
        account::sign_up(site, &Actor::Visitor, newcomer).await.unwrap();
        self.name("confirm", code(site, "newcomer@example.org", "confirm-address").await);
        account::request_reset(site, &Actor::Visitor, OWNERS_ADDRESS, None).await.unwrap();
        self.name("reset", code(site, OWNERS_ADDRESS, "reset-password").await);
        account::request_new_address(site, owner, "owner-new@example.org", PASSWORD).await.unwrap();
        self.name("change", code(site, "owner-new@example.org", "confirm-new-address").await);
        account::request_new_address(site, witness, "witness-new@example.org", PASSWORD).await.unwrap();
        let change = Token::given(&code(site, "witness-new@example.org", "confirm-new-address").await);
        account::confirm_new_address(site, witness, &change).await.unwrap();
        self.name("undo", code(site, "witness@example.org", "address-changed").await);
    }

    async fn break_a_job(&mut self, site: &TestSite, administrator: &Actor) {
        let waiting = jobs::list(site, administrator, &TableQuery::default()).await.unwrap();
        let job = &waiting.items.iter().find(|job| job.may_cancel).expect("a mail waits").id;
        let give_up = match site.db.engine() {
            Engine::Sqlite => "UPDATE Jobs SET status = 'Killed' WHERE id = $1",
            Engine::Postgres => "UPDATE apalis.jobs SET status = 'Killed' WHERE id = $1",
        };
        let tx = site.db.begin().await.unwrap();
        tx.execute(give_up, params![job]).await.unwrap();
        tx.commit().await.unwrap();
        self.name("job", job);
    }

    /// The person whom a cookie stands for.
    pub async fn actor(&self, site: &TestSite, who: Who) -> Actor {
        let token = self.cookies[&who].split_once('=').unwrap().1;
        account::actor_of_session(site, &Token::given(token)).await.unwrap()
    }
}

async fn create(site: &TestSite, name: &str, role: Role) {
    let account = NewAccount {
        email: format!("{name}@example.org"),
        first_name: "Somebody".to_owned(),
        last_name: name.to_owned(),
        password: PASSWORD.to_owned(),
        role,
        language: Language::En,
    };
    account::create_account(site, &Actor::System, account).await.unwrap();
}

async fn sign_in(site: &TestSite, name: &str) -> (Token, Actor) {
    let email = format!("{name}@example.org");
    let input = SignIn { email: &email, password: PASSWORD, device: "", known: None, proof: None, client: None };
    let token = account::sign_in(site, &Actor::Visitor, input).await.unwrap().session;
    let actor = account::actor_of_session(site, &token).await.unwrap();
    (token, actor)
}

/// The code in the mail of a kind to an address.
async fn code(site: &TestSite, address: &str, kind: &str) -> String {
    let sql = "SELECT content FROM mail WHERE address = $1 AND kind = $2";
    let (content,): (String,) = site.db.one(sql, params![address, kind]).await.unwrap();
    let rest = content.split_once("token=").unwrap().1;
    rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap().to_owned()
}
