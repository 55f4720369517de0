//! Taking a course: what each actor may do, and where reading goes on. On both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use domain::{
    actor::Actor,
    learn::{
        self,
        import::{Import, import},
    },
    register,
};
use model::{
    DAY,
    account::Role,
    error::ErrorCode,
    learn::{CoursePage, CourseState},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

async fn course(site: &TestSite, slug: &str, teacher: Option<&str>, draft: bool) -> CoursePage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demonstration/good-notes");
    let input = Import {
        folder,
        teacher: teacher.map(ToOwned::to_owned),
        slug: Some(slug.to_owned()),
        title: Some(format!("Course {slug}")),
        draft,
    };
    import(site, &Actor::System, input).await.unwrap();
    learn::course_page(site, &Actor::System, slug).await.unwrap()
}

fn lesson(page: &CoursePage, path: &str) -> Uuid {
    page.outline.iter().find(|entry| entry.path.as_deref() == Some(path)).unwrap().id
}

#[tokio::test]
async fn reading_goes_on_where_it_stopped() {
    on_both_engines(async |site| {
        let page = course(&site, "notes", None, false).await;
        let ada = site.person("Ada", Role::Member).await;
        assert_eq!(learn::continue_reading(&site, &ada).await.unwrap(), None);
        assert!(learn::my_courses(&site, &ada).await.unwrap().is_empty());

        let first = learn::enrol(&site, &ada, page.course.id).await.unwrap();
        assert_eq!(first.address(), "/courses/notes/index");
        site.clock.advance(DAY);
        let next = learn::complete(&site, &ada, lesson(&page, "index")).await.unwrap();
        assert_eq!(next, "/courses/notes/why/unreadable");
        let next = learn::complete(&site, &ada, lesson(&page, "why/unreadable")).await.unwrap();
        assert_eq!(next, "/courses/notes/why/forgetting");
        // Doing it twice, or enrolling again, changes nothing.
        learn::complete(&site, &ada, lesson(&page, "index")).await.unwrap();
        learn::mark_read(&site, &ada, lesson(&page, "why/forgetting")).await.unwrap();
        learn::enrol(&site, &ada, page.course.id).await.unwrap();

        let going = learn::continue_reading(&site, &ada).await.unwrap().unwrap();
        assert_eq!((going.progress.done, going.progress.of), (2, page.course.lessons));
        assert_eq!(going.next.unwrap().path, "why/forgetting");
        let own = learn::course_page(&site, &ada, "notes").await.unwrap();
        assert_eq!(own.enrolment.unwrap().next.unwrap().path, "why/forgetting");
        assert_eq!(own.outline.iter().filter(|entry| entry.done).count(), 2);
        let open = learn::lesson_page(&site, &ada, "notes", "index").await.unwrap();
        assert!(open.enrolled && open.done);
        let anonymous = learn::lesson_page(&site, &Actor::Visitor, "notes", "index").await.unwrap();
        assert!(!anonymous.enrolled && !anonymous.done);

        let mut last = String::new();
        for entry in page.outline.iter().filter(|entry| entry.path.is_some()) {
            last = learn::complete(&site, &ada, entry.id).await.unwrap();
        }
        assert_eq!(last, "/courses/notes?done=course-finished");
        assert_eq!(learn::continue_reading(&site, &ada).await.unwrap(), None);
        assert!(learn::my_courses(&site, &ada).await.unwrap()[0].progress.is_complete());
    })
    .await;
}

