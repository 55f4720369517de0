//! What the operator configures, from the environment or the command line.

use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf, sync::Arc};

use clap::Args;
use domain::{
    Site,
    clock::SystemClock,
    db::{Db, DbOptions},
    random::SystemRandom,
    settings::{Authority, MailRoute, Settings},
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
    /// The folder of the backups, beside which a copy of the journal of erasures is kept; by default `backups` in the data
    /// folder.
    #[arg(long, env = "ALUMET_BACKUPS", global = true)]
    pub backups: Option<PathBuf>,
    /// The database: `postgres://…`, or `sqlite:FILE`; by default a file in the data folder.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    pub database_url: Option<String>,
    /// The same database under the role that owns its tables, for `alumet migrate` and `alumet restore` (PostgreSQL); the
    /// role of `DATABASE_URL` then only serves.
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
    /// Whose machines the installation runs on; nothing when they are the controller's own.
    #[arg(long, env = "ALUMET_HOSTING_PROVIDER", default_value = "", global = true)]
    pub hosting_provider: String,
    /// What protects the data there when the country is outside the European Economic Area (GDPR art. 46), such as
    /// standard contractual clauses.
    #[arg(long, env = "ALUMET_HOSTING_SAFEGUARD", default_value = "", global = true)]
    pub hosting_safeguard: String,
    /// Who delivers the mails; by default the name of the mail server.
    #[arg(long, env = "ALUMET_MAIL_PROVIDER", default_value = "", global = true)]
    pub mail_provider: String,
    /// The country of the mail provider.
    #[arg(long, env = "ALUMET_MAIL_COUNTRY", default_value = "", global = true)]
    pub mail_country: String,
    /// What protects the mails there when the country is outside the European Economic Area.
    #[arg(long, env = "ALUMET_MAIL_SAFEGUARD", default_value = "", global = true)]
    pub mail_safeguard: String,
    /// The supervisory authority of the company's country, to which people can complain (GDPR art. 77).
    #[arg(long, env = "ALUMET_AUTHORITY", default_value = "CNIL", global = true)]
    pub authority: String,
    /// The page where they complain to it.
    #[arg(long, env = "ALUMET_AUTHORITY_URL", default_value = "https://www.cnil.fr/fr/plaintes", global = true)]
    pub authority_url: String,
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

    /// The address of the database under the role that owns its tables.
    pub fn owner_url(&self) -> String {
        self.database_owner_url.clone().unwrap_or_else(|| self.database_url())
    }

    fn settings(&self) -> Settings {
        Settings {
            url: self.url.trim_end_matches('/').to_owned(),
            name: self.name.clone(),
            controller: self.controller.clone(),
            support_address: self.support_address.clone(),
            hosting_provider: self.hosting_provider.clone(),
            hosting_country: self.hosting_country.clone(),
            hosting_safeguard: self.hosting_safeguard.clone(),
            mail_provider: self.mail_provider.clone(),
            mail_country: self.mail_country.clone(),
            mail_safeguard: self.mail_safeguard.clone(),
            authority: Authority { name: self.authority.clone(), complaint: self.authority_url.clone() },
            data: self.data.clone(),
            backups: self.backups.clone(),
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
        self.open_at(self.owner_url()).await
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
