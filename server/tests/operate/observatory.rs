//! Answers as MDN's HTTP Observatory scores them: everybody begins with 100 points, what is missing costs some, and what is
//! better than asked for adds some once 90 are reached. Its own package would bring a web server, a client of PostgreSQL and
//! a client of an error tracker along with its table. What depends on where a server stands (redirection to https, a place in
//! the preload list) is left to whoever operates it, and counts nothing here.

use testkit::TestSite;

use super::{
    process::{Answer, Server},
    watch::import_course,
};

/// Six months of 30 days, in seconds: what the observatory asks of HSTS.
const SIX_MONTHS: u32 = 15_552_000;

/// What browsers would take as leave to run or show nearly anything.
const BROAD: [&str; 8] = ["*", "http:", "https:", "ftp:", "http://*", "https://*", "data:", "'unsafe-inline'"];

/// The points of each test.
fn modifiers(answer: &Answer) -> [(&'static str, i32); 8] {
    [
        ("content-security-policy", of_policy(answer.header("content-security-policy"))),
        ("x-frame-options", of_frames(answer)),
        ("cookies", of_cookies(&answer.all("set-cookie"))),
        ("strict-transport-security", of_transport(answer.header("strict-transport-security"))),
        ("referrer-policy", of_referrer(answer.header("referrer-policy"))),
        ("x-content-type-options", if answer.header("x-content-type-options") == "nosniff" { 0 } else { -5 }),
        ("cross-origin-resource-policy", of_resources(answer.header("cross-origin-resource-policy"))),
        ("cross-origin-resource-sharing", if answer.header("access-control-allow-origin") == "*" { -50 } else { 0 }),
    ]
}

fn score(answer: &Answer) -> i32 {
    let modifiers = modifiers(answer).map(|(_, points)| points);
    let without_extras: i32 = 100 + modifiers.iter().filter(|points| **points < 0).sum::<i32>();
    let extras: i32 = modifiers.iter().filter(|points| **points > 0).sum();
    if without_extras >= 90 { without_extras + extras } else { without_extras.max(0) }
}

fn sources<'a>(policy: &'a str, directive: &str) -> Option<Vec<&'a str>> {
    policy.split(';').find_map(|part| {
        let mut words = part.split_whitespace();
        (words.next()? == directive).then(|| words.collect())
    })
}

fn of_policy(policy: &str) -> i32 {
    if policy.is_empty() {
        return -25;
    }
    let default = sources(policy, "default-src");
    let of = |directive| sources(policy, directive).or_else(|| default.clone()).unwrap_or_else(|| vec!["*"]);
    let is_broad = |sources: &[&str]| sources.iter().any(|source| BROAD.contains(source));
    let (scripts, styles) = (of("script-src"), of("style-src"));
    if is_broad(&scripts) || is_broad(&of("object-src")) {
        -20
    } else if scripts.iter().chain(&styles).any(|source| *source == "'unsafe-eval'") {
        -10
    } else if is_broad(&styles) {
        0
    } else if default.is_some_and(|default| default == ["'none'"]) {
        10
    } else {
        5
    }
}

fn of_frames(answer: &Answer) -> i32 {
    if sources(answer.header("content-security-policy"), "frame-ancestors").is_some() {
        5
    } else if ["DENY", "SAMEORIGIN"].contains(&answer.header("x-frame-options")) {
        0
    } else {
        -20
    }
}

fn of_cookies(cookies: &[&str]) -> i32 {
    let all_have =
        |attribute: &str| cookies.iter().all(|cookie| cookie.split("; ").skip(1).any(|part| part == attribute));
    if cookies.is_empty() {
        0
    } else if !all_have("Secure") {
        -40
    } else if !all_have("HttpOnly") {
        -30
    } else if all_have("SameSite=Lax") || all_have("SameSite=Strict") {
        5
    } else {
        0
    }
}

fn of_transport(header: &str) -> i32 {
    let age = header.split("; ").find_map(|part| part.strip_prefix("max-age=")?.parse::<u32>().ok());
    match age {
        None => -20,
        Some(age) if age < SIX_MONTHS => -10,
        Some(_) => 0,
    }
}

fn of_referrer(header: &str) -> i32 {
    match header {
        "no-referrer" | "same-origin" | "strict-origin" | "strict-origin-when-cross-origin" => 5,
        "" => 0,
        _ => -5,
    }
}

fn of_resources(header: &str) -> i32 {
    match header {
        "same-origin" | "same-site" => 10,
        "" | "cross-origin" => 0,
        _ => -5,
    }
}

#[tokio::test]
async fn the_observatory_gives_the_most_that_an_answer_can_reach() {
    let site = TestSite::sqlite().await;
    import_course(&site).await;
    let server = Server::start(&site, &["--no-worker", "--url", "https://learn.example"]).await;
    for address in ["/", "/courses", "/courses/book", "/sign-up", "/privacy", "/nothing", "/icon.svg", "/healthz"] {
        let answer = server.get(address).await;
        assert_eq!(score(&answer), 130, "{address}: {:?}", modifiers(&answer));
    }
    let answer = server.post("/api/consent_choose", "choice=accept").await;
    assert_eq!(answer.all("set-cookie").len(), 1);
    assert_eq!(score(&answer), 135, "with a cookie: {:?}", modifiers(&answer));
}

#[tokio::test]
async fn a_site_without_https_scores_what_it_deserves() {
    let site = TestSite::sqlite().await;
    let server = Server::start(&site, &["--no-worker"]).await;
    assert_eq!(score(&server.get("/").await), 80, "no HSTS, so nothing extra either");
}

#[test]
fn what_is_missing_costs_points() {
    for (policy, points) in [
        ("", -25),
        ("default-src 'none'; script-src 'nonce-x' 'wasm-unsafe-eval'", 10),
        ("default-src 'self'", 5),
        ("default-src 'none'; style-src 'unsafe-inline'", 0),
        ("default-src 'none'; script-src 'unsafe-eval'", -10),
        ("default-src 'none'; script-src 'self' 'unsafe-inline'", -20),
        ("img-src 'self'", -20),
    ] {
        assert_eq!(of_policy(policy), points, "{policy}");
    }
    for (cookies, points) in [
        (vec![], 0),
        (vec!["a=b; Secure; HttpOnly; SameSite=Lax"], 5),
        (vec!["a=b; Secure; HttpOnly"], 0),
        (vec!["a=b; Secure; SameSite=Lax"], -30),
        (vec!["a=b; Secure; HttpOnly; SameSite=Lax", "c=d; HttpOnly; SameSite=Lax"], -40),
    ] {
        assert_eq!(of_cookies(&cookies), points, "{cookies:?}");
    }
    assert_eq!([of_transport(""), of_transport("max-age=100"), of_transport("max-age=15552000")], [-20, -10, 0]);
    assert_eq!([of_referrer("unsafe-url"), of_resources("nowhere")], [-5, -5]);
}
