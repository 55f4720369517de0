//! Taking over an archive from another installation: a round trip, and what it never brings along.

use std::{fs::File, path::Path};

use domain::{
    Error,
    actor::Actor,
    db::{Engine, Read as _},
    forum, learn, params,
    privacy::{self, ImportArchive},
};
use model::{
    HOUR,
    account::{Role, SignedIn},
    error::{ErrorCode, Problem},
    privacy::{ImportPart, Imported},
};
use serde_json::Value;
use testkit::{TestSite, on_both_engines};

use super::{
    PASSWORD,
    archive_files::publish,
    change, count, person,
    proof::{files_below, unpack},
};

/// Makes an archive and gives its file.
pub async fn export(site: &TestSite, person: &Actor) -> tempfile::TempPath {
    for old in files_below(&site.data.path().join("files").join("archives")) {
        std::fs::remove_file(old).unwrap();
    }
    let id = privacy::request_archive(site, person, PASSWORD).await.unwrap();
    privacy::build_archive(site, id).await.unwrap();
    site.archive()
}

/// What another installation can take over.
fn portable(zip: &Path) -> Value {
    let files = unpack(zip);
    serde_json::from_str(&files.iter().find(|(name, _)| name == "portable.json").unwrap().1).unwrap()
}

pub fn all_of(zip: &Path) -> ImportArchive {
    ImportArchive { file: File::open(zip).unwrap(), parts: ImportPart::ALL.to_vec() }
}

async fn write(site: &TestSite, actor: &Actor, title: &str, text: &str) -> forum::NewTopic {
    let category = site.db.one::<(String,)>("SELECT slug FROM forum_category", params![]).await.unwrap().0;
    let topic = forum::NewTopic { category, lesson: None, title: title.to_owned(), text: text.to_owned() };
    let place = forum::start_topic(site, actor, &topic).await.unwrap();
    for _ in 0..2 {
        // A millisecond later, so that the order of what was written is plain.
        site.clock.advance(1);
        let reply = forum::Reply { topic: place.topic, text: "Thanks, é «!»".to_owned(), quote: None };
        forum::reply(site, actor, &reply).await.unwrap();
    }
    site.clock.advance(1);
    topic
}

/// Somebody who learned, wrote, and prefers the dark.
async fn active(site: &TestSite) -> Actor {
    let grace = person(site, "Grace", Role::Administrator).await;
    let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
    forum::create_category(site, &grace, &category).await.unwrap();
    publish(site, "notes", None).await;
    publish(site, "more", None).await;
    let ada = person(site, "Ada", Role::Teacher).await;
    change(
        site,
        "UPDATE person SET last_name = 'Löwe', language = 'fr', theme = 'dark' WHERE first_name = 'Ada'",
        vec![],
    )
    .await;
    let notes = learn::course_page(site, &ada, "notes").await.unwrap();
    learn::enrol(site, &ada, notes.course.id).await.unwrap();
    learn::complete(site, &ada, notes.outline[0].id).await.unwrap();
    let more = learn::course_page(site, &ada, "more").await.unwrap();
    learn::enrol(site, &ada, more.course.id).await.unwrap();
    write(site, &ada, "How do lanterns burn?", "What I *meant*").await;
    ada
}

#[tokio::test]
async fn what_is_exported_here_imported_there_and_exported_there_is_the_same() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let new = async || match engine {
            Engine::Sqlite => TestSite::sqlite().await,
            Engine::Postgres => TestSite::postgres().await,
        };
        let (here, there) = (new().await, new().await);
        let ada = active(&here).await;
        let zip = export(&here, &ada).await;
        let exported = portable(&zip);
        assert_eq!(exported["texts"].as_array().unwrap().len(), 3);
        assert_eq!(exported["courses"][1]["lessons"][0], "one");
        assert_eq!(exported["courses"][1]["last_lesson"], "two");

        publish(&there, "notes", None).await;
        publish(&there, "more", None).await;
        let bob = person(&there, "Bob", Role::Member).await;
        let imported = privacy::import_own_archive(&there, &bob, all_of(&zip)).await.unwrap();
        let expected =
            Imported { profile: true, preferences: true, courses: 2, lessons: 1, texts: 3, ..Imported::default() };
        assert_eq!(imported, expected);
        assert_eq!(portable(&export(&there, &bob).await), exported, "{engine:?}");

        // Brought once more, it changes nothing.
        let again = privacy::import_own_archive(&there, &bob, all_of(&zip)).await.unwrap();
        assert_eq!((again.lessons, again.texts, again.known_texts), (0, 0, 3));
        assert_eq!(portable(&export(&there, &bob).await), exported, "{engine:?}, twice");
    }
}

