//! What tests need: temporary databases on both engines, a clock that can be moved, people, mails on disk.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc)]

mod archive;
mod rows;
pub mod spoil;
mod template;

pub use rows::Rows;
pub use template::Template;

use std::{ops::AsyncFn, sync::Arc};

use domain::{
    Site,
    actor::{Actor, SignedIn},
    clock::FixedClock,
    db::{Db, DbOptions},
    params,
    random::{CountingRandom, Random, SystemRandom},
    settings::{PasswordCost, Settings},
    site::Parts,
};
use model::{
    Millis,
    account::{Role, Theme},
    language::Language,
};
use sqlx::Connection as _;
use tempfile::TempDir;

/// When test time begins: 2026-01-05T09:00:00Z, a Monday.
pub const START: Millis = 1_767_603_600_000;

/// A fresh installation that vanishes with the test.
pub struct TestSite {
    /// The installation.
    pub site: Site,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Its folder.
    pub data: TempDir,
    url: String,
}

impl std::ops::Deref for TestSite {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl TestSite {
    async fn at(url: String, data: TempDir) -> Self {
        let random = Arc::new(CountingRandom::default());
        let site = Self::open(url, data, Arc::new(FixedClock::at(START)), random).await;
        site.db.migrate().await.unwrap();
        site
    }

    async fn open(url: String, data: TempDir, clock: Arc<FixedClock>, random: Arc<dyn Random>) -> Self {
        let db = Db::open(&DbOptions { url: url.clone(), connections: 2 }).await.unwrap();
        let files = data.path().join("files");
        std::fs::create_dir_all(&files).unwrap();
        let site = Site::new(Parts {
            db,
            files: Arc::new(object_store::local::LocalFileSystem::new_with_prefix(files).unwrap()),
            settings: Settings {
                data: data.path().to_owned(),
                password_cost: PasswordCost { memory: 8, passes: 1 },
                ..Settings::default()
            },
            clock: clock.clone(),
            random,
        });
        Self { site, clock, data, url }
    }

    /// The same installation under other settings.
    #[must_use]
    pub fn with_settings(self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = self.site.settings.clone();
        change(&mut settings);
        let site = Site::new(Parts {
            db: self.site.db.clone(),
            files: self.site.files.clone(),
            settings,
            clock: self.site.clock.clone(),
            random: self.site.random.clone(),
        });
        Self { site, ..self }
    }

    /// A fresh installation on SQLite.
    pub async fn sqlite() -> Self {
        let data = TempDir::new().unwrap();
        Self::at(sqlite_in(&data), data).await
    }

    /// A fresh installation on PostgreSQL, in the throw-away cluster that `scripts/test` (or `scripts/postgres`) started.
    pub async fn postgres() -> Self {
        Self::postgres_in(&new_name()).await
    }

    async fn postgres_in(name: &str) -> Self {
        administer(format!("CREATE DATABASE {name}")).await;
        Self::at(postgres_named(name), TempDir::new().unwrap()).await
    }

    /// Stores a person with a confirmed address and returns them as an actor with a session.
    pub async fn person(&self, first_name: &str, role: Role) -> Actor {
        let id = self.new_id().unwrap();
        let session = self.new_id().unwrap();
        let email = format!("{}@example.org", first_name.to_lowercase());
        let tx = self.db.begin().await.unwrap();
        tx.execute(
            "INSERT INTO person (id, email, email_key, first_name, last_name, password_hash, role, age_band, language, \
             theme, created_at, confirmed_at) VALUES ($1, $2, $2, $3, 'Example', '', $4, 'adult', 'en', 'system', $5, $5)",
            params![id, email, first_name, role.word(), self.now()],
        )
        .await
        .unwrap();
        tx.execute(
            "INSERT INTO session (id, person_id, token_hash, device, created_at, seen_at, expires_at) \
             VALUES ($1, $2, $3, '', $4, $4, $5)",
            params![session, id, self.token().unwrap().hash(), self.now(), self.now() + 1_000_000_000],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        Actor::Person(SignedIn {
            person: id,
            session,
            role,
            name: format!("{first_name} Example"),
            language: Language::En,
            theme: Theme::System,
        })
    }
}

impl TestSite {
    /// Runs every job that is due by the clock of the installation, and tells how many there were.
    pub async fn run_jobs(&self) -> usize {
        domain::jobs::run_due(&self.site).await.unwrap()
    }

    /// The mails that were delivered into the outbox folder, as they lie there (RFC 5322), newest last.
    pub fn mails(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.data.path().join("outbox")) else { return Vec::new() };
        let mut mails: Vec<_> = folder
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
            .map(|path| (path.metadata().unwrap().modified().unwrap(), path))
            .collect();
        mails.sort();
        mails.into_iter().map(|(_, path)| std::fs::read_to_string(path).unwrap()).collect()
    }
}

fn sqlite_in(data: &TempDir) -> String {
    format!("sqlite:{}", data.path().join("alumet.sqlite").display())
}

fn postgres_named(name: &str) -> String {
    let cluster = std::env::var("TEST_POSTGRES")
        .expect("TEST_POSTGRES must name a throw-away cluster: scripts/test and scripts/postgres start one");
    format!("{cluster}&dbname={name}")
}

/// A name that no other database of the cluster has.
fn new_name() -> String {
    let mut random = [0; 16];
    SystemRandom.fill(&mut random).unwrap();
    format!("t{}", uuid::Builder::from_random_bytes(random).into_uuid().simple())
}

/// Runs a statement that concerns whole databases of the cluster.
async fn administer(statement: String) {
    let mut connection = sqlx::PgConnection::connect(&postgres_named("postgres")).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Runs the same test on both engines.
pub async fn on_both_engines(test: impl AsyncFn(TestSite)) {
    test(TestSite::sqlite().await).await;
    let name = new_name();
    test(TestSite::postgres_in(&name).await).await;
    administer(format!("DROP DATABASE {name} WITH (FORCE)")).await;
}
