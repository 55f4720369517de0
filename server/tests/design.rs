//! What each page stands in: the frame, the files it needs, and the pages for developers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    response::Response,
};
use clap::Parser as _;
use domain::{
    actor::Actor,
    learn::import::{Import, import},
    params,
    random::Token,
};
use model::account::Role;
use server::{command::Arguments, http};
use testkit::TestSite;
use tower::ServiceExt as _;

fn router(site: &TestSite, is_development: bool) -> Router {
    let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../public");
    let data = site.data.path().display().to_string();
    let arguments = Arguments::parse_from(["alumet", "--data", &data, "--site", public, "serve"]);
    http::router(site.site.clone(), &arguments.configuration, is_development)
}

async fn get(router: &Router, path: &str, language: &str) -> Response {
    let request = Request::get(path)
        .header(header::ACCEPT, "text/html")
        .header(header::ACCEPT_LANGUAGE, language)
        .body(Body::empty())
        .unwrap();
    router.clone().oneshot(request).await.unwrap()
}

async fn text(response: Response) -> String {
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn the_style_guide_is_for_developers_only() {
    let site = TestSite::sqlite().await;
    assert_eq!(get(&router(&site, false), "/styleguide", "en").await.status(), StatusCode::NOT_FOUND);
    let shown = get(&router(&site, true), "/styleguide", "en").await;
    assert_eq!(shown.status(), StatusCode::OK);
    let shown = text(shown).await;
    assert!(!shown.contains("style="), "the policy of pages allows no style attributes");
}

#[tokio::test]
async fn the_current_place_is_marked_and_named_in_the_language_of_the_reader() {
    let site = TestSite::sqlite().await;
    let router = router(&site, false);
    let page = text(get(&router, "/", "fr").await).await;
    assert!(page.contains(r#"<a href="/" aria-current="page""#));
    assert!(page.contains("Accueil"));
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.contains("<title>Apprendre ensemble, en confiance · Alumet</title>"));
}

#[tokio::test]
async fn scripts_go_with_islands_only() {
    let site = TestSite::sqlite().await;
    let built = tempfile::TempDir::new().unwrap();
    std::fs::create_dir(built.path().join("pkg")).unwrap();
    std::fs::write(built.path().join("pkg/alumet.js"), "").unwrap();
    let (data, built) = (site.data.path().display().to_string(), built.path().display().to_string());
    let arguments = Arguments::parse_from(["alumet", "--data", &data, "--site", &built, "serve"]);
    let router = http::router(site.site.clone(), &arguments.configuration, false);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demonstration/good-notes");
    let course = Import { folder, slug: Some("notes".into()), ..Import::default() };
    import(&site, &Actor::System, course).await.unwrap();
    let policy = |page: &Response| page.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();

    for plain in ["/", "/courses", "/sign-in", "/nothing"] {
        let page = get(&router, plain, "en").await;
        assert!(policy(&page).contains("script-src 'none'"), "{plain}");
        let page = text(page).await;
        assert!(!page.contains("<script") && !page.contains("preload\" href=\"/pkg"), "{plain}: {page}");
    }
    let lesson = get(&router, "/courses/notes/index", "en").await;
    let policy = policy(&lesson);
    let (_, rest) = policy.split_once("'nonce-").unwrap();
    let nonce = rest.split('\'').next().unwrap().to_owned();
    let (head, body) = text(lesson).await.split_once("</head>").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(body.contains("<leptos-island"));
    assert_eq!(body.matches("<script").count(), body.matches(&format!("<script nonce=\"{nonce}\"")).count(), "{body}");
    assert_eq!(head.matches(&format!("<script type=\"module\" nonce=\"{nonce}\"")).count(), 1, "{head}");
    assert!(head.contains(&format!("<link rel=\"modulepreload\" nonce=\"{nonce}\"")), "{head}");
    assert!(head.contains(".wasm\""), "{head}");
}

async fn home_of(site: &TestSite, name: &str, role: Role) -> String {
    let person = site.person(name, role).await;
    let token = Token::given(name);
    let tx = site.db.begin().await.unwrap();
    tx.execute("UPDATE session SET token_hash = $1 WHERE person_id = $2", params![token.hash(), person.person_id()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let cookie = format!("alumet-session={}", token.secret());
    let request = Request::get("/").header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    text(router(site, false).oneshot(request).await.unwrap()).await
}

#[tokio::test]
async fn a_member_sees_what_is_next_and_only_staff_sees_the_dashboard() {
    let site = TestSite::sqlite().await;
    let member = home_of(&site, "Ada", Role::Member).await;
    assert!(member.contains("Good to see you, Ada") && member.contains(r#"href="/courses" class="button""#));
    assert!(member.contains(r#"href="/settings""#) && !member.contains(r#"href="/admin""#));
    let teacher = home_of(&site, "Grace", Role::Teacher).await;
    assert!(teacher.contains(r#"href="/admin""#));
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so_in_the_frame() {
    let site = TestSite::sqlite().await;
    let response = get(&router(&site, false), "/nowhere", "en").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let page = text(response).await;
    assert!(page.contains("There is nothing here") && page.contains("site-header"));
}

#[tokio::test]
async fn only_what_has_a_version_in_its_address_is_kept_forever() {
    let site = TestSite::sqlite().await;
    let router = router(&site, false);
    let cached = async |path: &str| {
        let response = get(&router, path, "en").await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        response.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable")
    };
    assert!(cached("/fonts/atkinson-next-5.3.0-latin.woff2").await);
    assert!(cached("/icons.svg?v=1").await);
    assert!(!cached("/icons.svg").await);
}
