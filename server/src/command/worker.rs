use clap::Args;

use super::{Failure, migrate::refuse_obstacles, serve::stop_signal};
use crate::configuration::Configuration;

/// `alumet worker`
#[derive(Args, Debug)]
pub struct Worker {
    /// Do what is due now, then end.
    #[arg(long)]
    until_idle: bool,
}

impl Worker {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        let upgrade = site.db.upgrade().await?;
        refuse_obstacles(&upgrade)?;
        if !upgrade.pending.is_empty() {
            return Err(domain::db::DbError::SchemaTooOld.into());
        }
        if self.until_idle {
            domain::jobs::enqueue_scheduled(&site).await?;
            let done = domain::jobs::run_due(&site).await?;
            println!("{done} jobs run");
        } else {
            domain::jobs::work(site.clone(), stop_signal()).await?;
        }
        site.db.close().await;
        Ok(())
    }
}
