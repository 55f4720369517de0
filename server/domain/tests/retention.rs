//! Retention as those see it who answer for it: the preview is what the run removes, and each run leaves its record.

#![allow(clippy::unwrap_used)]

use domain::{
    actor::Actor,
    authority::{self, Permission},
    jobs, params, privacy, register, retention,
};
use model::{
    DAY,
    account::Role,
    error::ErrorCode,
    retention::{RetentionOverview, RunCause},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

/// What the next run removes, by the word of the rule.
fn preview(overview: &RetentionOverview) -> Vec<(&str, u64)> {
    overview.rules.iter().filter(|rule| rule.outlived > 0).map(|rule| (rule.word.as_str(), rule.outlived)).collect()
}

/// A mail, a former name and a consent of a person, all from long ago.
async fn old_rows(site: &TestSite, person: Uuid) {
    let tx = site.db.begin().await.unwrap();
    let long_ago = site.now() - 4 * 365 * DAY;
    for sql in [
        "INSERT INTO mail (id, person_id, address, kind, language, content, queued_at) \
         VALUES ($1, $2, 'x@example.org', 'password-changed', 'en', '', $3)",
        "INSERT INTO former_name (id, person_id, first_name, last_name, replaced_at) VALUES ($1, $2, 'A', 'B', $3)",
        "INSERT INTO data_request (id, person_id, reference, kind, state, received_at, due_at, completed_at) \
         VALUES ($1, $2, CAST($1 AS TEXT), 'rectification', 'done', $3, $3, $3)",
    ] {
        let id = site.new_id().unwrap();
        tx.execute(sql, params![id, person, long_ago]).await.unwrap();
        if sql.contains("data_request") {
            let step = "INSERT INTO data_request_step (request_id, kind, happened_at) VALUES ($1, 'answered', $2)";
            tx.execute(step, params![id, long_ago]).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_run_removes_what_the_preview_says_and_keeps_a_record_of_it() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        let ada = site.person("Ada", Role::Member).await;
        let bob = site.person("Bob", Role::Member).await;
        for person in [&ada, &bob] {
            old_rows(&site, person.person_id().unwrap()).await;
        }
        privacy::restrict(&site, &bob, "accuracy").await.unwrap();
        std::fs::create_dir_all(site.data.path().join("outbox")).unwrap();
        for day in ["20200105T090000.000Z-old.eml", "20991231T090000.000Z-new.eml"] {
            std::fs::write(site.data.path().join("outbox").join(day), "").unwrap();
        }

        let before = retention::overview(&site, &rosa).await.unwrap();
        let expected = [("mail", 1), ("data_request_step", 1), ("data_request", 1), ("former_name", 1), ("outbox", 1)];
        assert_eq!(preview(&before), expected);
        let kept: Vec<_> = before.rules.iter().filter(|rule| rule.kept_back > 0).map(|rule| &*rule.word).collect();
        assert_eq!(kept, ["mail", "data_request_step", "data_request", "former_name"], "what is restricted stays");
        assert_eq!((before.runs.len(), before.under_way), (0, None));

        retention::request(&site, &rosa).await.unwrap();
        let waiting = retention::overview(&site, &rosa).await.unwrap();
        assert_eq!(waiting.under_way.map(|progress| progress.done), Some(0));
        assert_eq!(retention::request(&site, &rosa).await.unwrap_err().code(), ErrorCode::Conflict);
        site.clock.advance(5000);
        assert_eq!(site.run_jobs().await, 1);

        let after = retention::overview(&site, &rosa).await.unwrap();
        assert_eq!((preview(&after), after.under_way), (vec![], None));
        let run = &after.runs[0];
        assert_eq!((run.cause, run.asked_by.as_deref()), (RunCause::Person, Some("Rosa Example")));
        assert_eq!((run.began_at, run.duration(), run.total()), (Some(site.now()), Some(0), 5));
        let mut named: Vec<&str> = run.removed.iter().map(|(name, _)| name.as_str()).collect();
        named.sort_unstable();
        let name = |word: &str| &*before.rules.iter().find(|rule| rule.word == word).unwrap().name;
        let mut promised: Vec<&str> = expected.iter().map(|(word, _)| name(word)).collect();
        promised.sort_unstable();
        assert_eq!(named, promised);
        assert!(site.data.path().join("outbox").join("20991231T090000.000Z-new.eml").is_file());
        assert_eq!(register::check_values(&site.db).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn the_calendar_runs_under_its_own_name_and_an_interrupted_run_goes_on() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        jobs::apply_retention(&site).await.unwrap();
        let tx = site.db.begin().await.unwrap();
        tx.execute("UPDATE retention_run SET ended_at = NULL", params![]).await.unwrap();
        tx.commit().await.unwrap();
        site.clock.advance(60_000);
        jobs::apply_retention(&site).await.unwrap();
        let runs = retention::overview(&site, &rosa).await.unwrap().runs;
        assert_eq!(runs.len(), 1, "the second attempt is the same run");
        assert_eq!((runs[0].cause, runs[0].asked_by.as_deref()), (RunCause::Schedule, None));
        assert_eq!(runs[0].duration(), Some(60_000));
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(retention::overview(&site, &rosa).await.unwrap().runs.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_run_that_was_called_off_leaves_nothing_that_waits() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        retention::request(&site, &rosa).await.unwrap();
        let queue = jobs::list(&site, &rosa, &model::admin::TableQuery::default()).await.unwrap();
        jobs::cancel(&site, &rosa, &queue.items[0].id).await.unwrap();
        let overview = retention::overview(&site, &rosa).await.unwrap();
        assert_eq!((overview.runs.len(), overview.under_way), (0, None));
        retention::request(&site, &rosa).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn only_those_who_answer_for_it_see_it_and_only_those_who_decide_run_it() {
    on_both_engines(async |site| {
        assert_eq!(retention::overview(&site, &Actor::Visitor).await.unwrap_err().code(), ErrorCode::SignInRequired);
        assert_eq!(retention::request(&site, &Actor::Visitor).await.unwrap_err().code(), ErrorCode::SignInRequired);
        for role in Role::ALL {
            let person = site.person(role.word(), role).await;
            let sees = authority::may(role, Permission::SeePrivacyDesk);
            assert_eq!(retention::overview(&site, &person).await.is_ok(), sees, "{role:?}");
            let refused = retention::request(&site, &person).await.err().map(|error| error.code());
            let decides = authority::may(role, Permission::DecidePrivacy);
            let expected = (!decides).then_some(ErrorCode::NotAllowed);
            assert!(refused == expected || (decides && refused == Some(ErrorCode::Conflict)), "{role:?}: {refused:?}");
        }
    })
    .await;
}
