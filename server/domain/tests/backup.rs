//! A backup that is put back leaves the installation as it was, uploads included; anything doubtful is refused and
//! changes nothing. On both engines.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::{fs, path::PathBuf};

use domain::{
    Error, Site,
    actor::Actor,
    audit,
    backup::{self, BackupError, BackupOrder, Made, RestoreOrder, Restored},
    db::Read as _,
    params,
};
use model::{DAY, account::Role, error::ErrorCode};
use object_store::{ObjectStoreExt as _, path::Path};
use testkit::{TestSite, on_both_engines};

async fn make(site: &TestSite) -> Made {
    let order = BackupOrder { to: folder(site), keep: 30 * DAY };
    backup::create(&site.site, &Actor::System, order).await.unwrap()
}

fn folder(site: &TestSite) -> PathBuf {
    site.data.path().join("backups")
}

async fn put_back(site: &Site, file: PathBuf, replace: bool) -> Result<Restored, BackupError> {
    backup::restore(site, &Actor::System, RestoreOrder { file, key: None, journal: None, replace }).await
}

async fn names(site: &TestSite) -> Vec<String> {
    let rows = site.db.all::<(String,)>("SELECT first_name FROM person ORDER BY first_name", params![]).await.unwrap();
    rows.into_iter().map(|row| row.0).collect()
}

/// Rows that a backup must bring back, as text, without what a restore adds to the audit log.
async fn content(site: &TestSite) -> Vec<String> {
    let mut content = Vec::new();
    for (id, email, created) in site
        .db
        .all::<(uuid::Uuid, String, i64)>("SELECT id, email, created_at FROM person ORDER BY id", params![])
        .await
        .unwrap()
    {
        content.push(format!("person {id} {email} {created}"));
    }
    for (kind, actor) in site
        .db
        .all::<(String, Option<uuid::Uuid>)>(
            "SELECT e.kind, p.actor_id FROM audit_event e JOIN audit_payload p ON p.event_id = e.id \
             WHERE e.kind <> 'backup.restored' ORDER BY e.id",
            params![],
        )
        .await
        .unwrap()
    {
        content.push(format!("event {kind} {actor:?}"));
    }
    content
}

async fn upload(site: &TestSite, path: &str, content: &'static str) {
    site.files.put(&Path::from(path), content.into()).await.unwrap();
}

async fn uploaded(site: &TestSite, path: &str) -> Option<String> {
    let found = site.files.get(&Path::from(path)).await.ok()?;
    Some(String::from_utf8(found.bytes().await.unwrap().to_vec()).unwrap())
}

async fn rename(site: &TestSite, to: &str) {
    let tx = site.db.begin().await.unwrap();
    tx.execute("UPDATE person SET first_name = $1", params![to]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_backed_up_comes_back_as_it_was() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let tx = site.db.begin().await.unwrap();
        audit::record(&site, &tx, &ada, "account.signed-in", ada.person_id(), "").await.unwrap();
        tx.commit().await.unwrap();
        upload(&site, "course/match.svg", "a flame").await;
        upload(&site, "course/kept name.txt", "é, tab\t, \\ and 0").await;
        let before = content(&site).await;
        let made = make(&site).await;
        assert_eq!(made.uploads, 2);
        assert!(made.new_key.is_some());

        rename(&site, "Somebody\nelse").await;
        site.person("Grace", Role::Teacher).await;
        upload(&site, "course/match.svg", "ashes").await;
        upload(&site, "course/later.txt", "later").await;
        site.files.delete(&Path::from("course/kept name.txt")).await.unwrap();

        let restored = put_back(&site, made.file, true).await.unwrap();
        assert_eq!(restored.uploads, 2);
        assert_eq!(restored.created_at, site.now());
        assert_eq!(content(&site).await, before);
        assert_eq!(names(&site).await, ["Ada"]);
        assert_eq!(uploaded(&site, "course/match.svg").await.unwrap(), "a flame");
        assert_eq!(uploaded(&site, "course/kept name.txt").await.unwrap(), "é, tab\t, \\ and 0");
        assert_eq!(uploaded(&site, "course/later.txt").await, None);

        let chained = "SELECT e.kind FROM audit_entry n JOIN audit_event e ON e.id = n.event_id ORDER BY n.position";
        let kinds = site.db.all::<(String,)>(chained, params![]).await.unwrap();
        let kinds: Vec<String> = kinds.into_iter().map(|row| row.0).collect();
        assert_eq!(kinds, ["account.signed-in", "backup.restored"]);
        let tx = site.db.begin().await.unwrap();
        assert!(tx.execute("DELETE FROM audit_event", params![]).await.is_err(), "the log is append-only again");
        drop(tx);
        let tx = site.db.begin().await.unwrap();
        let orphan = tx.execute(
            "INSERT INTO audit_payload (event_id, actor_id, subject_id, detail) VALUES ($1, NULL, NULL, '')",
            params![uuid::Uuid::nil()],
        );
        assert!(orphan.await.is_err(), "foreign keys are checked again");
    })
    .await;
}

