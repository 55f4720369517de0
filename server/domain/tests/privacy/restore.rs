//! A restore from an older backup does again what people took back since, before anybody sees what it restored.

use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::{
    actor::Actor,
    backup::{self, BackupError, BackupOrder, RestoreOrder, Restored},
    db::Read as _,
    journal::{self, JournalError},
    params,
    privacy::{self, Step},
};
use model::{DAY, account::Role, consent::Choice};
use testkit::{TestSite, on_both_engines};

use super::{
    PASSWORD, change, count, delete,
    files::unique,
    journal::{allow, choose, lines},
    person,
    plant::{plant, rows_of},
    proof::{assert_none_is_in_a_row, files_below},
    receipt, request_of,
};

const PEOPLE: &str = "SELECT COUNT(*) FROM person";

pub async fn back_up(site: &TestSite) -> PathBuf {
    let order = BackupOrder { to: site.settings.backups(), keep: 90 * DAY };
    backup::create(site, &Actor::System, order).await.unwrap().file
}

pub async fn restore(site: &TestSite, file: &Path) -> Result<Restored, BackupError> {
    let order = RestoreOrder { file: file.to_owned(), key: None, journal: None, replace: true };
    backup::restore(site, &Actor::System, order).await
}

/// Restores on another machine that has the key of the backups and, perhaps, a journal.
async fn restore_elsewhere(
    new: &TestSite,
    old: &TestSite,
    file: &Path,
    journal: Option<&Path>,
) -> Result<Restored, BackupError> {
    let order = RestoreOrder {
        file: file.to_owned(),
        key: Some(backup::key_file(old.data.path())),
        journal: journal.map(Path::to_owned),
        replace: false,
    };
    backup::restore(new, &Actor::System, order).await
}

fn volume(site: &TestSite) -> PathBuf {
    files_below(&journal::folder(site.data.path())).pop().unwrap()
}

#[tokio::test]
async fn who_was_erased_since_the_backup_does_not_come_back_with_it() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let bob_id = bob.person_id().unwrap();
        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let of_ada = plant(&site, ada.person_id().unwrap(), &unique("ada")).await;
        plant(&site, bob_id, &unique("bob")).await;
        privacy::build_archive(&site, archive).await.unwrap();
        assert_eq!(files_below(&site.data.path().join("files")).len(), 1);
        let mut bob_before = rows_of(&site, bob_id).await;
        let backup = back_up(&site).await;

        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, request_of(&site, &planned.reference).await).await.unwrap();
        let written = receipt(&site, &planned.reference).await;
        let entries = lines(&journal::folder(site.data.path()));

        bob_before.insert("session", Vec::new());
        bob_before.insert("mail_code", Vec::new());
        for time in ["once", "twice"] {
            site.clock.advance(DAY);
            let restored = restore(&site, &backup).await.unwrap();
            assert_eq!((restored.erased, restored.uploads), (1, 0), "{time}");
            assert_none_is_in_a_row(&site, &of_ada).await;
            assert!(files_below(&site.data.path().join("files")).is_empty(), "{time}");
            assert_eq!(rows_of(&site, bob_id).await, bob_before, "{time}");
            assert_eq!(receipt(&site, &planned.reference).await, written, "{time}");
            assert_eq!(lines(&journal::folder(site.data.path())), entries, "{time}");
            assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request WHERE state = 'open'").await, 0, "{time}");
        }
        // The job of the erasure came back too, and finds nothing to do; the scrub is done for what the restore wrote.
        site.clock.advance(DAY);
        site.run_jobs().await;
        assert_eq!(receipt(&site, &planned.reference).await.scrubbed_at, Some(site.now()));
        assert_eq!(lines(&journal::folder(site.data.path())), entries);
        let found = super::files::in_files(&site, &of_ada).await;
        assert!(found.is_empty(), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn what_was_to_be_done_about_them_is_not_in_the_queue_either() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let backup = back_up(&site).await;
        assert!(queue(&site).await.contains(&archive.to_string()));
        delete(&site, &ada, false).await;
        assert!(!queue(&site).await.contains(&archive.to_string()));
        restore(&site, &backup).await.unwrap();
        assert!(!queue(&site).await.contains(&archive.to_string()));
        assert_eq!(count(&site, PEOPLE).await, 0);
    })
    .await;
}

async fn queue(site: &TestSite) -> String {
    let sql = match site.db.engine() {
        domain::db::Engine::Sqlite => "SELECT CAST(job AS TEXT) FROM Jobs",
        domain::db::Engine::Postgres => "SELECT convert_from(job, 'UTF8') FROM apalis.jobs",
    };
    let jobs: Vec<(String,)> = site.db.all(sql, params![]).await.unwrap();
    jobs.into_iter().map(|job| job.0).collect()
}

