//! Accounts, on both engines: each way in, each change, and what the wrong actor gets.

#![allow(clippy::unwrap_used, clippy::panic)]

mod address;
mod alarm;
mod devices;
mod identity;
mod known_device;
mod limits;
mod reset;
mod settings;
mod sign_in;
mod sign_up;

use domain::{
    Error, Site,
    account::{self, NewAccount, SignIn, SignUp},
    actor::Actor,
    db::Read as _,
    params,
    random::Token,
};
use model::{
    account::{PersonId, Role},
    error::{ErrorCode, Problem},
    language::Language,
};
use testkit::TestSite;

const PASSWORD: &str = "a lantern in the fog";
const OTHER_PASSWORD: &str = "two lanterns in the fog";

/// What a newcomer types.
const NEWCOMER: SignUp<'static> = SignUp {
    first_name: "Grace",
    last_name: "Hopper",
    email: "Grace@Example.org",
    password: PASSWORD,
    age: "36",
    language: Language::Fr,
    client: None,
};

/// Opens a confirmed account and signs it in.
async fn member(site: &Site, email: &str) -> Actor {
    create(site, email).await;
    session(site, email, PASSWORD, "Firefox · Linux").await
}

async fn create(site: &Site, email: &str) -> PersonId {
    let input = NewAccount {
        email: email.to_owned(),
        first_name: "Ada".to_owned(),
        last_name: "Lovelace".to_owned(),
        password: PASSWORD.to_owned(),
        role: Role::Member,
        language: Language::En,
    };
    account::create_account(site, &Actor::System, input).await.unwrap()
}

async fn session(site: &Site, email: &str, password: &str, device: &str) -> Actor {
    let token = sign_in_as(site, email, password, device).await.unwrap();
    let actor = account::actor_of_session(site, &token).await.unwrap();
    assert!(actor.person().is_some());
    actor
}

async fn sign_in(site: &Site, email: &str, password: &str) -> Result<Token, Error> {
    sign_in_as(site, email, password, "").await
}

async fn sign_in_as(site: &Site, email: &str, password: &str, device: &str) -> Result<Token, Error> {
    let browser = Token::given("of-this-browser");
    let input = SignIn { email, password, device, known: Some(&browser), proof: None, client: None };
    account::sign_in(site, &Actor::Visitor, input).await.map(|opened| opened.session)
}

/// Whether the session of an actor still lasts.
async fn is_signed_in(site: &Site, actor: &Actor) -> bool {
    let session = actor.person().unwrap().session;
    let sql = "SELECT COUNT(*) FROM session WHERE id = $1";
    site.db.one::<(i64,)>(sql, params![session]).await.unwrap().0 == 1
}

/// The kinds of the mails to an address, in the order of the alphabet.
async fn mails(site: &Site, address: &str) -> Vec<String> {
    let sql = "SELECT kind FROM mail WHERE address = $1 ORDER BY kind";
    site.db.all::<(String,)>(sql, params![address]).await.unwrap().into_iter().map(|row| row.0).collect()
}

/// The token in the newest mail of a kind to an address. The clock moves on, so that the next one is newer.
async fn token(site: &TestSite, address: &str, kind: &str) -> Token {
    let sql = "SELECT content FROM mail WHERE address = $1 AND kind = $2 ORDER BY id DESC";
    let (content,): (String,) = site.db.one(sql, params![address, kind]).await.unwrap();
    site.clock.advance(1);
    let rest = content.split_once("token=").unwrap().1;
    Token::given(rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap())
}

fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> ErrorCode {
    result.unwrap_err().code()
}

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> (String, Problem) {
    match result.unwrap_err() {
        Error::Invalid(mut fields) if fields.len() == 1 => {
            let found = fields.remove(0);
            (found.field, found.problem)
        }
        other => panic!("expected one field with a problem, got {other:?}"),
    }
}

fn expired() -> (String, Problem) {
    ("token".to_owned(), Problem::ExpiredCode)
}
