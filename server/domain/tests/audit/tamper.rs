use domain::{actor::Actor, audit, db::Param, params};
use model::audit::{Broken, Fault};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{fault, forge, verify, write};

type Statements = Vec<(&'static str, Vec<Param>)>;

const OF_FIFTH: &str = "(SELECT event_id FROM audit_entry WHERE position = 5)";

/// Changes to the fifth of ten entries: one for each field, and what is found.
fn changes_of_the_fifth() -> Vec<(&'static str, Fault)> {
    vec![
        ("UPDATE audit_entry SET position = 11 WHERE position = 5", Fault::Gap),
        ("UPDATE audit_entry SET commitment = hash WHERE position = 5", Fault::Hash),
        ("UPDATE audit_entry SET previous_hash = hash WHERE position = 5", Fault::Link),
        ("UPDATE audit_entry SET hash = commitment WHERE position = 5", Fault::Hash),
        ("DELETE FROM audit_entry WHERE position = 5", Fault::Gap),
        ("UPDATE audit_event SET happened_at = happened_at + 1 WHERE id = FIFTH", Fault::Hash),
        ("UPDATE audit_event SET kind = 'account.signed-out' WHERE id = FIFTH", Fault::Hash),
        ("DELETE FROM audit_event WHERE id = FIFTH", Fault::Event),
        ("UPDATE audit_payload SET detail = 'number=9' WHERE event_id = FIFTH", Fault::Commitment),
        ("UPDATE audit_payload SET actor_id = NULL WHERE event_id = FIFTH", Fault::Commitment),
        ("UPDATE audit_payload SET subject_id = NULL WHERE event_id = FIFTH", Fault::Commitment),
        ("UPDATE audit_payload SET actor_id = NULL, subject_id = NULL WHERE event_id = FIFTH", Fault::Commitment),
        ("UPDATE audit_payload SET actor_id = event_id WHERE event_id = FIFTH", Fault::Commitment),
        ("UPDATE audit_payload SET salt = NULL WHERE event_id = FIFTH", Fault::Commitment),
        (
            "UPDATE audit_payload SET salt = (SELECT hash FROM audit_entry WHERE position = 1) WHERE event_id = FIFTH",
            Fault::Commitment,
        ),
    ]
}

#[tokio::test]
async fn a_change_of_any_field_is_found_where_it_is() {
    on_both_engines(async |site| {
        write(&site, 10).await;
        for (change, expected) in changes_of_the_fifth() {
            let tx = site.db.begin().await.unwrap();
            forge::unguard(&tx).await;
            let sql = change.replace("FIFTH", OF_FIFTH);
            assert_eq!(tx.execute(sqlx::AssertSqlSafe(sql), params![]).await.unwrap(), 1, "{change}");
            let found = audit::walk(&tx, None).await.unwrap();
            assert_eq!(found.broken, fault(5, expected), "{change}");
            assert_eq!(found.entries, 4, "{change}");
        }
        assert_eq!(verify(&site).await.broken, None);
    })
    .await;
}

#[tokio::test]
async fn an_entry_of_another_event_is_found() {
    on_both_engines(async |site| {
        write(&site, 10).await;
        let (fifth,): (Uuid,) =
            domain::db::Read::one(&site.db, "SELECT event_id FROM audit_entry WHERE position = 5", params![])
                .await
                .unwrap();
        let other = Uuid::from_u128(7);
        let change: Statements = vec![
            ("UPDATE audit_event SET id = $2 WHERE id = $1", params![fifth, other]),
            ("UPDATE audit_payload SET event_id = $2 WHERE event_id = $1", params![fifth, other]),
            ("UPDATE audit_entry SET event_id = $2 WHERE event_id = $1", params![fifth, other]),
        ];
        assert_eq!(forge::after(&site, &change, None).await.broken, fault(5, Fault::Hash));
    })
    .await;
}

#[tokio::test]
async fn entries_that_change_places_are_found() {
    on_both_engines(async |site| {
        write(&site, 10).await;
        let swap = "UPDATE audit_entry SET position = $2 WHERE position = $1";
        let swapped: Statements = vec![(swap, params![3, 99]), (swap, params![7, 3]), (swap, params![99, 7])];
        assert_eq!(forge::after(&site, &swapped, None).await.broken, fault(3, Fault::Link));
    })
    .await;
}

#[tokio::test]
async fn a_lost_end_is_found() {
    on_both_engines(async |site| {
        write(&site, 10).await;
        let exported = audit::head(&site, &Actor::System).await.unwrap();
        let cut: Statements = vec![
            (
                "DELETE FROM audit_payload WHERE event_id IN (SELECT event_id FROM audit_entry WHERE position > 7)",
                params![],
            ),
            ("DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_entry WHERE position > 7)", params![]),
            ("DELETE FROM audit_entry WHERE position > 7", params![]),
        ];
        assert_eq!(forge::after(&site, &cut, None).await.broken, fault(8, Fault::Head));
        let mut hidden = cut;
        hidden.push((
            "UPDATE audit_head SET position = 7, hash = (SELECT hash FROM audit_entry WHERE position = 7)",
            params![],
        ));
        assert_eq!(forge::after(&site, &hidden, None).await.broken, None, "nothing in the database tells it");
        assert_eq!(forge::after(&site, &hidden, Some(&exported)).await.broken, fault(8, Fault::CutOff));

        let all: Statements = vec![
            ("DELETE FROM audit_payload", params![]),
            ("DELETE FROM audit_event", params![]),
            ("DELETE FROM audit_entry", params![]),
        ];
        assert_eq!(forge::after(&site, &all, None).await.broken, fault(1, Fault::Head));
    })
    .await;
}

#[tokio::test]
async fn a_head_that_was_moved_or_removed_is_found() {
    on_both_engines(async |site| {
        write(&site, 10).await;
        for (change, position) in [
            ("UPDATE audit_head SET position = 6", 7),
            ("UPDATE audit_head SET position = 12", 11),
            ("UPDATE audit_head SET hash = (SELECT hash FROM audit_entry WHERE position = 9)", 10),
            ("DELETE FROM audit_head", 1),
        ] {
            let found = forge::after(&site, &[(change, params![])], None).await;
            assert_eq!(found.broken, fault(position, Fault::Head), "{change}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_rewritten_chain_is_found_by_its_exported_head() {
    on_both_engines(async |site| {
        let ada = write(&site, 8).await;
        let exported = audit::head(&site, &Actor::System).await.unwrap();
        super::write_one(&site, &ada, "later").await;
        super::write_one(&site, &ada, "later").await;
        assert_eq!(audit::verify(&site, &Actor::System, Some(&exported)).await.unwrap().broken, None);

        let tx = site.db.begin().await.unwrap();
        forge::unguard(&tx).await;
        let change =
            "UPDATE audit_event SET kind = 'x' WHERE id = (SELECT event_id FROM audit_entry WHERE position = 5)";
        tx.execute(change, params![]).await.unwrap();
        forge::rehash(&tx, 5, 5).await;
        assert_eq!(audit::walk(&tx, None).await.unwrap().broken, fault(6, Fault::Link), "the next names another hash");
        let hash = forge::rehash(&tx, 5, 10).await;
        assert_eq!(audit::walk(&tx, None).await.unwrap().broken, fault(10, Fault::Head));
        tx.execute("UPDATE audit_head SET hash = $1", params![hash]).await.unwrap();
        assert_eq!(audit::walk(&tx, None).await.unwrap().broken, None, "nothing in the database tells it");
        assert_eq!(audit::walk(&tx, Some(&exported)).await.unwrap().broken, fault(8, Fault::Rewritten));
    })
    .await;
}

#[tokio::test]
async fn what_is_added_by_hand_is_found() {
    on_both_engines(async |site| {
        write(&site, 10).await;
        let event: Statements = vec![(
            "INSERT INTO audit_event (id, happened_at, kind) VALUES ($1, 1, 'account.signed-in')",
            params![Uuid::from_u128(7)],
        )];
        assert_eq!(forge::after(&site, &event, None).await.broken, Some(Broken::Outside { events: 1 }));

        let tx = site.db.begin().await.unwrap();
        forge::unguard(&tx).await;
        tx.execute(event[0].0, event[0].1.clone()).await.unwrap();
        tx.execute(
            "INSERT INTO audit_entry (position, event_id, commitment, previous_hash, hash) VALUES (11, $1, $2, $2, $2)",
            params![Uuid::from_u128(7), vec![1_u8; 32]],
        )
        .await
        .unwrap();
        forge::rehash(&tx, 11, 11).await;
        assert_eq!(audit::walk(&tx, None).await.unwrap().broken, fault(11, Fault::Head));
    })
    .await;
}

#[tokio::test]
async fn a_salt_of_another_length_is_no_salt() {
    let site = TestSite::sqlite().await;
    write(&site, 3).await;
    let shorter = "UPDATE audit_payload SET salt = x'00' WHERE event_id = \
                   (SELECT event_id FROM audit_entry WHERE position = 2)";
    assert_eq!(forge::after(&site, &[(shorter, params![])], None).await.broken, fault(2, Fault::Commitment));
    let no_text = "UPDATE audit_event SET kind = CAST(x'ff' AS TEXT) WHERE id = \
                   (SELECT event_id FROM audit_entry WHERE position = 2)";
    assert_eq!(forge::after(&site, &[(no_text, params![])], None).await.broken, fault(2, Fault::Hash));
    let no_key = "UPDATE audit_entry SET event_id = x'0102' WHERE position = 2";
    assert_eq!(forge::after(&site, &[(no_key, params![])], None).await.broken, fault(2, Fault::Event));
}
