//! How long the real server takes to build the archive of somebody who wrote very much, and to erase them, how much memory it
//! needs for that, and how much slower a page comes meanwhile.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use clap::Args;
use domain::{
    db::{Db, DbOptions, Read as _, Tx},
    jobs::{self, Job, Start},
    params,
};
use uuid::Uuid;

use crate::{Failure, load, seed, server};

/// What the archive holds, and how much is allowed.
#[derive(Args)]
pub struct Archive {
    /// How many posts each of the two wrote.
    #[arg(long, default_value_t = 100_000)]
    posts: u32,
    /// How long either may take, in seconds.
    #[arg(long, default_value_t = 10.0)]
    seconds: f64,
    /// How much memory it may need beside that of the server at rest, in MiB.
    #[arg(long, default_value_t = 64.0)]
    memory: f64,
    /// How many times as long the 99th percentile of a topic's page may take meanwhile.
    #[arg(long, default_value_t = 2.0)]
    slower: f64,
    /// The binary of the server.
    #[arg(long, default_value = "target/release/alumet")]
    server: PathBuf,
    /// Where the data lies meanwhile.
    #[arg(long, default_value = "target/bench")]
    out: PathBuf,
}

/// Whose archive is made, and who is erased first.
const WRITER: u32 = 1;
/// Who began the topic that is asked for, and is erased while it is.
const OTHER: u32 = 0;
/// How often the state of the work is looked at.
const LOOK: Duration = Duration::from_millis(20);
/// When the server is given up.
const PATIENCE: Duration = Duration::from_mins(10);
/// For how long a page is asked for, in seconds.
const LOAD: u32 = 5;

/// What a piece of work needed.
struct Needed {
    seconds: f64,
    memory: f64,
}

/// Measures, prints, and fails beyond what is allowed.
pub async fn measure(archive: Archive) -> Result<(), Failure> {
    let data = archive.out.join("archive-data");
    eprintln!("seeding two people with {} posts each", archive.posts);
    let seeded = seed::fresh(&data, seed::Size { people: 2, lessons: 0, posts: archive.posts * 2 }).await?;
    let mut alumet = server::Running::start(&archive.server, &server::alumet_arguments(&data)).await?;
    let url = format!("sqlite:{}", data.join("alumet.sqlite").display());
    let db = Db::open(&DbOptions { url, connections: 1 }).await?;
    // The first look at the calendar has work of its own.
    tokio::time::sleep(Duration::from_secs(3)).await;

    let made = work(&db, &alumet, &ask(&db, 1).await?).await?;
    println!(
        "archive of {} posts: {:.2} s, {:.1} MiB beside the server at rest",
        archive.posts, made.seconds, made.memory
    );
    let topic = seeded.pages().into_iter().find(|page| page.name == "topic");
    let topic = alumet.url(&topic.ok_or_else(|| Failure::Figures("there is no topic".to_owned()))?.path);
    let quiet = load::measure(&topic, LOAD, None).await?.p99_ms;
    let second = ask(&db, 2).await?;
    let (archiving, _) = tokio::try_join!(load::measure(&topic, LOAD, None), work(&db, &alumet, &second))?;
    let erasure = erase(&db, WRITER).await?;
    let erased = work(&db, &alumet, &erasure).await?;
    println!("erasure of the same: {:.2} s, {:.1} MiB beside the server at rest", erased.seconds, erased.memory);
    let erasure = erase(&db, OTHER).await?;
    let (erasing, _) = tokio::try_join!(load::measure(&topic, LOAD, None), work(&db, &alumet, &erasure))?;
    println!(
        "99th percentile of a topic: {quiet:.1} ms, {:.1} ms while an archive is made, {:.1} ms during an erasure",
        archiving.p99_ms, erasing.p99_ms
    );

    db.close().await;
    alumet.stop().await?;
    remove(&data)?;
    let is_slow =
        [&made, &erased].iter().any(|needed| needed.seconds > archive.seconds || needed.memory > archive.memory);
    if is_slow || archiving.p99_ms.max(erasing.p99_ms) > quiet * archive.slower {
        return Err(Failure::Figures(format!(
            "more than {} s or {} MiB, or a page more than {} times as slow",
            archive.seconds, archive.memory, archive.slower
        )));
    }
    Ok(())
}

/// Waits until a request is done, and tells what it needed meanwhile.
async fn work(db: &Db, alumet: &server::Running, request: &Uuid) -> Result<Needed, Failure> {
    let (rest, began) = (alumet.resident_mib()?, Instant::now());
    let mut peak = rest;
    loop {
        tokio::time::sleep(LOOK).await;
        peak = peak.max(alumet.resident_mib()?);
        let (state,): (String,) = db.one("SELECT state FROM data_request WHERE id = $1", params![*request]).await?;
        if state == "done" {
            return Ok(Needed { seconds: began.elapsed().as_secs_f64(), memory: peak - rest });
        }
        if began.elapsed() > PATIENCE {
            return Err(Failure::Figures(format!("the request was still {state} after {PATIENCE:?}")));
        }
    }
}

/// Asks for the archive of the one who wrote, as the page does once the password was given.
async fn ask(db: &Db, number: u32) -> Result<Uuid, Failure> {
    let (archive, file) = (Uuid::from_u128(number.into()), format!("archives/bench-{number}.zip"));
    let tx = db.begin().await?;
    let (person, request) = open(&tx, WRITER, "access", number).await?;
    tx.execute(
        "INSERT INTO archive (id, person_id, request_id, state, requested_at, file) \
         VALUES ($1, $2, $3, 'queued', 0, $4)",
        params![archive, person, request, file],
    )
    .await?;
    jobs::enqueue(&tx, &Job::BuildArchive { archive }, Start::Now).await?;
    tx.commit().await?;
    Ok(request)
}

/// Has one of the two erased, with all they wrote, as if the time for it had come.
async fn erase(db: &Db, person: u32) -> Result<Uuid, Failure> {
    let tx = db.begin().await?;
    let (_, request) = open(&tx, person, "erasure", 3 + person).await?;
    tx.execute("UPDATE data_request SET execute_at = 0, erase_contributions = 1 WHERE id = $1", params![request])
        .await?;
    jobs::enqueue(&tx, &Job::EraseAccount { request }, Start::Now).await?;
    tx.commit().await?;
    Ok(request)
}

/// Opens a request of one of the two.
async fn open(tx: &Tx, person: u32, kind: &'static str, number: u32) -> Result<(Uuid, Uuid), Failure> {
    let request = Uuid::from_u128(u128::from(number) << 64);
    let person = seed::person(person);
    tx.execute(
        "INSERT INTO data_request (id, person_id, reference, kind, state, received_at, due_at) \
         VALUES ($1, $2, $3, $4, 'open', 0, 0)",
        params![request, person, format!("bench-{number}"), kind],
    )
    .await?;
    Ok((person, request))
}

fn remove(data: &Path) -> Result<(), Failure> {
    std::fs::remove_dir_all(data).map_err(Failure::io("clearing the data"))
}