#[tokio::test]
async fn a_consent_withdrawn_since_is_withdrawn_again_and_a_later_answer_counts() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        choose(&site, &bob, "accept").await;
        site.clock.advance(1);
        choose(&site, &bob, "refuse").await;
        site.clock.advance(1);
        for person in [&ada, &bob] {
            choose(&site, person, "accept").await;
        }
        let backup = back_up(&site).await;
        site.clock.advance(1);
        choose(&site, &ada, "refuse").await;
        let withdrawn_at = site.now();
        site.clock.advance(DAY);
        for expected in [1, 1] {
            assert_eq!(restore(&site, &backup).await.unwrap().withdrawn, expected);
            let of_ada = domain::consent::history(&site, &ada).await.unwrap();
            assert_eq!((of_ada[0].choice(), of_ada[0].given_at), (Choice::Refuse, withdrawn_at));
            assert_eq!(domain::consent::history(&site, &bob).await.unwrap()[0].choice(), Choice::Accept);
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_not_withdrawn_is_kept() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        choose(&site, &ada, "accept").await;
        let backup = back_up(&site).await;
        site.clock.advance(1);
        allow(&site, &ada, "theme").await;
        assert_eq!(restore(&site, &backup).await.unwrap().withdrawn, 1);
        let of_ada = domain::consent::history(&site, &ada).await.unwrap();
        let kept: Vec<String> = of_ada.iter().map(|record| record.purposes.words()).collect();
        assert_eq!(kept, ["theme", "language+theme+audience"]);
    })
    .await;
}

