use clap::Args;
use domain::{
    Site, audit,
    db::{Db, DbOptions, Engine, Upgrade},
    policy,
};

use super::Failure;
use crate::configuration::Configuration;

/// `alumet migrate`
#[derive(Args, Debug)]
pub struct Migrate {
    /// Only tell what would be done. Fails when the upgrade, or the way back from it, would not be safe.
    #[arg(long)]
    check: bool,
}

impl Migrate {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        if self.check {
            return check(configuration).await;
        }
        let site = configuration.open().await?;
        let upgrade = bring_up_to_date(configuration, &site).await?;
        println!("{} migrations applied", upgrade.pending.len());
        site.db.close().await;
        Ok(())
    }
}

/// Brings the schema to this release, as the owner of the tables where one is configured, who then lets the role in that
/// serves; takes older events into the chain of the audit log; and publishes the documents that come with the release
/// where there are none. Tells what it found before.
pub(super) async fn bring_up_to_date(configuration: &Configuration, site: &Site) -> Result<Upgrade, Failure> {
    let upgrade = match &configuration.database_owner_url {
        Some(url) => migrate_as_owner(url, site).await?,
        None => migrate(&site.db).await?,
    };
    audit::seal_upgrade(site).await?;
    policy::publish_shipped(site).await?;
    Ok(upgrade)
}

async fn migrate_as_owner(url: &str, site: &Site) -> Result<Upgrade, Failure> {
    let Some(serving) = site.db.role().await? else {
        return Err(Failure::Advice("DATABASE_OWNER_URL is for PostgreSQL: SQLite has no roles".to_owned()));
    };
    let owner = Db::open(&DbOptions { url: url.to_owned(), connections: 1 }).await?;
    let upgrade = migrate(&owner).await?;
    if owner.role().await?.is_some_and(|owning| owning != serving) {
        owner.grant_serving(&serving).await?;
    }
    owner.close().await;
    Ok(upgrade)
}

/// Looks at the schema first, and changes it only when something is missing: a role that only serves may not even try.
async fn migrate(db: &Db) -> Result<Upgrade, Failure> {
    let upgrade = db.upgrade().await.map_err(Failure::lacking_rights)?;
    refuse_obstacles(&upgrade)?;
    if !upgrade.pending.is_empty() {
        tracing::info!(missing = upgrade.pending.len(), "applying migrations");
        db.migrate().await.map_err(Failure::lacking_rights)?;
    }
    Ok(upgrade)
}

/// Fails when this release can't run on the schema.
pub(super) fn refuse_obstacles(upgrade: &Upgrade) -> Result<(), Failure> {
    if upgrade.obstacles.is_empty() {
        return Ok(());
    }
    let obstacles: Vec<String> = upgrade.obstacles.iter().map(ToString::to_string).collect();
    Err(Failure::Advice(obstacles.join("; ")))
}

async fn check(configuration: &Configuration) -> Result<(), Failure> {
    let unreachable = |error| Failure::Advice(format!("the database can't be read: {error}"));
    let upgrade = if let Some(db) = Db::open_existing(&configuration.owner_url()).await.map_err(unreachable)? {
        let upgrade = db.upgrade().await.map_err(unreachable)?;
        db.close().await;
        upgrade
    } else {
        println!("there is no database yet; it would be made");
        Upgrade::of_nothing(Engine::Sqlite)
    };
    for step in &upgrade.pending {
        println!("to apply: {step}");
    }
    for step in &upgrade.newer {
        println!("from a newer release: {step}");
    }
    println!("{} migrations to apply, {} from a newer release", upgrade.pending.len(), upgrade.newer.len());
    refuse_obstacles(&upgrade)?;
    if upgrade.no_way_back.is_empty() {
        return Ok(());
    }
    let steps: Vec<String> = upgrade.no_way_back.iter().map(ToString::to_string).collect();
    Err(Failure::Advice(format!(
        "the release that runs now could not come back after {}: go through the release between, or back up first",
        steps.join(", ")
    )))
}
