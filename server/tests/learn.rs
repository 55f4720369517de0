//! Courses over HTTP, without a script: pages, forms and files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use clap::Parser as _;
use domain::{
    actor::Actor,
    learn::import::{Import, import},
    params,
    random::Token,
};
use model::{account::Role, learn::CoursePage};
use server::{command::Arguments, http};
use testkit::TestSite;
use tower::ServiceExt as _;

struct Browser {
    router: Router,
    cookie: Option<String>,
    language: &'static str,
}

struct Seen {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Browser {
    fn of(site: &TestSite) -> Self {
        let arguments = Arguments::parse_from(["alumet", "--data", &site.data.path().display().to_string(), "serve"]);
        let router = http::router(site.site.clone(), &arguments.configuration, false);
        Self { router, cookie: None, language: "en" }
    }

    async fn sign_in(&mut self, site: &TestSite, person: &Actor) {
        let token = Token::given("the-token-of-the-reader");
        let tx = site.db.begin().await.unwrap();
        let change = "UPDATE session SET token_hash = $1 WHERE person_id = $2";
        tx.execute(change, params![token.hash(), person.person_id()]).await.unwrap();
        tx.commit().await.unwrap();
        self.cookie = Some(format!("alumet-session={}", token.secret()));
    }

    async fn send(&self, request: axum::http::request::Builder, body: String) -> Seen {
        let mut request = request
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::HOST, "127.0.0.1:3000");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (head, body) = answer.into_parts();
        let text = String::from_utf8_lossy(&to_bytes(body, usize::MAX).await.unwrap()).into_owned();
        Seen { status: head.status, headers: head.headers, text }
    }

    async fn get(&self, path: &str) -> Seen {
        self.send(Request::get(path), String::new()).await
    }

    async fn post(&self, action: &str, from: &str, body: String) -> Seen {
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::REFERER, format!("http://127.0.0.1:3000{from}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request, body).await
    }
}

async fn notes(site: &TestSite) -> CoursePage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demonstration/good-notes");
    import(site, &Actor::System, Import { folder, slug: Some("notes".into()), ..Import::default() }).await.unwrap();
    domain::learn::course_page(site, &Actor::Visitor, "notes").await.unwrap()
}

