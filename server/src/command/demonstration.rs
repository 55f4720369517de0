use std::path::PathBuf;

use clap::Args;
use domain::demonstration;

use super::{Failure, migrate::bring_up_to_date};
use crate::configuration::Configuration;

/// `alumet demonstration`
#[derive(Args, Debug)]
pub struct Demonstration {
    /// Do nothing, and say nothing, when there are accounts already.
    #[arg(long)]
    if_empty: bool,
    /// The folder of the course.
    #[arg(long, default_value = "server/demonstration/good-notes")]
    course: PathBuf,
}

impl Demonstration {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        bring_up_to_date(configuration, &site).await?;
        if self.if_empty && demonstration::has_people(&site).await? {
            return Ok(());
        }
        let accounts = demonstration::fill(&site, &self.course).await?;
        println!("The demonstration has these accounts. Their passwords are shown this once:");
        for account in accounts {
            println!("  {:<24} {:<30} {}", account.role.word(), account.email, account.password);
        }
        Ok(())
    }
}
