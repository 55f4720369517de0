use std::path::PathBuf;

use clap::Args;
use domain::{
    actor::Actor,
    backup::{self, RestoreOrder},
};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::Failure;
use crate::configuration::Configuration;

/// `alumet restore`
#[derive(Args, Debug)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// The key that it was made with; by default the one in the data folder.
    #[arg(long)]
    key: Option<PathBuf>,
    /// A folder with a newer copy of the journal of erasures and withdrawals: on a new machine, the one beside the backups.
    #[arg(long, value_name = "DIR")]
    journal: Option<PathBuf>,
    /// Replace what is there now, database and uploads. It is gone then.
    #[arg(long)]
    replace: bool,
}

impl Restore {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open_as_owner().await?;
        let order = RestoreOrder { file: self.file, key: self.key, journal: self.journal, replace: self.replace };
        let restored = backup::restore(&site, &Actor::System, order).await?;
        let made = OffsetDateTime::from_unix_timestamp(restored.created_at / 1000)
            .ok()
            .and_then(|time| time.format(&Rfc3339).ok())
            .unwrap_or_default();
        println!("Everything is as it was at {made}, with {} uploads.", restored.uploads);
        println!("Everybody is signed out: who signed out since then is not signed in again.");
        if restored.erased > 0 {
            println!("{} people who deleted their account since then were erased again.", restored.erased);
        }
        if restored.objected > 0 {
            println!("{} objections since then were brought up to date.", restored.objected);
        }
        if restored.restricted > 0 {
            println!("{} restrictions that began or were lifted since then did so again.", restored.restricted);
        }
        if restored.withdrawn > 0 {
            println!("{} consents that were withdrawn since then were withdrawn again.", restored.withdrawn);
        }
        Ok(())
    }
}
