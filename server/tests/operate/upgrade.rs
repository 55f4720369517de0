//! Upgrades and the way back: what `alumet migrate --check` says, and that a release runs on the schema of a newer one.

use std::path::Path;

use domain::{
    db::{Engine, Read as _},
    params,
};
use testkit::{TestSite, on_both_engines};

use super::process::{Server, database_of, printed, run};

const CHECK: [&str; 2] = ["migrate", "--check"];

async fn execute(site: &TestSite, sql: &'static str) {
    let tx = site.db.begin().await.unwrap();
    tx.execute(sql, params![]).await.unwrap();
    tx.commit().await.unwrap();
}

/// What a newer release leaves behind.
async fn note_migration(site: &TestSite, version: i64, description: &str) {
    let tx = site.db.begin().await.unwrap();
    tx.execute(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES ($1, $2, TRUE, $3, 0)",
        params![version, description, vec![0_u8]],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

async fn tables(site: &TestSite) -> i64 {
    let sql = match site.db.engine() {
        Engine::Sqlite => "SELECT COUNT(*) FROM sqlite_master",
        Engine::Postgres => "SELECT COUNT(*) FROM pg_class",
    };
    site.db.one::<(i64,)>(sql, vec![]).await.unwrap().0
}

#[tokio::test]
async fn this_release_serves_on_the_schema_of_a_newer_one() {
    on_both_engines(async |site| {
        execute(&site, "ALTER TABLE person ADD COLUMN nickname TEXT").await;
        execute(&site, "ALTER TABLE topic ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'").await;
        execute(&site, "CREATE TABLE badge (id TEXT PRIMARY KEY, person_id TEXT)").await;
        note_migration(&site, 9000, "badges").await;

        let server = Server::start(&site, &[]).await;
        for page in ["/", "/courses", "/forum", "/sign-up"] {
            assert_eq!(server.get(page).await.status, 200, "{page}: {}", server.log());
        }
        let form = "first_name=Ada&last_name=Lovelace&email=ada@example.org&password=a+lantern+in+the+fog&age=30";
        assert_eq!(server.post("/api/sign_up", form).await.status, 303);
        let people = site.db.one::<(i64,)>("SELECT COUNT(*) FROM person WHERE nickname IS NULL", vec![]).await.unwrap();
        assert_eq!(people.0, 1);
        assert!(server.log().contains("a newer release has changed the schema"));

        let check = run(site.data.path(), Some(&database_of(&site).await), &CHECK).await;
        assert!(check.status.success(), "{}", printed(&check));
        let told = printed(&check);
        assert!(
            told.contains("from a newer release: 9000 badges") && told.contains("0 migrations to apply, 1 from"),
            "{told}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_schema_that_lacks_what_this_release_needs_is_refused() {
    on_both_engines(async |site| {
        note_migration(&site, 9000, "contract 8999 last names").await;
        let database = database_of(&site).await;
        for arguments in [&CHECK[..], &["--listen", "127.0.0.1:0", "serve"], &["worker"], &["migrate"]] {
            let refused = run(site.data.path(), Some(&database), arguments).await;
            assert!(!refused.status.success(), "{arguments:?}");
            let told = printed(&refused);
            assert!(told.contains("9000 contract 8999 last names of a newer release took away"), "{told}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_migration_that_was_changed_or_not_finished_is_refused() {
    on_both_engines(async |site| {
        let database = database_of(&site).await;
        execute(&site, "UPDATE _sqlx_migrations SET success = FALSE WHERE version = 2").await;
        let unfinished = run(site.data.path(), Some(&database), &CHECK).await;
        assert!(!unfinished.status.success(), "{}", printed(&unfinished));
        assert!(printed(&unfinished).contains("begun and not finished"), "{}", printed(&unfinished));
        execute(&site, "UPDATE _sqlx_migrations SET success = TRUE").await;
        let tx = site.db.begin().await.unwrap();
        let changed = params![vec![7_u8]];
        tx.execute("UPDATE _sqlx_migrations SET checksum = $1 WHERE version = 3", changed).await.unwrap();
        tx.commit().await.unwrap();
        for arguments in [&CHECK[..], &["--listen", "127.0.0.1:0", "serve"]] {
            let refused = run(site.data.path(), Some(&database), arguments).await;
            assert!(!refused.status.success(), "{arguments:?}");
            assert!(printed(&refused).contains("was applied with another text"), "{}", printed(&refused));
        }
    })
    .await;
}

#[tokio::test]
async fn the_check_creates_nothing() {
    let site = TestSite::sqlite().await;
    let nowhere = site.data.path().join("nowhere");
    let check = run(&nowhere, None, &CHECK).await;
    let told = printed(&check);
    assert!(check.status.success(), "{told}");
    assert!(told.contains("there is no database yet") && told.contains("to apply: 0001 account"), "{told}");
    assert!(!nowhere.exists());

    // An empty database lacks everything, and keeps lacking it.
    std::fs::create_dir(&nowhere).unwrap();
    let file = nowhere.join("alumet.sqlite");
    std::fs::File::create(&file).unwrap();
    let check = run(&nowhere, None, &CHECK).await;
    assert!(check.status.success() && printed(&check).contains("to apply: 0001 account"), "{}", printed(&check));
    assert_eq!(file.metadata().unwrap().len(), 0);
    assert_eq!(names_in(&nowhere), ["alumet.sqlite"]);

    assert!(run(&nowhere, None, &["migrate"]).await.status.success());
    let check = run(&nowhere, None, &CHECK).await;
    assert!(check.status.success() && printed(&check).contains("0 migrations to apply, 0 from"), "{}", printed(&check));
}

fn names_in(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn the_check_is_content_with_what_only_adds() {
    on_both_engines(async |site| {
        let before = tables(&site).await;
        execute(&site, "DELETE FROM _sqlx_migrations WHERE version = 6").await;
        let check = run(site.data.path(), Some(&database_of(&site).await), &CHECK).await;
        assert!(check.status.success(), "{}", printed(&check));
        assert!(printed(&check).contains("to apply: 0006 privacy"), "{}", printed(&check));
        assert_eq!(tables(&site).await, before, "nothing was applied");
    })
    .await;
}

#[tokio::test]
async fn the_check_fails_where_the_database_cannot_be_read() {
    let site = TestSite::sqlite().await;
    let broken = site.data.path().join("broken.sqlite");
    std::fs::write(&broken, "this is no database, and it is long enough to be looked at as one".repeat(20)).unwrap();
    for database in
        [format!("sqlite:{}", broken.display()), "postgres://nobody:secret-word@127.0.0.1:1/none".to_owned()]
    {
        let check = run(site.data.path(), Some(&database), &CHECK).await;
        let told = printed(&check);
        assert!(!check.status.success() && told.contains("the database can't be read"), "{told}");
        assert!(!told.contains("secret-word"), "{told}");
    }
}
