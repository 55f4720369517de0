use domain::{
    actor::Actor,
    db::Read as _,
    params,
    policy::{self, Announcement, DraftTexts},
};
use model::{
    DAY, HOUR,
    account::Role,
    error::{ErrorCode, Problem},
    language::Language,
    policy::{Difference, Document, Mark, VersionState},
};
use testkit::{TestSite, on_both_engines};

use super::{NEXT_WEEK, SAID, SUCCESSION, announced, change, count, draft, problems, version};

async fn in_force(site: &TestSite, document: Document) -> i64 {
    policy::document(site, document, Language::En).await.unwrap().version.number.unwrap()
}

#[tokio::test]
async fn a_version_announced_for_next_week_takes_effect_then_and_not_before() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = announced(&site, &root, Document::Privacy).await;
        assert_eq!(version(&site, id).await.state, VersionState::Announced);
        // Monday nine o'clock; the job is due on the next Monday at midnight.
        for _ in 0..6 {
            site.run_jobs().await;
            assert_eq!(in_force(&site, Document::Privacy).await, 1);
            site.clock.advance(DAY);
        }
        site.clock.advance(14 * HOUR);
        site.run_jobs().await;
        assert_eq!(in_force(&site, Document::Privacy).await, 1, "it is Sunday, 23:00");
        site.clock.advance(HOUR);
        site.run_jobs().await;
        assert_eq!(in_force(&site, Document::Privacy).await, 2);
        let first = policy::version(&site, Document::Privacy, 1, Language::Fr).await.unwrap();
        assert_eq!(first.version.state, VersionState::Superseded);
        assert_eq!(first.version.ended_at, version(&site, id).await.effective_at);
        // A job that a crash interrupted is run again.
        policy::take_effect(&site, id).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audit_event WHERE kind = 'policy.took-effect'").await, 1);
        assert_eq!(in_force(&site, Document::Terms).await, 1, "the others stay");
    })
    .await;
}

#[tokio::test]
async fn what_must_not_be_is_refused_and_changes_nothing() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = draft(&site, &root, Document::Terms).await;
        let before = site.rows().await;
        let missing = [Problem::Missing, Problem::Missing];
        let refused = policy::announce(&site, &root, id, &Announcement { summary_en: " ", summary_fr: "", ..SAID });
        let found = problems(refused.await);
        assert_eq!(found.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["summary_en", "summary_fr"]);
        assert_eq!(found.into_iter().map(|one| one.problem).collect::<Vec<_>>(), missing, "no summary");
        for (effective, problem) in [
            ("2026-01-05", Problem::NotToCome),
            ("2025-12-31", Problem::NotToCome),
            ("", Problem::Missing),
            ("soon", Problem::NotADay),
        ] {
            let found = problems(policy::announce(&site, &root, id, &Announcement { effective, ..SAID }).await);
            assert_eq!((found[0].field.as_str(), &found[0].problem), ("effective", &problem), "{effective}");
        }
        assert_eq!(before, site.rows().await);

        policy::announce(&site, &root, id, &SAID).await.unwrap();
        let first = policy::version(&site, Document::Terms, 1, Language::En).await.unwrap().version;
        let texts =
            DraftTexts { seen: first.changed_at, source_en: "# Other\n\nrules", source_fr: "# Autres\n\nrègles" };
        let again = DraftTexts { seen: version(&site, id).await.changed_at, ..texts };
        let before = site.rows().await;
        for (done, what) in [
            (policy::save_draft(&site, &root, first.id, &texts).await, "editing the version in force"),
            (policy::save_draft(&site, &root, id, &again).await, "editing an announced version"),
            (policy::announce(&site, &root, first.id, &SAID).await, "announcing the version in force"),
            (policy::announce(&site, &root, id, &SAID).await, "announcing twice"),
            (policy::discard_draft(&site, &root, first.id).await, "throwing the version in force away"),
            (policy::discard_draft(&site, &root, id).await, "throwing an announced version away"),
            (policy::take_back(&site, &root, first.id).await.map(drop), "taking the version in force back"),
            (policy::begin_draft(&site, &root, "terms", "current").await.map(drop), "a second one under way"),
        ] {
            assert_eq!(done.unwrap_err().code(), ErrorCode::Conflict, "{what}");
        }
        let unknown = site.new_id().unwrap();
        assert_eq!(policy::take_back(&site, &root, unknown).await.unwrap_err().code(), ErrorCode::NotFound);
        assert_eq!(before, site.rows().await);
    })
    .await;
}

