//! What somebody can do to the log who owns the database. Nothing of it is committed.

use domain::{
    audit,
    db::{Engine, Param, Read as _, Tx},
    params,
};
use model::audit::{Head, Verification};
use sha2::{Digest as _, Sha256};
use sqlx::AssertSqlSafe;
use testkit::TestSite;
use uuid::Uuid;

const TABLES: [&str; 4] = ["audit_event", "audit_payload", "audit_entry", "audit_head"];

/// Takes every trigger off the log, and foreign keys too.
pub async fn unguard(tx: &Tx) {
    match tx.engine() {
        Engine::Postgres => {
            for table in TABLES {
                let sql = format!("ALTER TABLE {table} DISABLE TRIGGER ALL");
                tx.execute(AssertSqlSafe(sql), params![]).await.unwrap();
            }
        }
        Engine::Sqlite => {
            tx.execute("PRAGMA defer_foreign_keys = ON", params![]).await.unwrap();
            let names: Vec<(String,)> = tx
                .all("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit%'", params![])
                .await
                .unwrap();
            assert!(names.len() > 10);
            for (name,) in names {
                tx.execute(AssertSqlSafe(format!("DROP TRIGGER {name}")), params![]).await.unwrap();
            }
        }
    }
}

/// What a walk finds after these statements.
pub async fn after(
    site: &TestSite,
    statements: &[(&'static str, Vec<Param>)],
    exported: Option<&Head>,
) -> Verification {
    let tx = site.db.begin().await.unwrap();
    unguard(&tx).await;
    for (sql, params) in statements {
        let rows = tx.execute(*sql, params.clone()).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        assert!(rows > 0, "{sql} changed nothing");
    }
    audit::walk(&tx, exported).await.unwrap()
}

/// The hash of fields with their lengths, written apart from the one that is tested.
pub fn hash(fields: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for field in fields {
        bytes.extend_from_slice(&(field.len() as u64).to_be_bytes());
        bytes.extend_from_slice(field);
    }
    Sha256::digest(bytes).to_vec()
}

/// Hashes the entries from one position to another anew, so that they follow each other, and tells the last hash.
pub async fn rehash(tx: &Tx, from: i64, to: i64) -> Vec<u8> {
    let mut previous = vec![0; 32];
    if let Some((hash,)) =
        tx.optional::<(Vec<u8>,)>("SELECT hash FROM audit_entry WHERE position = $1", params![from - 1]).await.unwrap()
    {
        previous = hash;
    }
    for position in from..=to {
        let (event, at, kind, commitment): (Uuid, i64, String, Vec<u8>) = tx
            .one(
                "SELECT e.id, e.happened_at, e.kind, n.commitment FROM audit_entry n \
                 JOIN audit_event e ON e.id = n.event_id WHERE n.position = $1",
                params![position],
            )
            .await
            .unwrap();
        let hash = hash(&[
            b"alumet audit entry 1",
            &position.to_be_bytes(),
            event.as_bytes(),
            &at.to_be_bytes(),
            kind.as_bytes(),
            &commitment,
            &previous,
        ]);
        tx.execute(
            "UPDATE audit_entry SET previous_hash = $2, hash = $3 WHERE position = $1",
            params![position, previous, hash.as_slice()],
        )
        .await
        .unwrap();
        previous = hash;
    }
    previous
}

/// Puts the triggers of PostgreSQL on again; on SQLite the one that moves the head, which appending needs.
pub async fn guard(tx: &Tx) {
    match tx.engine() {
        Engine::Postgres => {
            for table in TABLES {
                let sql = format!("ALTER TABLE {table} ENABLE TRIGGER ALL");
                tx.execute(AssertSqlSafe(sql), params![]).await.unwrap();
            }
        }
        Engine::Sqlite => {
            tx.execute(
                "CREATE TRIGGER audit_entry_moves_head AFTER INSERT ON audit_entry \
                 BEGIN UPDATE audit_head SET position = new.position, hash = new.hash; END",
                params![],
            )
            .await
            .unwrap();
        }
    }
}
