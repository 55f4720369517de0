//! What tests need: temporary databases on both engines, a clock that can be moved, people, mails on disk.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc)]

use std::{ops::AsyncFn, sync::Arc};

use domain::{
    Site,
    actor::{Actor, SignedIn},
    clock::FixedClock,
    db::{Db, DbOptions},
    params,
    random::{CountingRandom, Random as _, SystemRandom},
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
}

impl std::ops::Deref for TestSite {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl TestSite {
    async fn at(url: String, data: TempDir) -> Self {
        let db = Db::open(&DbOptions { url, connections: 2 }).await.unwrap();
        db.migrate().await.unwrap();
        let clock = Arc::new(FixedClock::at(START));
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
            random: Arc::new(CountingRandom::default()),
        });
        Self { site, clock, data }
    }

    /// A fresh installation on SQLite.
    pub async fn sqlite() -> Self {
        let data = TempDir::new().unwrap();
        Self::at(format!("sqlite:{}", data.path().join("alumet.sqlite").display()), data).await
    }

    /// A fresh installation on PostgreSQL, in the throw-away cluster that `scripts/test` (or `scripts/postgres`) started.
    pub async fn postgres() -> Self {
        let cluster = std::env::var("TEST_POSTGRES")
            .expect("TEST_POSTGRES must name a throw-away cluster: scripts/test and scripts/postgres start one");
        let mut random = [0; 16];
        SystemRandom.fill(&mut random).unwrap();
        let name = format!("t{}", uuid::Builder::from_random_bytes(random).into_uuid().simple());
        let mut admin = sqlx::PgConnection::connect(&format!("{cluster}&dbname=postgres")).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut admin).await.unwrap();
        admin.close().await.unwrap();
        Self::at(format!("{cluster}&dbname={name}"), TempDir::new().unwrap()).await
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

/// Runs the same test on both engines.
pub async fn on_both_engines(test: impl AsyncFn(TestSite)) {
    test(TestSite::sqlite().await).await;
    test(TestSite::postgres().await).await;
}
