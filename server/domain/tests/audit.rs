//! The audit log can't be changed, on both engines.

#![allow(clippy::unwrap_used)]

use domain::{audit, params};
use model::account::Role;
use testkit::on_both_engines;

#[tokio::test]
async fn events_can_be_neither_changed_nor_removed() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let tx = site.db.begin().await.unwrap();
        audit::record(&site, &tx, &ada, "account.signed-in", ada.person_id(), "").await.unwrap();
        tx.commit().await.unwrap();
        for change in ["UPDATE audit_event SET kind = 'x'", "DELETE FROM audit_event"] {
            let tx = site.db.begin().await.unwrap();
            assert!(tx.execute(change, params![]).await.is_err(), "{change}");
        }
    })
    .await;
}
