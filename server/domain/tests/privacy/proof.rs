//! The proof: an archive holds everything of one person and nothing of another; after an erasure nothing is left of one
//! and everything of the other.

use std::{collections::BTreeSet, io::Read as _, path::Path};

use domain::{actor::Actor, audit, db::Engine, privacy};
use model::{DAY, account::Role, privacy::Receipt};
use testkit::{TestSite, on_both_engines};

use super::{
    PASSWORD, person,
    plant::{Planted, everything, plant, rows_of},
};

#[tokio::test]
async fn the_archive_of_one_holds_all_of_theirs_and_nothing_of_the_other() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let of_ada = plant(&site, ada.person_id().unwrap(), "ada").await;
        let of_bob = plant(&site, bob.person_id().unwrap(), "bob").await;
        privacy::build_archive(&site, archive).await.unwrap();

        let files = unpack(&super::archive::zip_on_disk(&site));
        for name in ["index.html", "data.json"] {
            let text = &files.iter().find(|(file, _)| file == name).unwrap().1;
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
        let of_ada = plant(&site, ada_id, "ada").await;
        plant(&site, bob_id, "bob").await;
        privacy::build_archive(&site, archive).await.unwrap();
        let bob_before = rows_of(&site, bob_id).await;
        assert_each_is_found(&site, &of_ada).await;
        assert!(super::archive::zip_on_disk(&site).is_file());

        site.clock.advance(14 * DAY);
        let request = super::deletion::only_erasure(&site).await;
        privacy::erase_account(&site, request).await.unwrap();

        for (table, column, value) in everything(&site).await {
            for planted in &of_ada {
                assert!(!value.contains(&planted.marker), "{planted:?} is left in {table}.{column}");
            }
        }
        if site.db.engine() == Engine::Sqlite {
            for planted in &of_ada {
                assert!(!is_in_files(&site, &planted.marker), "{planted:?} is left in a file of the database");
            }
        }
        assert!(files_below(&site.data.path().join("files")).is_empty());
        assert!(files_below(&site.data.path().join("building")).is_empty());
        assert_eq!(rows_of(&site, bob_id).await, bob_before);
        let chain = audit::verify(&site, &Actor::System, None).await.unwrap();
        assert_eq!(chain.broken, None);
        assert!(chain.erased >= 3, "the log forgot whom it was about");
        let Receipt::Erased { lines, .. } = privacy::receipt(&site, &planned.reference).await.unwrap() else {
            panic!("the receipt is missing");
        };
        assert!(lines.iter().map(|line| line.tally.erased).sum::<u64>() >= 9);
    })
    .await;
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
        if site.db.engine() == Engine::Sqlite {
            assert!(is_in_files(site, &planted.marker), "{planted:?} was not found in a file before");
        }
    }
}

fn is_in_files(site: &TestSite, marker: &str) -> bool {
    files_below(site.data.path())
        .iter()
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("alumet.sqlite")))
        .any(|path| {
            let bytes = std::fs::read(path).unwrap();
            bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
        })
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
