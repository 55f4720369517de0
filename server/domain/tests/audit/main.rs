//! The audit log can't be changed, and a change by hand is found, on both engines.

#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]

mod append_only;
mod concurrent;
mod dashboard;
mod erasure;
mod forge;
mod random;
mod roles;
mod tamper;
mod upgrade;

use domain::{Site, actor::Actor, audit, db::Read as _, params};
use model::{
    account::Role,
    audit::{Broken, Fault, Verification},
};
use testkit::TestSite;

/// Writes so many events, each in a transaction of its own, all about one person.
pub async fn write(site: &TestSite, events: usize) -> Actor {
    let ada = site.person("Ada", Role::Member).await;
    for number in 0..events {
        site.clock.advance(1000);
        write_one(site, &ada, &format!("number={number}")).await;
    }
    ada
}

/// Writes one event.
pub async fn write_one(site: &Site, actor: &Actor, detail: &str) {
    let tx = site.db.begin().await.unwrap();
    audit::record(site, &tx, actor, "account.signed-in", actor.person_id(), detail).await.unwrap();
    tx.commit().await.unwrap();
}

/// Walks along the chain.
pub async fn verify(site: &Site) -> Verification {
    audit::verify(site, &Actor::System, None).await.unwrap()
}

/// A fault of an entry.
pub const fn fault(position: u64, fault: Fault) -> Option<Broken> {
    Some(Broken::Entry { position, fault })
}

/// How many rows a table has.
pub async fn count(site: &Site, table: &'static str) -> i64 {
    let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}
