use domain::{
    consent::COOKIES,
    db::Read as _,
    params, policy,
    register::{self, hexadecimal},
    settings::Authority,
};
use model::{
    DAY,
    error::ErrorCode,
    language::Language,
    policy::{Document, VersionState},
};
use sha2::{Digest as _, Sha256};
use testkit::{START, on_both_engines};

use super::{change, count};

#[tokio::test]
async fn a_new_installation_answers_for_something_from_its_first_moment_and_once_only() {
    on_both_engines(async |site| {
        for document in Document::ALL {
            let refused = policy::document(&site, document, Language::En).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotFound);
        }
        policy::publish_shipped(&site).await.unwrap();
        site.clock.advance(DAY);
        policy::publish_shipped(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM policy_version").await, 4);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM policy_text").await, 8);
        for document in Document::ALL {
            for language in Language::ALL {
                let page = policy::document(&site, document, language).await.unwrap();
                assert_eq!(page.version.number, Some(1));
                assert_eq!(page.version.state, VersionState::Effective);
                assert_eq!(page.version.effective_at, Some(START), "it is the one of the first start");
                assert!(page.text.clauses.len() >= 5, "{document:?}");
                assert_eq!(page.upcoming, None);
            }
        }
        let published = "SELECT COUNT(*) FROM audit_event WHERE kind = 'policy.published'";
        assert_eq!(count(&site, published).await, 4);
        assert_eq!(register::check(&site.db).await.unwrap(), []);
        assert_eq!(register::check_values(&site.db).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn of_servers_that_start_at_once_one_publishes() {
    on_both_engines(async |site| {
        let other = site.site.clone();
        let (one, two) = tokio::join!(policy::publish_shipped(&site), policy::publish_shipped(&other));
        one.and(two).unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM policy_version").await, 4);
    })
    .await;
}

#[tokio::test]
async fn what_is_configured_and_registered_stands_in_the_text_and_nothing_is_left_open() {
    on_both_engines(async |site| {
        let site = site.with_settings(|settings| {
            settings.controller = "Lantern & Sons *Ltd* | <b>x</b>".to_owned();
            settings.hosting_provider = "Wires".to_owned();
            settings.hosting_country = "Norway".to_owned();
            settings.authority =
                Authority { name: "Watchers".to_owned(), complaint: "https://watch.example/a_b".to_owned() };
            settings.digital_consent_age = 16;
        });
        policy::publish_shipped(&site).await.unwrap();
        for language in Language::ALL {
            let page = policy::document(&site, Document::Privacy, language).await.unwrap();
            let clauses: String = page.text.clauses.iter().map(|clause| clause.html.as_str()).collect();
            let html = format!("{} {clauses}", page.text.intro);
            for expected in [
                "Lantern &amp; Sons *Ltd* | &lt;b&gt;x&lt;/b&gt;",
                "Wires",
                "Norway",
                "https://watch.example/a_b",
                "16",
            ] {
                assert!(html.contains(expected), "{language:?}: {expected}");
            }
            assert!(!html.contains("{{") && !html.contains("processing-"), "{language:?}");
            for table in register::tables().filter(|table| table.is_of_people()) {
                let name = register::text(language, &format!("processing-table-{}", table.name));
                let name = name.replace('&', "&amp;").replace('\u{a0}', "&nbsp;");
                assert!(html.contains(&name), "{language:?}: {name}");
            }
            let cookies = policy::document(&site, Document::Cookies, language).await.unwrap();
            for cookie in COOKIES {
                assert!(
                    cookies.text.clauses[0].html.contains(&site.settings.cookie_name(cookie.name)),
                    "{}",
                    cookie.name
                );
            }
        }
        let (covers,): (String,) =
            site.db.one("SELECT covers FROM policy_version WHERE document = 'privacy'", params![]).await.unwrap();
        assert_eq!(covers, serde_json::to_string(&register::coverage()).unwrap());
    })
    .await;
}

#[tokio::test]
async fn the_hash_is_that_of_the_exact_text() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let page = policy::version(&site, Document::Terms, 1, Language::Fr).await.unwrap();
        let sql = "SELECT text FROM policy_text WHERE version_id = $1 AND language = 'fr'";
        let (text,): (String,) = site.db.one(sql, params![page.version.id]).await.unwrap();
        assert_eq!(page.hash, hexadecimal(&Sha256::digest(text.as_bytes())));
    })
    .await;
}

#[tokio::test]
async fn there_is_nothing_at_numbers_that_were_not_published_and_rows_of_newer_releases_are_left_out() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let unknown =
            "INSERT INTO policy_version (id, document, number, state, changed_at) VALUES ($1, 'oath', 1, 'draft', 0)";
        change(&site, unknown, params![site.new_id().unwrap()]).await;
        for number in [0, 2, -1, i64::MAX] {
            let refused = policy::version(&site, Document::Legal, number, Language::En).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotFound, "{number}");
            let refused = policy::versions(&site, Document::Legal, Language::En, Some((1, number))).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotFound, "{number}");
        }
        let page = policy::versions(&site, Document::Legal, Language::Fr, None).await.unwrap();
        assert_eq!((page.title.as_str(), page.versions.len()), ("Mentions légales", 1));
    })
    .await;
}
