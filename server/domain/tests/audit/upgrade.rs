//! Events that a release wrote which knew of no chain.

use std::borrow::Cow;

use domain::{
    actor::Actor,
    audit,
    backup::{self, BackupOrder, RestoreOrder},
    db::{Db, Engine, Read as _},
    params,
};
use model::{
    DAY,
    account::Role,
    audit::{Broken, Fault},
};
use sqlx::migrate::Migrator;
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{count, fault, forge, verify, write_one};

/// What the release before wrote for one event.
async fn write_unchained(site: &TestSite, number: u128, payload: bool) {
    let (event, person) = (Uuid::from_u128(number), Uuid::from_u128(1));
    let tx = site.db.begin().await.unwrap();
    tx.execute(
        "INSERT INTO audit_event (id, happened_at, kind) VALUES ($1, $2, 'account.signed-in')",
        params![event, site.now()],
    )
    .await
    .unwrap();
    if payload {
        // The release before knew no policies: what it writes asks none.
        tx.execute(
            "WITH older AS (SELECT 1) \
             INSERT INTO audit_payload (event_id, actor_id, subject_id, detail) VALUES ($1, $2, $2, 'old')",
            params![event, person],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Takes an empty installation back to the schema of the release before the chain.
async fn as_before(site: &TestSite) {
    let folder = match site.db.engine() {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    };
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
    let mut older = Migrator::new(path).await.unwrap();
    older.migrations = Cow::Owned(older.migrations.iter().filter(|step| step.version < 8).cloned().collect());
    match &site.db {
        Db::Sqlite { writer, .. } => {
            let tables: Vec<(String, String)> = site
                .db
                .all(
                    "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite%' AND sql IS NOT NULL \
                     AND name NOT LIKE 'post_search\\__%' ESCAPE '\\' ORDER BY type = 'table', type DESC",
                    params![],
                )
                .await
                .unwrap();
            let mut connection = writer.acquire().await.unwrap();
            sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut *connection).await.unwrap();
            for (kind, name) in tables {
                sqlx::query(sqlx::AssertSqlSafe(format!("DROP {kind} IF EXISTS \"{name}\"")))
                    .execute(&mut *connection)
                    .await
                    .unwrap();
            }
            sqlx::query("PRAGMA foreign_keys = ON").execute(&mut *connection).await.unwrap();
            drop(connection);
            older.run(writer).await.unwrap();
        }
        Db::Postgres(pool) => {
            for statement in ["DROP SCHEMA public CASCADE", "DROP SCHEMA apalis CASCADE", "CREATE SCHEMA public"] {
                sqlx::query(statement).execute(pool).await.unwrap();
            }
            older.run(pool).await.unwrap();
        }
    }
}

#[tokio::test]
async fn older_events_are_taken_into_the_chain_when_it_begins() {
    on_both_engines(async |site| {
        as_before(&site).await;
        for number in 10..1210 {
            site.clock.advance(1);
            write_unchained(&site, number, number != 15).await;
        }
        site.db.migrate().await.unwrap();
        assert_eq!(verify(&site).await.broken, Some(Broken::Outside { events: 1200 }));
        assert_eq!(audit::seal_upgrade(&site).await.unwrap(), 1200);
        assert_eq!(audit::seal_upgrade(&site).await.unwrap(), 0);
        let found = verify(&site).await;
        assert_eq!((found.entries, found.erased, found.broken), (1201, 1, None), "and one that says so");
        let (kind, detail): (String, String) = site
            .db
            .one(
                "SELECT e.kind, p.detail FROM audit_entry n JOIN audit_event e ON e.id = n.event_id \
                 JOIN audit_payload p ON p.event_id = e.id WHERE n.position = 1201",
                params![],
            )
            .await
            .unwrap();
        assert_eq!((kind.as_str(), detail.as_str()), ("audit.sealed", "events=1200"));

        let change = "UPDATE audit_payload SET detail = 'new' WHERE event_id = \
                      (SELECT event_id FROM audit_entry WHERE position = 700)";
        let found = forge::after(&site, &[(change, params![])], None).await;
        assert_eq!(found.broken, fault(700, Fault::Commitment), "older events are protected like new ones");
        let (first,): (Uuid,) =
            site.db.one("SELECT event_id FROM audit_entry WHERE position = 1", params![]).await.unwrap();
        assert_eq!(first, Uuid::from_u128(10), "oldest first");
    })
    .await;
}

#[tokio::test]
async fn the_release_before_still_writes_and_somebody_has_to_look_at_it() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        write_one(&site, &ada, "").await;
        write_unchained(&site, 10, true).await;
        write_unchained(&site, 11, false).await;
        write_one(&site, &ada, "").await;
        assert_eq!(audit::seal_upgrade(&site).await.unwrap(), 0, "never by itself once the chain has begun");
        assert_eq!(verify(&site).await.broken, Some(Broken::Outside { events: 2 }));
        assert_eq!(audit::seal(&site, &Actor::System).await.unwrap(), 2);
        assert_eq!(audit::seal(&site, &Actor::System).await.unwrap(), 0);
        let found = verify(&site).await;
        assert_eq!((found.entries, found.erased, found.broken), (5, 1, None));
        assert_eq!(count(&site, "audit_event").await, 5, "that nothing was taken in is not noted");
    })
    .await;
}

#[tokio::test]
async fn two_processes_that_start_together_take_them_in_once() {
    on_both_engines(async |site| {
        for number in 10..60 {
            write_unchained(&site, number, true).await;
        }
        let (one, two) = tokio::join!(audit::seal_upgrade(&site), audit::seal_upgrade(&site));
        assert_eq!(one.unwrap() + two.unwrap(), 50);
        let found = verify(&site).await;
        assert_eq!((found.entries, found.broken), (51, None));
    })
    .await;
}

#[tokio::test]
async fn a_backup_from_before_the_chain_is_taken_in_when_it_is_restored() {
    on_both_engines(async |site| {
        site.person("Ada", Role::Member).await;
        for number in 10..15 {
            write_unchained(&site, number, true).await;
        }
        let order = BackupOrder { to: site.data.path().join("backups"), keep: DAY };
        let made = backup::create(&site, &Actor::System, order).await.unwrap();
        assert_eq!(verify(&site).await.broken, Some(Broken::Outside { events: 5 }));
        let order = RestoreOrder { file: made.file, key: None, journal: None, replace: true };
        backup::restore(&site, &Actor::System, order).await.unwrap();
        let found = verify(&site).await;
        assert_eq!((found.entries, found.broken), (7, None), "five, that they were taken in, and the restore");
    })
    .await;
}
