//! The proof: an archive holds everything of one person and nothing of another; after an erasure nothing is left of one
//! and everything of the other.

use std::{collections::BTreeSet, io::Read as _, path::Path, time::Duration};

use base64::{Engine as _, engine::general_purpose::URL_SAFE};
use domain::{
    actor::Actor,
    audit,
    db::{Db, Engine, Read as _},
    params, privacy,
    random::{Random as _, SystemRandom},
};
use model::{DAY, account::Role};
use sqlx::{Connection as _, PgConnection};
use testkit::{TestSite, on_both_engines};

use super::{
    PASSWORD, change,
    files::{LOG, in_files, settle, sign_in_again, unique},
    person,
    plant::{Planted, everything, plant, rows_of},
    receipt,
};

#[tokio::test]
async fn the_archive_of_one_holds_all_of_theirs_and_nothing_of_the_other() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let of_ada = plant(&site, ada.person_id().unwrap(), "ada").await;
        let of_bob = plant(&site, bob.person_id().unwrap(), "bob").await;
        privacy::build_archive(&site, archive).await.unwrap();

        let files = unpack(&site.archive());
        let pages: String =
            files.iter().filter(|(file, _)| file.ends_with(".html")).map(|(_, text)| text.as_str()).collect();
        let data = &files.iter().find(|(file, _)| file == "data.json").unwrap().1;
        for (name, text) in [("the pages", &pages), ("data.json", data)] {
            for planted in &of_ada {
                let expected = !planted.is_secret;
                assert_eq!(text.contains(&planted.marker), expected, "{name}: {planted:?}");
            }
        }
        for planted in of_ada.iter().filter(|planted| !planted.is_secret) {
            let name = format!("csv/{}.csv", planted.table);
            let text = &files.iter().find(|(file, _)| *file == name).unwrap().1;
            assert!(text.contains(&planted.marker), "{planted:?}");
        }
        for (name, text) in &files {
            for planted in &of_bob {
                assert!(!text.contains(&planted.marker), "{name}: {planted:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn after_an_erasure_nothing_is_left_of_one_and_everything_of_the_other() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let (ada_id, bob_id) = (ada.person_id().unwrap(), bob.person_id().unwrap());
        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let of_ada = plant(&site, ada_id, &unique("ada")).await;
        plant(&site, bob_id, &unique("bob")).await;
        if site.db.engine() == Engine::Postgres {
            lengthen_the_post(&site, ada_id).await;
        }
        privacy::build_archive(&site, archive).await.unwrap();
        let bob_before = rows_of(&site, bob_id).await;
        settle(&site, ada_id, &of_ada).await;
        assert_each_is_found(&site, &of_ada).await;
        assert!(site.stored_archive().is_file());

        site.clock.advance(14 * DAY);
        let request = super::deletion::only_erasure(&site).await;
        privacy::erase_account(&site, request).await.unwrap();
        assert_none_is_in_a_row(&site, &of_ada).await;
        assert!(files_below(&site.data.path().join("files")).is_empty());
        assert!(files_below(&site.data.path().join("building")).is_empty());
        assert_eq!(rows_of(&site, bob_id).await, bob_before);
        let chain = audit::verify(&site, &Actor::System, None).await.unwrap();
        assert_eq!(chain.broken, None);
        assert!(chain.erased >= 3, "the log forgot whom it was about");
        assert_eq!(receipt(&site, &planned.reference).await.scrubbed_at, None);

        // The scrub that the erasure has put into the queue: at once on SQLite, in the next night on PostgreSQL.
        site.clock.advance(DAY);
        site.run_jobs().await;
        let found = in_files(&site, &of_ada).await;
        assert!(found.is_empty(), "left in files of the database: {found:?}");
        let receipt = receipt(&site, &planned.reference).await;
        assert_eq!((receipt.scrubbed_at, receipt.log_scrubbed_at), (Some(site.now()), Some(site.now())));
        assert!(receipt.scrubbed_at.unwrap() <= receipt.database_until);
        assert!(receipt.lines.iter().map(|line| line.tally.erased).sum::<u64>() >= 9);
    })
    .await;
}

/// A table that nobody else has rows in keeps no examples of what it held.
#[tokio::test]
async fn nothing_is_left_of_somebody_who_was_alone() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let ada_id = ada.person_id().unwrap();
        sign_in_again(&site, ada_id, "").await;
        let of_ada = plant(&site, ada_id, &unique("ada")).await;
        settle(&site, ada_id, &of_ada).await;
        assert_each_is_found(&site, &of_ada).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, super::request_of(&site, &planned.reference).await).await.unwrap();
        site.clock.advance(DAY);
        site.run_jobs().await;
        assert_none_is_in_a_row(&site, &of_ada).await;
        let found = in_files(&site, &of_ada).await;
        assert!(found.is_empty(), "left in files of the database: {found:?}");
    })
    .await;
}

