//! Looks into the files of the database, byte for byte.

use std::{collections::BTreeSet, path::PathBuf, process::Command};

use domain::{
    db::{Db, Engine, Read as _},
    params,
    random::{Random as _, SystemRandom},
};
use testkit::TestSite;
use uuid::Uuid;

use super::{change, plant::Planted};

/// The place of everything in the log of PostgreSQL.
pub const LOG: &str = "pg_wal";

/// A name that no other test has: they share the log of one cluster.
pub fn unique(name: &str) -> String {
    let mut random = [0; 8];
    SystemRandom.fill(&mut random).unwrap();
    format!("{name}{}", domain::register::hexadecimal(&random))
}

/// Brings everything that the engine still holds in memory into its files, statistics included, and one marker into the
/// part of the log that is written now: tests that run beside this one may have made the engine let go of the rest.
pub async fn settle(site: &TestSite, person: Uuid, planted: &BTreeSet<Planted>) {
    if let Db::Postgres(pool) = &site.db {
        for statement in ["ANALYZE", "CHECKPOINT"] {
            sqlx::raw_sql(statement).execute(pool).await.unwrap();
        }
        let device = planted.iter().find(|planted| (planted.table, planted.column) == ("session", "device")).unwrap();
        sign_in_again(site, person, &device.marker).await;
    }
}

/// One more session of a person.
pub async fn sign_in_again(site: &TestSite, person: Uuid, device: &str) {
    let sql = "INSERT INTO session (id, person_id, token_hash, device, created_at, seen_at, expires_at) \
               VALUES ($1, $2, $3, $4, 0, 0, 9000000000000)";
    let (id, token) = (site.new_id().unwrap(), site.token().unwrap().hash());
    change(site, sql, params![id, person, token, device]).await;
}

/// Which markers are in which files of the database: (marker, path below the folder of the engine). Everything in the log
/// is in one place, [`LOG`].
pub async fn in_files(site: &TestSite, planted: &BTreeSet<Planted>) -> BTreeSet<(String, String)> {
    let folder = folder(site).await;
    let first = planted.first().unwrap();
    let who: String = first.marker.split('-').take(2).collect::<Vec<_>>().join("-");
    // The folder holds gigabytes, which grep reads faster than a test that is not optimised.
    let output = Command::new("grep")
        .env("LC_ALL", "C")
        .args(["-r", "-a", "-o", "-s", "-E", &format!("{who}-[a-z_]+-[a-z0-9_]+-km@example.org")])
        .arg(".")
        .current_dir(&folder)
        .output()
        .unwrap();
    let found = String::from_utf8(output.stdout).unwrap();
    found
        .lines()
        .filter_map(|line| {
            let (file, marker) = line.split_once(':').unwrap();
            let file = file.trim_start_matches("./");
            let is_of_engine = site.db.engine() == Engine::Postgres || file.starts_with("alumet.sqlite");
            let place = if file.starts_with(LOG) { LOG } else { file };
            is_of_engine.then(|| (marker.to_owned(), place.to_owned()))
        })
        .collect()
}

async fn folder(site: &TestSite) -> PathBuf {
    match site.db.engine() {
        Engine::Sqlite => site.data.path().to_owned(),
        Engine::Postgres => {
            let (folder,): (String,) =
                site.db.one("SELECT current_setting('data_directory')", params![]).await.unwrap();
            PathBuf::from(folder)
        }
    }
}