#[tokio::test]
async fn data_is_replaced_only_when_asked() {
    on_both_engines(async |site| {
        site.person("Ada", Role::Member).await;
        let made = make(&site).await;
        rename(&site, "Grace").await;
        assert!(matches!(put_back(&site, made.file, false).await, Err(BackupError::NotEmpty)));
        assert_eq!(names(&site).await, ["Grace"]);
    })
    .await;
}

#[tokio::test]
async fn it_comes_back_on_an_empty_installation() {
    let old = TestSite::sqlite().await;
    old.person("Ada", Role::Member).await;
    let made = make(&old).await;
    let new = TestSite::sqlite().await;
    let key = Some(backup::key_file(old.data.path()));
    let journal = Some(domain::journal::beside(&folder(&old)));
    let order = RestoreOrder { file: made.file.clone(), key: None, journal: journal.clone(), replace: false };
    let without_key = backup::restore(&new.site, &Actor::System, order).await;
    assert!(matches!(without_key, Err(BackupError::NoKey(_))));
    let order = RestoreOrder { file: made.file, key, journal, replace: false };
    backup::restore(&new.site, &Actor::System, order).await.unwrap();
    assert_eq!(names(&new).await, ["Ada"]);
}

#[tokio::test]
async fn a_tampered_or_cut_backup_is_refused() {
    on_both_engines(async |site| {
        site.person("Ada", Role::Member).await;
        upload(&site, "one.txt", "one").await;
        let made = make(&site).await;
        rename(&site, "Grace").await;
        upload(&site, "one.txt", "two").await;
        let whole = fs::read(&made.file).unwrap();
        let mut tampered = whole.clone();
        let last = tampered.len() - 20;
        tampered[last] ^= 1;
        for spoilt in [tampered, whole[..whole.len() - 30].to_vec()] {
            fs::write(&made.file, spoilt).unwrap();
            assert!(matches!(put_back(&site, made.file.clone(), true).await, Err(BackupError::Damaged(_))));
        }
        fs::write(&made.file, b"holiday.jpg").unwrap();
        assert!(matches!(put_back(&site, made.file.clone(), true).await, Err(BackupError::NotABackup)));
        assert_eq!(names(&site).await, ["Grace"]);
        assert_eq!(uploaded(&site, "one.txt").await.unwrap(), "two");
    })
    .await;
}

#[tokio::test]
async fn another_key_opens_nothing() {
    on_both_engines(async |site| {
        site.person("Ada", Role::Member).await;
        let made = make(&site).await;
        fs::remove_file(backup::key_file(site.data.path())).unwrap();
        site.clock.advance(1000);
        make(&site).await;
        assert!(matches!(put_back(&site, made.file.clone(), true).await, Err(BackupError::WrongKey)));
        fs::write(backup::key_file(site.data.path()), "# no key\n").unwrap();
        assert!(matches!(put_back(&site, made.file, true).await, Err(BackupError::SpoiltKey(_))));
    })
    .await;
}

