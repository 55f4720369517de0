//! How the server ends: what is under way is finished first, and nothing is done twice afterwards.

use std::time::Duration;

use domain::{db::Read as _, params};
use testkit::{TestSite, on_both_engines};
use tokio::{io::AsyncWriteExt as _, net::TcpStream, time::sleep};

use super::{
    process::{Answer, PATIENCE, Server},
    smtp::Smtp,
};

const SIGN_UP: &str = "first_name=Ada&last_name=Lovelace&email=ada@example.org&password=a+lantern+in+the+fog&age=30";

async fn until(what: &str, is_so: impl AsyncFn() -> bool) {
    let begun = std::time::Instant::now();
    while !is_so().await {
        assert!(begun.elapsed() < 2 * PATIENCE, "{what}");
        sleep(Duration::from_millis(50)).await;
    }
}

async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_process_ends() {
    let site = TestSite::sqlite().await;
    let mut server = Server::start(&site, &["--no-worker"]).await;
    let body = "email=ada@example.org";
    let head = format!(
        "POST /api/request_reset HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        server.address,
        body.len()
    );
    let mut slow = TcpStream::connect(&server.address).await.unwrap();
    slow.write_all(head.as_bytes()).await.unwrap();
    slow.write_all(&body.as_bytes()[..5]).await.unwrap();
    sleep(Duration::from_millis(500)).await;

    server.terminate().await;
    until("nothing new is accepted", async || server.try_get("/healthz").await.is_none()).await;
    assert!(!server.has_ended());
    slow.write_all(&body.as_bytes()[5..]).await.unwrap();
    let answer = Answer::read(slow).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/check-mail"), "{answer:?}");
    assert_eq!(server.ended().await.code(), Some(0));
    assert!(server.log().contains("stopping"));
}

#[tokio::test]
async fn a_job_under_way_is_finished_and_not_done_again() {
    on_both_engines(async |site| {
        let smtp = Smtp::start().await;
        smtp.hold();
        let mut server = Server::start(&site, &["--smtp", &smtp.url]).await;
        assert_eq!(server.post("/api/sign_up", SIGN_UP).await.status, 303);
        until("the mail is on its way", async || smtp.held() == 1).await;
        server.terminate().await;
        sleep(Duration::from_millis(700)).await;
        assert!(!server.has_ended(), "the job is under way");
        smtp.release();
        assert_eq!(server.ended().await.code(), Some(0));
        let sent = "SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL AND content = '{}'";
        assert_eq!(count(&site, sent).await, 1);

        let server = Server::start(&site, &["--smtp", &smtp.url]).await;
        sleep(Duration::from_secs(2)).await;
        assert_eq!(smtp.accepted().len(), 1, "{}", server.log());
    })
    .await;
}

#[tokio::test]
async fn a_job_of_a_process_that_crashed_is_taken_over() {
    on_both_engines(async |site| {
        let smtp = Smtp::start().await;
        smtp.hold();
        let server = Server::start(&site, &["--smtp", &smtp.url]).await;
        assert_eq!(server.post("/api/sign_up", SIGN_UP).await.status, 303);
        until("the mail is on its way", async || smtp.held() == 1).await;
        server.kill().await;
        // As if the crash was long ago, so that the test need not wait for four heartbeats to be missed.
        let tx = site.db.begin().await.unwrap();
        let forget = match site.db.engine() {
            domain::db::Engine::Sqlite => "UPDATE Workers SET last_seen = 0",
            domain::db::Engine::Postgres => "UPDATE apalis.workers SET last_seen = to_timestamp(0)",
        };
        tx.execute(forget, params![]).await.unwrap();
        tx.commit().await.unwrap();

        let next = Smtp::start().await;
        let _server = Server::start(&site, &["--smtp", &next.url]).await;
        until("the mail is sent by the next process", async || next.accepted().len() == 1).await;
        let sent = async || count(&site, "SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL").await == 1;
        until("it is noted", sent).await;
        sleep(Duration::from_secs(1)).await;
        assert_eq!(next.accepted().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_balances_the_load_hears_of_the_end_before_it_comes() {
    let site = TestSite::sqlite().await;
    let mut server = Server::start(&site, &["--drain-seconds", "3"]).await;
    server.terminate().await;
    until("it says that it stops", async || {
        server.try_get("/readyz").await.is_some_and(|answer| answer.status == 503 && answer.text == "stopping")
    })
    .await;
    assert_eq!(server.get("/").await.status, 200, "until then it serves");
    assert_eq!(server.get("/healthz").await.status, 200);
    assert_eq!(server.ended().await.code(), Some(0));
}