#[tokio::test]
async fn everybody_is_signed_out_and_no_link_works_a_second_time() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let code = "INSERT INTO mail_code (id, person_id, purpose, token_hash, created_at, expires_at) \
                    VALUES ($1, $2, 'reset-password', $3, 0, 9000000000000)";
        let id = site.new_id().unwrap();
        change(&site, code, params![id, ada.person_id(), site.token().unwrap().hash()]).await;
        let backup = back_up(&site).await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 1);
        restore(&site, &backup).await.unwrap();
        assert_eq!(count(&site, PEOPLE).await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail_code").await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_entry_that_was_cut_off_is_passed_over() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let backup = back_up(&site).await;
        delete(&site, &ada, false).await;
        delete(&site, &bob, false).await;
        let whole = fs::read(volume(&site)).unwrap();
        fs::write(volume(&site), &whole[..whole.len() - 20]).unwrap();
        assert_eq!(restore(&site, &backup).await.unwrap().erased, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person WHERE first_name = 'Bob'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_changed_moved_or_removed_line_is_named_and_nothing_is_restored() {
    on_both_engines(async |site| {
        for name in ["Ada", "Bob", "Cleo"] {
            person(&site, name, Role::Member).await;
        }
        let eve = person(&site, "Eve", Role::Member).await;
        let backup = back_up(&site).await;
        let dan = person(&site, "Dan", Role::Member).await;
        delete(&site, &eve, false).await;
        delete(&site, &dan, false).await;
        let whole = fs::read_to_string(volume(&site)).unwrap();
        let lines: Vec<&str> = whole.lines().collect();
        assert_eq!(lines.len(), 3);
        let changed = whole.replacen("\"contributions\":false", "\"contributions\":true", 1);
        let moved = format!("{}\n{}\n{}\n", lines[0], lines[2], lines[1]);
        let removed = format!("{}\n{}\n", lines[0], lines[2]);
        let sealed_anew = whole.replacen(lines[1].split(' ').next().unwrap(), &"0".repeat(64), 1);
        for spoilt in [changed, moved, removed, sealed_anew] {
            assert_ne!(spoilt, whole);
            fs::write(volume(&site), spoilt).unwrap();
            let refused = restore(&site, &backup).await.unwrap_err();
            assert!(matches!(&refused, BackupError::Journal(JournalError::Tampered { line: 2, .. })), "{refused}");
            assert!(refused.to_string().contains("line 2 of "), "{refused}");
            assert_eq!(count(&site, PEOPLE).await, 3, "nothing is restored");
        }
        fs::write(volume(&site), whole).unwrap();
        assert_eq!(restore(&site, &backup).await.unwrap().erased, 1);
    })
    .await;
}

#[tokio::test]
async fn without_the_journal_nothing_is_restored() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let backup = back_up(&site).await;
        delete(&site, &ada, false).await;
        person(&site, "Bob", Role::Member).await;
        fs::remove_dir_all(journal::folder(site.data.path())).unwrap();
        let refused = restore(&site, &backup).await.unwrap_err();
        assert!(matches!(&refused, BackupError::Journal(JournalError::Missing(_))), "{refused}");
        assert!(refused.to_string().contains("--journal DIR"), "{refused}");
        assert_eq!(count(&site, PEOPLE).await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 1, "nothing is touched");
        assert!(!journal::folder(site.data.path()).exists());

        // The copy beside the backups has what the lost one had, and becomes the journal again.
        let order = RestoreOrder {
            file: backup,
            key: None,
            journal: Some(journal::beside(&site.settings.backups())),
            replace: true,
        };
        assert_eq!(backup::restore(&site, &Actor::System, order).await.unwrap().erased, 1);
        assert_eq!(lines(&journal::folder(site.data.path())).len(), 1);
        assert_eq!(count(&site, PEOPLE).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_new_machine_needs_the_newest_copy_of_the_journal() {
    for (old, new) in
        [(TestSite::sqlite().await, TestSite::sqlite().await), (TestSite::postgres().await, TestSite::postgres().await)]
    {
        let (ada, bob) = (person(&old, "Ada", Role::Member).await, person(&old, "Bob", Role::Member).await);
        person(&old, "Cleo", Role::Member).await;
        let beside = journal::beside(&old.settings.backups());
        back_up(&old).await;
        let stale = old.data.path().join("stale");
        fs::create_dir(&stale).unwrap();
        for volume in files_below(&beside) {
            fs::copy(&volume, stale.join(volume.file_name().unwrap())).unwrap();
        }
        let reference = delete(&old, &ada, false).await;
        let backup = back_up(&old).await;
        delete(&old, &bob, false).await;

        let nothing = old.data.path().join("nothing here");
        for (journal, reason) in [
            (None, "there is no journal in "),
            (Some(&nothing), "there is no journal in "),
            (Some(&stale), "the journal is older than the backup"),
        ] {
            let refused = restore_elsewhere(&new, &old, &backup, journal.map(PathBuf::as_path)).await.unwrap_err();
            assert!(refused.to_string().starts_with(reason), "{refused}");
            assert_eq!(count(&new, PEOPLE).await, 0);
            assert!(!new.data.path().join("keys").exists() && !journal::folder(new.data.path()).exists());
        }
        assert_eq!(restore_elsewhere(&new, &old, &backup, Some(&beside)).await.unwrap().erased, 1);
        let names: Vec<(String,)> = new.db.all("SELECT first_name FROM person", params![]).await.unwrap();
        assert_eq!(names, [("Cleo".to_owned(),)]);
        // The new machine goes on with the journal, and signs with the key of the old one.
        assert_eq!(lines(&journal::folder(new.data.path())).len(), 2);
        let key = privacy::public_key(&old).await.unwrap();
        assert_eq!(privacy::public_key(&new).await.unwrap(), key);
        let file = privacy::receipt_file(&new, &reference).await.unwrap();
        privacy::verify_receipt(file.as_bytes(), &key.pem).unwrap();
    }
}

#[tokio::test]
async fn a_journal_of_somebody_else_is_not_mixed_in() {
    on_both_engines(async |site| {
        let other = TestSite::sqlite().await;
        // Tests repeat their randomness, so that the other would make the same key.
        other.token().unwrap();
        let eve = person(&other, "Eve", Role::Member).await;
        delete(&other, &eve, false).await;
        person(&site, "Ada", Role::Member).await;
        let backup = back_up(&site).await;
        for name in ["journal", "keys"] {
            let (from, to) = (other.data.path().join(name), site.data.path().join(name));
            for file in files_below(&to) {
                if !file.ends_with("backup.key") {
                    fs::remove_file(file).unwrap();
                }
            }
            for file in files_below(&from) {
                fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
            }
        }
        let refused = restore(&site, &backup).await.unwrap_err();
        assert!(matches!(refused, BackupError::OtherJournal(..)), "{refused}");
    })
    .await;
}

/// A last administrator whose erasure stopped between the journal and its commit, and was then refused, stays.
#[tokio::test]
async fn an_erasure_that_was_refused_in_the_end_is_not_done_by_a_restore() {
    on_both_engines(async |site| {
        let (root, other) =
            (person(&site, "Root", Role::Administrator).await, person(&site, "Other", Role::Administrator).await);
        let backup = back_up(&site).await;
        let planned = privacy::request_deletion(&site, &root, PASSWORD, false).await.unwrap();
        let request = request_of(&site, &planned.reference).await;
        site.clock.advance(14 * DAY);
        let before_the_commit = |step| match step {
            Step::Journaled => Err(domain::Error::fault("being stopped")("by the test")),
            _ => Ok(()),
        };
        assert!(privacy::erase_account_by_steps(&site, request, &before_the_commit).await.is_err());
        change(&site, "UPDATE person SET role = 'member' WHERE id = $1", params![other.person_id()]).await;
        site.clock.advance(1);
        privacy::erase_account(&site, request).await.unwrap();
        assert_eq!(count(&site, PEOPLE).await, 2);
        assert_eq!(restore(&site, &backup).await.unwrap().erased, 0);
        assert_eq!(count(&site, PEOPLE).await, 2);
    })
    .await;
}