#[tokio::test]
async fn one_persons_progress_is_not_anothers() {
    on_both_engines(async |site| {
        let page = course(&site, "notes", None, false).await;
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        for actor in [&ada, &bob] {
            learn::enrol(&site, actor, page.course.id).await.unwrap();
        }
        learn::complete(&site, &ada, lesson(&page, "index")).await.unwrap();
        assert!(!learn::lesson_page(&site, &bob, "notes", "index").await.unwrap().done);

        let error = learn::leave(&site, &ada, page.course.id, false).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::Invalid);
        learn::leave(&site, &ada, page.course.id, true).await.unwrap();
        let error = learn::leave(&site, &ada, page.course.id, true).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::NotFound);
        assert!(learn::my_courses(&site, &ada).await.unwrap().is_empty());
        assert_eq!(learn::my_courses(&site, &bob).await.unwrap().len(), 1);
        learn::enrol(&site, &ada, page.course.id).await.unwrap();
        assert_eq!(learn::my_courses(&site, &ada).await.unwrap()[0].progress.done, 0);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_is_refused() {
    on_both_engines(async |site| {
        let teacher = site.person("Tess", Role::Teacher).await;
        let other = site.person("Otto", Role::Teacher).await;
        let member = site.person("Mia", Role::Member).await;
        let moderator = site.person("Mo", Role::Moderator).await;
        let administrator = site.person("Root", Role::Administrator).await;
        let open = course(&site, "open", Some("tess@example.org"), false).await;
        let hidden = course(&site, "hidden", Some("tess@example.org"), true).await;
        let (first, unknown) = (lesson(&open, "index"), Uuid::from_u128(1));

        let code = |result: domain::Result<()>| result.unwrap_err().code();
        for result in [
            learn::enrol(&site, &Actor::Visitor, open.course.id).await.map(drop),
            learn::leave(&site, &Actor::Visitor, open.course.id, true).await,
            learn::complete(&site, &Actor::Visitor, first).await.map(drop),
            learn::mark_read(&site, &Actor::Visitor, first).await,
            learn::my_courses(&site, &Actor::Visitor).await.map(drop),
            learn::managed_courses(&site, &Actor::Visitor).await.map(drop),
            learn::publish(&site, &Actor::Visitor, open.course.id).await,
            learn::withdraw(&site, &Actor::Visitor, open.course.id).await,
        ] {
            assert_eq!(code(result), ErrorCode::SignInRequired);
        }
        // Progress is for those who take the course.
        assert_eq!(code(learn::complete(&site, &member, first).await.map(drop)), ErrorCode::NotAllowed);
        assert_eq!(code(learn::mark_read(&site, &member, first).await), ErrorCode::NotAllowed);
        for result in [
            learn::enrol(&site, &member, unknown).await.map(drop),
            learn::complete(&site, &member, unknown).await.map(drop),
            learn::mark_read(&site, &member, unknown).await,
            learn::enrol(&site, &member, hidden.course.id).await.map(drop),
        ] {
            assert_eq!(code(result), ErrorCode::NotFound);
        }
        // A hidden course is not there, but for those who run it.
        for actor in [&Actor::Visitor, &member, &moderator, &other] {
            assert_eq!(code(learn::course_page(&site, actor, "hidden").await.map(drop)), ErrorCode::NotFound);
            assert_eq!(code(learn::lesson_page(&site, actor, "hidden", "index").await.map(drop)), ErrorCode::NotFound);
            assert_eq!(code(learn::course_file(&site, actor, "hidden", "x").await.map(drop)), ErrorCode::NotFound);
        }
        for actor in [&teacher, &administrator] {
            assert_eq!(learn::course_page(&site, actor, "hidden").await.unwrap().course.state, CourseState::Draft);
        }
        assert_eq!(learn::catalogue(&site, &administrator, 1).await.unwrap().items.len(), 1);
        assert_eq!(learn::lesson_title(&site, lesson(&hidden, "index")).await.unwrap(), None);
        assert_eq!(learn::lesson_title(&site, first).await.unwrap().unwrap(), "Before you begin");

        for actor in [&member, &moderator, &other] {
            assert_eq!(code(learn::withdraw(&site, actor, open.course.id).await), ErrorCode::NotAllowed);
            assert_eq!(code(learn::publish(&site, actor, hidden.course.id).await), ErrorCode::NotAllowed);
        }
        assert!(learn::managed_courses(&site, &member).await.is_err());
        assert!(learn::managed_courses(&site, &other).await.unwrap().is_empty());
        assert_eq!(learn::managed_courses(&site, &teacher).await.unwrap().len(), 2);
        assert_eq!(learn::managed_courses(&site, &administrator).await.unwrap().len(), 2);
        assert_eq!(code(learn::publish(&site, &administrator, unknown).await), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_course_keeps_progress_and_comes_back() {
    on_both_engines(async |site| {
        let teacher = site.person("Tess", Role::Teacher).await;
        let page = course(&site, "notes", Some("tess@example.org"), false).await;
        let ada = site.person("Ada", Role::Member).await;
        learn::enrol(&site, &ada, page.course.id).await.unwrap();
        learn::complete(&site, &ada, lesson(&page, "index")).await.unwrap();
        learn::withdraw(&site, &teacher, page.course.id).await.unwrap();
        assert!(learn::my_courses(&site, &ada).await.unwrap().is_empty());
        assert!(learn::complete(&site, &ada, lesson(&page, "index")).await.is_err());
        let managed = learn::managed_courses(&site, &teacher).await.unwrap();
        assert_eq!((managed[0].readers, managed[0].course.state), (1, CourseState::Draft));
        learn::publish(&site, &teacher, page.course.id).await.unwrap();
        assert_eq!(learn::my_courses(&site, &ada).await.unwrap()[0].progress.done, 1);
    })
    .await;
}

#[tokio::test]
async fn the_register_erases_a_teacher_and_keeps_or_empties_the_courses() {
    on_both_engines(async |site| {
        let teacher = site.person("Tess", Role::Teacher).await;
        course(&site, "kept", Some("tess@example.org"), false).await;
        course(&site, "kept-too", Some("tess@example.org"), false).await;
        let tables = || register::tables().filter(|table| table.columns.len() > 1);
        let erase = async |empties: bool| {
            let tx = site.db.begin().await.unwrap();
            for table in tables().filter(|table| domain::learn::REGISTER.iter().any(|own| own.name == table.name)) {
                let register::Whose::Rows(whose) = table.whose else { continue };
                let sql = match table.erasure {
                    register::Erasure::Delete => format!("DELETE FROM {} WHERE {whose}", table.name),
                    register::Erasure::Anonymise { keep_content, erase_content } => {
                        let set = if empties { erase_content } else { keep_content };
                        format!("UPDATE {} SET {set} WHERE {whose}", table.name)
                    }
                    _ => continue,
                };
                tx.execute(sqlx::AssertSqlSafe(sql), domain::params![teacher.person_id()]).await.unwrap();
            }
            tx.commit().await.unwrap();
        };
        erase(true).await;
        assert!(learn::catalogue(&site, &Actor::Visitor, 1).await.unwrap().items.is_empty());
        assert!(learn::managed_courses(&site, &teacher).await.unwrap().is_empty());
        course(&site, "kept", Some("tess@example.org"), false).await;
        erase(false).await;
        assert_eq!(learn::catalogue(&site, &Actor::Visitor, 1).await.unwrap().items.len(), 1);
        assert!(learn::managed_courses(&site, &teacher).await.unwrap().is_empty());
        assert!(learn::lesson_page(&site, &Actor::Visitor, "kept", "index").await.is_ok());
    })
    .await;
}
