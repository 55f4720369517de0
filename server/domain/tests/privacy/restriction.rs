//! Restriction: what is held stays, unused, until it is lifted (GDPR art. 18).

use std::path::Path;

use domain::{
    Error, account,
    actor::Actor,
    db::Read as _,
    forum, jobs,
    learn::{
        self,
        import::{Import, import},
    },
    params, privacy,
};
use model::{
    DAY,
    account::Role,
    error::{ErrorCode, Problem},
    forum::{PostBody, PostPlace, ReactionKind, TopicFilter},
    privacy::{Ground, RequestKind, RequestState, StepKind},
};
use testkit::{TestSite, on_both_engines};

use super::{
    PASSWORD, change, count, person,
    restore::{back_up, restore},
};

/// Ada started a topic, in which Bob quotes her and she reacts to him.
struct Talk {
    ada: Actor,
    bob: Actor,
    root: Actor,
    category: String,
    start: PostPlace,
    answer: PostPlace,
}

async fn talk(site: &TestSite) -> Talk {
    let root = person(site, "Root", Role::Administrator).await;
    let (ada, bob) = (person(site, "Ada", Role::Member).await, person(site, "Bob", Role::Member).await);
    let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
    let category = forum::create_category(site, &root, &category).await.unwrap();
    let start = forum::start_topic(site, &ada, &topic(&category)).await.unwrap();
    let quote = Some(forum::QuoteRange { post: start.post, from: 0, to: 5 });
    let reply = forum::Reply { topic: start.topic, text: "Slowly, I believe".to_owned(), quote };
    let answer = forum::reply(site, &bob, &reply).await.unwrap();
    forum::react(site, &ada, answer.post, ReactionKind::Thanks).await.unwrap();
    Talk { ada, bob, root, category, start, answer }
}

fn topic(category: &str) -> forum::NewTopic {
    forum::NewTopic {
        category: category.to_owned(),
        lesson: None,
        title: "Lanterns".to_owned(),
        text: "Whale oil, once".to_owned(),
    }
}

async fn course(site: &TestSite, teacher: Option<&str>) -> uuid::Uuid {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demonstration/good-notes");
    let input =
        Import { folder, teacher: teacher.map(ToOwned::to_owned), slug: Some("notes".to_owned()), ..Import::default() };
    import(site, &Actor::System, input).await.unwrap();
    learn::course_page(site, &Actor::System, "notes").await.unwrap().course.id
}

fn code<T: std::fmt::Debug>(result: domain::Result<T>) -> ErrorCode {
    result.unwrap_err().code()
}

async fn hits(site: &TestSite, reader: &Actor, text: &str) -> usize {
    forum::search(site, reader, text, 1).await.unwrap().hits.len()
}

