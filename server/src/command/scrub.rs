use clap::Args;
use domain::privacy;

use super::Failure;
use crate::configuration::Configuration;

/// `alumet scrub`
#[derive(Args, Debug)]
pub struct Scrub {}

impl Scrub {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        let count = privacy::scrub_database(&site).await?;
        println!("{count} receipts now say that the files of the database hold nothing of their accounts");
        site.db.close().await;
        Ok(())
    }
}
