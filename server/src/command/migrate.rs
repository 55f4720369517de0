use clap::Args;
use domain::db::{Db, Engine, Upgrade};

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
        let upgrade = site.db.upgrade().await?;
        refuse_obstacles(&upgrade)?;
        site.db.migrate().await?;
        println!("{} migrations applied", upgrade.pending.len());
        site.db.close().await;
        Ok(())
    }
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
    let upgrade = if let Some(db) = Db::open_existing(&configuration.database_url()).await.map_err(unreachable)? {
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