#[tokio::test]
async fn a_backup_of_the_other_engine_is_refused() {
    let (sqlite, postgres) = (TestSite::sqlite().await, TestSite::postgres().await);
    let made = make(&sqlite).await;
    let key = Some(backup::key_file(sqlite.data.path()));
    let order = RestoreOrder { file: made.file, key, journal: None, replace: true };
    let refused = backup::restore(&postgres.site, &Actor::System, order).await;
    assert!(matches!(refused, Err(BackupError::OtherEngine { .. })));
}

#[tokio::test]
async fn a_backup_of_a_newer_release_is_refused() {
    on_both_engines(async |site| {
        site.person("Ada", Role::Member).await;
        let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
             SELECT 999999, 'newer', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
        let tx = site.db.begin().await.unwrap();
        tx.execute(newer, params![]).await.unwrap();
        tx.commit().await.unwrap();
        let made = make(&site).await;
        let tx = site.db.begin().await.unwrap();
        tx.execute("DELETE FROM _sqlx_migrations WHERE version = 999999", params![]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(put_back(&site, made.file, true).await, Err(BackupError::NewerRelease(_))));
    })
    .await;
}

#[tokio::test]
async fn search_indexes_counters_and_views_of_sqlite_come_back() {
    let site = TestSite::sqlite().await;
    let tx = site.db.begin().await.unwrap();
    for statement in [
        "CREATE VIRTUAL TABLE word USING fts5(text)",
        "INSERT INTO word(word, rank) VALUES('secure-delete', 1)",
        "INSERT INTO word (rowid, text) VALUES (7, 'flame'), (9, 'paper')",
        "CREATE TABLE counted (number INTEGER PRIMARY KEY AUTOINCREMENT, double INTEGER AS (number * 2)) STRICT",
        "INSERT INTO counted (number) VALUES (41)",
        "CREATE TABLE unnumbered (name TEXT NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (name, other)) STRICT",
        "INSERT INTO unnumbered (rowid, name, other) VALUES (5, 'five', 1)",
        "CREATE VIEW twice AS SELECT double FROM counted",
    ] {
        tx.execute(statement, params![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let made = make(&site).await;
    let tx = site.db.begin().await.unwrap();
    for statement in ["DELETE FROM word", "DELETE FROM counted", "DROP VIEW twice", "DELETE FROM unnumbered"] {
        tx.execute(statement, params![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    put_back(&site, made.file, true).await.unwrap();
    let found = site.db.all::<(i64,)>("SELECT rowid FROM word WHERE word MATCH 'paper'", params![]).await.unwrap();
    assert_eq!(found, [(9,)]);
    assert_eq!(site.db.one::<(i64,)>("SELECT double FROM twice", params![]).await.unwrap(), (82,));
    assert_eq!(site.db.one::<(i64,)>("SELECT rowid FROM unnumbered", params![]).await.unwrap(), (5,));
    let tx = site.db.begin().await.unwrap();
    let next = tx.one::<(i64,)>("INSERT INTO counted DEFAULT VALUES RETURNING number", params![]).await.unwrap();
    assert_eq!(next, (42,), "numbers are not given twice");
    tx.execute("INSERT INTO word (rowid, text) VALUES (11, 'paper kite')", params![]).await.unwrap();
    tx.execute("INSERT INTO word(word) VALUES('integrity-check')", params![]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn circles_of_references_and_counters_of_postgresql_come_back() {
    let site = TestSite::postgres().await;
    let tx = site.db.begin().await.unwrap();
    for statement in [
        "CREATE TABLE hen (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, egg BIGINT, twice BIGINT GENERATED \
         ALWAYS AS (egg * 2) STORED)",
        "CREATE TABLE egg (id BIGINT PRIMARY KEY, hen BIGINT REFERENCES hen (id) ON DELETE CASCADE)",
        "ALTER TABLE hen ADD CONSTRAINT \"of egg\" FOREIGN KEY (egg) REFERENCES egg (id)",
        "INSERT INTO hen (egg) VALUES (NULL), (NULL)",
        "INSERT INTO egg VALUES (10, 2)",
        "UPDATE hen SET egg = 10 WHERE id = 1",
    ] {
        tx.execute(statement, params![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let made = make(&site).await;
    let tx = site.db.begin().await.unwrap();
    tx.execute("INSERT INTO hen (egg) VALUES (NULL), (NULL)", params![]).await.unwrap();
    tx.execute("UPDATE hen SET egg = NULL", params![]).await.unwrap();
    tx.execute("DELETE FROM egg", params![]).await.unwrap();
    tx.commit().await.unwrap();
    put_back(&site, made.file, true).await.unwrap();
    let hens = site.db.all::<(i64, Option<i64>, Option<i64>)>("SELECT id, egg, twice FROM hen ORDER BY id", params![]);
    assert_eq!(hens.await.unwrap(), [(1, Some(10), Some(20)), (2, None, None)]);
    let tx = site.db.begin().await.unwrap();
    let next = tx.one::<(i64,)>("INSERT INTO hen (egg) VALUES (10) RETURNING id", params![]).await.unwrap();
    assert_eq!(next, (3,));
    assert!(tx.execute("INSERT INTO hen (egg) VALUES (11)", params![]).await.is_err(), "references are checked again");
}

#[tokio::test]
async fn expired_backups_go_and_other_files_stay() {
    on_both_engines(async |site| {
        let first = make(&site).await;
        fs::write(folder(&site).join("alumet-notes.txt"), "mine").unwrap();
        site.clock.advance(20 * DAY);
        let second = make(&site).await;
        assert_eq!(second.expired, 0);
        site.clock.advance(11 * DAY);
        let third = make(&site).await;
        assert_eq!(third.expired, 1);
        assert!(third.new_key.is_none());
        assert!(!first.file.exists() && second.file.exists() && third.file.exists());
        assert!(folder(&site).join("alumet-notes.txt").exists());
    })
    .await;
}

#[tokio::test]
async fn key_and_backup_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = TestSite::sqlite().await;
    site.person("Ada", Role::Member).await;
    let made = make(&site).await;
    for file in [&backup::key_file(site.data.path()), &made.file] {
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
    }
    let encrypted = fs::read(&made.file).unwrap();
    assert!(!encrypted.windows(15).any(|bytes| bytes == b"ada@example.org"));
    let left = fs::read_dir(site.data.path().join("backup-work")).unwrap().count();
    assert_eq!(left, 0, "nothing unencrypted is left behind");
}

#[tokio::test]
async fn only_those_who_operate_the_site_may() {
    on_both_engines(async |site| {
        let made = make(&site).await;
        let member = site.person("Mallory", Role::Member).await;
        let teacher = site.person("Teresa", Role::Teacher).await;
        for (actor, expected) in [
            (&Actor::Visitor, ErrorCode::SignInRequired),
            (&member, ErrorCode::NotAllowed),
            (&teacher, ErrorCode::NotAllowed),
        ] {
            let order = BackupOrder { to: folder(&site), keep: DAY };
            let refused = backup::create(&site, actor, order).await.unwrap_err();
            assert!(matches!(refused, BackupError::Domain(Error::Refused(code)) if code == expected));
            let order = RestoreOrder { file: made.file.clone(), key: None, journal: None, replace: true };
            let refused = backup::restore(&site, actor, order).await.unwrap_err();
            assert!(matches!(refused, BackupError::Domain(Error::Refused(code)) if code == expected));
        }
    })
    .await;
}
