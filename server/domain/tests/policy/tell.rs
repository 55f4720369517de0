use domain::{
    actor::Actor,
    db::Read as _,
    params,
    policy::{self, Announcement},
};
use model::{DAY, account::Role, language::Language, policy::Document};
use testkit::on_both_engines;

use super::{SAID, announced, change, count};

#[tokio::test]
async fn everybody_is_written_to_once_in_their_language_with_what_changes_and_when() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let lena = site.person("Lena", Role::Member).await;
        change(&site, "UPDATE person SET language = 'fr' WHERE id = $1", params![lena.person_id()]).await;
        let new = site.person("New", Role::Member).await;
        change(&site, "UPDATE person SET confirmed_at = NULL WHERE id = $1", params![new.person_id()]).await;
        let id = announced(&site, &root, Document::Privacy).await;
        site.run_jobs().await;
        // A job that a crash interrupted is run again.
        policy::tell_of_version(&site, id).await.unwrap();
        site.run_jobs().await;
        let mails = site.mails();
        assert_eq!(mails.len(), 2, "{mails:?}");
        let to_lena = mails.iter().find(|mail| mail.contains("lena@example.org")).unwrap();
        let link = "/privacy/versions/2";
        for part in ["Politique de confidentialité", "12\u{a0}janvier 2026", "moins longtemps", link] {
            assert!(to_lena.contains(part), "{part}: {to_lena}");
        }
        let reach = policy::written(&site, &root, id).await.unwrap().reach;
        assert_eq!((reach.people, reach.told, reach.seen), (2, 2, 0));
    })
    .await;
}

#[tokio::test]
async fn a_run_that_was_interrupted_goes_on_with_those_who_are_left() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        for number in 0..120 {
            site.person(&format!("P{number}"), Role::Member).await;
        }
        let id = announced(&site, &root, Document::Terms).await;
        // As if a run had written to one of them and then died.
        let first = "INSERT INTO policy_notice (version_id, person_id, mailed_at) VALUES ($1, $2, 0)";
        change(&site, first, params![id, root.person_id()]).await;
        policy::tell_of_version(&site, id).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE kind = 'policy-announced'").await, 120);
        let twice = "SELECT COUNT(*) FROM (SELECT person_id FROM mail GROUP BY person_id HAVING COUNT(*) > 1) AS t";
        assert_eq!(count(&site, twice).await, 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_hears_of_a_version_that_was_taken_back() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = announced(&site, &root, Document::Terms).await;
        assert_eq!(policy::notices(&site, &Actor::Visitor, Language::En).await.unwrap().len(), 1);
        let again = policy::take_back(&site, &root, id).await.unwrap().unwrap();
        policy::tell_of_version(&site, id).await.unwrap();
        policy::tell_of_version(&site, again).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 0);
        for actor in [&Actor::Visitor, &root] {
            assert_eq!(policy::notices(&site, actor, Language::En).await.unwrap(), []);
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_was_not_there_when_it_was_announced_hears_of_it_while_it_is() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let said = Announcement { effective: "2026-02-01", ..SAID };
        site.clock.advance(DAY);
        let id = super::draft(&site, &root, Document::Privacy).await;
        policy::announce(&site, &root, id, &said).await.unwrap();
        site.clock.advance(DAY);
        let late = site.person("Late", Role::Member).await;
        assert_eq!(policy::notices(&site, &late, Language::Fr).await.unwrap()[0].summary, SAID.summary_fr);
        site.clock.advance(40 * DAY);
        site.run_jobs().await;
        assert_eq!(policy::notices(&site, &late, Language::En).await.unwrap(), [], "it was in force or announced");
        assert_eq!(policy::notices(&site, &root, Language::En).await.unwrap().len(), 1);
        assert_eq!(policy::notices(&site, &Actor::Visitor, Language::En).await.unwrap(), []);
        let (waiting,): (i64,) = site.db.one("SELECT COUNT(*) FROM job_progress", params![]).await.unwrap();
        assert_eq!(waiting, 0);
    })
    .await;
}
