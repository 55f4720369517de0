use domain::{db::Read as _, params, privacy};
use model::{DAY, HOUR, account::Role, error::ErrorCode};
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, count, delete, person, request_of};

const PEOPLE: &str = "SELECT COUNT(*) FROM person";

/// Lets no mail be delivered any more.
fn break_the_outbox(site: &TestSite) {
    std::fs::write(site.data.path().join("outbox"), "not a folder").unwrap();
}

#[tokio::test]
async fn the_last_mail_counts_what_goes_and_leads_to_the_receipt() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let reference = delete(&site, &ada, false).await;
        let mails = site.mails();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains(&format!("{}/receipts/{reference}\r\n", site.settings.url)), "{}", mails[0]);
        let receipt = super::receipt(&site, &reference).await;
        for line in receipt.lines {
            let name = domain::register::text(model::language::Language::En, &format!("category-{}", line.category));
            let counted =
                format!("{name}: {} erased, {} kept without your name", line.tally.erased, line.tally.anonymised);
            assert!(mails[0].contains(&counted), "{counted} in {}", mails[0]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_can_t_be_delivered_holds_the_erasure_up_for_48_hours_and_not_longer() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        break_the_outbox(&site);
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        let request = request_of(&site, &planned.reference).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, request).await.unwrap();
        assert_eq!(count(&site, PEOPLE).await, 1);
        site.clock.advance(privacy::MAIL_PATIENCE - 1);
        privacy::erase_account(&site, request).await.unwrap();
        assert_eq!(count(&site, PEOPLE).await, 1, "one millisecond before the limit");
        site.clock.advance(1);
        privacy::erase_account(&site, request).await.unwrap();
        assert_eq!(count(&site, PEOPLE).await, 0, "at the limit");
        super::receipt(&site, &planned.reference).await;
    })
    .await;
}

#[tokio::test]
async fn the_job_comes_back_at_the_limit_itself() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        break_the_outbox(&site);
        privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        site.clock.advance(14 * DAY + 47 * HOUR + HOUR / 2);
        site.run_jobs().await;
        assert_eq!(count(&site, PEOPLE).await, 1);
        site.clock.advance(HOUR / 2);
        site.run_jobs().await;
        assert_eq!(count(&site, PEOPLE).await, 0);
    })
    .await;
}

#[tokio::test]
async fn once_it_has_begun_it_can_t_be_cancelled() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        break_the_outbox(&site);
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, request_of(&site, &planned.reference).await).await.unwrap();
        assert!(privacy::planned_deletion(&site, &ada).await.unwrap().unwrap().has_begun);
        assert_eq!(privacy::cancel_deletion(&site, &ada).await.unwrap_err().code(), ErrorCode::Conflict);
        let (state,): (String,) =
            site.db.one("SELECT state FROM data_request WHERE kind = 'erasure'", params![]).await.unwrap();
        assert_eq!(state, "open");
    })
    .await;
}
