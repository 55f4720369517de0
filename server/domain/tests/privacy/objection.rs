//! Objection: what rests on legitimate interests stops for who objects (GDPR art. 21).

use domain::{Error, account, actor::Actor, admin, forum, privacy};
use model::{
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    privacy::{RequestKind, RequestState},
};
use testkit::{TestSite, on_both_engines};

use super::{
    count, person,
    restore::{back_up, restore},
};

const REASON: &str = "My former name endangers me.";

fn code<T: std::fmt::Debug>(result: domain::Result<T>) -> ErrorCode {
    result.unwrap_err().code()
}

/// Ada has edited a post, changed her name and reported what Bob wrote.
async fn active(site: &TestSite) -> (Actor, Actor, Actor, uuid::Uuid) {
    let root = person(site, "Root", Role::Administrator).await;
    let (ada, bob) = (person(site, "Ada", Role::Member).await, person(site, "Bob", Role::Member).await);
    let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
    let category = forum::create_category(site, &root, &category).await.unwrap();
    let topic = forum::NewTopic { category, lesson: None, title: "Lanterns".to_owned(), text: "First".to_owned() };
    let place = forum::start_topic(site, &ada, &topic).await.unwrap();
    edit(site, &ada, place.post, "Second").await;
    let reply = forum::Reply { topic: place.topic, text: "Slowly".to_owned(), quote: None };
    let answer = forum::reply(site, &bob, &reply).await.unwrap();
    let report = forum::ReportPost { post: answer.post, reason: "spam".to_owned(), note: "My note".to_owned() };
    forum::report_post(site, &ada, &report).await.unwrap();
    account::change_name(site, &ada, "Adele", "Example").await.unwrap();
    admin::open_person(site, &root, ada.person_id().unwrap(), "Somebody reported her name.").await.unwrap();
    (ada, bob, root, place.post)
}

async fn edit(site: &TestSite, ada: &Actor, post: uuid::Uuid, text: &str) {
    forum::edit_post(site, ada, &forum::EditPost { post, text: text.to_owned() }).await.unwrap();
}

async fn former_names(site: &TestSite, root: &Actor, ada: &Actor) -> usize {
    let page = admin::person(site, root, ada.person_id().unwrap()).await.unwrap();
    page.details.unwrap().former_names.len()
}

async fn reporter(site: &TestSite, root: &Actor) -> Option<String> {
    forum::list_reports(site, root, &TableQuery::default()).await.unwrap().items.remove(0).reporter
}

async fn object(site: &TestSite, ada: &Actor) -> String {
    privacy::object(site, ada, "community", REASON).await.unwrap();
    let found = privacy::objectable(site, ada).await.unwrap();
    found.into_iter().find(|one| one.word == "community").unwrap().objection.unwrap().reference
}

