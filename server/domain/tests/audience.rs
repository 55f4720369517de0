//! Audience measurement on both engines: counts that add up, and a night after which visitors can't be told apart.

#![allow(clippy::unwrap_used)]

use domain::{
    actor::Actor,
    audience::{self, Counter, Used},
    backup::{self, BackupOrder, RestoreOrder},
    db::Read as _,
    params, policy, register,
};
use model::{
    DAY,
    account::Role,
    audience::{AudienceDay, AudienceReport},
    error::ErrorCode,
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

const HOME: Used = Used::Page("/");
const LESSON: Used = Used::Page("/courses/{slug}/{*lesson}");
const REPLY: Used = Used::Feature("/api/forum_reply");

async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

async fn report(site: &TestSite, administrator: &Actor) -> AudienceReport {
    audience::audience(site, administrator).await.unwrap()
}

fn today(report: &AudienceReport) -> AudienceDay {
    *report.days.last().unwrap()
}

#[tokio::test]
async fn several_processes_agree_on_what_was_used_and_by_how_many() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        let (ada, bob) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let (one, other) = (Counter::default(), Counter::default());
        for (counter, visitor, used) in
            [(&one, ada, HOME), (&one, ada, LESSON), (&other, ada, LESSON), (&other, bob, LESSON), (&other, bob, REPLY)]
        {
            counter.count(site.now(), visitor, used);
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audience_count").await, 0, "nothing waits for the database");
        for counter in [&one, &other, &one] {
            counter.write(&site).await.unwrap();
        }
        let report = report(&site, &rosa).await;
        assert_eq!(report.days.len(), 30);
        let begins_at = site.now().div_euclid(DAY) * DAY;
        assert_eq!(today(&report), AudienceDay { begins_at, views: 4, visitors: 2 });
        let names = |used: &[model::audience::Use]| -> Vec<(String, i64)> {
            used.iter().map(|used| (used.name.clone(), used.count)).collect()
        };
        assert_eq!(names(&report.pages), [("/courses/{slug}/{*lesson}".to_owned(), 3), ("/".to_owned(), 1)]);
        assert_eq!(names(&report.features), [("/api/forum_reply".to_owned(), 1)]);
    })
    .await;
}

#[tokio::test]
async fn the_night_destroys_what_tells_visitors_apart_and_keeps_their_number() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        let visitor = Uuid::from_u128(1);
        let hash = "SELECT hash FROM audience_visitor";
        site.audience().count(site.now(), visitor, HOME);
        site.audience().write(&site).await.unwrap();
        let (of_first,): (Vec<u8>,) = site.db.one(hash, params![]).await.unwrap();
        audience::end_days(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audience_key").await, 1, "today goes on");

        // Counted before midnight, written after the night: it is counted, and nobody is told apart any more.
        site.audience().count(site.now(), visitor, HOME);
        site.clock.advance(DAY);
        for _ in 0..2 {
            audience::end_days(&site).await.unwrap();
        }
        site.audience().write(&site).await.unwrap();
        for left in ["SELECT COUNT(*) FROM audience_key", "SELECT COUNT(*) FROM audience_visitor"] {
            assert_eq!(count(&site, left).await, 0, "{left}");
        }
        let after = report(&site, &rosa).await;
        assert_eq!((after.days[28].views, after.days[28].visitors), (2, 1));
        assert_eq!((today(&after).views, today(&after).visitors), (0, 0));

        site.audience().count(site.now(), visitor, HOME);
        site.audience().write(&site).await.unwrap();
        let (of_second,): (Vec<u8>,) = site.db.one(hash, params![]).await.unwrap();
        assert_ne!(of_first, of_second, "the same visitor is somebody else on another day");
        let id = hex(visitor.as_bytes());
        assert!(![of_first, of_second].iter().any(|hash| hex(hash).contains(&id)));
    })
    .await;
}

#[tokio::test]
async fn no_backup_carries_what_the_night_destroys() {
    on_both_engines(async |site| {
        site.audience().count(site.now(), Uuid::from_u128(1), HOME);
        site.audience().write(&site).await.unwrap();
        let order = BackupOrder { to: site.settings.backups(), keep: 90 * DAY };
        let file = backup::create(&site, &Actor::System, order).await.unwrap().file;
        for here in ["SELECT COUNT(*) FROM audience_key", "SELECT COUNT(*) FROM audience_visitor"] {
            assert_eq!(count(&site, here).await, 1, "{here}");
        }
        let order = RestoreOrder { file, key: None, journal: None, replace: true };
        backup::restore(&site, &Actor::System, order).await.unwrap();
        for restored in ["SELECT COUNT(*) FROM audience_key", "SELECT COUNT(*) FROM audience_visitor"] {
            assert_eq!(count(&site, restored).await, 0, "{restored}");
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audience_count").await, 1);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_counted_that_the_policy_in_force_does_not_name() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let with: Vec<String> = register::coverage().into_iter().collect();
        let without: Vec<&String> = with.iter().filter(|covered| *covered != "consent/audience").collect();
        assert_eq!(without.len() + 1, with.len());
        for (covers, counted) in [(serde_json::to_string(&without), 0), (serde_json::to_string(&with), 1)] {
            let tx = site.db.begin().await.unwrap();
            let sql = "UPDATE policy_version SET covers = $1 WHERE document = 'privacy'";
            tx.execute(sql, params![covers.unwrap()]).await.unwrap();
            tx.commit().await.unwrap();
            site.audience().count(site.now(), Uuid::from_u128(1), HOME);
            site.audience().write(&site).await.unwrap();
            for sql in [
                "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM audience_count",
                "SELECT COUNT(*) FROM audience_key",
                "SELECT COUNT(*) FROM audience_visitor",
            ] {
                assert_eq!(count(&site, sql).await, counted, "{sql}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_night_could_not_count_goes_all_the_same() {
    on_both_engines(async |site| {
        site.audience().count(site.now(), Uuid::from_u128(1), HOME);
        site.audience().write(&site).await.unwrap();
        let tx = site.db.begin().await.unwrap();
        tx.execute("DELETE FROM audience_key", params![]).await.unwrap();
        tx.commit().await.unwrap();
        site.clock.advance(DAY);
        audience::end_days(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audience_visitor").await, 0);
        assert_eq!(count(&site, "SELECT visitors FROM audience_day").await, 1);
    })
    .await;
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn administrators_alone_see_it() {
    on_both_engines(async |site| {
        for role in Role::ALL {
            let person = site.person(role.word(), role).await;
            let seen = audience::audience(&site, &person).await;
            assert_eq!(seen.is_ok(), role == Role::Administrator, "{role:?}");
        }
        let refused = audience::audience(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}
