use domain::{actor::Actor, audit, jobs, params};
use model::{
    DAY,
    account::Role,
    audit::{Broken, Checked, Fault, Guard},
};
use testkit::on_both_engines;

use super::{forge, write};

#[tokio::test]
async fn a_check_is_asked_for_and_its_finding_stands_in_the_log() {
    on_both_engines(async |site| {
        write(&site, 3).await;
        let grace = site.person("Grace", Role::Administrator).await;
        let state = audit::state(&site, &grace).await.unwrap();
        assert_eq!((state.head.position, state.checked), (3, None));
        audit::request_check(&site, &grace).await.unwrap();
        assert_eq!(site.run_jobs().await, 1);
        let state = audit::state(&site, &grace).await.unwrap();
        assert_eq!(state.checked, Some(Checked { at: site.now(), entries: 4, broken: None }));
        assert_eq!(state.head, audit::head(&site, &Actor::System).await.unwrap());

        let tx = site.db.begin().await.unwrap();
        forge::unguard(&tx).await;
        tx.execute("UPDATE audit_payload SET detail = 'number=7' WHERE detail = 'number=1'", params![]).await.unwrap();
        tx.commit().await.unwrap();
        let tx = site.db.begin().await.unwrap();
        forge::guard(&tx).await;
        tx.commit().await.unwrap();
        audit::check(&site).await.unwrap();
        let broken = Some(Broken::Entry { position: 2, fault: Fault::Commitment });
        let checked = audit::state(&site, &grace).await.unwrap().checked.unwrap();
        assert_eq!((checked.entries, checked.broken), (1, broken));
    })
    .await;
}

#[tokio::test]
async fn events_outside_the_chain_are_counted_by_the_check() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        let event = "INSERT INTO audit_event (id, happened_at, kind) VALUES ($1, 1, 'x')";
        tx.execute(event, params![uuid::Uuid::from_u128(7)]).await.unwrap();
        tx.commit().await.unwrap();
        audit::check(&site).await.unwrap();
        let checked = audit::state(&site, &Actor::System).await.unwrap().checked.unwrap();
        assert_eq!((checked.entries, checked.broken), (0, Some(Broken::Outside { events: 1 })));
    })
    .await;
}

#[tokio::test]
async fn the_chain_is_checked_each_night() {
    on_both_engines(async |site| {
        for _ in 0..2 {
            jobs::enqueue_scheduled(&site).await.unwrap();
            jobs::enqueue_scheduled(&site).await.unwrap();
            assert_eq!(site.run_jobs().await, 3, "this, retention and the audience, once a night");
            assert_eq!(audit::state(&site, &Actor::System).await.unwrap().checked.unwrap().broken, None);
            site.clock.advance(DAY);
        }
    })
    .await;
}

#[tokio::test]
async fn who_serves_as_the_owner_is_told() {
    on_both_engines(async |site| {
        let expected = match site.db.engine() {
            domain::db::Engine::Sqlite => Guard::File,
            domain::db::Engine::Postgres => Guard::Owner,
        };
        assert_eq!(audit::guard(&site.db).await.unwrap(), expected);
    })
    .await;
}
