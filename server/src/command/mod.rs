//! The commands of the binary.

mod admin;
mod audit;
mod backup;
mod demonstration;
mod import;
mod migrate;
mod register;
mod restore;
mod scrub;
mod serve;
mod verify;
mod worker;

use clap::{Parser, Subcommand};
use domain::db::DbError;

use crate::configuration::Configuration;

/// Alumet: a learning platform with a community, whose privacy policy is executable.
#[derive(Parser, Debug)]
#[command(version)]
pub struct Arguments {
    /// The configuration.
    #[command(flatten)]
    pub configuration: Configuration,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the binary can do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Serve the site and run its jobs.
    Serve(serve::Serve),
    /// Bring the schema of the database to this release.
    Migrate(migrate::Migrate),
    /// Write an encrypted backup of the database and the uploads; the server may run.
    Backup(backup::Backup),
    /// Put a backup back; the server may run.
    Restore(restore::Restore),
    /// Remove now what erased accounts left in the files of the database. A job does it by itself where its role may; on
    /// PostgreSQL run this as the role that owns the tables when the one that serves does not.
    Scrub(scrub::Scrub),
    /// Check a file that the installation signed.
    Verify(verify::Verify),
    /// Run the jobs in a process of their own.
    Worker(worker::Worker),
    /// Open accounts from the command line.
    Admin(admin::Admin),
    /// The tamper-evident log: verify it, export its head.
    Audit(audit::Audit),
    /// The register of personal data.
    Register(register::Register),
    /// Bring a course in, or what a person takes over from another installation.
    Import(import::Import),
    /// Fill an empty database with accounts, a course and a forum.
    Demonstration(demonstration::Demonstration),
}

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The domain said so.
    #[error(transparent)]
    Domain(#[from] domain::Error),
    /// The database said so.
    #[error(transparent)]
    Database(#[from] DbError),
    /// The backup said so.
    #[error(transparent)]
    Backup(#[from] domain::backup::BackupError),
    /// The demonstration said so.
    #[error(transparent)]
    Demonstration(#[from] domain::demonstration::DemonstrationError),
    /// The file storage said so.
    #[error(transparent)]
    Files(#[from] object_store::Error),
    /// The operating system said so.
    #[error("{doing}: {cause}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// What it said.
        #[source]
        cause: std::io::Error,
    },
    /// The command was asked a question, and the answer is no: it is printed as it is.
    #[error("{0}")]
    No(String),
    /// The operator must do something first.
    #[error("{0}")]
    Advice(String),
}

impl Failure {
    /// A failure of the operating system, for `map_err`.
    pub fn io(doing: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |cause| Self::Io { doing, cause }
    }

    /// What to do when the role of the database may not change the schema.
    pub fn lacking_rights(error: DbError) -> Self {
        if error.is_forbidden() {
            Self::Advice(
                "the schema is not that of this release, and this role may not change it: run `alumet migrate` with \
                 DATABASE_OWNER_URL"
                    .to_owned(),
            )
        } else {
            error.into()
        }
    }
}

/// Runs the command.
pub async fn run(arguments: Arguments) -> Result<(), Failure> {
    let Arguments { configuration, command } = arguments;
    match command {
        Command::Serve(serve) => serve.run(&configuration).await,
        Command::Migrate(migrate) => migrate.run(&configuration).await,
        Command::Backup(backup) => backup.run(&configuration).await,
        Command::Restore(restore) => restore.run(&configuration).await,
        Command::Scrub(scrub) => scrub.run(&configuration).await,
        Command::Verify(verify) => verify.run(&configuration).await,
        Command::Worker(worker) => worker.run(&configuration).await,
        Command::Admin(admin) => admin.run(&configuration).await,
        Command::Audit(audit) => audit.run(&configuration).await,
        Command::Register(register) => register.run(&configuration).await,
        Command::Import(import) => import.run(&configuration).await,
        Command::Demonstration(demonstration) => demonstration.run(&configuration).await,
    }
}
