use domain::{
    db::Read as _,
    params,
    privacy::{self, ReceiptProblem},
};
use model::{DAY, account::Role, error::ErrorCode};
use serde_json::Value;
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, change, delete, person, receipt};

async fn receipt_file(site: &TestSite) -> (String, String) {
    let ada = person(site, "Ada", Role::Member).await;
    let reference = delete(site, &ada, true).await;
    (privacy::receipt_file(site, &reference).await.unwrap(), reference)
}

#[tokio::test]
async fn a_receipt_is_signed_says_everything_and_names_nobody() {
    on_both_engines(async |site| {
        let (file, reference) = receipt_file(&site).await;
        let key = privacy::public_key(&site).await.unwrap();
        let verified = privacy::verify_receipt(file.as_bytes(), &key.pem).unwrap();
        let shown = receipt(&site, &reference).await;
        assert_eq!(verified.erased, shown.lines.iter().map(|line| line.tally.erased).sum::<u64>());
        assert_eq!((verified.erased_at.as_str(), verified.fingerprint), ("2026-01-19T09:00:00Z", key.fingerprint));

        let content: Value = serde_json::from_str(&file).unwrap();
        let content = &content["receipt"];
        assert_eq!(content["requested_at"], "2026-01-05T09:00:00Z");
        assert_eq!(content["remnants"]["backups"]["gone_by"], "2026-02-18T09:00:00Z");
        assert_eq!(content["remnants"]["database_files"]["gone_by"], "2026-01-21T09:00:00Z");
        assert_eq!(content["remnants"]["database_files"]["gone_at"], Value::Null);
        assert_eq!(content["contributions_erased"], true);
        // The mail about the plan was not sent by this test; the last one was.
        assert_eq!(content["mails"]["delivered_before"], 1);
        for word in ["Ada", "Example", "ada@", "@example.org"] {
            assert!(!file.contains(word), "{word}");
        }
    })
    .await;
}

#[tokio::test]
async fn after_the_scrub_the_receipt_says_when_and_is_signed_again() {
    on_both_engines(async |site| {
        let (before, reference) = receipt_file(&site).await;
        site.clock.advance(DAY);
        site.run_jobs().await;
        let after = privacy::receipt_file(&site, &reference).await.unwrap();
        let key = privacy::public_key(&site).await.unwrap().pem;
        for file in [&before, &after] {
            privacy::verify_receipt(file.as_bytes(), &key).unwrap();
        }
        let content: Value = serde_json::from_str(&after).unwrap();
        assert_eq!(content["receipt"]["remnants"]["database_files"]["gone_at"], "2026-01-20T09:00:00Z");
        assert_eq!(content["receipt"]["remnants"]["engine_log"]["gone_at"], "2026-01-20T09:00:00Z");
    })
    .await;
}

#[tokio::test]
async fn a_change_of_any_byte_is_found() {
    let site = TestSite::sqlite().await;
    let (file, _) = receipt_file(&site).await;
    let key = privacy::public_key(&site).await.unwrap().pem;
    let bytes = file.as_bytes();
    for place in 0..bytes.len() {
        for change in [1, 0x20] {
            let mut changed = bytes.to_vec();
            changed[place] ^= change;
            assert!(privacy::verify_receipt(&changed, &key).is_err(), "byte {place}: {}", changed[place]);
        }
    }
    for changed in
        [format!("{file} "), format!(" {file}"), file.replace('\n', "\r\n"), file[..file.len() - 1].to_owned()]
    {
        assert_eq!(privacy::verify_receipt(changed.as_bytes(), &key), Err(ReceiptProblem::Altered));
    }
}

#[tokio::test]
async fn a_change_of_any_field_is_found() {
    let site = TestSite::sqlite().await;
    let (file, _) = receipt_file(&site).await;
    let key = privacy::public_key(&site).await.unwrap().pem;
    let whole: Value = serde_json::from_str(&file).unwrap();
    let mut paths = Vec::new();
    leaves(&whole, String::new(), &mut paths);
    assert!(paths.len() > 20, "{paths:?}");
    for path in paths {
        let mut changed = whole.clone();
        let field = changed.pointer_mut(&path).unwrap();
        *field = match field {
            Value::Number(_) => 999_999.into(),
            Value::Bool(bool) => (!*bool).into(),
            Value::Null => "2026-01-19T09:00:00Z".into(),
            _ => "x".into(),
        };
        let changed = serde_json::to_string_pretty(&changed).unwrap() + "\n";
        assert!(privacy::verify_receipt(changed.as_bytes(), &key).is_err(), "{path}");
    }
}

fn leaves(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| leaves(value, format!("{path}/{name}"), found)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, value)| leaves(value, format!("{path}/{place}"), found));
        }
        _ => found.push(path),
    }
}

#[tokio::test]
async fn another_key_another_file_and_no_key_are_told_apart() {
    let (site, other) = (TestSite::sqlite().await, TestSite::sqlite().await);
    // Tests repeat their randomness, so that the other would make the same key.
    other.token().unwrap();
    let (file, _) = receipt_file(&site).await;
    let key = privacy::public_key(&site).await.unwrap().pem;
    let others = privacy::public_key(&other).await.unwrap().pem;
    assert_ne!(key, others);
    for (file, key, problem) in [
        (file.as_str(), others.as_str(), ReceiptProblem::OtherKey),
        (file.as_str(), "holiday", ReceiptProblem::NotAKey),
        ("holiday", key.as_str(), ReceiptProblem::NotAReceipt),
        ("{}", key.as_str(), ReceiptProblem::NotAReceipt),
        ("{\"receipt\":{\"format\":\"alumet-erasure-receipt-1\"}}", key.as_str(), ReceiptProblem::NotAReceipt),
    ] {
        assert_eq!(privacy::verify_receipt(file.as_bytes(), key), Err(problem));
    }
}

#[tokio::test]
async fn there_is_no_file_before_the_erasure_nor_for_a_guess() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        for reference in [planned.reference.as_str(), "", "x", "%", "' OR 1=1"] {
            let refused = privacy::receipt_file(&site, reference).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotFound, "{reference}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_receipt_of_a_release_that_did_not_sign_is_signed_when_it_is_asked_for() {
    on_both_engines(async |site| {
        let old = "INSERT INTO receipt (reference, requested_at, erased_at, remnants_until_at, counts) \
                   VALUES ('old', 1, 2, 3, '[]')";
        change(&site, old, params![]).await;
        let file = privacy::receipt_file(&site, "old").await.unwrap();
        let key = privacy::public_key(&site).await.unwrap().pem;
        assert_eq!(privacy::verify_receipt(file.as_bytes(), &key).unwrap().erased, 0);
        let (document,): (Option<String>,) =
            site.db.one("SELECT document FROM receipt WHERE reference = 'old'", params![]).await.unwrap();
        assert_eq!(document, None, "reading changes nothing");
    })
    .await;
}
