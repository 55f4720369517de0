use domain::{Error, actor::Actor, audit, db::Engine, params};
use model::{
    account::Role,
    audit::{Fault, Head},
    error::ErrorCode,
};
use testkit::on_both_engines;

use super::{count, fault, verify, write, write_one};

#[tokio::test]
async fn events_are_added_and_nothing_else() {
    on_both_engines(async |site| {
        write(&site, 3).await;
        let mut refused = vec![
            "UPDATE audit_event SET kind = 'x'",
            "DELETE FROM audit_event",
            "UPDATE audit_entry SET hash = previous_hash",
            "DELETE FROM audit_entry WHERE position = 3",
            "UPDATE audit_payload SET detail = 'x'",
            "UPDATE audit_payload SET salt = NULL",
            "UPDATE audit_head SET position = 2",
            "UPDATE audit_head SET position = 4",
            "UPDATE audit_head SET hash = (SELECT hash FROM audit_entry WHERE position = 2), position = 2",
            "DELETE FROM audit_head",
            "INSERT INTO audit_head (chain, position, hash) VALUES (2, 0, 'x')",
            "INSERT INTO audit_entry SELECT 9, event_id, commitment, hash, hash FROM audit_entry WHERE position = 3",
            "INSERT INTO audit_entry SELECT 4, event_id, commitment, previous_hash, hash FROM audit_entry \
             WHERE position = 3",
        ];
        refused.extend(match site.db.engine() {
            Engine::Postgres => {
                vec!["TRUNCATE audit_event CASCADE", "TRUNCATE audit_entry", "TRUNCATE audit_head"]
            }
            Engine::Sqlite => vec![
                "INSERT OR REPLACE INTO audit_event SELECT id, 0, 'x' FROM audit_event",
                "INSERT OR REPLACE INTO audit_event (rowid, id, happened_at, kind) \
                 SELECT rowid, randomblob(16), 0, 'x' FROM audit_event",
                "INSERT OR REPLACE INTO audit_payload SELECT event_id, NULL, NULL, 'x', salt FROM audit_payload",
                "INSERT OR REPLACE INTO audit_entry SELECT position, event_id, commitment, previous_hash, commitment \
                 FROM audit_entry",
                "INSERT OR REPLACE INTO audit_entry SELECT 4, event_id, commitment, hash, commitment \
                 FROM audit_entry WHERE position = 3",
                "INSERT OR REPLACE INTO audit_head VALUES (1, 0, zeroblob(32))",
            ],
        });
        for change in refused {
            let tx = site.db.begin().await.unwrap();
            assert!(tx.execute(change, params![]).await.is_err(), "{change}");
        }
        let found = verify(&site).await;
        assert_eq!((found.entries, found.broken), (3, None));
        let tx = site.db.begin().await.unwrap();
        assert_eq!(tx.execute("DELETE FROM audit_payload", params![]).await.unwrap(), 3, "the personal part may go");
    })
    .await;
}

#[tokio::test]
async fn a_transaction_that_is_given_up_leaves_no_gap() {
    on_both_engines(async |site| {
        let ada = write(&site, 2).await;
        let tx = site.db.begin().await.unwrap();
        audit::record(&site, &tx, &ada, "account.signed-in", None, "").await.unwrap();
        drop(tx);
        let tx = site.db.begin().await.unwrap();
        for _ in 0..3 {
            audit::record(&site, &tx, &Actor::Visitor, "account.signed-in", ada.person_id(), "").await.unwrap();
        }
        tx.commit().await.unwrap();
        let found = verify(&site).await;
        assert_eq!((found.entries, found.erased, found.broken), (5, 0, None));
        assert_eq!((found.head.position, count(&site, "audit_event").await), (5, 5));
        assert_eq!(found.head.time, Some("2026-01-05T09:00:02Z".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn an_empty_log_is_whole() {
    on_both_engines(async |site| {
        let found = verify(&site).await;
        let empty = Head { position: 0, hash: "0".repeat(64), time: None };
        assert_eq!((found.head, found.entries, found.broken), (empty.clone(), 0, None));
        write(&site, 1).await;
        assert_eq!(audit::verify(&site, &Actor::System, Some(&empty)).await.unwrap().broken, None);
    })
    .await;
}

#[tokio::test]
async fn a_long_chain_is_walked_in_batches() {
    let site = testkit::TestSite::sqlite().await;
    let ada = site.person("Ada", Role::Member).await;
    for _ in 0..5 {
        let tx = site.db.begin().await.unwrap();
        for _ in 0..500 {
            audit::record(&site, &tx, &ada, "account.signed-in", None, "").await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    write_one(&site, &ada, "").await;
    let found = verify(&site).await;
    assert_eq!((found.entries, found.broken), (2501, None));
    let tx = site.db.begin().await.unwrap();
    super::forge::unguard(&tx).await;
    tx.execute("DELETE FROM audit_entry WHERE position BETWEEN 1001 AND 2400", params![]).await.unwrap();
    assert_eq!(audit::walk(&tx, None).await.unwrap().broken, fault(1001, Fault::Gap));
}

#[tokio::test]
async fn only_those_who_operate_the_site_may_look() {
    on_both_engines(async |site| {
        let member = site.person("Mallory", Role::Member).await;
        let teacher = site.person("Teresa", Role::Teacher).await;
        for (actor, expected) in [
            (&Actor::Visitor, ErrorCode::SignInRequired),
            (&member, ErrorCode::NotAllowed),
            (&teacher, ErrorCode::NotAllowed),
        ] {
            let refused = [
                audit::verify(&site, actor, None).await.err(),
                audit::head(&site, actor).await.err(),
                audit::state(&site, actor).await.err(),
                audit::seal(&site, actor).await.err(),
                audit::request_check(&site, actor).await.err(),
            ];
            for error in refused {
                assert!(matches!(error, Some(Error::Refused(code)) if code == expected));
            }
        }
        assert_eq!(count(&site, "audit_event").await, 0);
    })
    .await;
}
