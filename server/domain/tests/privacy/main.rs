//! Seeing, taking and erasing one's own data, on both engines.

#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]

mod archive;
mod deletion;
mod my_data;
mod plant;
mod progress;
mod proof;

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
use domain::{actor::Actor, params};
use model::account::Role;
use testkit::TestSite;

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

/// Runs one statement.
pub async fn change(site: &TestSite, sql: &'static str, params: Vec<domain::db::Param>) -> u64 {
    let tx = site.db.begin().await.unwrap();
    let rows = tx.execute(sql, params).await.unwrap();
    tx.commit().await.unwrap();
    rows
}
