//! The journal outside the database: on disk before the commit, beside the backups, and naming nobody.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use domain::{
    actor::Actor,
    backup::{self, BackupOrder},
    consent::{self, Answer},
    privacy,
};
use model::{DAY, account::Role, consent::Method, language::Language};
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, count, delete, person, proof::files_below, request_of};

/// The lines of the journal in a folder, without those that begin a volume.
pub fn lines(folder: &Path) -> Vec<String> {
    files_below(folder)
        .iter()
        .flat_map(|volume| {
            let text = fs::read_to_string(volume).unwrap();
            text.lines().skip(1).map(ToOwned::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

fn journal(site: &TestSite) -> std::path::PathBuf {
    domain::journal::folder(site.data.path())
}

pub async fn choose(site: &TestSite, person: &Actor, choice: &str) {
    let answer = Answer { choice, purposes: &[], method: Method::Settings, language: Language::Fr };
    consent::choose(site, person, answer).await.unwrap();
}

/// An answer that allows one purpose alone.
pub async fn allow(site: &TestSite, person: &Actor, purpose: &str) {
    let purposes = [purpose.to_owned()];
    let answer = Answer { choice: "choose", purposes: &purposes, method: Method::Settings, language: Language::Fr };
    consent::choose(site, person, answer).await.unwrap();
}

#[tokio::test]
async fn an_erasure_is_in_the_journal_and_names_nobody() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        delete(&site, &ada, false).await;
        let lines = lines(&journal(&site));
        assert_eq!(lines.len(), 1);
        let id = ada.person_id().unwrap();
        for word in [id.to_string(), id.simple().to_string(), "Ada".to_owned(), "ada@example.org".to_owned()] {
            assert!(!lines[0].to_lowercase().contains(&word.to_lowercase()), "{word}");
        }
        for file in files_below(&journal(&site)).into_iter().chain([site.data.path().join("keys/journal.key")]) {
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
        }
    })
    .await;
}

#[tokio::test]
async fn what_can_t_be_written_down_is_not_done() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        choose(&site, &ada, "accept").await;
        fs::write(journal(&site), "not a folder").unwrap();
        let answer = Answer { choice: "refuse", purposes: &[], method: Method::Page, language: Language::En };
        assert!(consent::choose(&site, &ada, answer).await.is_err());
        assert_eq!(count(&site, "SELECT COUNT(*) FROM consent_record").await, 1);

        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        let request = request_of(&site, &planned.reference).await;
        site.clock.advance(14 * DAY);
        assert!(privacy::erase_account(&site, request).await.is_err());
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 1);
        fs::remove_file(journal(&site)).unwrap();
        privacy::erase_account(&site, request).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 0);
    })
    .await;
}

#[tokio::test]
async fn only_taking_a_consent_back_is_written_down() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        for (choice, written) in
            [("refuse", 0), ("accept", 0), ("refuse", 1), ("refuse", 1), ("accept", 1), ("refuse", 2)]
        {
            choose(&site, &ada, choice).await;
            choose(&site, &Actor::Visitor, choice).await;
            assert_eq!(lines(&journal(&site)).len(), written, "{choice}");
            site.clock.advance(1);
        }
        for (purpose, written) in [("language", 2), ("theme", 3), ("theme", 3)] {
            allow(&site, &ada, purpose).await;
            assert_eq!(lines(&journal(&site)).len(), written, "{purpose}");
            site.clock.advance(1);
        }
    })
    .await;
}

#[tokio::test]
async fn the_copy_beside_the_backups_grows_with_each_entry() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        delete(&site, &ada, false).await;
        let backups = site.settings.backups();
        assert!(!backups.exists(), "there is nothing to lie beside before the first backup");
        backup::create(&site, &Actor::System, BackupOrder { to: backups.clone(), keep: DAY }).await.unwrap();
        let copy = domain::journal::beside(&backups);
        assert_eq!(lines(&copy), lines(&journal(&site)));
        delete(&site, &bob, false).await;
        assert_eq!(lines(&copy).len(), 2);
        assert_eq!(lines(&copy), lines(&journal(&site)));
    })
    .await;
}

#[tokio::test]
async fn without_its_key_a_journal_is_not_continued_with_another() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        delete(&site, &ada, false).await;
        let key = site.data.path().join("keys/journal.key");
        let text = fs::read_to_string(&key).unwrap();
        fs::remove_file(&key).unwrap();
        let planned = privacy::request_deletion(&site, &bob, PASSWORD, false).await.unwrap();
        let request = request_of(&site, &planned.reference).await;
        site.clock.advance(14 * DAY);
        assert!(privacy::erase_account(&site, request).await.is_err());
        assert!(!key.exists());
        fs::write(&key, text).unwrap();
        privacy::erase_account(&site, request).await.unwrap();
        assert_eq!(lines(&journal(&site)).len(), 2);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 0);
    })
    .await;
}
