//! Jobs survive, are tried again, and clean up; on both engines.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use domain::{
    actor::Actor,
    audit,
    db::Read as _,
    jobs::{self, Job, Start},
    mail::{self, MailKind, Recipient},
    params,
};
use model::{
    DAY, HOUR, MINUTE,
    account::Role,
    admin::{JobState, MailState, TableQuery},
    error::ErrorCode,
    language::Language,
};
use testkit::{TestSite, on_both_engines};

async fn enqueue(site: &TestSite, job: &Job, start: Start) {
    let tx = site.db.begin().await.unwrap();
    jobs::enqueue(&tx, job, start).await.unwrap();
    tx.commit().await.unwrap();
}

async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

#[tokio::test]
async fn a_job_waits_for_its_time() {
    on_both_engines(async |site| {
        enqueue(&site, &Job::ApplyRetention, Start::At(site.now() + HOUR)).await;
        assert_eq!(site.run_jobs().await, 0);
        site.clock.advance(HOUR);
        assert_eq!(site.run_jobs().await, 1);
        assert_eq!(site.run_jobs().await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_calendar_enqueues_its_work_once_a_day_whoever_looks() {
    on_both_engines(async |site| {
        let (one, two) = tokio::join!(jobs::enqueue_scheduled(&site), jobs::enqueue_scheduled(&site));
        one.unwrap();
        two.unwrap();
        assert_eq!(site.run_jobs().await, 3);
        jobs::enqueue_scheduled(&site).await.unwrap();
        assert_eq!(site.run_jobs().await, 0);
        site.clock.advance(DAY);
        jobs::enqueue_scheduled(&site).await.unwrap();
        assert_eq!(site.run_jobs().await, 3);
    })
    .await;
}

#[tokio::test]
async fn retention_deletes_what_is_past_its_rule_and_nothing_else() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let tx = site.db.begin().await.unwrap();
        audit::record(&site, &tx, &ada, "account.signed-in", ada.person_id(), "").await.unwrap();
        let to = Recipient {
            person: ada.person_id(),
            address: "ada@example.org",
            first_name: "Ada",
            language: Language::En,
        };
        mail::send(&site, &tx, to, &MailKind::PasswordChanged).await.unwrap();
        tx.execute(
            "INSERT INTO mail_code (id, person_id, purpose, token_hash, created_at, expires_at) \
             VALUES ($1, $2, 'x', $3, $4, $4)",
            params![site.new_id().unwrap(), ada.person_id(), vec![1_u8], site.now()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        site.run_jobs().await;

        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail_code").await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 1);
        assert_eq!(site.mails().len(), 1);

        site.clock.advance(31 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail_code").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 0);
        assert_eq!(site.mails().len(), 0);
        let signed_in = "SELECT COUNT(*) FROM audit_payload p JOIN audit_event e ON e.id = p.event_id \
                         WHERE e.kind = 'account.signed-in'";
        assert_eq!(count(&site, signed_in).await, 1);

        site.clock.advance(335 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, signed_in).await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audit_event WHERE kind = 'account.signed-in'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_gives_up_waits_for_an_administrator() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        let to = Recipient { person: None, address: "a@example.org", first_name: "Ada", language: Language::En };
        mail::send(&site, &tx, to, &MailKind::PasswordChanged).await.unwrap();
        tx.commit().await.unwrap();
        std::fs::write(site.data.path().join("outbox"), "").unwrap();
        let mut tries = 0;
        for _ in 0..20 {
            tries += site.run_jobs().await;
            site.clock.advance(4 * HOUR + MINUTE);
        }
        assert_eq!(tries, jobs::MAX_ATTEMPTS);

        let admin = site.person("Grace", Role::Administrator).await;
        let failed = TableQuery { filter: "failed".to_owned(), ..TableQuery::default() };
        let given_up = jobs::list(&site, &admin, &failed).await.unwrap();
        assert_eq!(given_up.items.len(), 1);
        assert_eq!((given_up.items[0].kind.as_str(), given_up.items[0].state), ("send-mail", JobState::Failed));
        assert_eq!(jobs::depth(&site).await.unwrap().iter().map(|(_, count)| count).sum::<u64>(), 1);

        let job = given_up.items[0].id.clone();
        let member = site.person("Mallory", Role::Member).await;
        let teacher = site.person("Tom", Role::Teacher).await;
        for (actor, code) in [
            (&Actor::Visitor, ErrorCode::SignInRequired),
            (&member, ErrorCode::NotAllowed),
            (&teacher, ErrorCode::NotAllowed),
        ] {
            assert_eq!(jobs::retry(&site, actor, &job).await.unwrap_err().code(), code);
            assert_eq!(jobs::list(&site, actor, &failed).await.unwrap_err().code(), code);
        }
        assert_eq!(jobs::retry(&site, &admin, "none").await.unwrap_err().code(), ErrorCode::NotFound);

        std::fs::remove_file(site.data.path().join("outbox")).unwrap();
        jobs::retry(&site, &admin, &job).await.unwrap();
        assert_eq!(site.run_jobs().await, 1);
        assert_eq!(site.mails().len(), 1);
        assert_eq!(jobs::retry(&site, &admin, &job).await.unwrap_err().code(), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_worker_does_what_comes_in_until_it_is_told_to_stop() {
    on_both_engines(async |site| {
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let worker = tokio::spawn(jobs::work(site.site.clone(), async {
            let _ = stopped.await;
        }));
        let tx = site.db.begin().await.unwrap();
        let to = Recipient { person: None, address: "a@example.org", first_name: "Ada", language: Language::En };
        for _ in 0..5 {
            mail::send(&site, &tx, to, &MailKind::PasswordChanged).await.unwrap();
        }
        tx.commit().await.unwrap();
        for _ in 0..200 {
            if site.mails().len() == 5 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(site.mails().len(), 5);
        stop.send(()).unwrap();
        tokio::time::timeout(Duration::from_secs(5), worker).await.unwrap().unwrap().unwrap();
        let depth = jobs::depth(&site).await.unwrap();
        let done = depth.iter().find(|(state, _)| *state == JobState::Done).unwrap().1;
        assert!(done >= 5, "{depth:?}");
    })
    .await;
}

#[tokio::test]
async fn a_job_that_fails_in_a_worker_is_postponed() {
    on_both_engines(async |site| {
        std::fs::write(site.data.path().join("outbox"), "").unwrap();
        let tx = site.db.begin().await.unwrap();
        let to = Recipient { person: None, address: "a@example.org", first_name: "Ada", language: Language::En };
        mail::send(&site, &tx, to, &MailKind::PasswordChanged).await.unwrap();
        tx.commit().await.unwrap();
        // The worker's own clock is the machine's; the installation's is ahead of it, so that the next try is far off.
        site.clock.advance(100 * 365 * DAY);
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let worker = tokio::spawn(jobs::work(site.site.clone(), async {
            let _ = stopped.await;
        }));
        let admin = site.person("Grace", Role::Administrator).await;
        let retrying = TableQuery { filter: "retrying".to_owned(), ..TableQuery::default() };
        for _ in 0..200 {
            if !jobs::list(&site, &admin, &retrying).await.unwrap().items.is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        stop.send(()).unwrap();
        worker.await.unwrap().unwrap();
        let line = jobs::list(&site, &admin, &retrying).await.unwrap().items.remove(0);
        assert_eq!((line.attempts, line.failure.as_deref()), (1, Some("delivering a mail")));
        assert!(line.due_at.unwrap() > site.now());
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_mail_is_never_sent_and_only_those_who_operate_cancel() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        let to = Recipient { person: None, address: "a@example.org", first_name: "Ada", language: Language::En };
        let link = "https://learn.example/confirm?token=one-time-secret".to_owned();
        mail::send(&site, &tx, to, &MailKind::ConfirmAddress { link }).await.unwrap();
        tx.commit().await.unwrap();
        let admin = site.person("Grace", Role::Administrator).await;
        let job = jobs::list(&site, &admin, &TableQuery::default()).await.unwrap().items.remove(0);
        assert!(job.may_cancel && !job.may_retry && job.queued_at.is_some());
        for (actor, code) in [
            (Actor::Visitor, ErrorCode::SignInRequired),
            (site.person("Mallory", Role::Member).await, ErrorCode::NotAllowed),
            (site.person("Tom", Role::Teacher).await, ErrorCode::NotAllowed),
            (site.person("Mona", Role::Moderator).await, ErrorCode::NotAllowed),
        ] {
            assert_eq!(jobs::cancel(&site, &actor, &job.id).await.unwrap_err().code(), code);
            assert_eq!(jobs::find(&site, &actor, &job.id).await.unwrap_err().code(), code);
        }
        assert_eq!(jobs::cancel(&site, &admin, "none").await.unwrap_err().code(), ErrorCode::NotFound);

        jobs::cancel(&site, &admin, &job.id).await.unwrap();
        assert_eq!(jobs::find(&site, &admin, &job.id).await.unwrap_err().code(), ErrorCode::NotFound);
        assert_eq!(site.run_jobs().await, 0);
        assert!(site.mails().is_empty());
        let outbox = mail::list(&site, &admin, &TableQuery::default()).await.unwrap();
        assert_eq!(
            (outbox.items[0].state, outbox.items[0].failure.as_deref()),
            (MailState::Refused, Some("cancelled"))
        );
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE content <> '{}'").await, 0);
        let audited = "SELECT COUNT(*) FROM audit_event WHERE kind = 'admin.cancelled-job'";
        assert_eq!(count(&site, audited).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_done_can_not_be_cancelled_and_a_cancelled_run_of_retention_comes_back() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        enqueue(&site, &Job::ApplyRetention, Start::At(site.now() + HOUR)).await;
        let job = jobs::list(&site, &admin, &TableQuery::default()).await.unwrap().items.remove(0);
        assert_eq!(jobs::oldest_due(&site).await.unwrap(), None, "its time has not come");
        jobs::cancel(&site, &admin, &job.id).await.unwrap();

        jobs::enqueue_scheduled(&site).await.unwrap();
        assert!(jobs::oldest_due(&site).await.unwrap().is_some());
        assert_eq!(site.run_jobs().await, 3, "the audit log is checked and days of the audience are ended too");
        assert_eq!(jobs::oldest_due(&site).await.unwrap(), None);
        let listed = jobs::list(&site, &admin, &TableQuery::default()).await.unwrap().items;
        let job = listed.into_iter().find(|job| job.kind == "apply-retention").unwrap();
        assert_eq!((job.state, job.progress, job.may_cancel), (JobState::Done, None, false));
        assert_eq!(jobs::cancel(&site, &admin, &job.id).await.unwrap_err().code(), ErrorCode::Conflict);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM job_progress").await, 0);
    })
    .await;
}
