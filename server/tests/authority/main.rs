//! Every server function, page and file, asked for by everybody: who may not is refused and nothing changes, who may is
//! served. `functions` and `pages` are the tables, and must name each function and each route; `cast` is who asks, and
//! the rows that they ask about.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cast;
mod functions;
mod hostile;
mod pages;
mod row;

use std::collections::BTreeSet;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use clap::Parser as _;
use domain::actor::Actor;
use model::account::Role;
use server::{command::Arguments, http};
use testkit::{Rows, TestSite, on_both_engines};
use tower::ServiceExt as _;

use cast::{Cast, EVERYBODY, OWNERS_ADDRESS, SIGNED_IN, SIGNED_OUT, Who};
use row::Row;

/// Server functions that change no row, whoever calls them.
const WITHOUT_A_TRACE: &[&str] = &["/api/forum_preview", "/api/breach_search"];

/// Addresses that the server answers itself; all others are known to the router of pages.
const OWN: &[&str] = &[
    "/courses/{slug}/files/{*path}",
    "/receipts/{reference}/receipt.json",
    "/schemas/archive-1.json",
    "/cookies/proof.json",
    "/.well-known/gpc.json",
    "/.well-known/alumet-receipt-key",
    "/admin/audit/head.json",
    "/admin/processing/record.csv",
    "/admin/recipients/register.csv",
    "/admin/disclosures/register.csv",
    "/admin/breaches/register.csv",
    "/healthz",
    "/readyz",
    "/metrics",
];

/// Forms that the server answers itself, in another way than by going on to a page.
const OWN_FORMS: &[&str] = &[
    "/api/privacy_make_share",
    "/api/privacy_open_share",
    "/api/privacy_hand_over_archive",
    "/api/privacy_import_archive",
];

fn router(site: &TestSite) -> Router {
    let data = site.data.path().display().to_string();
    let arguments = Arguments::parse_from(["alumet", "--data", &data, "--changes-per-minute", "1000000", "serve"]);
    http::router(site.site.clone(), &arguments.configuration, false)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn leads_to(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |location| location.to_str().unwrap())
    }

    /// Whether the actor got what they asked for.
    fn is_served(&self) -> bool {
        self.status.is_success()
            || (self.status == StatusCode::SEE_OTHER && !self.leads_to().starts_with("/sign-in?next"))
    }
}

