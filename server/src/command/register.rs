use clap::{Args, Subcommand};
use domain::register::{self, PLACES};

use super::Failure;
use crate::configuration::Configuration;

/// `alumet register`
#[derive(Args, Debug)]
pub struct Register {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Compare the register with the live schema, the values of the columns that are declared free, and the data folder;
    /// ends with an error where they disagree.
    Check,
}

impl Register {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let Action::Check = self.action;
        let site = configuration.open().await?;
        let mut gaps = register::check(&site.db).await?;
        gaps.extend(register::check_values(&site.db).await?);
        let data = site.settings.data.clone();
        let places = tokio::task::spawn_blocking(move || register::check_places(&data));
        let places = places.await.map_err(std::io::Error::other).flatten();
        gaps.extend(places.map_err(Failure::io("walking the data folder"))?);
        for gap in &gaps {
            println!("{gap}");
        }
        let totals = register::totals();
        println!(
            "{} tables with personal data: {} columns shown and exported, {} withheld, {} keys",
            totals.tables, totals.personal, totals.secret, totals.keys
        );
        println!(
            "{} columns declared free of personal data, {} tables hold nothing else",
            totals.neutral, totals.neutral_tables
        );
        println!("{} places outside the tables, {} kinds of jobs", PLACES.len(), domain::jobs::JOBS.len());
        if gaps.is_empty() {
            Ok(())
        } else {
            Err(Failure::No(format!("{} gaps: register each, or declare why it is free", gaps.len())))
        }
    }
}
