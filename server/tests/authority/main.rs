//! Every server function, called by everybody who may not: a table that must name each of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod account;
mod admin;
mod forum;
mod learn;
mod privacy;

use std::collections::BTreeSet;

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use clap::Parser as _;
use domain::{params, random::Token};
use model::account::Role;
use server::{command::Arguments, http};
use testkit::TestSite;
use tower::ServiceExt as _;

/// One server function and what the wrong actors get.
pub struct Row {
    /// Its path.
    pub function: &'static str,
    /// A body that would be accepted from the right actor, as far as its shape goes.
    pub body: &'static str,
    /// The status for a visitor; `None` when visitors may call it.
    pub visitor: Option<u16>,
    /// The status for a plain member; `None` when members may call it.
    pub member: Option<u16>,
}

fn rows() -> impl Iterator<Item = &'static Row> {
    [account::ROWS, admin::ROWS, forum::ROWS, learn::ROWS, privacy::ROWS].into_iter().flatten()
}

fn router(site: &TestSite) -> Router {
    let data = site.data.path().display().to_string();
    let arguments = Arguments::parse_from(["alumet", "--data", &data, "--changes-per-minute", "1000000", "serve"]);
    http::router(site.site.clone(), &arguments.configuration, false)
}

async fn sign_in_member(site: &TestSite) -> String {
    let member = site.person("Mallory", Role::Member).await;
    let token = Token::given("the-token-of-mallory");
    let tx = site.db.begin().await.unwrap();
    tx.execute("UPDATE session SET token_hash = $1 WHERE person_id = $2", params![token.hash(), member.person_id()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    format!("alumet-session={}", token.secret())
}

async fn call(router: &Router, row: &Row, cookie: Option<&str>) -> StatusCode {
    let mut request = Request::post(row.function)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json")
        .header("sec-fetch-site", "same-origin");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let request = request.body(Body::from(row.body)).unwrap();
    router.clone().oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn each_server_function_is_in_the_table() {
    let _ = router(&TestSite::sqlite().await);
    let known: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    let listed: BTreeSet<&str> = rows().map(|row| row.function).collect();
    assert!(!known.is_empty());
    assert_eq!(known, listed, "each server function needs a row that says who may not call it");
}

#[tokio::test]
async fn the_wrong_actor_is_refused() {
    let site = TestSite::sqlite().await;
    let router = router(&site);
    let member = sign_in_member(&site).await;
    for row in rows() {
        if let Some(expected) = row.visitor {
            let status = call(&router, row, None).await;
            assert_eq!(status.as_u16(), expected, "{} by a visitor", row.function);
        }
        if let Some(expected) = row.member {
            let status = call(&router, row, Some(&member)).await;
            assert_eq!(status.as_u16(), expected, "{} by a member", row.function);
        }
    }
}

#[tokio::test]
async fn a_change_from_another_site_is_refused() {
    let site = TestSite::sqlite().await;
    let router = router(&site);
    for row in rows() {
        let request = Request::post(row.function)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .body(Body::from(row.body))
            .unwrap();
        let status = router.clone().oneshot(request).await.unwrap().status();
        assert_eq!(status, StatusCode::FORBIDDEN, "{}", row.function);
    }
}
