use clap::{Args, Subcommand};
use domain::register;

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
    /// Compare the register with the live schema; ends with an error where they disagree.
    Check,
}

impl Register {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let Action::Check = self.action;
        let site = configuration.open().await?;
        let gaps = register::check(&site.db).await?;
        for gap in &gaps {
            println!("{gap}");
        }
        let totals = register::totals();
        println!(
            "{} tables with personal data: {} columns shown and exported, {} withheld, {} keys, {} without personal data",
            totals.tables, totals.personal, totals.secret, totals.keys, totals.neutral
        );
        println!("{} tables without personal data", totals.neutral_tables);
        if gaps.is_empty() {
            Ok(())
        } else {
            Err(Failure::Advice(format!("{} gaps: register each column, or declare why it is free", gaps.len())))
        }
    }
}
