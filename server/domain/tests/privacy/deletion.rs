use std::sync::Arc;

use domain::{
    Error, Site,
    actor::Actor,
    db::{Db, Read as _},
    params, privacy,
    settings::Settings,
    site::Parts,
};
use model::{
    DAY,
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    privacy::{Receipt, RequestKind, RequestState},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{PASSWORD, change, person};

/// The one request for erasure.
pub async fn only_erasure(site: &TestSite) -> Uuid {
    let (id,): (Uuid,) = site.db.one("SELECT id FROM data_request WHERE kind = 'erasure'", params![]).await.unwrap();
    id
}

async fn exists(db: &Db, person: &Actor) -> bool {
    let row: Option<(String,)> =
        db.optional("SELECT email FROM person WHERE id = $1", params![person.person_id()]).await.unwrap();
    row.is_some()
}

#[tokio::test]
async fn nothing_is_erased_before_its_time_and_a_cancelled_deletion_never() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        assert_eq!(planned.execute_at, site.now() + 14 * DAY);
        assert_eq!(privacy::planned_deletion(&site, &ada).await.unwrap().as_ref(), Some(&planned));
        let request = only_erasure(&site).await;
        privacy::erase_account(&site, request).await.unwrap();
        assert!(exists(&site.db, &ada).await);
        assert_eq!(
            privacy::receipt(&site, &planned.reference).await.unwrap(),
            Receipt::Planned { execute_at: planned.execute_at, progress: None }
        );

        privacy::cancel_deletion(&site, &ada).await.unwrap();
        site.clock.advance(20 * DAY);
        privacy::erase_account(&site, request).await.unwrap();
        assert!(exists(&site.db, &ada).await);
        assert_eq!(privacy::receipt(&site, &planned.reference).await.unwrap(), Receipt::Withdrawn);
        assert_eq!(privacy::cancel_deletion(&site, &ada).await.unwrap_err().code(), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn the_account_goes_once_and_leaves_a_receipt_that_names_nobody() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let preview = privacy::preview_deletion(&site, &ada).await.unwrap();
        let account = &preview.lines[0];
        assert_eq!((account.category.as_str(), account.account_only.erased), ("Account", 1));
        let asked_at = site.now();
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        let request = only_erasure(&site).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, request).await.unwrap();
        privacy::erase_account(&site, request).await.unwrap();

        assert!(!exists(&site.db, &ada).await);
        let Receipt::Erased(receipt) = privacy::receipt(&site, &planned.reference).await.unwrap() else {
            panic!("the receipt is missing");
        };
        assert_eq!((receipt.requested_at, receipt.erased_at), (asked_at, asked_at + 14 * DAY));
        assert_eq!(receipt.remnants_until, receipt.erased_at + 30 * DAY);
        let account = receipt.lines.iter().find(|line| line.category == "account").unwrap();
        assert_eq!(account.tally.erased, 1);
        let (owner,): (Option<Uuid>,) =
            site.db.one("SELECT person_id FROM data_request WHERE id = $1", params![request]).await.unwrap();
        assert_eq!(owner, None);
        let mails = std::fs::read_dir(site.data.path().join("outbox")).unwrap().count();
        assert_eq!(mails, 1, "the last mail is delivered");
    })
    .await;
}

#[tokio::test]
async fn without_a_cooling_off_period_the_account_goes_at_once() {
    on_both_engines(async |test| {
        let site = Site::new(Parts {
            db: test.db.clone(),
            files: test.files.clone(),
            settings: Settings { cooling_off: 0, ..test.settings.clone() },
            clock: test.clock.clone(),
            random: Arc::clone(&test.random),
        });
        let ada = person(&test, "Ada", Role::Member).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        assert_eq!(planned.execute_at, site.now());
        privacy::erase_account(&site, only_erasure(&test).await).await.unwrap();
        assert!(!exists(&site.db, &ada).await);
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_hands_over_first() {
    on_both_engines(async |site| {
        let root = person(&site, "Root", Role::Administrator).await;
        assert!(privacy::preview_deletion(&site, &root).await.unwrap().is_last_administrator);
        let refused = privacy::request_deletion(&site, &root, PASSWORD, false).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);

        let other = person(&site, "Other", Role::Administrator).await;
        privacy::request_deletion(&site, &root, PASSWORD, false).await.unwrap();
        change(&site, "UPDATE person SET role = 'member' WHERE id = $1", params![other.person_id()]).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, only_erasure(&site).await).await.unwrap();
        assert!(exists(&site.db, &root).await);
        let request = privacy::requests(&site, &root).await.unwrap().remove(0).request;
        assert_eq!((request.kind, request.state), (RequestKind::Erasure, RequestState::Refused));
    })
    .await;
}

#[tokio::test]
async fn a_deletion_needs_its_person_and_their_password_and_is_planned_once() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let refused = privacy::request_deletion(&site, &ada, "wrong", false).await.unwrap_err();
        assert!(matches!(&refused, Error::Invalid(fields) if fields[0].problem == Problem::WrongPassword));
        for refused in [
            privacy::request_deletion(&site, &Actor::Visitor, PASSWORD, false).await.map(|_| ()),
            privacy::cancel_deletion(&site, &Actor::Visitor).await,
            privacy::preview_deletion(&site, &Actor::Visitor).await.map(|_| ()),
            privacy::planned_deletion(&site, &Actor::Visitor).await.map(|_| ()),
            privacy::requests(&site, &Actor::Visitor).await.map(|_| ()),
            privacy::open_requests(&site, &Actor::Visitor, &TableQuery::default()).await.map(|_| ()),
        ] {
            assert_eq!(refused.unwrap_err().code(), ErrorCode::SignInRequired);
        }
        privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        let refused = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        for reference in ["", "x", "%", "' OR 1=1"] {
            assert_eq!(privacy::receipt(&site, reference).await.unwrap_err().code(), ErrorCode::NotFound);
        }
    })
    .await;
}

#[tokio::test]
async fn requests_are_seen_by_their_person_and_by_due_date_in_the_dashboard() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let root = person(&site, "Root", Role::Administrator).await;
        privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        site.clock.advance(DAY);
        privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        assert_eq!(privacy::requests(&site, &ada).await.unwrap().len(), 2);
        assert_eq!(privacy::requests(&site, &root).await.unwrap(), []);
        assert_eq!(
            privacy::open_requests(&site, &ada, &TableQuery::default()).await.unwrap_err().code(),
            ErrorCode::NotAllowed
        );
        let seen: Vec<_> = privacy::open_requests(&site, &root, &TableQuery::default())
            .await
            .unwrap()
            .items
            .into_iter()
            .map(|request| request.kind)
            .collect();
        assert_eq!(seen, [RequestKind::Erasure, RequestKind::Access]);
    })
    .await;
}
