//! What every answer tells browsers to refuse, and what may be fetched ahead of a click.

use testkit::TestSite;

use super::{process::Server, watch::import_course};

const ADDRESSES: [&str; 8] = [
    "/",
    "/courses/book",
    "/courses/book/files/a.svg",
    "/icon.svg",
    "/nothing",
    "/api/sign_in",
    "/pkg/nothing.js",
    "/healthz",
];

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let site = TestSite::sqlite().await;
    import_course(&site).await;
    let plain = Server::start(&site, &["--no-worker"]).await;
    let secure = Server::start(&site, &["--no-worker", "--url", "https://learn.example"]).await;
    for address in ADDRESSES {
        for (server, strict) in [(&plain, ""), (&secure, "max-age=63072000; includeSubDomains")] {
            let answer = server.get(address).await;
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("x-frame-options", "DENY"),
                ("strict-transport-security", strict),
            ] {
                assert_eq!(answer.header(name), value, "{name} of {address}");
            }
            let policy = answer.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{address}");
            assert!(!policy.contains("script-src 'unsafe") && !policy.contains(" 'unsafe-eval'"), "{policy}");
            let is_page = answer.header("content-type").starts_with("text/html");
            assert_eq!(policy.contains("sandbox"), !is_page, "{address}: {policy}");
            assert!(!answer.header("x-request-id").is_empty() && answer.header("server").is_empty());
        }
    }
    let cookie = |answer: &super::process::Answer| answer.header("set-cookie").to_owned();
    let choice = "choice=refuse";
    let kept = cookie(&secure.post("/api/consent_choose", choice).await);
    assert!(kept.starts_with("__Host-") && kept.contains("Secure"), "{kept}");
    let kept = cookie(&plain.post("/api/consent_choose", choice).await);
    assert!(!kept.starts_with("__Host-") && !kept.contains("Secure"), "{kept}");
}

#[tokio::test]
async fn what_is_personal_is_never_fetched_ahead() {
    let site = TestSite::sqlite().await;
    let server = Server::start(&site, &["--no-worker"]).await;
    let rules = server.get("/speculation-rules.json").await;
    assert_eq!(rules.header("content-type"), "application/speculationrules+json");
    assert_eq!(server.get("/").await.header("speculation-rules"), "\"/speculation-rules.json\"");
    let rules: serde_json::Value = serde_json::from_str(&rules.text).unwrap();
    let left_out: Vec<&str> = rules["prefetch"][0]["where"]["and"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|condition| condition["not"]["href_matches"].as_str())
        .collect();
    for address in [
        "/settings",
        "/settings/data/archive",
        "/admin",
        "/admin/outbox",
        "/undo-address?token=x",
        "/confirm?token=x",
        "/confirm-new-address?token=x",
        "/reset-password?token=x",
    ] {
        assert!(left_out.iter().any(|rule| address.starts_with(rule.trim_end_matches('*'))), "{address} {left_out:?}");
        for header in ["Sec-Purpose: prefetch\r\n", "Sec-Purpose: prefetch;prerender\r\n", "Purpose: prefetch\r\n"] {
            assert_eq!(server.send("GET", address, header, "").await.status, 503, "{address} {header}");
        }
    }
    for rule in left_out.iter().filter(|rule| !rule.starts_with("/api") && !rule.starts_with("/*")) {
        let address = rule.trim_end_matches('*');
        assert_eq!(server.send("GET", address, "Sec-Purpose: prefetch\r\n", "").await.status, 503, "{rule}");
    }
    assert_eq!(server.send("GET", "/courses", "Sec-Purpose: prefetch\r\n", "").await.status, 200);
    assert_ne!(server.get("/settings").await.status, 503);
}
