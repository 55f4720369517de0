//! `alumet audit` as the operator runs it, `alumet migrate` with two roles of PostgreSQL, and the head over HTTP.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::{
    path::Path,
    process::{Command, Output},
};

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use clap::Parser as _;
use domain::{actor::Actor, audit, params, random::Token};
use model::{account::Role, audit::Head};
use server::{command::Arguments, http};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use testkit::TestSite;
use tower::ServiceExt as _;

fn alumet(data: &Path, environment: &[(&str, &str)], arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_alumet"))
        .env_remove("DATABASE_URL")
        .env_remove("DATABASE_OWNER_URL")
        .env("ALUMET_DATA", data)
        .envs(environment.iter().copied())
        .args(arguments)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn create(name: &str) -> Vec<String> {
    let email = format!("{name}@example.org");
    ["admin", "create", "--email", &email, "--first-name", name, "--last-name", "Example"].map(str::to_owned).to_vec()
}

fn run(data: &Path, environment: &[(&str, &str)], arguments: &[String]) -> Output {
    alumet(data, environment, &arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

#[tokio::test]
async fn the_command_names_the_first_broken_entry_and_ends_with_an_error() {
    let data = tempfile::TempDir::new().unwrap();
    let path = data.path();
    for name in ["ada", "bob", "eve"] {
        let created = run(path, &[], &create(name));
        assert!(created.status.success(), "{}", text(&created));
    }
    let exported = alumet(path, &[], &["audit", "head"]);
    let head: Head = serde_json::from_slice(&exported.stdout).unwrap();
    // The four documents that the installation publishes first, and three accounts.
    assert_eq!((head.position, head.hash.len()), (7, 64));
    let file = path.join("head.json");
    std::fs::write(&file, &exported.stdout).unwrap();
    run(path, &[], &create("mia"));

    let whole = alumet(path, &[], &["audit", "verify", "--head", file.to_str().unwrap()]);
    assert_eq!(whole.status.code(), Some(0), "{}", text(&whole));
    assert!(text(&whole).contains("8 entries are whole"), "{}", text(&whole));
    assert!(text(&whole).contains("compared with its entry 7"), "{}", text(&whole));
    assert!(text(&whole).contains("the database is a file"), "{}", text(&whole));

    std::fs::write(path.join("other.json"), "{\"position\": 3}").unwrap();
    let spoilt = alumet(path, &[], &["audit", "verify", "--head", path.join("other.json").to_str().unwrap()]);
    assert_eq!(spoilt.status.code(), Some(1));
    assert!(text(&spoilt).contains("is no head"), "{}", text(&spoilt));
    std::fs::write(
        path.join("other.json"),
        String::from_utf8(exported.stdout).unwrap().replace(&head.hash, &"0".repeat(64)),
    )
    .unwrap();
    let rewritten = alumet(path, &[], &["audit", "verify", "--head", path.join("other.json").to_str().unwrap()]);
    assert_eq!(rewritten.status.code(), Some(1));
    assert!(text(&rewritten).contains("entry 7: it is another one"), "{}", text(&rewritten));

    let url = format!("sqlite:{}", path.join("alumet.sqlite").display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    for statement in [
        "DROP TRIGGER audit_event_no_update",
        "UPDATE audit_event SET kind = 'x' WHERE id = (SELECT event_id FROM audit_entry WHERE position = 2)",
    ] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
    let broken = alumet(path, &[], &["audit", "verify"]);
    assert_eq!(broken.status.code(), Some(1), "{}", text(&broken));
    assert!(text(&broken).contains("entry 2: it is not what was hashed (hash)"), "{}", text(&broken));
}

#[test]
fn nothing_is_verified_before_the_schema_is_there() {
    let data = tempfile::TempDir::new().unwrap();
    let refused = alumet(data.path(), &[], &["audit", "verify"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused).contains("alumet migrate"), "{}", text(&refused));
    let no_roles = alumet(data.path(), &[("DATABASE_OWNER_URL", "sqlite::memory:")], &["migrate"]);
    assert_eq!(no_roles.status.code(), Some(1));
    assert!(text(&no_roles).contains("DATABASE_OWNER_URL is for PostgreSQL"), "{}", text(&no_roles));
}

/// A database with an owner and a role that serves, as README.md sets it up: the URLs of both.
async fn two_roles() -> (String, String) {
    let cluster = std::env::var("TEST_POSTGRES").unwrap();
    let random: String =
        Token::new(&domain::random::SystemRandom).unwrap().hash().iter().map(|byte| format!("{byte:02x}")).collect();
    let name = &random[..24];
    let mut admin = PgConnection::connect(&format!("{cluster}&dbname=postgres")).await.unwrap();
    for statement in [
        format!("CREATE ROLE owner_{name} LOGIN"),
        format!("CREATE ROLE serve_{name} LOGIN"),
        format!("CREATE DATABASE site_{name} OWNER owner_{name}"),
    ] {
        sqlx::query(AssertSqlSafe(statement)).execute(&mut admin).await.unwrap();
    }
    admin.close().await.unwrap();
    let url =
        |role: &str| format!("{}&dbname=site_{name}", cluster.replace("//postgres@", &format!("//{role}_{name}@")));
    (url("owner"), url("serve"))
}

#[tokio::test]
async fn the_owner_migrates_and_another_role_serves() {
    let data = tempfile::TempDir::new().unwrap();
    let path = data.path();
    let (owner, serve) = two_roles().await;
    let serving = [("DATABASE_URL", serve.as_str())];
    let both = [("DATABASE_URL", serve.as_str()), ("DATABASE_OWNER_URL", owner.as_str())];

    for arguments in [create("ada"), vec!["serve".to_owned()], vec!["audit".to_owned(), "verify".to_owned()]] {
        let refused = run(path, &serving, &arguments);
        assert_eq!(refused.status.code(), Some(1), "{}", text(&refused));
        assert!(text(&refused).contains("alumet migrate"), "{}", text(&refused));
    }
    let migrated = alumet(path, &both, &["migrate"]);
    assert!(migrated.status.success(), "{}", text(&migrated));
    assert!(alumet(path, &both, &["migrate", "--check"]).status.success());
    let created = run(path, &serving, &create("ada"));
    assert!(created.status.success(), "{}", text(&created));
    let verified = alumet(path, &serving, &["audit", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(text(&verified).contains("change nothing in it"), "{}", text(&verified));

    let to = path.join("backups");
    let backup = alumet(path, &serving, &["backup", "--to", to.to_str().unwrap()]);
    assert!(backup.status.success(), "{}", text(&backup));
    // The journal lies beside the backups.
    let files = std::fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path());
    let file = files.into_iter().find(|file| file.extension().is_some_and(|end| end == "age")).unwrap();
    let restore = ["restore", file.to_str().unwrap(), "--replace"];
    let refused = alumet(path, &serving, &restore);
    assert_eq!(refused.status.code(), Some(1), "the role that serves can't put tables back");
    let restored = alumet(path, &both, &restore);
    assert!(restored.status.success(), "{}", text(&restored));
    let created = run(path, &serving, &create("bob"));
    assert!(created.status.success(), "{}", text(&created));
    let verified = alumet(path, &serving, &["audit", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(text(&verified).contains("7 entries are whole"), "{}", text(&verified));

    let single = [("DATABASE_URL", owner.as_str())];
    let verified = alumet(path, &single, &["audit", "verify"]);
    assert!(verified.status.success() && text(&verified).contains("owns the tables"), "{}", text(&verified));
}

async fn get(site: &TestSite, cookie: Option<&str>) -> (StatusCode, Vec<u8>) {
    let data = site.data.path().display().to_string();
    let arguments = Arguments::parse_from(["alumet", "--data", &data, "serve"]);
    let router = http::router(site.site.clone(), &arguments.configuration, false);
    let mut request = Request::get("/admin/audit/head.json");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    (response.status(), to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec())
}

#[tokio::test]
async fn the_head_is_for_those_who_operate_the_site() {
    let site = TestSite::sqlite().await;
    let mut cookies = Vec::new();
    for (name, role) in [("Mallory", Role::Member), ("Teresa", Role::Teacher), ("Grace", Role::Administrator)] {
        let person = site.person(name, role).await;
        let token = Token::given(&format!("the-token-of-{name}"));
        let tx = site.db.begin().await.unwrap();
        let change = "UPDATE session SET token_hash = $1 WHERE person_id = $2";
        tx.execute(change, params![token.hash(), person.person_id()]).await.unwrap();
        audit::record(&site, &tx, &person, "account.signed-in", person.person_id(), "").await.unwrap();
        tx.commit().await.unwrap();
        cookies.push(format!("alumet-session={}", token.secret()));
    }
    assert_eq!(get(&site, None).await.0, StatusCode::SEE_OTHER);
    assert_eq!(get(&site, Some(&cookies[0])).await.0, StatusCode::FORBIDDEN);
    assert_eq!(get(&site, Some(&cookies[1])).await.0, StatusCode::FORBIDDEN);
    let (status, body) = get(&site, Some(&cookies[2])).await;
    assert_eq!(status, StatusCode::OK);
    let head: Head = serde_json::from_slice(&body).unwrap();
    assert_eq!(head, audit::head(&site, &Actor::System).await.unwrap());
    assert_eq!(head.position, 3);
}
