use clap::Args;

use super::Failure;
use crate::configuration::Configuration;

/// `alumet migrate`
#[derive(Args, Debug)]
pub struct Migrate {
    /// Only tell what would be done.
    #[arg(long)]
    check: bool,
}

impl Migrate {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        if self.check {
            let state = configuration.open_as_owner().await?.db.migration_state().await?;
            println!("{} migrations to apply, {} from a newer release", state.missing, state.newer);
        } else {
            let site = configuration.open().await?;
            println!("{} migrations applied", configuration.migrate(&site).await?);
        }
        Ok(())
    }
}