/// PostgreSQL keeps what another transaction may still see: the scrub waits for its end.
#[tokio::test]
async fn nothing_is_left_when_another_transaction_ends_late() {
    on_both_engines(async |site| {
        let Db::Postgres(pool) = &site.db else { return };
        let ada = person(&site, "Ada", Role::Member).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let ada_id = ada.person_id().unwrap();
        let of_ada = plant(&site, ada_id, &unique("ada")).await;
        settle(&site, ada_id, &of_ada).await;
        site.clock.advance(14 * DAY);
        let mut late = PgConnection::connect_with(&pool.connect_options()).await.unwrap();
        sqlx::raw_sql("BEGIN; SELECT pg_current_xact_id()").execute(&mut late).await.unwrap();
        privacy::erase_account(&site, super::request_of(&site, &planned.reference).await).await.unwrap();
        site.clock.advance(DAY);
        let ends = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            assert_eq!(receipt(&site, &planned.reference).await.scrubbed_at, None, "the scrub did not wait");
            sqlx::raw_sql("COMMIT").execute(&mut late).await.unwrap();
        };
        tokio::join!(site.run_jobs(), ends);
        assert_eq!(receipt(&site, &planned.reference).await.scrubbed_at, Some(site.now()));
        let found = in_files(&site, &of_ada).await;
        assert!(found.is_empty(), "left in files of the database: {found:?}");
    })
    .await;
}

/// From some number of posts on, SQLite's index of their words is written anew.
#[tokio::test]
async fn nothing_is_left_of_somebody_who_wrote_much() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let ada_id = ada.person_id().unwrap();
        sign_in_again(&site, ada_id, "").await;
        let of_ada = plant(&site, ada_id, &unique("ada")).await;
        for number in 1..=60 {
            repeat_the_post(&site, ada_id, number).await;
        }
        settle(&site, ada_id, &of_ada).await;
        assert_each_is_found(&site, &of_ada).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, super::request_of(&site, &planned.reference).await).await.unwrap();
        assert_none_is_in_a_row(&site, &of_ada).await;
        if site.db.engine() == Engine::Sqlite {
            let setting = "SELECT CAST(v AS BIGINT) FROM post_search_config WHERE k = 'secure-delete'";
            assert_eq!(site.db.one::<(i64,)>(setting, params![]).await.unwrap(), (1,));
        }
        site.clock.advance(DAY);
        site.run_jobs().await;
        let found = in_files(&site, &of_ada).await;
        assert!(found.is_empty(), "left in files of the database: {found:?}");
    })
    .await;
}

/// Another post with the words of the author's first one.
async fn repeat_the_post(site: &TestSite, author: uuid::Uuid, number: i64) {
    let sql = "INSERT INTO post (search_key, id, topic_id, number, author_id, created_at, html, markdown, search_words) \
               SELECT search_key + $3, $2, topic_id, number + $3, author_id, created_at, html, markdown, search_words \
               FROM post WHERE author_id = $1 ORDER BY number LIMIT 1";
    assert_eq!(change(site, sql, params![author, site.new_id().unwrap(), number]).await, 1);
}

/// Text so long and so varied that PostgreSQL stores it outside its row, in pieces and as it is.
async fn lengthen_the_post(site: &TestSite, author: uuid::Uuid) {
    let mut noise = [0; 9000];
    SystemRandom.fill(&mut noise).unwrap();
    let noise = URL_SAFE.encode(noise);
    let sql = "UPDATE post SET markdown = markdown || ' ' || $2 WHERE author_id = $1";
    assert_eq!(change(site, sql, params![author, noise]).await, 1);
}

pub async fn assert_none_is_in_a_row(site: &TestSite, planted: &BTreeSet<Planted>) {
    for (table, column, value) in everything(site).await {
        for planted in planted {
            assert!(!value.contains(&planted.marker), "{planted:?} is left in {table}.{column}");
        }
    }
}

/// The same scan found each marker in its place before: only then its absence afterwards says something.
async fn assert_each_is_found(site: &TestSite, planted: &BTreeSet<Planted>) {
    let found = everything(site).await;
    assert!(planted.len() > 10, "hardly anything was planted");
    for planted in planted {
        assert!(
            found.iter().any(|(table, column, value)| table == planted.table
                && column == planted.column
                && value.contains(&planted.marker)),
            "{planted:?} was not found before"
        );
    }
    let found = in_files_before(site, planted).await;
    let places: BTreeSet<&str> = found.iter().map(|(_, place)| place.as_str()).collect();
    for planted in planted {
        assert!(
            found.iter().any(|(marker, place)| *marker == planted.marker && place != LOG),
            "{planted:?} was not found in a file before"
        );
    }
    if site.db.engine() == Engine::Postgres {
        assert!(places.contains(LOG), "no marker in the log before: {places:?}");
        let statistics: String =
            site.db.one::<(String,)>("SELECT pg_relation_filepath('pg_statistic')", params![]).await.unwrap().0;
        assert!(places.contains(statistics.as_str()), "no marker in the statistics before: {places:?}");
    }
}

/// The markers in files, written to the log of the engine until one is found there: the tests share one log, and the scrub
/// of another test may empty it during the search.
async fn in_files_before(site: &TestSite, planted: &BTreeSet<Planted>) -> BTreeSet<(String, String)> {
    let mut found = in_files(site, planted).await;
    let device = planted.iter().find(|planted| (planted.table, planted.column) == ("session", "device")).unwrap();
    let sql = "SELECT person_id FROM session WHERE device = $1";
    for _ in 0..5 {
        if site.db.engine() == Engine::Sqlite || found.iter().any(|(_, place)| place == LOG) {
            break;
        }
        let rows: Vec<(uuid::Uuid,)> = site.db.all(sql, params![&device.marker]).await.unwrap();
        sign_in_again(site, rows[0].0, &device.marker).await;
        found.extend(in_files(site, planted).await);
    }
    found
}

/// All files of a folder and of those in it.
pub fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { files_below(&path) } else { vec![path] }
        })
        .collect()
}

/// The files of a ZIP with their texts.
pub fn unpack(path: &Path) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().to_string(), text)
        })
        .collect()
}
