//! Hostile inputs as they come over the network, to archives, links, imports and deletions: each gets a clear refusal, and not a
//! row changes. `server/domain/tests/privacy/hostile.rs` has a thousand for each function below.

use axum::{
    body::{Body, Bytes},
    http::{Request, StatusCode, header},
};
use futures::{StreamExt as _, stream};
use model::privacy::ImportPart;
use testkit::{
    Rows, TestSite, on_both_engines,
    spoil::{Chance, Sound},
};

use super::{
    Answer, assert_unchanged, call,
    cast::{Cast, OWNERS_ADDRESS, Who},
    open, router, send,
};

const IMPORT: &str = "/api/privacy_import_archive?page=%2Fsettings%2Fdata%2Fimport";
const HEAD: &str = "content-disposition: form-data; name=\"archive\"; filename=\"a.zip\"\r\n\r\n";

/// Everything but the counts that slow guessing down, which guessing is meant to change, and when a session was last used.
async fn rows(site: &TestSite) -> Rows {
    let is_kept = |table: &str| !table.ends_with("attempt") && !table.ends_with("session");
    site.rows().await.into_iter().filter(|(table, _)| is_kept(table)).collect()
}

/// A refusal that says something, and nothing of what is kept.
fn assert_refused(answer: &Answer, what: &str) {
    assert!(answer.status.is_client_error(), "{what}: {}", answer.status);
    assert!(answer.body.contains("<h1") || answer.body.contains("\"code\""), "{what}: {}", answer.body);
    assert!(!answer.body.contains(OWNERS_ADDRESS) && !answer.body.contains("root:"), "{what}");
    assert!(!answer.body.contains("PK\u{3}\u{4}"), "{what}");
}

fn upload(body: Body) -> Request<Body> {
    Request::post(IMPORT)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header(header::ACCEPT, "text/html")
        .header("sec-fetch-site", "same-origin")
        .body(body)
        .unwrap()
}

/// The form as a browser sends it.
fn form_with(archive: &[u8]) -> Vec<u8> {
    let part = |part: ImportPart| {
        format!("--edge\r\ncontent-disposition: form-data; name=\"{}\"\r\n\r\ntrue\r\n", part.word())
    };
    let parts: String = ImportPart::ALL.map(part).concat();
    [parts.as_bytes(), b"--edge\r\n", HEAD.as_bytes(), archive, b"\r\n--edge--\r\n"].concat()
}

/// What comes before `piece` comes again and again, without an end.
fn endless(begin: String, piece: &'static str) -> Body {
    let pieces = stream::once(async { Bytes::from(begin) }).chain(stream::repeat(Bytes::from_static(piece.as_bytes())));
    Body::from_stream(pieces.map(Ok::<_, std::io::Error>))
}

#[tokio::test]
async fn spoilt_archives_are_refused_beside_their_field() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let router = router(&site);
        let sound = Sound::of(cast.archive().to_vec());
        let before = rows(&site).await;
        let mut chance = Chance(5);
        for number in 0..100 {
            // Past the limit of attempts, which has a test of its own.
            site.clock.advance(model::HOUR / 8);
            let (what, bytes) = sound.spoil(number, &mut chance);
            let answer = send(&router, upload(form_with(&bytes).into()), cast.cookie(Who::OtherMember)).await;
            assert_refused(&answer, what);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}, {what}");
            let field = answer.body.split_once("name=\"archive\"").unwrap().1.split('>').next().unwrap();
            assert!(field.contains("aria-invalid=\"true\""), "{number}, {what}: {field}");
        }
        assert_unchanged(&before, &rows(&site).await, "spoilt archives");
    })
    .await;
}

