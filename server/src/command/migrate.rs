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
        let site = configuration.open().await?;
        let state = site.db.migration_state().await?;
        if self.check {
            println!("{} migrations to apply, {} from a newer release", state.missing, state.newer);
        } else {
            site.db.migrate().await?;
            println!("{} migrations applied", state.missing);
        }
        Ok(())
    }
}
