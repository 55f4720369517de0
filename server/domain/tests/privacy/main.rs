//! Seeing, taking and erasing one's own data, on both engines.

#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]
// The names of files here are those that the software gives.
#![allow(clippy::case_sensitive_file_extension_comparisons)]

mod archive;
mod archive_files;
mod archive_steps;
mod assisted;
mod breach;
mod breach_affected;
mod breach_telling;
mod deletion;
mod desk;
mod directives;
mod disclosure;
mod files;
mod follow;
mod handover;
mod hold;
mod hostile;
mod import;
mod journal;
mod last_mail;
mod my_data;
mod objection;
mod plant;
mod progress;
mod proof;
mod receipt;
mod recipients;
mod restore;
mod restricted;
mod restriction;
mod share;
mod steps;

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
use domain::{actor::Actor, db::Read as _, params, privacy};
use model::{
    DAY,
    account::Role,
    privacy::{ErasureReceipt, Receipt},
};
use testkit::TestSite;
use uuid::Uuid;

/// The password of everybody here.
pub const PASSWORD: &str = "a long walk by the river";

/// A person with a password.
pub async fn person(site: &TestSite, name: &str, role: Role) -> Actor {
    let actor = site.person(name, role).await;
    let argon2 = Argon2::new(Algorithm::default(), Version::default(), Params::new(8, 1, 1, None).unwrap());
    let hash = argon2.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    change(site, "UPDATE person SET password_hash = $1 WHERE id = $2", params![hash, actor.person_id()]).await;
    actor
}

/// Plans the deletion of a person's account and runs it when its time has come. Gives the reference of its receipt.
pub async fn delete(site: &TestSite, person: &Actor, contributions: bool) -> String {
    let planned = privacy::request_deletion(site, person, PASSWORD, contributions).await.unwrap();
    site.clock.advance(14 * DAY);
    privacy::erase_account(site, request_of(site, &planned.reference).await).await.unwrap();
    planned.reference
}

/// The key of the request with a reference.
pub async fn request_of(site: &TestSite, reference: &str) -> Uuid {
    let found = site.db.one("SELECT id FROM data_request WHERE reference = $1", params![reference]);
    found.await.map(|(id,)| id).unwrap()
}

/// The receipt with a reference, once the account is gone.
pub async fn receipt(site: &TestSite, reference: &str) -> ErasureReceipt {
    match privacy::receipt(site, reference).await.unwrap() {
        Receipt::Erased(receipt) => receipt,
        other => panic!("the account is not erased: {other:?}"),
    }
}

/// How many rows a query counts.
pub async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

/// Runs one statement.
pub async fn change(site: &TestSite, sql: &'static str, params: Vec<domain::db::Param>) -> u64 {
    let tx = site.db.begin().await.unwrap();
    let rows = tx.execute(sql, params).await.unwrap();
    tx.commit().await.unwrap();
    rows
}