#[tokio::test]
async fn others_see_neither_name_nor_words_until_it_is_lifted() {
    on_both_engines(async |site| {
        let Talk { ada, bob, start, answer, .. } = talk(&site).await;
        for is_restricted in [false, true, false] {
            if is_restricted {
                privacy::restrict(&site, &ada, "accuracy").await.unwrap();
            } else if privacy::restriction(&site, &ada).await.unwrap().is_some() {
                privacy::lift_own_restriction(&site, &ada).await.unwrap();
            }
            let shown = !is_restricted;
            let name = shown.then(|| "Ada Example".to_owned());
            let title = if shown { "Lanterns" } else { "" };

            let list = forum::list_topics(&site, &bob, &TopicFilter::default(), 1).await.unwrap().topics.items;
            assert_eq!((list[0].title.as_str(), &list[0].author), (title, &name), "the list of topics");
            let latest = forum::latest_topics(&site, 5).await.unwrap();
            assert_eq!((latest[0].title.as_str(), &latest[0].author), (title, &name), "the home page");

            for reader in [&bob, &Actor::Visitor] {
                let page = forum::topic_page(&site, reader, start.topic, 1).await.unwrap();
                assert_eq!((page.title.as_str(), &page.posts.items[0].author), (title, &name), "the topic");
                let is_hidden = page.posts.items[0].body == PostBody::Restricted(None);
                assert_eq!(is_hidden, is_restricted, "her post");
                assert!(matches!(page.posts.items[1].body, PostBody::Shown(_)), "what others wrote stays");
                let quote = page.posts.items[1].quote.as_ref().unwrap();
                assert_eq!((&quote.author, quote.text.is_some()), (&name, shown), "what others quote of her");
                assert_eq!(page.posts.items[1].reactions.len(), usize::from(shown), "her reaction");
            }
            let mine = forum::topic_page(&site, &ada, start.topic, 1).await.unwrap();
            assert_eq!(mine.title, "Lanterns", "she reads her own");
            assert_eq!(mine.posts.items[0].author.as_deref(), Some("Ada Example"));
            assert_eq!(matches!(mine.posts.items[0].body, PostBody::Restricted(Some(_))), is_restricted);
            assert_eq!(mine.posts.items[1].reactions.len(), 1);

            assert_eq!(hits(&site, &bob, "whale").await, usize::from(shown), "the search");
            let found = forum::search(&site, &bob, "slowly", 1).await.unwrap().hits;
            assert_eq!(found.len(), 1, "what others wrote is still found");
            assert_eq!(found[0].title.iter().map(|part| part.text.as_str()).collect::<String>(), title);
            let draft = forum::draft_quote(&site, &bob, start.topic, start.post, None, "nobody").await.unwrap();
            assert_eq!(draft.is_some(), shown, "nobody begins to quote her");
            let quote = Some(forum::QuoteRange { post: start.post, from: 0, to: 5 });
            let reply = forum::Reply { topic: start.topic, text: format!("And so it {is_restricted}"), quote };
            site.clock.advance(model::HOUR);
            assert_eq!(forum::reply(&site, &bob, &reply).await.is_ok(), shown, "nor ends to");
            let reacted = forum::react(&site, &bob, start.post, ReactionKind::Like).await;
            assert_eq!(reacted.is_ok(), shown, "nobody reacts to her");
            assert_eq!(answer.number, 2);
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_of_hers_changes_and_nothing_is_added() {
    on_both_engines(async |site| {
        let Talk { ada, category, start, answer, .. } = talk(&site).await;
        let course = course(&site, None).await;
        let first = learn::course_page(&site, &ada, "notes").await.unwrap().outline[0].id;
        learn::enrol(&site, &ada, course).await.unwrap();
        privacy::restrict(&site, &ada, "claims").await.unwrap();
        site.clock.advance(DAY);
        let before = "SELECT last_read_at FROM enrolment";
        let (read_at,): (i64,) = site.db.one(before, params![]).await.unwrap();

        let reply = forum::Reply { topic: start.topic, text: "More".to_owned(), quote: None };
        let edit = forum::EditPost { post: start.post, text: "Candles".to_owned() };
        for refused in [
            forum::start_topic(&site, &ada, &topic(&category)).await.map(|_| ()),
            forum::reply(&site, &ada, &reply).await.map(|_| ()),
            forum::edit_post(&site, &ada, &edit).await.map(|_| ()),
            forum::delete_post(&site, &ada, start.post).await.map(|_| ()),
            forum::react(&site, &ada, answer.post, ReactionKind::Thanks).await.map(|_| ()),
            account::change_name(&site, &ada, "Augusta", "King").await,
            account::change_age(&site, &ada, "16").await,
            learn::enrol(&site, &ada, course).await.map(|_| ()),
            learn::leave(&site, &ada, course, true).await,
            learn::complete(&site, &ada, first).await.map(|_| ()),
        ] {
            assert_eq!(code(refused), ErrorCode::Restricted);
        }
        learn::mark_read(&site, &ada, first).await.unwrap();
        assert_eq!(site.db.one::<(i64,)>(before, params![]).await.unwrap().0, read_at, "reading is not noted");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post").await, 2);

        // Her own requests go on.
        privacy::request_rectification(&site, &ada, "person", "A", "B").await.unwrap();
        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        privacy::build_archive(&site, archive).await.unwrap();
        assert!(privacy::download_archive(&site, &ada, archive).await.is_ok());
        super::delete(&site, &ada, true).await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person WHERE restricted_at IS NOT NULL").await, 0);
    })
    .await;
}

#[tokio::test]
async fn retention_keeps_what_is_restricted_and_nobody_is_offered_as_successor() {
    on_both_engines(async |site| {
        let (tess, theo) = (person(&site, "Tess", Role::Teacher).await, person(&site, "Theo", Role::Teacher).await);
        let course = course(&site, Some("tess@example.org")).await;
        for who in [&tess, &theo] {
            account::change_name(&site, who, "Other", "Name").await.unwrap();
        }
        privacy::restrict(&site, &theo, "unlawful").await.unwrap();
        assert!(privacy::preview_deletion(&site, &tess).await.unwrap().handover.successors.is_empty());
        let to = theo.person_id().unwrap().to_string();
        assert!(learn::hand_over(&site, &tess, course, &to).await.is_err());

        site.clock.advance(400 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        let kept: Vec<(uuid::Uuid,)> = site.db.all("SELECT person_id FROM former_name", params![]).await.unwrap();
        assert_eq!(kept, [(theo.person_id().unwrap(),)]);
        let log = "SELECT COUNT(*) FROM audit_payload WHERE subject_id = $1";
        let about = async |who: &Actor| site.db.one::<(i64,)>(log, params![who.person_id()]).await.unwrap().0;
        assert_eq!(about(&tess).await, 0);
        assert!(about(&theo).await > 0);
        privacy::lift_own_restriction(&site, &theo).await.unwrap();
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 0);
    })
    .await;
}

#[tokio::test]
async fn it_is_lifted_by_its_person_at_once_and_by_others_a_week_after_they_said_so() {
    on_both_engines(async |site| {
        let Talk { ada, bob, root, .. } = talk(&site).await;
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        let since = site.now();
        let found = privacy::restriction(&site, &ada).await.unwrap().unwrap();
        assert_eq!((found.ground, found.since, found.ends_at), (Ground::Accuracy, since, None));
        assert_eq!(code(privacy::restrict(&site, &ada, "claims").await), ErrorCode::Conflict);
        let request = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        assert_eq!((request.kind, request.state), (RequestKind::Restriction, RequestState::Done));

        for (who, expected) in
            [(&Actor::Visitor, ErrorCode::SignInRequired), (&bob, ErrorCode::NotAllowed), (&ada, ErrorCode::NotAllowed)]
        {
            let refused = privacy::announce_lifting(&site, who, &request.reference, "It is corrected.").await;
            assert_eq!(code(refused), expected);
        }
        privacy::announce_lifting(&site, &root, &request.reference, "It is corrected.").await.unwrap();
        let again = privacy::announce_lifting(&site, &root, &request.reference, "It is corrected.").await;
        assert_eq!(code(again), ErrorCode::Conflict);
        let ends_at = site.now() + privacy::LIFTING_NOTICE;
        assert_eq!(privacy::restriction(&site, &ada).await.unwrap().unwrap().ends_at, Some(ends_at));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE kind = 'restriction-ends'").await, 1);
        site.clock.advance(privacy::LIFTING_NOTICE - model::MINUTE);
        site.run_jobs().await;
        let id = super::request_of(&site, &request.reference).await;
        privacy::lift_restriction(&site, id).await.unwrap();
        assert!(privacy::restriction(&site, &ada).await.unwrap().is_some(), "not before its time");
        site.clock.advance(2 * model::MINUTE);
        site.run_jobs().await;
        assert_eq!(privacy::restriction(&site, &ada).await.unwrap(), None);
        let steps = privacy::requests(&site, &ada).await.unwrap().remove(0).steps;
        let kinds: Vec<_> = steps.iter().map(|step| step.kind).collect();
        assert_eq!(
            kinds,
            [
                StepKind::Received,
                StepKind::IdentityConfirmed,
                StepKind::Answered,
                StepKind::LiftingAnnounced,
                StepKind::Lifted
            ]
        );
        assert_eq!(steps[3].note, "It is corrected.");

        // The job of a restriction that is over does not touch the next one.
        privacy::restrict(&site, &ada, "objection").await.unwrap();
        privacy::lift_restriction(&site, id).await.unwrap();
        assert!(privacy::restriction(&site, &ada).await.unwrap().is_some());
        let old = privacy::announce_lifting(&site, &root, &request.reference, "It is corrected.").await;
        assert_eq!(code(old), ErrorCode::NotFound);
        privacy::lift_own_restriction(&site, &ada).await.unwrap();
        assert_eq!(code(privacy::lift_own_restriction(&site, &ada).await), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_restriction_is_asked_for_by_its_person_on_a_ground_of_the_law() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        for ground in ["", "whatever", "Accuracy"] {
            let refused = privacy::restrict(&site, &ada, ground).await.unwrap_err();
            assert!(matches!(&refused, Error::Invalid(fields) if fields[0].problem == Problem::NotAChoice), "{ground}");
        }
        assert_eq!(change(&site, "UPDATE person SET role = role WHERE restricted_at IS NOT NULL", params![]).await, 0);
        for refused in [
            privacy::restrict(&site, &Actor::Visitor, "accuracy").await,
            privacy::lift_own_restriction(&site, &Actor::Visitor).await,
            privacy::restriction(&site, &Actor::Visitor).await.map(|_| ()),
        ] {
            assert_eq!(code(refused), ErrorCode::SignInRequired);
        }
    })
    .await;
}

/// A backup from before a restriction, or from before its end, is brought to where it had come since.
#[tokio::test]
async fn a_restore_does_not_forget_a_restriction() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let before = back_up(&site).await;
        site.clock.advance(DAY);
        privacy::restrict(&site, &ada, "claims").await.unwrap();
        let since = site.now();
        site.clock.advance(DAY);
        let between = back_up(&site).await;
        assert_eq!(restore(&site, &before).await.unwrap().restricted, 1);
        let found = privacy::restriction(&site, &ada).await.unwrap().unwrap();
        assert_eq!((found.ground, found.since, found.ends_at), (Ground::Claims, since, None));
        assert_eq!(code(account::change_name(&site, &ada, "Augusta", "King").await), ErrorCode::Restricted);
        assert_eq!(restore(&site, &between).await.unwrap().restricted, 0, "nothing was forgotten");

        site.clock.advance(DAY);
        privacy::lift_own_restriction(&site, &ada).await.unwrap();
        for backup in [&before, &between] {
            restore(&site, backup).await.unwrap();
            assert_eq!(privacy::restriction(&site, &ada).await.unwrap(), None);
        }
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        restore(&site, &between).await.unwrap();
        assert_eq!(privacy::restriction(&site, &ada).await.unwrap().unwrap().ground, Ground::Accuracy);
    })
    .await;
}

#[tokio::test]
async fn only_as_many_requests_wait_as_may_however_fast_they_arrive() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let ask = || privacy::request_rectification(&site, &ada, "person", "A", "B");
        for _ in 0..19 {
            ask().await.unwrap();
        }
        let (one, two, three) = tokio::join!(ask(), ask(), ask());
        assert_eq!([one, two, three].iter().filter(|answer| answer.is_ok()).count(), 1);
        let (one, two) =
            tokio::join!(privacy::restrict(&site, &ada, "claims"), privacy::restrict(&site, &ada, "accuracy"));
        assert!(one.is_ok() != two.is_ok());
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request WHERE kind = 'restriction'").await, 1);
    })
    .await;
}
