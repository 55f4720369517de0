//! What others depend on when somebody leaves: courses, topics with replies.

use std::path::Path;

use domain::{
    Error,
    account::Proof,
    actor::Actor,
    db::Read as _,
    forum,
    learn::{
        self,
        import::{Import, import},
    },
    params, privacy,
};
use model::{
    account::Role,
    error::{ErrorCode, Problem},
    learn::CoursePage,
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{PASSWORD, change, count, person};

async fn course(site: &TestSite, slug: &str, teacher: &str) -> CoursePage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demonstration/good-notes");
    let input = Import {
        folder,
        teacher: Some(teacher.to_owned()),
        slug: Some(slug.to_owned()),
        title: Some(format!("Course {slug}")),
        draft: false,
    };
    import(site, &Actor::System, input).await.unwrap();
    learn::course_page(site, &Actor::System, slug).await.unwrap()
}

fn key(actor: &Actor) -> String {
    actor.person_id().unwrap().to_string()
}

fn problem(refused: domain::Result<()>) -> Option<Problem> {
    match refused.unwrap_err() {
        Error::Invalid(fields) => fields.first().map(|field| field.problem.clone()),
        _ => None,
    }
}

#[tokio::test]
async fn a_course_is_given_to_somebody_who_may_run_it_by_its_owner_alone() {
    on_both_engines(async |site| {
        let tess = person(&site, "Tess", Role::Teacher).await;
        let theo = person(&site, "Theo", Role::Teacher).await;
        let root = person(&site, "Root", Role::Administrator).await;
        let (ada, mona) = (person(&site, "Ada", Role::Member).await, person(&site, "Mona", Role::Moderator).await);
        let page = course(&site, "notes", "tess@example.org").await;
        learn::enrol(&site, &ada, page.course.id).await.unwrap();

        let handover = privacy::preview_deletion(&site, &tess).await.unwrap().handover;
        assert_eq!((handover.courses.len(), handover.courses[0].readers), (1, 1));
        let names: Vec<_> = handover.successors.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Root Example", "Theo Example"], "neither members, nor moderators, nor oneself");
        let other = privacy::preview_deletion(&site, &theo).await.unwrap().handover;
        assert!(other.courses.is_empty() && other.successors.is_empty(), "who owns no course sees nobody");

        for who in [&theo, &ada, &mona] {
            let refused = learn::hand_over(&site, who, page.course.id, &key(&theo)).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotAllowed);
        }
        let refused = learn::hand_over(&site, &Actor::Visitor, page.course.id, &key(&theo)).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        let refused = learn::hand_over(&site, &tess, Uuid::nil(), &key(&theo)).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotAllowed, "not even that there is no such course");
        for to in [key(&ada), key(&mona), key(&tess), String::new(), "nobody".to_owned(), Uuid::nil().to_string()] {
            let refused = learn::hand_over(&site, &tess, page.course.id, &to).await;
            assert_eq!(problem(refused), Some(Problem::NotAChoice), "{to}");
        }

        learn::hand_over(&site, &tess, page.course.id, &key(&theo)).await.unwrap();
        assert_eq!(privacy::preview_deletion(&site, &theo).await.unwrap().handover.courses.len(), 1);
        assert!(privacy::preview_deletion(&site, &tess).await.unwrap().handover.courses.is_empty());
        let told = "SELECT COUNT(*) FROM mail WHERE kind = 'course-handed-over' AND address = 'theo@example.org'";
        assert_eq!(count(&site, told).await, 1);
        // What was given away survives the erasure of everything that was one's own.
        super::delete(&site, &tess, true).await;
        assert_eq!(learn::course_page(&site, &ada, "notes").await.unwrap().course.title, "Course notes");
        // An administrator runs every course; who was a teacher once still owns theirs.
        learn::hand_over(&site, &root, page.course.id, &key(&root)).await.unwrap();
        change(&site, "UPDATE course SET owner_id = $1", params![mona.person_id()]).await;
        learn::hand_over(&site, &mona, page.course.id, &key(&theo)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_topic_that_others_replied_to_stays_for_them() {
    on_both_engines(async |site| {
        let root = person(&site, "Root", Role::Administrator).await;
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
        let category = forum::create_category(&site, &root, &category).await.unwrap();
        let mut topics = Vec::new();
        for title in ["How do lanterns burn?", "Why do they go out?"] {
            let topic = forum::NewTopic {
                category: category.clone(),
                lesson: None,
                title: title.to_owned(),
                text: "I wonder".to_owned(),
            };
            topics.push(forum::start_topic(&site, &ada, &topic).await.unwrap().topic);
            site.clock.advance(model::MINUTE);
        }
        for (who, text) in [(&ada, "More of it"), (&bob, "Slowly")] {
            let reply = forum::Reply { topic: topics[0], text: text.to_owned(), quote: None };
            forum::reply(&site, who, &reply).await.unwrap();
            let answered = privacy::preview_deletion(&site, &ada).await.unwrap().handover.answered_topics;
            assert_eq!(answered, u64::from(who == &bob), "one's own replies don't count");
        }
        super::delete(&site, &ada, false).await;
        let (author, title): (Option<Uuid>, String) =
            site.db.one("SELECT author_id, title FROM topic WHERE id = $1", params![topics[0]]).await.unwrap();
        assert_eq!((author, title.as_str()), (None, "How do lanterns burn?"));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown = 'Slowly'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn archive_and_deletion_are_asked_for_without_a_password() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        for _ in 0..2 {
            domain::account::send_identity_code(&site, &ada).await.unwrap();
            let sql = "SELECT content FROM mail WHERE kind = 'identity-code' ORDER BY id DESC";
            let (content,): (String,) = site.db.one(sql, params![]).await.unwrap();
            site.clock.advance(1);
            let code: String = content.split_once("\"code\":\"").unwrap().1.chars().take(9).collect();
            let proof = Proof { password: "", code: &code };
            if count(&site, "SELECT COUNT(*) FROM archive").await == 0 {
                privacy::request_archive(&site, &ada, proof).await.unwrap();
            } else {
                privacy::request_deletion(&site, &ada, proof, false).await.unwrap();
            }
            let refused = privacy::request_deletion(&site, &ada, proof, false).await.map(|_| ());
            assert_eq!(problem(refused), Some(Problem::WrongCode), "one code serves once");
        }
        assert!(privacy::planned_deletion(&site, &ada).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn a_course_is_given_once_and_to_nobody_who_is_about_to_leave() {
    on_both_engines(async |site| {
        let [tess, theo, tina] = [
            person(&site, "Tess", Role::Teacher).await,
            person(&site, "Theo", Role::Teacher).await,
            person(&site, "Tina", Role::Teacher).await,
        ];
        let course = course(&site, "notes", "tess@example.org").await.course.id;
        let (one, two) = (key(&theo), key(&tina));
        let (one, two) =
            tokio::join!(learn::hand_over(&site, &tess, course, &one), learn::hand_over(&site, &tess, course, &two));
        assert!(one.is_ok() != two.is_ok());
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE kind = 'course-handed-over'").await, 1);

        let (owner, other) = if one.is_ok() { (theo, tina) } else { (tina, theo) };
        let names = async || {
            let found = privacy::preview_deletion(&site, &owner).await.unwrap().handover.successors;
            found.into_iter().map(|one| one.person).collect::<Vec<_>>()
        };
        assert_eq!(names().await.len(), 2);
        privacy::request_deletion(&site, &other, PASSWORD, false).await.unwrap();
        assert_eq!(names().await, [tess.person_id().unwrap()]);
        let refused = learn::hand_over(&site, &owner, course, &key(&other)).await;
        assert_eq!(problem(refused), Some(Problem::NotAChoice));
    })
    .await;
}
