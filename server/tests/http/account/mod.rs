//! Accounts: every way in and out, and every change.

mod address;
mod alike;
mod reset;
mod sign_in;
mod sign_up;

use axum::http::StatusCode;
use domain::{
    account::{NewAccount, create_account},
    actor::Actor,
    db::Read as _,
    params,
};
use model::{account::Role, language::Language};
use testkit::TestSite;

use crate::browser::{Browser, Seen};

pub const PASSWORD: &str = "a lantern in the fog";
const OTHER_PASSWORD: &str = "two lanterns in the fog";
pub const ADA: &str = "ada@example.org";

/// Opens a confirmed account.
pub async fn create(site: &TestSite, email: &str) {
    let account = NewAccount {
        email: email.to_owned(),
        first_name: "Ada".to_owned(),
        last_name: "Lovelace".to_owned(),
        password: PASSWORD.to_owned(),
        role: Role::Member,
        language: Language::En,
    };
    create_account(site, &Actor::System, account).await.unwrap();
}

pub async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> Seen {
    browser.post("/api/sign_in", "/sign-in", &[("email", email), ("password", password)]).await
}

/// A browser in which Ada is signed in.
pub async fn browser_of_ada(site: &TestSite) -> Browser {
    let mut browser = Browser::of(site);
    let answer = sign_in(&mut browser, ADA, PASSWORD).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    browser
}

async fn is_signed_in(browser: &mut Browser) -> bool {
    let settings = browser.get("/settings").await;
    assert!(settings.status == StatusCode::OK || settings.leads_to() == "/sign-in?next=%2Fsettings");
    settings.status == StatusCode::OK
}

/// The page that the newest mail of a kind to an address links to, and the code in its address. The clock moves on, so
/// that the next mail is newer.
async fn link(site: &TestSite, address: &str, kind: &str) -> (String, String) {
    let sql = "SELECT content FROM mail WHERE address = $1 AND kind = $2 ORDER BY id DESC";
    let (content,): (String,) = site.db.one(sql, params![address, kind]).await.unwrap();
    site.clock.advance(1);
    let begin = content.find(&site.settings.url).unwrap() + site.settings.url.len();
    let path: String =
        content[begin..].chars().take_while(|c| c.is_ascii_alphanumeric() || "/-_?=".contains(*c)).collect();
    let code = path.split_once("?token=").unwrap().1.to_owned();
    (path, code)
}

/// How many rows a query counts.
async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}
