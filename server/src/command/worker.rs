use clap::Args;

use super::{Failure, serve::stop_signal};
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
        if site.db.migration_state().await?.missing > 0 {
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
