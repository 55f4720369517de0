//! No page reads a whole table that grows: each statement that pages run is explained by SQLite, and the indexes that it
//! names are asked for in PostgreSQL.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use clap::Parser as _;
use domain::{
    actor::Actor,
    db::Read as _,
    forum::{self, NewCategory, NewTopic, Reply},
    learn::import::{Import, import},
    params,
    random::Token,
};
use model::account::Role;
use server::{command::Arguments, http};
use sqlx::AssertSqlSafe;
use testkit::TestSite;
use tower::ServiceExt as _;
use tracing::field::{Field, Visit};
use tracing_subscriber::{layer::Context, prelude::*};

/// Tables that stay small: nobody but the operator adds to them.
const SMALL: [&str; 2] = ["forum_category", "policy_version"];

/// The statements that sqlx logs.
#[derive(Clone, Default)]
struct Statements(Arc<Mutex<BTreeSet<String>>>);

impl<S: tracing::Subscriber> tracing_subscriber::Layer<S> for Statements {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        event.record(&mut self.clone());
    }
}

impl Visit for Statements {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "db.statement" {
            self.0.lock().unwrap().insert(value.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

/// The addresses of pages whose cost must not grow, on a site with something in it.
async fn pages(site: &TestSite) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demonstration/good-notes");
    let input = Import { folder, slug: Some("notes".into()), ..Import::default() };
    import(site, &Actor::System, input).await.unwrap();
    let course = domain::learn::course_page(site, &Actor::Visitor, "notes").await.unwrap();
    let moderator = site.person("Mo", Role::Moderator).await;
    let ada = site.person("Ada", Role::Member).await;
    domain::learn::enrol(site, &ada, course.course.id).await.unwrap();
    let category = NewCategory { title: "Questions".into(), description: String::new() };
    let category = forum::create_category(site, &moderator, &category).await.unwrap();
    let lesson = Some(course.outline[0].id);
    let topic = NewTopic { category, lesson, title: "Cards or a book".into(), text: "What do you keep?".into() };
    let place = forum::start_topic(site, &ada, &topic).await.unwrap();
    let reply = Reply { topic: place.topic, text: "Cards, for questions".into(), quote: None };
    forum::reply(site, &moderator, &reply).await.unwrap();
    let tx = site.db.begin().await.unwrap();
    let change = "UPDATE session SET token_hash = $1 WHERE person_id = $2";
    tx.execute(change, params![Token::given("the-token").hash(), ada.person_id()]).await.unwrap();
    tx.commit().await.unwrap();
    let lesson = course.outline[0].id;
    let fixed = ["/", "/courses", "/courses/notes", "/courses/notes/index", "/learn", "/forum", "/forum?page=2"];
    let found = ["/forum?category=questions", "/forum/search?q=cards", "/forum/search?q=quest&page=2"];
    let own = [place.address(), format!("/forum?lesson={lesson}"), format!("/lessons/{lesson}")];
    fixed.into_iter().chain(found).map(ToOwned::to_owned).chain(own).collect()
}

async fn visit(router: &Router, path: &str, cookie: Option<&str>) {
    let mut request = Request::get(path.split('#').next().unwrap()).header(header::ACCEPT, "text/html");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let status = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap().status();
    let is_for_members = path == "/learn" && cookie.is_none();
    assert!(status.is_success() || status.is_redirection() || is_for_members, "{path}: {status}");
}

#[tokio::test]
async fn no_page_reads_a_whole_table_that_grows() {
    let site = TestSite::sqlite().await;
    let pages = pages(&site).await;
    let statements = Statements::default();
    tracing_subscriber::registry().with(statements.clone()).init();
    let arguments = Arguments::parse_from(["alumet", "--data", &site.data.path().display().to_string(), "serve"]);
    let router = http::router(site.site.clone(), &arguments.configuration, false);
    for path in &pages {
        visit(&router, path, None).await;
        visit(&router, path, Some("alumet-session=the-token")).await;
    }
    let seen = statements.0.lock().unwrap().clone();
    let asked: Vec<&String> = seen.iter().filter(|sql| sql.starts_with("SELECT") || sql.starts_with("WITH")).collect();
    assert!(asked.len() >= 15, "{asked:#?}");

    let mut indexes = BTreeSet::new();
    for sql in asked {
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let plan: Vec<(i64, i64, i64, String)> = site.db.all(explain, params![]).await.unwrap();
        let steps: Vec<&str> = plan.iter().map(|step| step.3.as_str()).collect();
        let sorts_before_its_limit = steps.contains(&"USE TEMP B-TREE FOR ORDER BY") && sql.contains("LIMIT");
        for step in &steps {
            assert!(!step.contains("AUTOMATIC"), "an index is made for each request: {sql}\n{steps:#?}");
            let is_full_text = step.contains("VIRTUAL TABLE");
            if let Some((_, named)) = step.split_once(" INDEX ").filter(|_| !is_full_text) {
                indexes.insert(named.split(' ').next().unwrap().to_owned());
            }
            let Some(scanned) = step.strip_prefix("SCAN ") else { continue };
            let is_page = scanned.starts_with("hit") || scanned.starts_with("(subquery");
            let is_small = SMALL.iter().any(|small| names(sql, small, scanned)) && !sorts_before_its_limit;
            let walks_an_index =
                scanned.contains(" INDEX ") && sql.contains("LIMIT") && !sorts_before_its_limit && !is_full_text;
            assert!(is_page || is_full_text || is_small || walks_an_index, "{sql}\n{steps:#?}");
        }
    }
    let ours: BTreeSet<String> = indexes.into_iter().filter(|name| !name.starts_with("sqlite_")).collect();
    assert!(ours.contains("topic_latest") && ours.contains("lesson_course"), "{ours:?}");
    let other = TestSite::postgres().await;
    for index in ours {
        let sql = "SELECT COUNT(*) FROM pg_indexes WHERE schemaname = current_schema() AND indexname = $1";
        assert_eq!(other.db.one::<(i64,)>(sql, params![&index]).await.unwrap().0, 1, "PostgreSQL lacks {index}");
    }
}

/// Whether what a step scans is a table, by its name or by the short name that a statement gives it.
fn names(sql: &str, table: &str, scanned: &str) -> bool {
    let scanned = scanned.split(' ').next().unwrap();
    scanned == table || sql.contains(&format!("{table} {scanned} "))
}
