use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::{actor::Actor, learn::import};

use super::{Failure, migrate::bring_up_to_date};
use crate::configuration::Configuration;

/// `alumet import`
#[derive(Args, Debug)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Make a course of an mdBook, or bring the course of that address up to date.
    Mdbook(Mdbook),
}

#[derive(Args, Debug)]
struct Mdbook {
    /// The folder of the book.
    folder: PathBuf,
    /// The email address of the teacher whose course it is.
    #[arg(long)]
    teacher: Option<String>,
    /// The address of the course; by default made from its title.
    #[arg(long)]
    slug: Option<String>,
    /// The title, instead of the book's own.
    #[arg(long)]
    title: Option<String>,
    /// Keep a new course hidden until somebody publishes it.
    #[arg(long)]
    draft: bool,
}

impl Import {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let What::Mdbook(Mdbook { folder, teacher, slug, title, draft }) = self.what;
        let site = configuration.open().await?;
        bring_up_to_date(configuration, &site).await?;
        let input = import::Import { folder, teacher, slug, title, draft };
        let report = import::import(&site, &Actor::System, input).await.map_err(|error| match error {
            import::ImportError::Site(error) => Failure::Domain(error),
            refused @ import::ImportError::Refused { .. } => {
                Failure::Advice(format!("nothing was imported: {refused}"))
            }
        })?;
        for warning in &report.warnings {
            println!("warning: {warning}");
        }
        println!(
            "{} “{}” at /courses/{}: {} lessons, {} to come, {} removed, {} files, {} minutes to read, {} warnings",
            if report.updated { "updated" } else { "imported" },
            report.title,
            report.slug,
            report.lessons,
            report.drafts,
            report.removed,
            report.files,
            report.minutes,
            report.warnings.len()
        );
        site.db.close().await;
        Ok(())
    }
}
