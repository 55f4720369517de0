//! A receipt over HTTP, for somebody who has no account any more, and checked on the command line.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::{fs, path::Path, process::Command};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use clap::Parser as _;
use domain::{db::Read as _, params, privacy};
use model::{DAY, account::Role};
use server::{command::Arguments, http};
use testkit::{TestSite, on_both_engines};
use tower::ServiceExt as _;

const KEY: &str = "/.well-known/alumet-receipt-key";

async fn get(router: &Router, address: &str, language: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::get(address)
        .header(header::ACCEPT, "text/html")
        .header(header::ACCEPT_LANGUAGE, language)
        .header(header::HOST, "127.0.0.1:3000");
    let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (head, body) = answer.into_parts();
    let text = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
    (head.status, head.headers, text)
}

fn router(site: &TestSite) -> Router {
    let arguments = Arguments::parse_from(["alumet", "--data", &site.data.path().display().to_string(), "serve"]);
    http::router(site.site.clone(), &arguments.configuration, false)
}

/// Somebody whose account is gone; gives the reference of the receipt.
async fn erased(site: &TestSite) -> String {
    let ada = site.person("Ada", Role::Member).await;
    let (request, reference) = (site.new_id().unwrap(), site.token().unwrap().secret().to_owned());
    let tx = site.db.begin().await.unwrap();
    tx.execute(
        "INSERT INTO data_request (id, person_id, reference, kind, state, received_at, due_at, execute_at) \
         VALUES ($1, $2, $3, 'erasure', 'open', $4, $4, $5)",
        params![request, ada.person_id(), &reference, site.now(), site.now() + 14 * DAY],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    site.clock.advance(14 * DAY);
    privacy::erase_account(site, request).await.unwrap();
    reference
}

#[tokio::test]
async fn whoever_has_the_link_reads_the_receipt_signed_out() {
    on_both_engines(async |site| {
        let reference = erased(&site).await;
        let router = router(&site);
        let address = format!("/receipts/{reference}");
        for (language, words) in [
            ("en", ["Account erased", "18 February 2026</time>", "Download the signed receipt"]),
            ("fr", ["Compte effacé", "au plus tard le", "Télécharger le reçu signé"]),
        ] {
            let (status, _, page) = get(&router, &address, language).await;
            assert_eq!(status, StatusCode::OK);
            for word in words {
                assert!(page.contains(word), "{word} in {page}");
            }
            assert!(page.contains(&format!("{address}/receipt.json")) && page.contains(KEY));
            assert!(!page.contains("Ada") && !page.contains("@example.org"));
        }
        site.clock.advance(DAY);
        site.run_jobs().await;
        let (_, _, page) = get(&router, &address, "en").await;
        assert_eq!(page.matches("is-done").count(), 4, "asked for, erased, free space, log");
        site.clock.advance(30 * DAY);
        let (_, _, page) = get(&router, &address, "en").await;
        assert_eq!(page.matches("is-done").count(), 5, "and the backups");
    })
    .await;
}

#[tokio::test]
async fn the_file_is_checked_with_the_key_of_the_site() {
    let site = TestSite::sqlite().await;
    let reference = erased(&site).await;
    let router = router(&site);
    let (status, headers, receipt) = get(&router, &format!("/receipts/{reference}/receipt.json"), "en").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers[header::CONTENT_DISPOSITION], "attachment; filename=\"receipt-2026-01-19.json\"");
    assert_eq!(headers[header::CACHE_CONTROL], "private, no-store");
    let (status, _, key) = get(&router, KEY, "en").await;
    assert_eq!(status, StatusCode::OK);
    assert!(key.starts_with("-----BEGIN PUBLIC KEY-----\n"), "{key}");
    assert_eq!(get(&router, "/receipts/guessed/receipt.json", "en").await.0, StatusCode::NOT_FOUND);

    let folder = tempfile::tempdir().unwrap();
    let (file, key_file) = (folder.path().join("receipt.json"), folder.path().join("site.pem"));
    fs::write(&file, &receipt).unwrap();
    fs::write(&key_file, key).unwrap();
    let (code, said) = verify(site.data.path(), &file, None);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("genuine. Alumet (http://127.0.0.1:3000) erased the account on 2026-01-19T09:00:00Z"),
        "{said}"
    );
    let elsewhere = folder.path().join("no data here");
    assert_eq!(verify(&elsewhere, &file, Some(&key_file)).0, Some(0));
    assert_eq!(verify(&elsewhere, &file, None).0, Some(1), "there is no key");

    fs::write(&file, receipt.replacen("\"erased\": 1", "\"erased\": 2", 1)).unwrap();
    let (code, said) = verify(site.data.path(), &file, None);
    assert_eq!(code, Some(1));
    assert!(said.contains("not genuine: the receipt was changed after it was signed"), "{said}");
    fs::write(&file, "holiday").unwrap();
    let (code, said) = verify(site.data.path(), &file, None);
    assert_eq!(code, Some(1));
    assert!(said.contains("is not a receipt"), "{said}");
}

fn verify(data: &Path, file: &Path, key: Option<&Path>) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alumet"));
    command.arg("--data").arg(data).args(["verify", "receipt"]).arg(file);
    if let Some(key) = key {
        command.arg("--key").arg(key);
    }
    let output = command.output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[tokio::test]
async fn before_its_time_there_is_a_page_and_no_file() {
    let site = TestSite::sqlite().await;
    let reference = erased(&site).await;
    let (count,): (i64,) = site.db.one("SELECT COUNT(*) FROM receipt", params![]).await.unwrap();
    assert_eq!(count, 1);
    let change = "INSERT INTO data_request (id, reference, kind, state, received_at, due_at, execute_at) \
                  VALUES ($1, 'planned', 'erasure', 'open', 0, 0, $2)";
    let tx = site.db.begin().await.unwrap();
    tx.execute(change, params![site.new_id().unwrap(), site.now() + DAY]).await.unwrap();
    tx.commit().await.unwrap();
    let router = router(&site);
    assert_eq!(get(&router, "/receipts/planned", "en").await.0, StatusCode::OK);
    assert_eq!(get(&router, "/receipts/planned/receipt.json", "en").await.0, StatusCode::NOT_FOUND);
    assert_eq!(get(&router, &format!("/receipts/{reference}/receipt.json"), "en").await.0, StatusCode::OK);
}
