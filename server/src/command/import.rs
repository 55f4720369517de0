use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::{
    Site,
    actor::Actor,
    learn::import,
    privacy::{self, ImportArchive},
};
use model::{
    error::{ErrorCode, Problem},
    privacy::ImportPart,
};

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
    /// Take over a person's archive that another installation made: name, preferences, progress and texts, never roles,
    /// grades or dates.
    Archive(Archive),
}

#[derive(Args, Debug)]
struct Archive {
    /// The archive, as it was downloaded.
    file: PathBuf,
    /// The email address of the person here.
    #[arg(long)]
    person: String,
    /// What is taken over.
    #[arg(long, value_delimiter = ',', default_values = ImportPart::ALL.map(ImportPart::word))]
    parts: Vec<String>,
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
        let site = configuration.open().await?;
        bring_up_to_date(configuration, &site).await?;
        match self.what {
            What::Mdbook(book) => book.import(&site).await?,
            What::Archive(archive) => archive.import(&site).await?,
        }
        site.db.close().await;
        Ok(())
    }
}

impl Archive {
    async fn import(self, site: &Site) -> Result<(), Failure> {
        let parts = self.parts.iter().map(|word| {
            ImportPart::from_word(word).ok_or_else(|| {
                Failure::Advice(format!("{word} is none of {}", ImportPart::ALL.map(ImportPart::word).join(", ")))
            })
        });
        let parts = parts.collect::<Result<Vec<_>, _>>()?;
        let file =
            tokio::fs::File::open(&self.file).await.map_err(Failure::io("opening the archive"))?.into_std().await;
        let found = privacy::import_archive_for(site, &Actor::System, &self.person, ImportArchive { file, parts });
        let imported = found.await.map_err(|error| self.refused(error))?;
        println!(
            "{}: {} courses, {} lessons done, {} texts kept, {} known before",
            self.file.display(),
            imported.courses,
            imported.lessons,
            imported.texts,
            imported.known_texts
        );
        for slug in imported.missing {
            println!("there is no course {slug} here");
        }
        Ok(())
    }

    /// What is wrong with the file or with the address, in words of the command line.
    fn refused(&self, error: domain::Error) -> Failure {
        let problem = match &error {
            domain::Error::Invalid(fields) => fields.first().map(|field| &field.problem),
            domain::Error::Refused(ErrorCode::NotFound) => {
                return Failure::Advice(format!("nothing was imported: nobody here has the address {}", self.person));
            }
            _ => None,
        };
        let why = match problem {
            Some(Problem::NotAnArchive) => "this is no archive of version 1",
            Some(Problem::DamagedArchive) => "the archive is not as it was made",
            Some(Problem::NotAnAddress | Problem::Missing) => "this is no email address",
            Some(_) => "a name in the archive can't be used here; leave out the part profile",
            None => return Failure::Domain(error),
        };
        Failure::Advice(format!("nothing was imported: {why}"))
    }
}

impl Mdbook {
    async fn import(self, site: &Site) -> Result<(), Failure> {
        let Self { folder, teacher, slug, title, draft } = self;
        let input = import::Import { folder, teacher, slug, title, draft };
        let report = import::import(site, &Actor::System, input).await.map_err(|error| match error {
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
        Ok(())
    }
}