#[tokio::test]
async fn it_stops_at_once_and_goes_on_when_it_is_refused_or_taken_back() {
    on_both_engines(async |site| {
        let (ada, _, root, post) = active(&site).await;
        for is_refused in [true, false] {
            assert_eq!(former_names(&site, &root, &ada).await, 1);
            assert_eq!(reporter(&site, &root).await.as_deref(), Some("Adele Example"));
            let kept = forum::post_history(&site, &root, post).await.unwrap().revisions.len();

            let reference = object(&site, &ada).await;
            assert_eq!(former_names(&site, &root, &ada).await, 0, "names before are not shown");
            assert_eq!(reporter(&site, &root).await, None, "nor who reported");
            assert_eq!(code(forum::post_history(&site, &root, post).await), ErrorCode::NotAllowed);
            let mine = forum::post_history(&site, &ada, post).await.unwrap();
            assert_eq!(mine.revisions.len(), kept, "she sees her own");
            edit(&site, &ada, post, &format!("Third {is_refused}")).await;
            account::change_name(&site, &ada, "Ada", "Example").await.unwrap();
            account::change_name(&site, &ada, "Adele", "Example").await.unwrap();
            assert_eq!(forum::post_history(&site, &ada, post).await.unwrap().revisions.len(), kept, "nothing is added");
            assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 1);

            assert_eq!(code(privacy::object(&site, &ada, "community", REASON).await), ErrorCode::Conflict);
            if is_refused {
                let grounds = "Others must be protected from impostors.";
                privacy::answer_objection(&site, &root, &reference, false, grounds).await.unwrap();
                assert_eq!(code(privacy::withdraw_objection(&site, &ada, &reference).await), ErrorCode::NotFound);
            } else {
                privacy::withdraw_objection(&site, &ada, &reference).await.unwrap();
            }
        }
        assert_eq!(former_names(&site, &root, &ada).await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE kind = 'request-answered'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn who_is_right_has_it_erased_and_nothing_new_kept_until_it_is_taken_back() {
    on_both_engines(async |site| {
        let (ada, bob, root, post) = active(&site).await;
        account::change_name(&site, &bob, "Bobby", "Example").await.unwrap();
        let reference = object(&site, &ada).await;
        privacy::answer_objection(&site, &root, &reference, true, "You are right.").await.unwrap();
        let names = "SELECT COUNT(*) FROM former_name WHERE first_name = 'Ada'";
        assert_eq!(count(&site, names).await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 1, "the other's stays");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post_revision").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM flag WHERE reporter_id IS NULL AND note = ''").await, 1);
        edit(&site, &ada, post, "Third").await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post_revision").await, 0);
        assert_eq!(
            code(privacy::answer_objection(&site, &root, &reference, false, "No, after all").await),
            ErrorCode::NotFound
        );
        site.clock.advance(4 * 366 * model::DAY);
        domain::jobs::apply_retention(&site).await.unwrap();
        edit(&site, &ada, post, "Fourth").await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post_revision").await, 0, "it does not run out");
        privacy::withdraw_objection(&site, &ada, &reference).await.unwrap();
        edit(&site, &ada, post, "Fifth").await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post_revision").await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_protects_everybody_goes_on_and_says_why() {
    on_both_engines(async |site| {
        let (ada, _, _, _) = active(&site).await;
        let found = privacy::objectable(&site, &ada).await.unwrap();
        let mut words: Vec<_> = found.iter().map(|one| (one.word.as_str(), one.grounds.is_some())).collect();
        words.sort_unstable();
        assert_eq!(words, [("accountability", true), ("community", false), ("security", true)]);
        for one in found.iter().filter(|one| one.grounds.is_some()) {
            assert!(one.grounds.as_ref().is_some_and(|grounds| grounds.len() > 20), "{}", one.word);
            let refused = privacy::object(&site, &ada, &one.word, REASON).await.unwrap_err();
            assert!(matches!(&refused, Error::Invalid(fields) if fields[0].problem == Problem::NotAChoice));
        }
        assert!(privacy::requests(&site, &ada).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn two_at_once_are_one() {
    on_both_engines(async |site| {
        let (ada, _, root, _) = active(&site).await;
        let (one, two) = tokio::join!(
            privacy::object(&site, &ada, "community", REASON),
            privacy::object(&site, &ada, "community", REASON)
        );
        assert!(one.is_ok() != two.is_ok());
        assert_eq!(code(one.and(two)), ErrorCode::Conflict);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request").await, 1);

        let found = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        let (answered, withdrawn) = tokio::join!(
            privacy::answer_objection(&site, &root, &found.reference, false, "It protects others."),
            privacy::withdraw_objection(&site, &ada, &found.reference)
        );
        assert!(answered.is_ok() || withdrawn.is_ok());
        assert!(answered.is_err() || withdrawn.is_err());
        assert_eq!(count(&site, "SELECT COUNT(*) FROM objection WHERE ended_at IS NULL").await, 0);
        object(&site, &ada).await;
    })
    .await;
}

#[tokio::test]
async fn only_its_person_objects_and_only_those_who_decide_answer() {
    on_both_engines(async |site| {
        let (ada, bob, _, _) = active(&site).await;
        for (purpose, reason) in [("account", REASON), ("", REASON), ("community", "no")] {
            let refused = privacy::object(&site, &ada, purpose, reason).await.unwrap_err();
            assert!(
                matches!(&refused, Error::Invalid(fields)
                if matches!(fields[0].problem, Problem::NotAChoice | Problem::TooShort(5))),
                "{purpose}"
            );
        }
        let reference = object(&site, &ada).await;
        for (who, expected) in
            [(&Actor::Visitor, ErrorCode::SignInRequired), (&bob, ErrorCode::NotAllowed), (&ada, ErrorCode::NotAllowed)]
        {
            let refused = privacy::answer_objection(&site, who, &reference, true, "You are right.").await;
            assert_eq!(code(refused), expected);
        }
        assert_eq!(code(privacy::withdraw_objection(&site, &bob, &reference).await), ErrorCode::NotFound);
        for refused in [
            privacy::object(&site, &Actor::Visitor, "community", REASON).await,
            privacy::withdraw_objection(&site, &Actor::Visitor, &reference).await,
            privacy::objectable(&site, &Actor::Visitor).await.map(|_| ()),
        ] {
            assert_eq!(code(refused), ErrorCode::SignInRequired);
        }
    })
    .await;
}

/// A backup from before an objection, or from before its end, is brought to where it had come since.
#[tokio::test]
async fn a_restore_does_not_forget_an_objection() {
    on_both_engines(async |site| {
        let (ada, _, _, _) = active(&site).await;
        let before = back_up(&site).await;
        object(&site, &ada).await;
        site.clock.advance(model::MINUTE);
        let between = back_up(&site).await;
        assert_eq!(restore(&site, &before).await.unwrap().objected, 1);
        let found = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        assert_eq!((found.kind, found.state), (RequestKind::Objection, RequestState::Open));
        assert_eq!(restore(&site, &between).await.unwrap().objected, 0, "nothing was forgotten");

        let found = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        privacy::withdraw_objection(&site, &ada, &found.reference).await.unwrap();
        restore(&site, &between).await.unwrap();
        let found = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        assert_eq!(found.state, RequestState::Cancelled);
    })
    .await;
}

/// Who was right has erased again what a backup brings back, whether it knows of the objection or not; who was not has it
/// go on.
#[tokio::test]
async fn a_restore_does_not_forget_what_became_of_an_objection() {
    on_both_engines(async |site| {
        let (ada, _, root, _) = active(&site).await;
        let before = back_up(&site).await;
        site.clock.advance(model::MINUTE);
        let reference = object(&site, &ada).await;
        let between = back_up(&site).await;
        site.clock.advance(model::MINUTE);
        privacy::answer_objection(&site, &root, &reference, true, "You are right.").await.unwrap();
        for backup in [&before, &between] {
            assert!(restore(&site, backup).await.unwrap().objected > 0);
            let found = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
            assert_eq!((found.kind, found.state), (RequestKind::Objection, RequestState::Done));
            assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 0);
            assert_eq!(count(&site, "SELECT COUNT(*) FROM post_revision").await, 0);
            let found = privacy::objectable(&site, &ada).await.unwrap();
            assert!(found.into_iter().any(|one| one.objection.is_some_and(|found| found.is_upheld)));
        }
        let upheld = back_up(&site).await;
        assert_eq!(restore(&site, &upheld).await.unwrap().objected, 0, "nothing was forgotten");
    })
    .await;
}

#[tokio::test]
async fn a_restore_does_not_bring_an_objection_back_that_was_refused() {
    on_both_engines(async |site| {
        let (ada, _, root, _) = active(&site).await;
        let before = back_up(&site).await;
        site.clock.advance(model::MINUTE);
        let reference = object(&site, &ada).await;
        privacy::answer_objection(&site, &root, &reference, false, "It protects others.").await.unwrap();
        restore(&site, &before).await.unwrap();
        let found = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        assert_eq!(found.state, RequestState::Refused);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 1, "it is kept on");
        object(&site, &ada).await;
    })
    .await;
}
