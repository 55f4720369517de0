//! `scripts/bench`: seeds a database of a chosen size, measures pages of the real server and of the smallest handler
//! that does the same queries and writes the HTML by hand, and prints both with their ratio.

mod archive;
mod handwritten;
mod load;
mod report;
mod seed;
mod server;

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

/// Measures Alumet.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Seed, measure, report.
    Run(Run),
    /// Measure how the archive of somebody who wrote very much is built, and how they are erased.
    Archive(archive::Archive),
    /// Serve the handwritten pages; started by `run`.
    Handwritten {
        #[arg(long)]
        data: PathBuf,
        #[arg(long)]
        listen: SocketAddr,
    },
}

#[derive(Args)]
struct Run {
    /// How many people.
    #[arg(long, default_value_t = 10_000)]
    people: u32,
    /// How many lessons, in courses of 50.
    #[arg(long, default_value_t = 1_000)]
    lessons: u32,
    /// How many posts, in topics of 20.
    #[arg(long, default_value_t = 100_000)]
    posts: u32,
    /// How long each address is measured, in seconds.
    #[arg(long, default_value_t = 5)]
    seconds: u32,
    /// The binary of the server.
    #[arg(long, default_value = "target/release/alumet")]
    server: PathBuf,
    /// Where the figures go.
    #[arg(long, default_value = "target/bench")]
    out: PathBuf,
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The domain said so.
    #[error(transparent)]
    Domain(#[from] domain::Error),
    /// The database said so.
    #[error(transparent)]
    Database(#[from] domain::db::DbError),
    /// The operating system said so.
    #[error("{doing}: {cause}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// What it said.
        #[source]
        cause: std::io::Error,
    },
    /// The figures can't be read or can't be trusted.
    #[error("no figures: {0}")]
    Figures(String),
}

impl Failure {
    /// A failure of the operating system, for `map_err`.
    pub fn io(doing: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |cause| Self::Io { doing, cause }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error.into())
    }
}

/// The allocator of the server, so that it makes no difference between the two.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main(flavor = "multi_thread")]
async fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Run(run) => measure(run).await,
        Command::Archive(archive) => archive::measure(archive).await,
        Command::Handwritten { data, listen } => handwritten::serve(&data, listen).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(run: Run) -> Result<(), Failure> {
    let data = run.out.join("data");
    let size = seed::Size { people: run.people, lessons: run.lessons, posts: run.posts };
    eprintln!("seeding {} people, {} lessons, {} posts", size.people, size.lessons, size.posts);
    let seeded = seed::fresh(&data, size).await?;
    let script = seeded.write_reply_script(&run.out)?;

    let mut alumet = server::Running::start(&run.server, &server::alumet_arguments(&data)).await?;
    let mut measured = Vec::new();
    let rss_mib = alumet.resident_mib()?;
    for page in seeded.pages() {
        let figures = load::measure(&alumet.url(&page.path), run.seconds, page.script(&script)).await?;
        measured.push((page, figures));
    }
    let start_ms = alumet.start_ms;
    alumet.stop().await?;

    let own_binary = std::env::current_exe().map_err(Failure::io("finding the own binary"))?;
    let mut by_hand = server::Running::start(&own_binary, &server::handwritten_arguments(&data)).await?;
    let mut pages = Vec::new();
    for (page, figures) in measured {
        let hand = load::measure(&by_hand.url(&page.path), run.seconds, page.script(&script)).await?;
        pages.push(report::PageFigures::new(page.name, figures, hand));
    }
    by_hand.stop().await?;
    report::Report { pages, rss_mib, start_ms }.publish(&run.out)
}
