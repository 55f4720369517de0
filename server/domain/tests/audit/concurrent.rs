use std::{sync::Arc, time::Duration};

use domain::{
    Site, audit,
    clock::SystemClock,
    db::{Db, DbOptions},
    params,
    random::SystemRandom,
    settings::Settings,
    site::Parts,
};
use model::account::Role;
use testkit::{TestSite, on_both_engines};

use super::{count, verify, write_one};

/// The same installation, as another process sees it.
async fn another_process(site: &TestSite) -> Site {
    let domain::db::Db::Postgres(pool) = &site.db else { unreachable!() };
    let name = pool.connect_options().get_database().unwrap().to_owned();
    let url = format!("{}&dbname={name}", std::env::var("TEST_POSTGRES").unwrap());
    Site::new(Parts {
        db: Db::open(&DbOptions { url, connections: 3 }).await.unwrap(),
        files: site.files.clone(),
        settings: Settings::default(),
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_processes_append_to_one_chain_without_a_gap() {
    let site = TestSite::postgres().await;
    let ada = site.person("Ada", Role::Member).await;
    let mut tasks = Vec::new();
    for process in 0..4 {
        let other = another_process(&site).await;
        for task in 0..3 {
            let (other, ada) = (other.clone(), ada.clone());
            tasks.push(tokio::spawn(async move {
                for number in 0..20 {
                    let tx = other.db.begin().await.unwrap();
                    for _ in 0..=number % 3 {
                        audit::record(&other, &tx, &ada, "account.signed-in", ada.person_id(), "").await.unwrap();
                    }
                    if (number + task + process) % 5 == 0 {
                        drop(tx);
                    } else {
                        tx.commit().await.unwrap();
                    }
                }
            }));
        }
    }
    for _ in 0..10 {
        assert_eq!(verify(&site).await.broken, None, "also while others append");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for task in tasks {
        task.await.unwrap();
    }
    let found = verify(&site).await;
    assert_eq!(found.broken, None);
    assert!(found.entries > 300);
    assert_eq!(i64::try_from(found.entries).unwrap(), count(&site, "audit_event").await);
}

/// Were the chain locked when an event is noted, the first would hold it and wait for the row, and the second hold the
/// row and wait for the chain.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_notes_an_event_early_holds_nobody_up() {
    let site = TestSite::postgres().await;
    let ada = site.person("Ada", Role::Member).await;
    let rename = "UPDATE person SET first_name = $1";
    let early = site.db.begin().await.unwrap();
    audit::record(&site, &early, &ada, "account.name-changed", None, "early").await.unwrap();
    let late = site.db.begin().await.unwrap();
    late.execute(rename, params!["Late"]).await.unwrap();
    let waiting = tokio::spawn(async move {
        early.execute(rename, params!["Early"]).await.unwrap();
        early.commit().await.unwrap();
    });
    audit::record(&site, &late, &ada, "account.name-changed", None, "late").await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    tokio::time::timeout(Duration::from_secs(5), late.commit()).await.unwrap().unwrap();
    tokio::time::timeout(Duration::from_secs(5), waiting).await.unwrap().unwrap();
    assert_eq!((verify(&site).await.entries, verify(&site).await.broken), (2, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once_in_one_process_give_one_chain() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let tasks: Vec<_> = (0..40)
            .map(|number| {
                let (site, ada) = (site.site.clone(), ada.clone());
                tokio::spawn(async move { write_one(&site, &ada, &number.to_string()).await })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!((verify(&site).await.entries, verify(&site).await.broken), (40, None));
    })
    .await;
}
