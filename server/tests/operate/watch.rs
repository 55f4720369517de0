//! What whoever watches the server sees.

use std::time::Duration;

use domain::{actor::Actor, db::Read as _, learn::import, params};
use testkit::TestSite;
use tokio::time::sleep;

use super::process::Server;

#[tokio::test]
async fn the_server_says_that_it_lives_and_that_it_is_ready() {
    let site = TestSite::sqlite().await;
    let server = Server::start(&site, &["--no-worker"]).await;
    for (path, word) in [("/healthz", "alive"), ("/readyz", "ready")] {
        let answer = server.get(path).await;
        assert_eq!((answer.status, answer.text.as_str()), (200, word));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn the_server_is_not_ready_while_its_database_is_away() {
    let site = TestSite::postgres().await;
    let server = Server::start(&site, &["--no-worker"]).await;
    let (name,): (String,) = site.db.one("SELECT CAST(current_database() AS TEXT)", vec![]).await.unwrap();
    let maintenance = TestSite::postgres().await;
    let allow = async |word: &str| {
        let tx = maintenance.db.begin().await.unwrap();
        let sql = sqlx::AssertSqlSafe(format!("ALTER DATABASE {name} ALLOW_CONNECTIONS {word}"));
        tx.execute(sql, params![]).await.unwrap();
        tx.commit().await.unwrap();
    };
    allow("false").await;
    let end = "SELECT COUNT(CASE WHEN pg_terminate_backend(pid) THEN 1 END) FROM pg_stat_activity WHERE datname = $1";
    let (ended,): (i64,) = maintenance.db.one(end, params![&name]).await.unwrap();
    assert!(ended > 0);
    let away = server.get("/readyz").await;
    assert_eq!((away.status, away.text.as_str()), (503, "database"));
    assert_eq!(away.header("retry-after"), "10");
    assert_eq!(server.get("/healthz").await.status, 200, "the process runs all the same");
    let page = server.get("/courses").await;
    assert_eq!(page.status, 500);
    assert!(page.text.contains(page.header("x-request-id")), "{}", page.text);

    allow("true").await;
    for _ in 0..100 {
        if server.get("/readyz").await.status == 200 {
            return;
        }
        sleep(Duration::from_millis(100)).await;
    }
    panic!("not ready again: {}", server.log());
}

#[tokio::test]
async fn metrics_and_logs_count_and_name_nobody() {
    let site = TestSite::sqlite().await;
    let server = Server::start(&site, &[]).await;
    let marker = "marker-of-ada";
    for path in ["/", "/forum/search?q=marker-of-ada", "/marker-of-ada", "/settings/data/archive/marker-of-ada"] {
        server.get(path).await;
    }
    server.post("/api/request_reset", "email=marker-of-ada@example.org").await;
    server
        .send("MARKER-OF-ADA", "/marker-of-ada", "User-Agent: marker-of-ada\r\nX-Request-Id: marker-of-ada\r\n", "")
        .await;
    let metrics = server.get("/metrics").await;
    assert_eq!(metrics.status, 200);
    assert_eq!(metrics.header("content-type"), "text/plain; version=0.0.4");
    for promised in [
        "http_requests_total{method=\"GET\",route=\"/\",status=\"200\"} 1",
        "http_requests_total{method=\"POST\",route=\"/api/request_reset\",status=\"303\"} 1",
        "http_requests_total{method=\"other\",route=\"(unknown)\"",
        "http_request_duration_seconds_bucket{method=\"GET\",route=\"/\",le=\"0.1\"}",
        "jobs{state=\"waiting\"}",
        "jobs{state=\"failed\"} 0",
        "database_connections{state=\"idle\"}",
    ] {
        assert!(metrics.text.contains(promised), "{promised} in {}", metrics.text);
    }
    for (name, text) in [("metrics", &metrics.text), ("log", &server.log())] {
        assert!(!text.to_lowercase().contains(marker), "{name}: {text}");
    }
    let from_afar = server.send("GET", "/metrics", "X-Forwarded-For: 192.0.2.1\r\n", "").await;
    assert_eq!(from_afar.status, 404);
}

#[tokio::test]
async fn a_form_that_is_far_too_large_is_answered_over_the_wire() {
    let site = TestSite::sqlite().await;
    let server = Server::start(&site, &["--no-worker"]).await;
    let answer = server.post("/api/sign_up?page=%2Fsign-up", &"a".repeat(5 * 1024 * 1024)).await;
    assert_eq!(answer.status, 413);
    assert!(answer.text.contains("That is too much at once"), "{}", answer.text);
    assert_eq!(server.get("/").await.status, 200);
}

#[tokio::test]
async fn whoever_sends_too_much_is_told_when_to_come_again() {
    let site = TestSite::sqlite().await;
    let server = Server::start(&site, &["--no-worker", "--changes-per-minute", "1"]).await;
    assert_eq!(server.post("/api/consent_choose", "choice=refuse").await.status, 303);
    let refused = server.post("/api/consent_choose", "choice=refuse").await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, "60"));
    assert_eq!(server.get("/").await.status, 200, "reading is not limited");
}

/// Puts a course with files of several kinds into an installation.
pub async fn import_course(site: &TestSite) {
    let folder = site.data.path().join("book");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let files = [("SUMMARY.md", "- [One](one.md)\n"), ("one.md", "![x](a.svg)\n"), ("a.svg", "<svg/>")];
    for (name, content) in files {
        std::fs::write(folder.join("src").join(name), content).unwrap();
    }
    let input = import::Import { folder, slug: Some("book".into()), ..import::Import::default() };
    import::import(site, &Actor::System, input).await.unwrap();
}
