use domain::{
    actor::Actor,
    audit,
    backup::{self, BackupOrder, RestoreOrder},
    db::Read as _,
    jobs, params, register,
};
use model::{DAY, account::Role, audit::Fault};
use testkit::on_both_engines;

use super::{count, fault, verify, write, write_one};

#[tokio::test]
async fn erasing_what_the_log_holds_of_a_person_leaves_the_chain_whole() {
    on_both_engines(async |site| {
        let ada = write(&site, 4).await;
        let bob = site.person("Bob", Role::Member).await;
        write_one(&site, &bob, "").await;
        let tx = site.db.begin().await.unwrap();
        register::erase(&tx, ada.person_id().unwrap(), true).await.unwrap();
        tx.commit().await.unwrap();
        let found = verify(&site).await;
        assert_eq!((found.entries, found.erased, found.broken), (5, 4, None));
        assert_eq!((count(&site, "audit_event").await, count(&site, "audit_payload").await), (5, 1));
        let (salts,): (i64,) =
            site.db.one("SELECT COUNT(*) FROM audit_payload WHERE salt IS NOT NULL", params![]).await.unwrap();
        assert_eq!(salts, 1, "the salt goes with the rest");

        let put_back = "INSERT INTO audit_payload (event_id, actor_id, subject_id, detail, salt) SELECT event_id, $1, \
                        NULL, 'number=1', hash FROM audit_entry WHERE position = 2";
        let tx = site.db.begin().await.unwrap();
        tx.execute(put_back, params![bob.person_id()]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(verify(&site).await.broken, fault(2, Fault::Commitment), "nothing else can take its place");
    })
    .await;
}

#[tokio::test]
async fn retention_forgets_who_it_was_and_leaves_the_chain_whole() {
    on_both_engines(async |site| {
        write(&site, 3).await;
        site.clock.advance(366 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        let found = verify(&site).await;
        assert_eq!((found.entries, found.erased, found.broken), (4, 3, None));
    })
    .await;
}

#[tokio::test]
async fn a_backup_brings_the_chain_back_whole_and_older() {
    on_both_engines(async |site| {
        let ada = write(&site, 3).await;
        let order = BackupOrder { to: site.data.path().join("backups"), keep: DAY };
        let made = backup::create(&site, &Actor::System, order).await.unwrap();
        write_one(&site, &ada, "lost").await;
        let exported = audit::head(&site, &Actor::System).await.unwrap();
        assert_eq!(exported.position, 5, "a backup is noted, and not in itself");
        let order = RestoreOrder { file: made.file, key: None, journal: None, replace: true };
        backup::restore(&site, &Actor::System, order).await.unwrap();
        let found = verify(&site).await;
        assert_eq!((found.entries, found.broken), (4, None), "three came back, and the restore is noted");
        let found = audit::verify(&site, &Actor::System, Some(&exported)).await.unwrap();
        assert_eq!(found.broken, fault(5, Fault::CutOff), "the lost end shows against an exported head");
        let tx = site.db.begin().await.unwrap();
        assert!(tx.execute("DELETE FROM audit_entry", params![]).await.is_err(), "append-only again");
        drop(tx);
        write_one(&site, &ada, "again").await;
        assert_eq!(verify(&site).await.entries, 5);
    })
    .await;
}
