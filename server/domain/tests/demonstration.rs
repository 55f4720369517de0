//! The demonstration fills an empty installation, and only an empty one, on both engines.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use domain::{
    db::Read as _,
    demonstration::{DemonstrationError, fill, has_people},
    params,
};
use testkit::{TestSite, on_both_engines};

async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

#[tokio::test]
async fn it_fills_an_empty_installation_once() {
    on_both_engines(async |site| {
        let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demonstration/good-notes");
        assert!(!has_people(&site).await.unwrap());
        let accounts = fill(&site, &course).await.unwrap();
        assert_eq!(accounts.len(), 5);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person WHERE confirmed_at IS NOT NULL").await, 11);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM topic").await, 8);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post").await, 38);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post_quote").await, 4);
        assert!(count(&site, "SELECT COUNT(*) FROM reaction").await > 40);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM course").await, 1);
        assert!(matches!(fill(&site, &course).await, Err(DemonstrationError::NotEmpty)));
    })
    .await;
}