#[tokio::test]
async fn an_announcement_is_taken_back_and_its_version_keeps_its_address() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = announced(&site, &root, Document::Cookies).await;
        let again = policy::take_back(&site, &root, id).await.unwrap().unwrap();
        let withdrawn = policy::version(&site, Document::Cookies, 2, Language::En).await.unwrap();
        assert_eq!(withdrawn.version.state, VersionState::Withdrawn);
        assert!(withdrawn.text.clauses.last().unwrap().html.contains("A new paragraph."));
        site.clock.advance(10 * DAY);
        site.run_jobs().await;
        assert_eq!(in_force(&site, Document::Cookies).await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 0, "who was not told yet is not told");

        let written = policy::written(&site, &root, again).await.unwrap();
        assert!(written.texts[0].source.contains("A new paragraph."), "its text is a draft");
        policy::announce(&site, &root, again, &Announcement { effective: "2026-02-01", ..SAID }).await.unwrap();
        assert_eq!(version(&site, again).await.number, Some(3));
        assert_eq!(policy::written(&site, &root, again).await.unwrap().compared_with, Some(1));
        site.clock.advance(30 * DAY);
        site.run_jobs().await;
        assert_eq!(in_force(&site, Document::Cookies).await, 3);
    })
    .await;
}

#[tokio::test]
async fn what_was_published_stays_as_it_was_whatever_changes_afterwards() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let before = policy::document(&site, Document::Legal, Language::En).await.unwrap();
        let site = site.with_settings(|settings| settings.controller = "Successor Ltd".to_owned());
        let after = policy::document(&site, Document::Legal, Language::En).await.unwrap();
        assert_eq!(before, after);
        let states = policy::overview(&site, &root).await.unwrap();
        assert!(states.iter().find(|state| state.document == Document::Legal).unwrap().is_outdated);
        assert!(!states.iter().any(|state| state.ships_another));

        let id = announced(&site, &root, Document::Legal).await;
        let page = policy::versions(&site, Document::Legal, Language::En, Some((2, 1))).await.unwrap();
        let (older, newer, differences) = page.compared.unwrap();
        assert_eq!((older, newer), (1, 2));
        let added: Vec<&str> = differences
            .iter()
            .filter_map(|difference| match difference {
                Difference::Changed { pieces, .. } => Some(pieces),
                Difference::Unchanged(_) => None,
            })
            .flatten()
            .filter(|piece| piece.mark == Mark::Added)
            .map(|piece| piece.text.as_str())
            .collect();
        assert!(added.iter().any(|words| words.contains("Successor Ltd")), "{added:?}");
        assert!(added.contains(&"A new paragraph."), "{added:?}");
        let announced = policy::document(&site, Document::Legal, Language::Fr).await.unwrap().upcoming.unwrap();
        assert_eq!((announced.version.id, announced.summary.as_str()), (id, SAID.summary_fr));
    })
    .await;
}

#[tokio::test]
async fn a_text_that_a_newer_release_wrote_with_other_placeholders_is_not_published() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = draft(&site, &root, Document::Legal).await;
        let newer = "UPDATE policy_text SET source = '# A\n\n{{weather}}' WHERE version_id = $1";
        change(&site, newer, params![id]).await;
        let found = problems(policy::announce(&site, &root, id, &SAID).await);
        assert_eq!(found[0].problem, Problem::UnknownPlaceholder(3));
    })
    .await;
}

#[tokio::test]
async fn each_change_is_for_administrators_and_noted_in_the_log() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = draft(&site, &root, Document::Terms).await;
        let texts = DraftTexts { seen: 0, source_en: "# A\n\nb", source_fr: "# A\n\nb" };
        let mut others = vec![(Actor::Visitor, ErrorCode::SignInRequired)];
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            others.push((site.person(role.word(), role).await, ErrorCode::NotAllowed));
        }
        let before = site.rows().await;
        for (other, code) in others {
            for refused in [
                policy::overview(&site, &other).await.map(drop),
                policy::written(&site, &other, id).await.map(drop),
                policy::begin_draft(&site, &other, "legal", "current").await.map(drop),
                policy::preview(&site, &other, "# A", Language::En).await.map(drop),
                policy::check_draft(&other, &texts),
                policy::save_draft(&site, &other, id, &texts).await,
                policy::announce(&site, &other, id, &SAID).await,
                policy::take_back(&site, &other, id).await.map(drop),
                policy::discard_draft(&site, &other, id).await,
                policy::announce_successor(&site, &other, &SUCCESSION).await,
            ] {
                assert_eq!(refused.unwrap_err().code(), code, "{other:?}");
            }
        }
        assert_eq!(before, site.rows().await);
        policy::announce(&site, &root, id, &Announcement { effective: NEXT_WEEK, ..SAID }).await.unwrap();
        let again = policy::take_back(&site, &root, id).await.unwrap().unwrap();
        policy::discard_draft(&site, &root, again).await.unwrap();
        let kinds: Vec<(String,)> = site
            .db
            .all(
                "SELECT e.kind FROM audit_event e JOIN audit_payload p ON p.event_id = e.id \
                 JOIN audit_entry n ON n.event_id = e.id WHERE p.actor_id = $1 ORDER BY n.position",
                params![root.person_id()],
            )
            .await
            .unwrap();
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.0.as_str()).collect();
        assert_eq!(
            kinds,
            ["policy.drafted", "policy.saved", "policy.announced", "policy.taken-back", "policy.discarded"]
        );
    })
    .await;
}
