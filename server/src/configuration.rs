//! What the operator configures, from the environment or the command line.

use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf, sync::Arc};

use clap::Args;
use domain::{
    Site,
    clock::SystemClock,
    db::{Db, DbError, DbOptions},
    random::SystemRandom,
    settings::{MailRoute, Settings},
    site::Parts,
};
use model::DAY;
use object_store::local::LocalFileSystem;

use crate::command::Failure;

/// The configuration; each value has an environment variable of the same meaning.
#[derive(Args, Clone, Debug)]
pub struct Configuration {
    /// The folder that holds the embedded database, files, mails and keys.
    #[arg(long, env = "ALUMET_DATA", default_value = "data", global = true)]
    pub data: PathBuf,
    /// The database: `postgres://…`, or `sqlite:FILE`; by default a file in the data folder.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    pub database_url: Option<String>,
    /// The same database under the role that owns its tables, for `alumet migrate` and `alumet restore` (PostgreSQL); the
    /// role of DATABASE_URL then only serves.
    #[arg(long, env = "DATABASE_OWNER_URL", hide_env_values = true, global = true)]
    pub database_owner_url: Option<String>,
    /// How many database connections read at once.
    #[arg(long, env = "ALUMET_CONNECTIONS", default_value_t = 8, global = true)]
    pub connections: u32,
    /// The public address.
    #[arg(long, env = "ALUMET_URL", default_value = "http://127.0.0.1:3000", global = true)]
    pub url: String,
    /// Where to listen.
    #[arg(long, env = "ALUMET_LISTEN", default_value = "127.0.0.1:3000", global = true)]
    pub listen: SocketAddr,
    /// The folder with the styles, scripts and static files of this release.
    #[arg(long, env = "ALUMET_SITE", default_value = "target/site", global = true)]
    pub site: PathBuf,
    /// What the installation calls itself.
    #[arg(long, env = "ALUMET_NAME", default_value = "Alumet", global = true)]
    pub name: String,
    /// The company that answers for the data (GDPR art. 4(7)).
    #[arg(long, env = "ALUMET_CONTROLLER", default_value = "Alumet", global = true)]
    pub controller: String,
    /// Where people write for help.
    #[arg(long, env = "ALUMET_SUPPORT", default_value = "support@alumet.example", global = true)]
    pub support_address: String,
    /// The country in which the data is stored.
    #[arg(long, env = "ALUMET_COUNTRY", default_value = "France", global = true)]
    pub hosting_country: String,
    /// A mail server, as `smtps://user:password@host`; by default mails are files in the data folder.
    #[arg(long, env = "ALUMET_SMTP", hide_env_values = true, global = true)]
    pub smtp: Option<String>,
    /// How many days a deletion can be cancelled.
    #[arg(long, env = "ALUMET_COOLING_OFF_DAYS", default_value_t = 14, global = true)]
    pub cooling_off_days: u32,
    /// How many changes (form posts) one client may send in a minute.
    #[arg(long, env = "ALUMET_CHANGES_PER_MINUTE", default_value = "120", global = true)]
    pub changes_per_minute: NonZeroU32,
    /// Clients are named by a reverse proxy in `X-Forwarded-For`.
    #[arg(long, env = "ALUMET_BEHIND_PROXY", global = true)]
    pub behind_proxy: bool,
    /// A token that opens `/metrics` from afar; without it only this machine may read them.
    #[arg(long, env = "ALUMET_METRICS_TOKEN", hide_env_values = true, global = true)]
    pub metrics_token: Option<String>,
    /// What is logged (`info`, `warn,domain=debug` …).
    #[arg(long, env = "ALUMET_LOG", default_value = "info", global = true)]
    pub log: String,
}

impl Configuration {
    /// The address of the database.
    pub fn database_url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join("alumet.sqlite").display()))
    }

    fn settings(&self) -> Settings {
        Settings {
            url: self.url.trim_end_matches('/').to_owned(),
            name: self.name.clone(),
            controller: self.controller.clone(),
            support_address: self.support_address.clone(),
            hosting_country: self.hosting_country.clone(),
            data: self.data.clone(),
            mail: self.smtp.clone().map_or(MailRoute::Outbox, MailRoute::Smtp),
            cooling_off: i64::from(self.cooling_off_days) * DAY,
            ..Settings::default()
        }
    }

    /// Opens the installation that is configured.
    pub async fn open(&self) -> Result<Site, Failure> {
        self.open_at(self.database_url()).await
    }

    /// Opens it under the role that owns the tables, where there is one apart, to replace them.
    pub async fn open_as_owner(&self) -> Result<Site, Failure> {
        self.open_at(self.database_owner_url.clone().unwrap_or_else(|| self.database_url())).await
    }

    /// Brings the schema to this release, as the owner of the tables where one is configured, who then lets the role in
    /// that serves; and takes older events into the chain of the audit log. Tells how many migrations were applied.
    pub async fn migrate(&self, site: &Site) -> Result<usize, Failure> {
        let missing = match &self.database_owner_url {
            Some(url) => self.migrate_as_owner(url, site).await?,
            None => bring_up_to_date(&site.db).await.map_err(Failure::lacking_rights)?,
        };
        domain::audit::seal_upgrade(site).await?;
        Ok(missing)
    }

    async fn migrate_as_owner(&self, url: &str, site: &Site) -> Result<usize, Failure> {
        let Some(serving) = site.db.role().await? else {
            return Err(Failure::Advice("DATABASE_OWNER_URL is for PostgreSQL: SQLite has no roles".to_owned()));
        };
        let owner = Db::open(&DbOptions { url: url.to_owned(), connections: 1 }).await?;
        let missing = bring_up_to_date(&owner).await?;
        if owner.role().await?.is_some_and(|owning| owning != serving) {
            owner.grant_serving(&serving).await?;
        }
        owner.close().await;
        Ok(missing)
    }

    async fn open_at(&self, url: String) -> Result<Site, Failure> {
        let files = self.data.join("files");
        tokio::fs::create_dir_all(&files).await.map_err(Failure::io("creating the data folder"))?;
        let db = Db::open(&DbOptions { url, connections: self.connections }).await?;
        Ok(Site::new(Parts {
            db,
            files: Arc::new(LocalFileSystem::new_with_prefix(files)?),
            settings: self.settings(),
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandom),
        }))
    }
}

/// Looks at the schema first, and changes it only when something is missing: a role that only serves may not even try.
async fn bring_up_to_date(db: &Db) -> Result<usize, DbError> {
    let missing = db.migration_state().await?.missing;
    if missing > 0 {
        tracing::info!(missing, "applying migrations");
        db.migrate().await?;
    }
    Ok(missing)
}
