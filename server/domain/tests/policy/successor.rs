//! Another company will answer for the data (P15).

use domain::policy::{self, Succession};
use model::{
    DAY,
    account::Role,
    error::{ErrorCode, Problem},
    language::Language,
    policy::{Document, VersionState},
};
use testkit::{TestSite, on_both_engines};

use super::{SAID, SUCCESSION, announced, count, draft, problems};

/// The states of the versions of number 2, document by document.
async fn second(site: &TestSite) -> Vec<Option<VersionState>> {
    let mut states = Vec::new();
    for document in Document::ALL {
        states.push(policy::version(site, document, 2, Language::En).await.ok().map(|page| page.version.state));
    }
    states
}

#[tokio::test]
async fn each_document_that_names_the_company_changes_with_it_and_one_mail_tells() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        policy::announce_successor(&site, &root, &SUCCESSION).await.unwrap();
        site.run_jobs().await;
        let announced = Some(VersionState::Announced);
        assert_eq!(second(&site).await, [announced, announced, None, announced], "the cookie policy names nobody");
        let mails = site.mails();
        assert_eq!(mails.len(), 1, "{mails:?}");
        for part in ["Successor & Sons", "12 January 2026", "/settings/delete", "/privacy/versions/2"] {
            assert!(mails[0].contains(part), "{part}: {}", mails[0]);
        }
        assert_eq!(policy::notices(&site, &root, Language::En).await.unwrap().len(), 3);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM policy_notice").await, 3);
        let now = policy::document(&site, Document::Legal, Language::En).await.unwrap();
        assert!(!now.text.clauses[0].html.contains("Successor"), "not before the day");
        site.clock.advance(7 * DAY);
        site.run_jobs().await;
        let then = policy::document(&site, Document::Legal, Language::Fr).await.unwrap();
        assert!(then.text.clauses[0].html.contains("Successor &amp; Sons"), "{}", then.text.clauses[0].html);
        let states = policy::overview(&site, &root).await.unwrap();
        assert!(!states.iter().any(|state| state.is_outdated), "it reads as it was announced");
        assert_eq!(site.mails().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_draft_goes_on_beside_it_and_is_announced_afterwards() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = draft(&site, &root, Document::Terms).await;
        policy::announce_successor(&site, &root, &SUCCESSION).await.unwrap();
        let refused = policy::announce(&site, &root, id, &SAID).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        assert_eq!(policy::overview(&site, &root).await.unwrap()[1].under_way.len(), 2);
        site.clock.advance(8 * DAY);
        site.run_jobs().await;
        let said = policy::Announcement { effective: "2026-02-01", ..SAID };
        policy::announce(&site, &root, id, &said).await.unwrap();
        assert_eq!(policy::written(&site, &root, id).await.unwrap().version.number, Some(3));
    })
    .await;
}

#[tokio::test]
async fn it_is_taken_back_as_a_whole() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        policy::announce_successor(&site, &root, &SUCCESSION).await.unwrap();
        let terms = policy::version(&site, Document::Terms, 2, Language::En).await.unwrap().version.id;
        assert_eq!(policy::take_back(&site, &root, terms).await.unwrap(), None);
        let withdrawn = Some(VersionState::Withdrawn);
        assert_eq!(second(&site).await, [withdrawn, withdrawn, None, withdrawn]);
        site.clock.advance(8 * DAY);
        site.run_jobs().await;
        assert_eq!(site.mails().len(), 0);
        let now = policy::document(&site, Document::Privacy, Language::En).await.unwrap();
        assert_eq!(now.version.number, Some(1));
    })
    .await;
}

#[tokio::test]
async fn it_needs_a_name_a_day_and_words_and_no_other_announcement() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let controller = site.settings.controller.clone();
        for (said, field, problem) in [
            (Succession { successor: "", ..SUCCESSION }, "successor", Problem::Missing),
            (Succession { successor: &controller, ..SUCCESSION }, "successor", Problem::Unchanged),
            (Succession { effective: "2026-01-05", ..SUCCESSION }, "effective", Problem::NotToCome),
            (Succession { summary_fr: " ", ..SUCCESSION }, "summary_fr", Problem::Missing),
        ] {
            let found = problems(policy::announce_successor(&site, &root, &said).await);
            assert_eq!((found[0].field.as_str(), &found[0].problem), (field, &problem));
        }
        announced(&site, &root, Document::Terms).await;
        let before = site.rows().await;
        let refused = policy::announce_successor(&site, &root, &SUCCESSION).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        assert_eq!(before, site.rows().await, "nothing was announced by halves");
    })
    .await;
}
