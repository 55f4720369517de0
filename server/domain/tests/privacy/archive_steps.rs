//! The building of an archive, stopped after each of its points: it is taken up again and ends in the same state.

use std::collections::BTreeMap;

use domain::{
    Error,
    db::{Engine, Read as _},
    params,
    privacy::{self, ArchiveStep},
};
use model::{
    account::Role,
    privacy::{ArchiveStage, RequestState},
};
use sqlx::AssertSqlSafe;
use testkit::TestSite;

use super::{
    PASSWORD, count, person,
    plant::live,
    proof::{files_below, unpack},
};

/// What the building of an archive leaves.
#[derive(Debug, PartialEq, Eq)]
struct End {
    rows: BTreeMap<String, i64>,
    files: Vec<(String, String)>,
    mails: usize,
}

#[tokio::test]
async fn stopped_after_any_point_it_ends_with_one_archive_one_mail_and_one_file() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let new = async || match engine {
            Engine::Sqlite => TestSite::sqlite().await,
            Engine::Postgres => TestSite::postgres().await,
        };
        let whole = build(&new().await, None).await;
        for step in ArchiveStep::ALL {
            assert_eq!(build(&new().await, Some(step)).await, whole, "stopped after {step:?}");
        }
    }
}

async fn build(site: &TestSite, stop: Option<ArchiveStep>) -> End {
    let ada = person(site, "Ada", Role::Member).await;
    let archive = privacy::request_archive(site, &ada, PASSWORD).await.unwrap();
    if let Some(stop) = stop {
        let at_the_point = |step| {
            if step == stop { Err(Error::fault("being stopped")("by the test")) } else { Ok(()) }
        };
        let stopped = privacy::build_archive_by_steps(site, archive, &at_the_point).await;
        assert!(stopped.is_err(), "{stop:?} was not reached");
        let is_ready = privacy::archives(site, &ada).await.unwrap()[0].stage == ArchiveStage::Ready;
        assert_eq!(is_ready, stop == ArchiveStep::Finished, "after {stop:?}");
        // What a process that was killed while it stored the file leaves beside it.
        if stop == ArchiveStep::Packed {
            let (file,): (String,) = site.db.one("SELECT file FROM archive", params![]).await.unwrap();
            let half = site.data.path().join("files").join(format!("{file}#1"));
            std::fs::create_dir_all(half.parent().unwrap()).unwrap();
            std::fs::write(half, "half of everything").unwrap();
        }
    }
    // The job, which the queue gives to the next worker.
    site.run_jobs().await;
    privacy::build_archive(site, archive).await.unwrap();

    let archives = privacy::archives(site, &ada).await.unwrap();
    assert_eq!((archives.len(), archives[0].stage), (1, ArchiveStage::Ready));
    assert_eq!(privacy::requests(site, &ada).await.unwrap()[0].request.state, RequestState::Done);
    assert!(files_below(&site.data.path().join("building")).is_empty(), "the workshop is swept after {stop:?}");
    let stored = files_below(&site.data.path().join("files"));
    assert_eq!(stored.len(), 1, "one file after {stop:?}: {stored:?}");
    assert_eq!(count(site, "SELECT COUNT(*) FROM mail WHERE kind = 'archive-ready'").await, 1, "after {stop:?}");

    let mut tables: Vec<String> = live(site).await.into_iter().map(|column| column.table_name).collect();
    tables.dedup();
    let mut rows = BTreeMap::new();
    for table in tables {
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{table}\""));
        rows.insert(table, site.db.one::<(i64,)>(sql, params![]).await.unwrap().0);
    }
    // How far it is stands in the archive itself, so that the file of `archive` differs from one attempt to another.
    let files = unpack(&site.archive()).into_iter().filter(|(name, _)| !names_the_attempt(name)).collect();
    End { rows, files, mails: site.mails().len() }
}

fn names_the_attempt(name: &str) -> bool {
    ["manifest.json", "data.json"].contains(&name) || name.contains("/archive.") || name.contains("session")
}