#[tokio::test]
async fn it_confers_no_role_no_date_and_publishes_nothing() {
    on_both_engines(async |site| {
        let zip = {
            let elsewhere = TestSite::sqlite().await;
            let ada = active(&elsewhere).await;
            let zip = export(&elsewhere, &ada).await;
            let kept = site.data.path().join("brought.zip");
            std::fs::copy(zip, &kept).unwrap();
            kept
        };
        publish(&site, "notes", None).await;
        let bob = person(&site, "Bob", Role::Member).await;
        site.clock.advance(1_000);
        let imported = privacy::import_own_archive(&site, &bob, all_of(&zip)).await.unwrap();
        assert_eq!(imported.missing, ["more"]);

        let sql = "SELECT role, email, age_band, created_at FROM person WHERE id = $1";
        let row: (String, String, String, i64) = site.db.one(sql, params![bob.person_id()]).await.unwrap();
        assert_eq!(row, ("member".to_owned(), "bob@example.org".to_owned(), "adult".to_owned(), testkit::START));
        for table in ["post", "topic", "reaction", "consent_record"] {
            let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
            assert_eq!(site.db.one::<(i64,)>(sql, params![]).await.unwrap().0, 0, "{table}");
        }
        let done: (i64, Option<i64>) =
            site.db.one("SELECT completed_at, imported_at FROM lesson_completion", params![]).await.unwrap();
        assert_eq!(done, (site.now(), Some(site.now())), "dated by the import, and marked");
        let texts = privacy::imported_texts(&site, &bob, 1).await.unwrap();
        assert!(texts.items.iter().all(|text| text.imported_at == site.now()));
        assert_eq!(texts.items[0].title, "How do lanterns burn?");
        assert_eq!((texts.items[1].title.as_str(), texts.items[1].markdown.as_str()), ("", "Thanks, é «!»"));
    })
    .await;
}

