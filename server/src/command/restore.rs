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
    /// Replace what is there now, database and uploads. It is gone then.
    #[arg(long)]
    replace: bool,
}

impl Restore {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open_as_owner().await?;
        let order = RestoreOrder { file: self.file, key: self.key, replace: self.replace };
        let restored = backup::restore(&site, &Actor::System, order).await?;
        let made = OffsetDateTime::from_unix_timestamp(restored.created_at / 1000)
            .ok()
            .and_then(|time| time.format(&Rfc3339).ok())
            .unwrap_or_default();
        println!("Everything is as it was at {made}, with {} uploads.", restored.uploads);
        Ok(())
    }
}
