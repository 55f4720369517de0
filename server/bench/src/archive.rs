//! How long the real server takes to build the archive of somebody who wrote very much, and how much memory it needs for it.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use clap::Args;
use domain::{
    db::{Db, DbOptions, Read as _},
    jobs::{self, Job, Start},
    params,
};
use uuid::Uuid;

use crate::{Failure, seed, server};

/// What the archive holds, and how much is allowed.
#[derive(Args)]
pub struct Archive {
    /// How many posts the person wrote.
    #[arg(long, default_value_t = 100_000)]
    posts: u32,
    /// How long it may take, in seconds.
    #[arg(long, default_value_t = 10.0)]
    seconds: f64,
    /// How much memory it may need beside that of the server at rest, in MiB.
    #[arg(long, default_value_t = 64.0)]
    memory: f64,
    /// The binary of the server.
    #[arg(long, default_value = "target/release/alumet")]
    server: PathBuf,
    /// Where the data lies meanwhile.
    #[arg(long, default_value = "target/bench")]
    out: PathBuf,
}

/// How often the state of the archive is looked at.
const LOOK: Duration = Duration::from_millis(20);
/// When the server is given up.
const PATIENCE: Duration = Duration::from_mins(10);

/// Measures, prints, and fails beyond what is allowed.
pub async fn measure(archive: Archive) -> Result<(), Failure> {
    let data = archive.out.join("archive-data");
    eprintln!("seeding one person with {} posts", archive.posts);
    seed::fresh(&data, seed::Size { people: 1, lessons: 0, posts: archive.posts }).await?;
    let mut alumet = server::Running::start(&archive.server, &server::alumet_arguments(&data)).await?;
    let url = format!("sqlite:{}", data.join("alumet.sqlite").display());
    let db = Db::open(&DbOptions { url, connections: 1 }).await?;
    // The first look at the calendar has work of its own.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let rest = alumet.resident_mib()?;
    let id = ask(&db).await?;
    let began = Instant::now();
    let mut peak = rest;
    let (size, running) = loop {
        tokio::time::sleep(LOOK).await;
        peak = peak.max(alumet.resident_mib()?);
        let (state, size): (String, Option<i64>) =
            db.one("SELECT state, size FROM archive WHERE id = $1", params![id]).await?;
        if state == "ready" {
            break (size.unwrap_or_default(), began.elapsed());
        }
        if began.elapsed() > PATIENCE {
            return Err(Failure::Figures(format!("the archive was still {state} after {PATIENCE:?}")));
        }
    };
    db.close().await;
    alumet.stop().await?;
    remove(&data)?;
    let (seconds, extra) = (running.as_secs_f64(), peak - rest);
    println!(
        "archive of {} posts: {seconds:.2} s, {extra:.1} MiB beside {rest:.1} MiB at rest, {} kB",
        archive.posts,
        size / 1024
    );
    if seconds > archive.seconds || extra > archive.memory {
        return Err(Failure::Figures(format!("more than {} s or {} MiB", archive.seconds, archive.memory)));
    }
    Ok(())
}

/// Asks for the archive of the one person there is, as the page does once the password was given.
async fn ask(db: &Db) -> Result<Uuid, Failure> {
    let (archive, request) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let tx = db.begin().await?;
    let (person,): (Uuid,) = tx.one("SELECT id FROM person", params![]).await?;
    tx.execute(
        "INSERT INTO data_request (id, person_id, reference, kind, state, received_at, due_at) \
         VALUES ($1, $2, 'bench', 'access', 'open', 0, 0)",
        params![request, person],
    )
    .await?;
    tx.execute(
        "INSERT INTO archive (id, person_id, request_id, state, requested_at, file) \
         VALUES ($1, $2, $3, 'queued', 0, 'archives/bench.zip')",
        params![archive, person, request],
    )
    .await?;
    jobs::enqueue(&tx, &Job::BuildArchive { archive }, Start::Now).await?;
    tx.commit().await?;
    Ok(archive)
}

fn remove(data: &Path) -> Result<(), Failure> {
    std::fs::remove_dir_all(data).map_err(Failure::io("clearing the data"))
}