#[tokio::test]
async fn only_what_is_wanted_is_taken_over_and_what_is_there_stays() {
    on_both_engines(async |site| {
        let ada = active(&site).await;
        let zip = export(&site, &ada).await;
        let bob = person(&site, "Bob", Role::Member).await;
        let notes = learn::course_page(&site, &bob, "notes").await.unwrap();
        learn::enrol(&site, &bob, notes.course.id).await.unwrap();
        learn::complete(&site, &bob, notes.outline[0].id).await.unwrap();
        let before = site.rows().await;
        let some = |parts| ImportArchive { file: File::open(&zip).unwrap(), parts };

        let none = privacy::import_own_archive(&site, &bob, some(Vec::new())).await.unwrap_err();
        assert!(matches!(none, Error::Invalid(fields) if fields[0].field == "parts"));
        assert_eq!(site.rows().await, before);

        privacy::import_own_archive(&site, &bob, some(vec![ImportPart::Progress])).await.unwrap();
        let name = "SELECT COUNT(*) FROM person WHERE first_name = 'Bob' AND language = 'en' AND theme = 'system'";
        assert_eq!(count(&site, name).await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM imported_text").await, 0);
        let own = "SELECT COUNT(*) FROM lesson_completion WHERE imported_at IS NULL";
        assert_eq!(count(&site, own).await, 2, "done here, and so it stays");
    })
    .await;
}

#[tokio::test]
async fn each_takes_over_their_own_and_the_operator_for_somebody() {
    on_both_engines(async |site| {
        let ada = active(&site).await;
        let zip = export(&site, &ada).await;
        let bob = person(&site, "Bob", Role::Administrator).await;
        let Actor::Person(signed_in) = &bob else { panic!("nobody") };
        let code = async |actor: &Actor| {
            let refused = privacy::import_archive_for(&site, actor, "bob@example.org", all_of(&zip)).await;
            refused.unwrap_err().code()
        };
        assert_eq!(code(&bob).await, ErrorCode::NotAllowed);
        assert_eq!(code(&Actor::Visitor).await, ErrorCode::NotAllowed);
        let visitor = privacy::import_own_archive(&site, &Actor::Visitor, all_of(&zip)).await;
        assert_eq!(visitor.unwrap_err().code(), ErrorCode::SignInRequired);
        let nobody = privacy::import_archive_for(&site, &Actor::System, "nobody@example.org", all_of(&zip)).await;
        assert_eq!(nobody.unwrap_err().code(), ErrorCode::NotFound);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM imported_text").await, 0);

        privacy::import_archive_for(&site, &Actor::System, " Bob@Example.org", all_of(&zip)).await.unwrap();
        let texts = privacy::imported_texts(&site, &bob, 1).await.unwrap();
        assert_eq!(texts.items.len(), 3);
        let ada_as_member = Actor::Person(SignedIn { role: Role::Member, ..signed_in_of(&ada) });
        let id = texts.items[0].id;
        let stolen = privacy::remove_imported(&site, &ada_as_member, Some(id)).await;
        assert_eq!(stolen.unwrap_err().code(), ErrorCode::NotFound);
        assert!(privacy::imported_texts(&site, &ada, 1).await.unwrap().items.is_empty());
        assert_eq!(signed_in.role, Role::Administrator);
        privacy::remove_imported(&site, &bob, Some(id)).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM imported_text").await, 2);
        privacy::remove_imported(&site, &bob, None).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM imported_text").await, 0);
    })
    .await;
}

fn signed_in_of(actor: &Actor) -> SignedIn {
    match actor {
        Actor::Person(person) => person.clone(),
        other => panic!("{other:?} is nobody"),
    }
}

#[tokio::test]
async fn a_name_that_nobody_may_have_here_is_refused_with_all_else() {
    on_both_engines(async |site| {
        let ada = active(&site).await;
        change(&site, "UPDATE person SET first_name = 'www.casino.example' WHERE first_name = 'Ada'", vec![]).await;
        let zip = export(&site, &ada).await;
        let bob = person(&site, "Bob", Role::Member).await;
        let refused = privacy::import_own_archive(&site, &bob, all_of(&zip)).await.unwrap_err();
        let Error::Invalid(fields) = refused else { panic!("{refused:?}") };
        assert_eq!((fields[0].field.as_str(), &fields[0].problem), ("archive", &Problem::NotAName));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM imported_text").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_taken_over_or_removed_while_the_data_is_restricted() {
    on_both_engines(async |site| {
        let ada = active(&site).await;
        let zip = export(&site, &ada).await;
        let bob = person(&site, "Bob", Role::Member).await;
        privacy::import_own_archive(&site, &bob, all_of(&zip)).await.unwrap();
        let id = privacy::imported_texts(&site, &bob, 1).await.unwrap().items[0].id;
        privacy::restrict(&site, &bob, "accuracy").await.unwrap();
        let before = site.rows().await;

        let own = privacy::import_own_archive(&site, &bob, all_of(&zip)).await.unwrap_err();
        let by_operator = privacy::import_archive_for(&site, &Actor::System, "bob@example.org", all_of(&zip)).await;
        let room = privacy::room_for_archive(&site, &bob).await.unwrap_err();
        let one = privacy::remove_imported(&site, &bob, Some(id)).await.unwrap_err();
        let all = privacy::remove_imported(&site, &bob, None).await.unwrap_err();
        for refused in [own, by_operator.unwrap_err(), room, one, all] {
            assert_eq!(refused.code(), ErrorCode::Restricted);
        }
        assert_eq!(site.rows().await, before);
        privacy::lift_own_restriction(&site, &bob).await.unwrap();
        privacy::remove_imported(&site, &bob, Some(id)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_name_that_is_brought_along_is_a_change_of_name_like_any_other() {
    on_both_engines(async |site| {
        let ada = active(&site).await;
        let zip = export(&site, &ada).await;
        let bob = person(&site, "Bob", Role::Member).await;
        for _ in 0..2 {
            privacy::import_own_archive(&site, &bob, all_of(&zip)).await.unwrap();
            let former = "SELECT first_name FROM former_name WHERE person_id = $1";
            let names: Vec<(String,)> = site.db.all(former, params![bob.person_id()]).await.unwrap();
            assert_eq!(names, [("Bob".to_owned(),)], "once, because it is the same name afterwards");
            let events = "SELECT COUNT(*) FROM audit_event WHERE kind = 'account.name-changed'";
            assert_eq!(count(&site, events).await, 1);
        }
    })
    .await;
}

#[tokio::test]
async fn ten_archives_an_hour_may_be_brought_and_the_next_is_refused_before_it_comes() {
    on_both_engines(async |site| {
        let bob = person(&site, "Bob", Role::Member).await;
        for _ in 0..10 {
            privacy::room_for_archive(&site, &bob).await.unwrap();
        }
        let refused = privacy::room_for_archive(&site, &bob).await.unwrap_err();
        assert!(matches!(refused, Error::TooManyRequests { wait } if wait <= HOUR), "{refused:?}");
        let visitor = privacy::room_for_archive(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(visitor.code(), ErrorCode::SignInRequired);
        site.clock.advance(HOUR);
        privacy::room_for_archive(&site, &bob).await.unwrap();
        assert!(files_below(site.data.path()).iter().all(|file| !file.ends_with("zip")), "it has no name");
    })
    .await;
}

#[tokio::test]
async fn no_more_is_kept_than_an_archive_holds() {
    on_both_engines(async |site| {
        let ada = active(&site).await;
        let zip = export(&site, &ada).await;
        let bob = person(&site, "Bob", Role::Member).await;
        let texts = || ImportArchive { file: File::open(&zip).unwrap(), parts: vec![ImportPart::Texts] };
        privacy::import_own_archive(&site, &bob, texts()).await.unwrap();
        // Two bytes a sign: it is bytes that are counted.
        let much = "é".repeat(32 << 20);
        change(&site, "UPDATE imported_text SET markdown = $1 WHERE position = 1", params![much]).await;
        change(&site, "DELETE FROM imported_text WHERE position = 3", vec![]).await;
        let refused = privacy::import_own_archive(&site, &bob, texts()).await.unwrap_err();
        let Error::Invalid(fields) = refused else { panic!("{refused:?}") };
        assert_eq!((fields[0].field.as_str(), &fields[0].problem), ("archive", &Problem::NoRoom));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM imported_text").await, 2, "nothing was taken over");
        let without = ImportArchive { file: File::open(&zip).unwrap(), parts: vec![ImportPart::Preferences] };
        privacy::import_own_archive(&site, &bob, without).await.unwrap();
    })
    .await;
}