#[tokio::test]
async fn a_visitor_reads_without_enrolling() {
    let site = TestSite::sqlite().await;
    let mut browser = Browser::of(&site);
    let empty = browser.get("/courses").await;
    assert!(empty.status.is_success() && empty.text.contains("There is no course yet"), "{}", empty.text);
    let page = notes(&site).await;
    let catalogue = browser.get("/courses").await;
    assert!(
        catalogue.text.contains("Taking notes that last") && catalogue.text.contains("10 lessons"),
        "{}",
        catalogue.text
    );
    let course = browser.get("/courses/notes").await;
    assert!(course.text.contains("/sign-in?next=%2Fcourses%2Fnotes"), "{}", course.text);
    let lesson = browser.get("/courses/notes/write/one-idea").await;
    assert_eq!(lesson.status, StatusCode::OK);
    for expected in
        ["<h1", "hl-", "markdown-alert", "aria-current=\"page\"", "data-next", "data-previous", "/forum/new?lesson="]
    {
        assert!(lesson.text.contains(expected), "{expected} in {}", lesson.text);
    }
    assert!(!lesson.text.contains("learn_complete") && !lesson.text.contains("style="));
    assert_eq!(lesson.text.matches("<h1").count(), 1);
    for nothing in ["/courses/notes/nothing", "/courses/nothing", "/courses/notes/files/nothing.png"] {
        assert_eq!(browser.get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
    let by_key = browser.get(&format!("/lessons/{}", page.outline[1].id)).await;
    assert_eq!(by_key.status, StatusCode::SEE_OTHER);
    assert_eq!(by_key.headers[header::LOCATION], "/courses/notes/why/unreadable");
    assert_eq!(browser.get("/lessons/nothing").await.status, StatusCode::NOT_FOUND);
    browser.language = "fr";
    assert!(browser.get("/courses").await.text.contains("Lisez à votre rythme"));
}

#[tokio::test]
async fn a_long_catalogue_has_pages() {
    let site = TestSite::sqlite().await;
    let tx = site.db.begin().await.unwrap();
    for number in 1..=50 {
        tx.execute(
            "INSERT INTO course (id, slug, title, summary, language, owner_id, state, lessons, minutes, files, created_at, \
             updated_at) VALUES ($1, $2, $3, '', 'en', NULL, 'published', 0, 0, '', 0, 0)",
            params![uuid::Uuid::from_u128(number), format!("course-{number}"), format!("Course {number:02}")],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let browser = Browser::of(&site);
    let titles = |page: &Seen| page.text.split(">Course ").skip(1).map(|rest| rest[..2].to_owned()).collect::<Vec<_>>();
    for (path, first, last) in [
        ("/courses", "01", "24"),
        ("/courses?page=2", "25", "48"),
        ("/courses?page=3", "49", "50"),
        ("/courses?page=9", "49", "50"),
    ] {
        let page = browser.get(path).await;
        let shown = titles(&page);
        assert_eq!((shown.first().unwrap().as_str(), shown.last().unwrap().as_str()), (first, last), "{path}");
    }
    let second = browser.get("/courses?page=2").await.text;
    assert!(
        second.contains("href=\"/courses\" rel=\"prev\"") && second.contains("href=\"/courses?page=3\""),
        "{second}"
    );
    let home = browser.get("/").await;
    assert_eq!(titles(&home).len(), 6);
    assert!(home.text.contains("href=\"/courses\" class=\"button"), "{}", home.text);
}

#[tokio::test]
async fn a_reader_goes_through_the_course_with_plain_forms() {
    let site = TestSite::sqlite().await;
    let page = notes(&site).await;
    let ada = site.person("Ada", Role::Member).await;
    let mut browser = Browser::of(&site);
    browser.sign_in(&site, &ada).await;
    let mine = browser.get("/learn").await;
    assert!(mine.text.contains("You are not enrolled"), "{}", mine.text);

    let course = format!("course={}", page.course.id);
    let enrolled = browser.post("/api/learn_enrol", "/courses/notes", course.clone()).await;
    assert_eq!(enrolled.status, StatusCode::SEE_OTHER);
    assert_eq!(enrolled.headers[header::LOCATION], "/courses/notes/index");
    let lesson = browser.get("/courses/notes/index").await;
    assert!(lesson.text.contains("Done, next lesson"), "{}", lesson.text);
    let done = format!("lesson={}", page.outline[0].id);
    let next = browser.post("/api/learn_complete", "/courses/notes/index", done).await;
    assert_eq!(next.headers[header::LOCATION], "/courses/notes/why/unreadable");
    let mine = browser.get("/learn").await;
    assert!(mine.text.contains("1 of 10 lessons done"), "{}", mine.text);
    assert!(mine.text.contains("Continue: The note you"), "{}", mine.text);

    let home = browser.get("/").await;
    assert!(home.text.contains("/courses/notes/why/unreadable"), "{}", home.text);

    let refused = browser.post("/api/learn_leave", "/courses/notes", course.clone()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Tick the box to go on."), "{}", refused.text);
    let left = browser.post("/api/learn_leave", "/courses/notes", format!("{course}&confirmed=true")).await;
    assert_eq!(left.headers[header::LOCATION], "/learn?done=course-left");
    assert!(browser.get("/learn?done=course-left").await.text.contains("You left the course"));
    assert_eq!(browser.get("/admin/courses").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_teacher_withdraws_and_publishes() {
    let site = TestSite::sqlite().await;
    let page = notes(&site).await;
    let root = site.person("Root", Role::Administrator).await;
    let mut browser = Browser::of(&site);
    browser.sign_in(&site, &root).await;
    let list = browser.get("/admin/courses").await;
    assert!(list.text.contains("/api/learn_withdraw") && list.text.contains("leaves the catalogue"), "{}", list.text);
    let course = format!("course={}", page.course.id);
    let withdrawn = browser.post("/api/learn_withdraw", "/admin/courses", course.clone()).await;
    assert_eq!(withdrawn.headers[header::LOCATION], "/admin/courses?done=course-withdrawn");
    assert!(browser.get("/courses/notes").await.text.contains("This course is not published"));
    browser.cookie = None;
    assert_eq!(browser.get("/courses/notes").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn files_of_a_course_run_nothing() {
    let site = TestSite::sqlite().await;
    let input = Import { folder: hostile_book(&site), slug: Some("files".into()), ..Import::default() };
    import(&site, &Actor::System, input).await.unwrap();
    let browser = Browser::of(&site);
    let picture = browser.get("/courses/files/files/a%20b.svg").await;
    assert_eq!(picture.status, StatusCode::OK);
    assert_eq!(picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    assert!(picture.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
    assert_eq!(picture.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    let page = browser.get("/courses/files/files/page.htm").await;
    assert_eq!(page.headers[header::CONTENT_DISPOSITION], "attachment");
    for outside in ["/courses/files/files/../../../alumet.sqlite", "/courses/files/files/%2e%2e/%2e%2e/alumet.sqlite"] {
        assert_eq!(browser.get(outside).await.status, StatusCode::NOT_FOUND, "{outside}");
    }
}

fn hostile_book(site: &TestSite) -> PathBuf {
    let folder = site.data.path().join("book");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    for (name, content) in [
        ("SUMMARY.md", "- [One](one.md)\n"),
        ("one.md", "![x](a%20b.svg) [y](page.htm)\n"),
        ("a b.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("page.htm", "<script>alert(1)</script>"),
    ] {
        std::fs::write(folder.join("src").join(name), content).unwrap();
    }
    folder
}
