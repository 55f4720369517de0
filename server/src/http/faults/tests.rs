#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    io::Write,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
    routing::get,
};
use clap::Parser as _;
use domain::{params, random::Token};
use model::account::Role;
use testkit::TestSite;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

use super::super::router;
use crate::command::Arguments;

const SESSION: &str = "the-token-of-ada";

/// The router of the server with two more addresses: one panics, one never ends.
fn server(site: &TestSite, changes_per_minute: &str) -> Router {
    impatient_server(site, changes_per_minute, Duration::from_mins(1))
}

fn impatient_server(site: &TestSite, changes_per_minute: &str, time_limit: Duration) -> Router {
    let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../public");
    let data = site.data.path().display().to_string();
    let options = ["alumet", "--data", &data, "--site", public, "--changes-per-minute", changes_per_minute, "serve"];
    let configuration = Arguments::parse_from(options).configuration;
    let state = router::state(site.site.clone(), &configuration, false, CancellationToken::new());
    let routes = router::people()
        .route("/panics", get(async || -> StatusCode { panic!("what somebody typed: ada@example.org") }))
        .route("/never-ends", get(async || std::future::pending::<()>().await));
    let files = super::super::static_files::router(&configuration.site, false);
    router::around(router::with_asker(routes, &state).merge(files), state, time_limit)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

async fn ask(router: &Router, request: Request<Body>, accept: &str, language: &str) -> Answer {
    let mut request = request;
    let headers = request.headers_mut();
    headers.insert(header::ACCEPT, accept.parse().unwrap());
    headers.insert(header::ACCEPT_LANGUAGE, language.parse().unwrap());
    headers.insert(header::HOST, "127.0.0.1:3000".parse().unwrap());
    let answer = router.clone().oneshot(request).await.unwrap();
    let (head, body) = answer.into_parts();
    let text = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
    Answer { status: head.status, headers: head.headers, text }
}

/// Asks for the same fault as a browser in both languages and as a script, and compares what each is told.
async fn told(router: &Router, request: impl Fn() -> Request<Body>, status: u16, code: &str, headings: [&str; 2]) {
    for (language, heading) in ["en", "fr"].into_iter().zip(headings) {
        let page = ask(router, request(), "text/html,*/*;q=0.8", language).await;
        assert_eq!(page.status.as_u16(), status, "{code}: {}", page.text);
        let id = page.header("x-request-id");
        assert!(!id.is_empty() && page.text.contains(id), "{code}: the page names its request");
        for expected in
            [&format!("<html lang=\"{language}\""), &format!("<h1>{heading}</h1>"), "site-header", "rel=\"stylesheet\""]
        {
            assert!(page.text.contains(expected), "{code}: {expected} in {}", page.text);
        }
        assert_eq!(page.text.matches("<h1").count(), 1);
        assert!(page.header(header::CONTENT_SECURITY_POLICY).contains("style-src 'self'"), "{code}");
        assert_eq!(page.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
        assert!(page.header(header::CONTENT_TYPE).starts_with("text/html"));
    }
    let script = ask(router, request(), "application/json", "en").await;
    assert_eq!(script.status.as_u16(), status);
    let json: serde_json::Value = serde_json::from_str(&script.text).unwrap();
    assert_eq!(json["code"], code);
    assert_eq!(json["request_id"], script.header("x-request-id"));
    let is_temporary = matches!(status, 429 | 503);
    assert_eq!(script.headers.contains_key(header::RETRY_AFTER), is_temporary, "{code}");
}

fn form(path: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(body.into())
        .unwrap()
}

fn page(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

const BROKEN: [&str; 2] = ["Something broke on our side", "Quelque chose s’est cassé de notre côté"];
const NOTHING: [&str; 2] = ["There is nothing here", "Il n’y a rien ici"];
const NOT_A_PAGE: [&str; 2] = ["This address is not a page", "Cette adresse n’est pas une page"];

#[tokio::test]
async fn a_change_from_another_site() {
    let site = TestSite::sqlite().await;
    let request = || {
        let mut request = form("/api/sign_in", "email=a&password=b");
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        request
    };
    let headings = ["This did not come from our own pages", "Cela ne vient pas de nos propres pages"];
    told(&server(&site, "1000"), request, 403, "other-site", headings).await;
}

#[tokio::test]
async fn a_panic() {
    let site = TestSite::sqlite().await;
    told(&server(&site, "1000"), || page("/panics"), 500, "internal", BROKEN).await;
}

#[tokio::test]
async fn a_request_that_takes_too_long() {
    let site = TestSite::sqlite().await;
    let headings = ["This took too long", "Cela a pris trop de temps"];
    let router = impatient_server(&site, "1000", Duration::from_millis(300));
    told(&router, || page("/never-ends"), 503, "timed-out", headings).await;
}

#[tokio::test]
async fn a_body_that_is_too_large() {
    let site = TestSite::sqlite().await;
    let request = || form("/api/sign_in", vec![b'a'; 2 * 1024 * 1024 + 1]);
    let headings = ["That is too much at once", "C’est trop à la fois"];
    told(&server(&site, "1000"), request, 413, "too-large", headings).await;
}

#[tokio::test]
async fn too_many_changes() {
    let site = TestSite::sqlite().await;
    let router = server(&site, "1");
    ask(&router, form("/api/consent_choose", "choice=refuse"), "text/html", "en").await;
    let headings = ["A little slower, please", "Un peu moins vite, s’il vous plaît"];
    for (language, heading) in ["en", "fr"].into_iter().zip(headings) {
        // A form of its page comes back with what was typed; one that is on every page gets a page of its own.
        let sign_in = form("/api/sign_in?page=%2Fsign-in", "email=ada%40example.org&password=secret-word");
        for (request, is_form) in [(sign_in, true), (form("/api/consent_choose", "choice=refuse"), false)] {
            let page = ask(&router, request, "text/html", language).await;
            assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(page.headers.contains_key(header::RETRY_AFTER));
            assert!(page.text.contains(heading), "{}", page.text);
            assert_eq!(page.text.contains("value=\"ada@example.org\""), is_form);
            assert!(!page.text.contains("secret-word"));
        }
    }
    let script = ask(&router, form("/api/sign_in", "email=a&password=b"), "application/json", "en").await;
    assert!(script.text.contains("\"too-many-requests\"") && script.headers.contains_key(header::RETRY_AFTER));
}

#[tokio::test]
async fn a_session_that_cannot_be_read() {
    let site = TestSite::sqlite().await;
    let router = server(&site, "1000");
    site.db.close().await;
    let request = || {
        let mut request = page("/");
        request.headers_mut().insert(header::COOKIE, format!("alumet-session={SESSION}").parse().unwrap());
        request
    };
    let headings = ["We can’t answer right now", "Nous ne pouvons pas répondre pour l’instant"];
    told(&router, request, 503, "unavailable", headings).await;
}

#[tokio::test]
async fn a_file_of_a_course() {
    let site = TestSite::sqlite().await;
    let router = server(&site, "1000");
    told(&router, || page("/courses/none/files/a.png"), 404, "not-found", NOTHING).await;
    let headings = ["We could not read that request", "Nous n’avons pas pu lire cette demande"];
    told(&router, || page("/courses/%FF/files/a.png"), 400, "bad-request", headings).await;
    site.db.close().await;
    told(&router, || page("/courses/none/files/a.png"), 500, "internal", BROKEN).await;
}

#[tokio::test]
async fn an_archive() {
    let site = TestSite::sqlite().await;
    let router = server(&site, "1000");
    let ada = site.person("Ada", Role::Member).await;
    let tx = site.db.begin().await.unwrap();
    let session = params![Token::given(SESSION).hash(), ada.person_id()];
    tx.execute("UPDATE session SET token_hash = $1 WHERE person_id = $2", session).await.unwrap();
    // French is her language; what her browser prefers does not matter.
    tx.execute("UPDATE person SET language = 'fr'", params![]).await.unwrap();
    tx.commit().await.unwrap();
    let request = || {
        let mut request = page("/settings/data/archive/01900000-0000-7000-8000-000000000000");
        request.headers_mut().insert(header::COOKIE, format!("alumet-session={SESSION}").parse().unwrap());
        request
    };
    let missing = ask(&router, request(), "text/html", "en").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.text.contains("<html lang=\"fr\"") && missing.text.contains(NOTHING[1]), "{}", missing.text);

    let tx = site.db.begin().await.unwrap();
    tx.execute("ALTER TABLE archive RENAME TO archive_gone", params![]).await.unwrap();
    tx.commit().await.unwrap();
    let broken = ask(&router, request(), "text/html", "en").await;
    assert_eq!(broken.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(broken.text.contains(BROKEN[1]) && broken.text.contains(broken.header("x-request-id")), "{}", broken.text);
    let script = ask(&router, request(), "application/json", "en").await;
    assert!(script.text.contains("\"internal\""), "{}", script.text);
}

#[tokio::test]
async fn an_address_used_in_another_way() {
    let site = TestSite::sqlite().await;
    let router = server(&site, "1000");
    told(&router, || page("/api/sign_in"), 405, "wrong-method", NOT_A_PAGE).await;
    assert_eq!(ask(&router, page("/api/sign_in"), "text/html", "en").await.header(header::ALLOW), "POST");
    told(&router, || form("/courses", "a=b"), 405, "wrong-method", NOT_A_PAGE).await;
    told(&router, || form("/api/nothing", "a=b"), 404, "not-found", NOTHING).await;
    told(&router, || page("/pkg/nothing.js"), 404, "not-found", NOTHING).await;
}

/// Lines that were logged by this process: a subscriber of one thread misses what another thread logged first.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_the_request_and_nobody() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let site = TestSite::sqlite().await;
    let router = impatient_server(&site, "1000", Duration::from_secs(3));
    let mut request = page("/panics?email=ada@example.org");
    request.headers_mut().insert("x-request-id", "ada@example.org".parse().unwrap());
    let panicked = ask(&router, request, "text/html", "en").await;
    let slow = ask(&router, page("/never-ends"), "text/html", "en").await;
    let lines = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for (answer, words) in [(&panicked, "\"status\":500"), (&slow, "took too long"), (&slow, "\"status\":503")] {
        let id = answer.header("x-request-id");
        assert!(uuid::Uuid::try_parse(id).is_ok(), "{id}");
        assert!(lines.lines().any(|line| line.contains(id) && line.contains(words)), "{words} of {id} in {lines}");
    }
    assert!(!lines.contains("example.org"), "{lines}");
}
