//! What the role of the database may do decides how far the scrub goes, and it says how far it went.

#![allow(clippy::unwrap_used)]

use domain::{
    db::{Db, DbError, DbOptions, Read as _},
    params,
    random::{Random as _, SystemRandom},
    register,
};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use testkit::TestSite;

fn tables() -> Vec<&'static str> {
    register::tables().filter(|table| table.condition().is_some()).map(|table| table.name).collect()
}

async fn run(connection: &mut PgConnection, statement: String) {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await.unwrap();
}

#[tokio::test]
async fn on_sqlite_all_is_done() {
    let site = TestSite::sqlite().await;
    assert!(site.db.scrub(&tables()).await.unwrap());
}

#[tokio::test]
async fn a_role_that_only_owns_its_database_rewrites_tables_and_says_that_the_log_is_left() {
    let cluster = std::env::var("TEST_POSTGRES").unwrap();
    let mut random = [0; 8];
    SystemRandom.fill(&mut random).unwrap();
    let name = format!("scrub{}", register::hexadecimal(&random));
    let mut admin = PgConnection::connect(&format!("{cluster}&dbname=postgres")).await.unwrap();
    run(&mut admin, format!("CREATE ROLE {name} LOGIN")).await;
    run(&mut admin, format!("CREATE DATABASE {name} OWNER {name}")).await;
    let mut admin = PgConnection::connect(&format!("{cluster}&dbname={name}")).await.unwrap();
    let url = format!("{cluster}&dbname={name}&user={name}");
    let db = Db::open(&DbOptions { url, connections: 2 }).await.unwrap();
    db.migrate().await.unwrap();
    assert!(!db.scrub(&tables()).await.unwrap(), "the log is not emptied, and it says so");

    run(&mut admin, format!("GRANT pg_checkpoint, pg_monitor TO {name}")).await;
    run(&mut admin, format!("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {name}")).await;
    assert!(db.scrub(&tables()).await.unwrap(), "these three rights are enough");
}

#[tokio::test]
async fn what_a_role_may_not_rewrite_is_named() {
    let site = TestSite::postgres().await;
    let cluster = std::env::var("TEST_POSTGRES").unwrap();
    let (name,): (String,) = site.db.one("SELECT CAST(current_database() AS TEXT)", params![]).await.unwrap();
    let mut admin = PgConnection::connect(&format!("{cluster}&dbname={name}")).await.unwrap();
    run(&mut admin, format!("CREATE ROLE {name} LOGIN")).await;
    run(&mut admin, format!("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}")).await;
    let url = format!("{cluster}&dbname={name}&user={name}");
    let db = Db::open(&DbOptions { url, connections: 1 }).await.unwrap();
    let refused = db.scrub(&["person"]).await.unwrap_err();
    assert!(matches!(refused, DbError::NotRewritten(table) if table == "person"));
}
