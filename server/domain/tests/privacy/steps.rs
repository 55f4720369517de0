//! The erasure, stopped after each of its points: it goes on from there and ends in the same state.

use std::{collections::BTreeMap, fs};

use domain::{
    Error,
    db::{Engine, Read as _},
    params,
    privacy::{self, Step},
};
use model::{DAY, account::Role, privacy::ErasureReceipt};
use sqlx::AssertSqlSafe;
use testkit::TestSite;

use super::{PASSWORD, count, person, plant::live, proof::files_below, request_of};

/// What an erasure leaves.
#[derive(Debug, PartialEq, Eq)]
struct End {
    rows: BTreeMap<String, i64>,
    receipt: ErasureReceipt,
    files: usize,
}

#[tokio::test]
async fn stopped_after_any_point_the_erasure_ends_in_the_same_state() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let new = async || match engine {
            Engine::Sqlite => TestSite::sqlite().await,
            Engine::Postgres => TestSite::postgres().await,
        };
        let whole = erase(&new().await, None).await;
        for step in Step::ALL {
            assert_eq!(erase(&new().await, Some(step)).await, whole, "stopped after {step:?}");
        }
    }
}

async fn erase(site: &TestSite, stop: Option<Step>) -> End {
    let ada = person(site, "Ada", Role::Member).await;
    person(site, "Bob", Role::Member).await;
    let archive = privacy::request_archive(site, &ada, PASSWORD).await.unwrap();
    privacy::build_archive(site, archive).await.unwrap();
    let planned = privacy::request_deletion(site, &ada, PASSWORD, true).await.unwrap();
    site.run_jobs().await;
    assert_eq!(site.mails().len(), 2, "the archive, the plan");
    let request = request_of(site, &planned.reference).await;
    site.clock.advance(14 * DAY);
    if let Some(stop) = stop {
        let at_the_point = |step| {
            if step == stop { Err(Error::fault("being stopped")("by the test")) } else { Ok(()) }
        };
        let stopped = privacy::erase_account_by_steps(site, request, &at_the_point).await;
        assert!(stopped.is_err(), "{stop:?} was not reached");
        let is_gone = count(site, "SELECT COUNT(*) FROM person WHERE first_name = 'Ada'").await == 0;
        assert_eq!(is_gone, stop == Step::RowsErased);
        let is_written = count(site, "SELECT COUNT(*) FROM mail WHERE kind = 'account-deleted'").await;
        assert_eq!(is_written, i64::from(!is_gone), "one last mail, which goes with the account");
    }
    // A mail that is there by now must not be written again: it is taken away, and looked for at the end.
    let is_delivered = stop.is_some_and(|stop| stop != Step::LastMailWritten);
    if is_delivered {
        fs::remove_file(last_mail(site).unwrap()).unwrap();
    }
    privacy::erase_account(site, request).await.unwrap();
    privacy::erase_account(site, request).await.unwrap();
    assert_eq!(last_mail(site).is_none(), is_delivered, "the last mail is delivered once");

    assert_eq!(count(site, "SELECT COUNT(*) FROM receipt").await, 1);
    // An entry without its commit is written a second time, and does no harm.
    assert_eq!(entries(site), if stop == Some(Step::Journaled) { 2 } else { 1 });
    let mut tables: Vec<String> = live(site).await.into_iter().map(|column| column.table_name).collect();
    tables.dedup();
    let mut rows = BTreeMap::new();
    for table in tables {
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{table}\""));
        rows.insert(table, site.db.one::<(i64,)>(sql, params![]).await.unwrap().0);
    }
    let receipt = super::receipt(site, &planned.reference).await;
    End { rows, receipt, files: files_below(&site.data.path().join("files")).len() }
}

fn last_mail(site: &TestSite) -> Option<std::path::PathBuf> {
    files_below(&site.data.path().join("outbox"))
        .into_iter()
        .find(|path| path.to_string_lossy().contains("account-deleted"))
}

fn entries(site: &TestSite) -> usize {
    let volumes = files_below(&site.data.path().join("journal"));
    volumes.iter().map(|volume| fs::read_to_string(volume).unwrap().matches("\"what\":\"erasure\"").count()).sum()
}
