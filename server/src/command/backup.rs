use std::path::PathBuf;

use clap::Args;
use domain::{
    actor::Actor,
    backup::{self, BackupOrder},
};
use model::DAY;

use super::Failure;
use crate::configuration::Configuration;

/// `alumet backup`
#[derive(Args, Debug)]
pub struct Backup {
    /// The folder for the backup; by default the one that is configured (`--backups`).
    #[arg(long)]
    to: Option<PathBuf>,
    /// Backups in that folder that are older are removed once the new one is whole.
    #[arg(long, env = "ALUMET_KEEP_DAYS", default_value_t = 30)]
    keep_days: u32,
}

impl Backup {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        let to = self.to.unwrap_or_else(|| site.settings.backups());
        let order = BackupOrder { to, keep: i64::from(self.keep_days) * DAY };
        let beside = domain::journal::beside(&order.to);
        let made = backup::create(&site, &Actor::System, order).await?;
        println!("{} ({} bytes, {} uploads)", made.file.display(), made.bytes, made.uploads);
        println!("The journal of erasures and withdrawals lies beside it, in {}: copy both.", beside.display());
        if made.expired > 0 {
            println!("{} backups older than {} days were removed", made.expired, self.keep_days);
        }
        if let Some(key) = made.new_key {
            println!("A key was made: {}", key.display());
            println!("Without it no backup can be read. Keep a copy away from this machine and away from the backups.");
        }
        Ok(())
    }
}