#[tokio::test]
async fn forms_that_no_browser_sends_end_soon() {
    let site = TestSite::sqlite().await;
    let cast = Cast::gather(&site).await;
    let router = router(&site);
    let before = rows(&site).await;
    let twice = format!("--edge\r\n{HEAD}a\r\n--edge\r\n{HEAD}b\r\n--edge--\r\n");
    let long = format!("--edge\r\ncontent-disposition: form-data; name=\"x\"\r\n\r\n{}\r\n--edge--", "x".repeat(2_000));
    let many = "--edge\r\ncontent-disposition: form-data; name=\"texts\"\r\n\r\ntrue\r\n".repeat(17) + "--edge--\r\n";
    let chunk: &'static str = "x".repeat(64 << 10).leak();
    for (what, body, status) in [
        ("no form", Body::from("PK\u{3}\u{4}"), StatusCode::BAD_REQUEST),
        ("two archives", Body::from(twice), StatusCode::BAD_REQUEST),
        ("a long field", Body::from(long), StatusCode::PAYLOAD_TOO_LARGE),
        ("many fields", Body::from(many), StatusCode::BAD_REQUEST),
        ("a form cut off", Body::from(format!("--edge\r\n{HEAD}PK")), StatusCode::BAD_REQUEST),
        ("a head without an end", endless("--edge\r\n".to_owned(), chunk), StatusCode::BAD_REQUEST),
        ("fields without an end", endless(String::new(), "--edge\r\n\r\n\r\n"), StatusCode::BAD_REQUEST),
        ("no first field", endless(String::new(), chunk), StatusCode::BAD_REQUEST),
        ("an archive without an end", endless(format!("--edge\r\n{HEAD}"), chunk), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let answer = send(&router, upload(body), cast.cookie(Who::OtherMember)).await;
        assert_refused(&answer, what);
        assert_eq!(answer.status, status, "{what}");
    }
    assert_unchanged(&before, &rows(&site).await, "forms that no browser sends");
}

#[tokio::test]
async fn an_archive_too_many_is_refused_before_it_is_read_and_two_at_once_as_well() {
    let site = TestSite::sqlite().await;
    let cast = Cast::gather(&site).await;
    let router = router(&site);
    let cookie = cast.cookie(Who::OtherMember);
    // The first never comes to its end.
    let waiting = stream::once(async { Ok::<_, std::io::Error>(Bytes::from(format!("--edge\r\n{HEAD}PK"))) });
    let waiting = upload(Body::from_stream(waiting.chain(stream::pending())));
    let first = tokio::time::timeout(std::time::Duration::from_millis(200), send(&router, waiting, cookie));
    let second = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        send(&router, upload(form_with(b"no archive").into()), cookie).await
    };
    let (first, second) = tokio::join!(first, second);
    assert!(first.is_err(), "the first is still on its way");
    assert_eq!(second.status, StatusCode::TOO_MANY_REQUESTS);
    // It was given up, so that the next may come; with it nine more attempts are left.
    for _ in 0..9 {
        let answer = send(&router, upload(form_with(b"no archive").into()), cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = send(&router, upload(form_with(cast.archive()).into()), cookie).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.headers.contains_key(header::RETRY_AFTER));
}

#[tokio::test]
async fn guesses_at_links_and_deletions_change_nothing() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let router = router(&site);
        let (token, link, request) = (cast.fill("{share-token}"), cast.fill("{share}"), cast.fill("{rectification}"));
        let before = rows(&site).await;
        let mut chance = Chance(6);
        for number in 0..100 {
            site.clock.advance(model::HOUR / 50);
            let guess = match number % 4 {
                0 => token.clone(),
                1 => link.clone(),
                2 => request.clone(),
                _ => chance.text(),
            };
            let encoded: String = form_urlencoded::byte_serialize(guess.as_bytes()).collect();
            let phrase: String = form_urlencoded::byte_serialize(chance.text().as_bytes()).collect();
            for (who, function, sent) in [
                (Who::Visitor, "/api/privacy_open_share", format!("token={encoded}&phrase=x{phrase}")),
                (Who::Administrator, "/api/privacy_revoke_share", format!("share={encoded}")),
                (Who::OtherMember, "/api/privacy_delete_account", format!("password=x{phrase}&scope=account")),
                (Who::OtherMember, "/api/privacy_delete_account", format!("code=x{phrase}&scope=account")),
                (Who::Visitor, "/api/privacy_cancel_deletion", format!("reference={encoded}")),
                (Who::OtherMember, "/api/privacy_cancel_deletion", format!("reference={encoded}")),
                (Who::OtherMember, "/api/privacy_withdraw_rectification", format!("reference={encoded}")),
                (Who::OtherMember, "/api/privacy_withdraw_objection", format!("reference={encoded}")),
            ] {
                let answer = send(&router, call(function, sent, "same-origin"), cast.cookie(who)).await;
                assert_refused(&answer, &format!("{function} with {guess:?}"));
            }
            let place: String = guess.bytes().map(|byte| format!("%{byte:02X}")).collect();
            for address in [format!("/receipts/x{place}"), format!("/receipts/x{place}/receipt.json")] {
                let answer = send(&router, open(&address), cast.cookie(Who::OtherMember)).await;
                assert_refused(&answer, &format!("{address}, {guess:?}"));
            }
        }
        assert_unchanged(&before, &rows(&site).await, "guesses");
    })
    .await;
}