async fn send(router: &Router, mut request: Request<Body>, cookie: Option<&str>) -> Answer {
    if let Some(cookie) = cookie {
        request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
    }
    let (head, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    let body = String::from_utf8_lossy(&to_bytes(body, usize::MAX).await.unwrap()).into_owned();
    Answer { status: head.status, headers: head.headers, body }
}

fn call(function: &str, body: String, from: &str) -> Request<Body> {
    Request::post(function)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json")
        .header("sec-fetch-site", from)
        .body(Body::from(body))
        .unwrap()
}

fn open(address: &str) -> Request<Body> {
    Request::get(address).header(header::ACCEPT, "text/html").body(Body::empty()).unwrap()
}

fn assert_unchanged(before: &Rows, after: &Rows, what: &str) {
    let changed: Vec<_> = before.symmetric_difference(after).collect();
    assert!(changed.is_empty(), "{what} changed {changed:?}");
}

#[tokio::test]
async fn each_server_function_is_in_the_table() {
    let _ = router(&TestSite::sqlite().await);
    let mut known: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    known.extend(OWN_FORMS);
    let listed: BTreeSet<&str> = functions::rows().map(|row| row.address).collect();
    assert!(!known.is_empty());
    assert_eq!(known, listed, "each server function needs a row that says who may not call it");
}

#[tokio::test]
async fn each_page_is_in_the_table() {
    let routes = leptos_axum::generate_route_list(app::routes::App);
    let mut known: BTreeSet<&str> = routes.iter().map(leptos_axum::AxumRouteListing::path).collect();
    known.extend(OWN);
    let listed: BTreeSet<&str> = pages::ROWS.iter().map(|row| row.address).collect();
    assert_eq!(known, listed, "each page needs a row that says who may not open it");
}

#[tokio::test]
async fn each_role_is_in_the_cast() {
    let site = TestSite::sqlite().await;
    let cast = Cast::gather(&site).await;
    let mut asking = Vec::new();
    for &who in SIGNED_IN {
        asking.push(cast.actor(&site, who).await.person().unwrap().role);
    }
    for role in Role::ALL {
        assert!(asking.contains(&role), "nobody asks as {role:?}");
    }
    for &who in SIGNED_OUT.iter().filter(|who| **who != Who::Visitor) {
        assert_eq!(cast.actor(&site, who).await, Actor::Visitor, "{who:?}");
    }
}

#[tokio::test]
async fn who_may_not_call_a_function_changes_nothing() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let router = router(&site);
        let before = site.rows().await;
        for row in functions::rows() {
            for &who in EVERYBODY {
                let Some(expected) = row.refusal(who) else { continue };
                let request = call(row.address, cast.fill(row.sent), "same-origin");
                let answer = send(&router, request, cast.cookie(who)).await;
                let what = format!("{} with {:?} by {who:?}", row.address, row.sent);
                assert_eq!(answer.status.as_u16(), expected, "{what}: {}", answer.body);
                assert_unchanged(&before, &site.rows().await, &what);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn who_may_call_a_function_is_served() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let template = site.into_template().await;
        for row in functions::rows().filter(|row| !row.may.is_empty()) {
            let mut anything_changed = false;
            for &who in row.may {
                template
                    .on_copy(async |site| {
                        let before = site.rows().await;
                        let request = call(row.address, cast.fill(row.sent), "same-origin");
                        let answer = send(&router(site), request, cast.cookie(who)).await;
                        let what = format!("{} with {:?} by {who:?}", row.address, row.sent);
                        assert!(answer.is_served(), "{what}: {} {}", answer.status, answer.body);
                        let after = site.rows().await;
                        anything_changed |= before != after;
                        if row.may == SIGNED_IN && who != Who::Owner {
                            assert_owner_keeps_all(&cast, row, &before, &after);
                        }
                    })
                    .await;
            }
            let leaves_a_trace = !WITHOUT_A_TRACE.contains(&row.address);
            assert_eq!(anything_changed, leaves_a_trace, "whether {} changes rows", row.address);
        }
    })
    .await;
}

/// What people do to their own leaves the rows of the owner as they are; a reply moves on the topic that it is in.
fn assert_owner_keeps_all(cast: &Cast, row: &Row, before: &Rows, after: &Rows) {
    let owner = cast.fill("{person}");
    let written = [owner.clone(), owner.replace('-', "").to_uppercase()];
    let lost: Vec<_> = before
        .difference(after)
        .filter(|(table, _)| !(row.address == "/api/forum_reply" && table.ends_with("topic")))
        .filter(|(_, values)| written.iter().any(|owner| values.contains(owner)))
        .collect();
    assert!(lost.is_empty(), "{} touched {lost:?}", row.address);
}

#[tokio::test]
async fn pages_are_opened_by_who_may_and_change_nothing() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let router = router(&site);
        let before = site.rows().await;
        for row in pages::ROWS {
            for &who in EVERYBODY {
                let address = cast.fill(row.sent);
                let answer = send(&router, open(&address), cast.cookie(who)).await;
                let what = format!("{address} by {who:?}");
                match row.refusal(who) {
                    None => assert!(answer.is_served(), "{what}: {} {}", answer.status, answer.leads_to()),
                    Some(303) => {
                        let next: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
                        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{what}");
                        assert_eq!(answer.leads_to(), format!("/sign-in?next={next}"), "{what}");
                    }
                    Some(expected) => assert_eq!(answer.status.as_u16(), expected, "{what}"),
                }
                assert!(who == Who::Owner || !answer.body.contains(OWNERS_ADDRESS), "{what} shows the owner's address");
                assert_unchanged(&before, &site.rows().await, &what);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_archive_is_downloaded_by_its_owner_alone() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let router = router(&site);
        let before = site.rows().await;
        let address = cast.fill("/settings/data/archive/{archive}");
        for &who in EVERYBODY.iter().filter(|who| **who != Who::Owner) {
            let answer = send(&router, open(&address), cast.cookie(who)).await;
            if SIGNED_OUT.contains(&who) {
                assert_eq!(answer.leads_to(), "/sign-in?next=%2Fsettings%2Fdata%2Farchive", "{who:?}");
            } else {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who:?}");
            }
            assert!(!answer.body.contains("PK"), "{who:?}");
            assert_unchanged(&before, &site.rows().await, &format!("{who:?}"));
        }
        let answer = send(&router, open(&address), cast.cookie(Who::Owner)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/zip");
        assert!(answer.body.starts_with("PK"));
        let added: Vec<String> = site.rows().await.difference(&before).map(|(table, _)| table.clone()).collect();
        assert!(added.iter().any(|table| table.ends_with("archive_download")), "{added:?}");
    })
    .await;
}

/// A thousand names that somebody might try, in the address of an archive.
#[tokio::test]
async fn guessed_names_of_archives_lead_nowhere() {
    let parts = [
        "..",
        "%2e%2e",
        "%2F",
        "%5C",
        "%00",
        "etc",
        "passwd",
        "archive.zip",
        "%23",
        "0190a0a0-0000",
        "-7000-8000",
        "%C3%A9",
        "%FF",
        "'",
        "--",
        "*",
        "share",
        "data.json",
        "%0D%0A",
    ];
    let site = TestSite::sqlite().await;
    let cast = Cast::gather(&site).await;
    let router = router(&site);
    let archive = cast.fill("{archive}");
    let before = site.rows().await;
    let mut state = 1_u64;
    for number in 0..1_000 {
        let mut name = if number % 3 == 0 { archive.clone() } else { String::new() };
        for _ in 0..=number % 5 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            name.push_str(parts[usize::try_from(state >> 33).unwrap() % parts.len()]);
        }
        let answer = send(&router, open(&format!("/settings/data/archive/{name}")), cast.cookie(Who::Owner)).await;
        assert!(answer.status.is_client_error(), "{name}: {}", answer.status);
        assert!(!answer.body.contains("PK\u{3}\u{4}") && !answer.body.contains("root:"), "{name}");
    }
    assert_unchanged(&before, &site.rows().await, "guessing");
}

#[tokio::test]
async fn an_archive_is_taken_over_by_whoever_is_signed_in_for_themselves() {
    on_both_engines(async |site| {
        let cast = Cast::gather(&site).await;
        let router = router(&site);
        let send_file = async |who| {
            let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"texts\"\r\n\r\ntrue\r\n--edge\r\n\
                content-disposition: form-data; name=\"archive\"; filename=\"a.zip\"\r\n\r\n"
                .to_vec();
            body.extend_from_slice(cast.archive());
            body.extend_from_slice(b"\r\n--edge--\r\n");
            let request = Request::post("/api/privacy_import_archive?page=%2Fsettings%2Fdata%2Fimport")
                .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
                .header(header::ACCEPT, "text/html")
                .header("sec-fetch-site", "same-origin")
                .body(Body::from(body))
                .unwrap();
            send(&router, request, cast.cookie(who)).await
        };
        let before = site.rows().await;
        for &who in SIGNED_OUT {
            let answer = send_file(who).await;
            assert_eq!(answer.leads_to(), "/sign-in?next=%2Fsettings%2Fdata%2Fimport", "{who:?}");
            assert_unchanged(&before, &site.rows().await, &format!("{who:?}"));
        }
        let answer = send_file(Who::OtherMember).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert!(!answer.body.contains(OWNERS_ADDRESS));
        let other = cast.actor(&site, Who::OtherMember).await.person_id().unwrap();
        let sql = "SELECT COUNT(*) FROM imported_text WHERE person_id = $1";
        let count = async |person: uuid::Uuid| {
            let (count,): (i64,) = domain::db::Read::one(&site.db, sql, domain::params![person]).await.unwrap();
            count
        };
        assert_eq!(count(other).await, 1);
        assert_eq!(count(cast.fill("{person}").parse().unwrap()).await, 1, "the owner's own, and no more");
    })
    .await;
}

#[tokio::test]
async fn a_change_from_another_site_is_refused() {
    let site = TestSite::sqlite().await;
    let cast = Cast::gather(&site).await;
    let router = router(&site);
    let before = site.rows().await;
    for row in functions::rows() {
        for &who in row.may {
            let request = call(row.address, cast.fill(row.sent), "cross-site");
            let answer = send(&router, request, cast.cookie(who)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{} by {who:?}", row.address);
        }
    }
    assert_unchanged(&before, &site.rows().await, "another site");
}
