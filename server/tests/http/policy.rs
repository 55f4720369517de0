//! The documents that the site answers for, as people read them.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::{
    actor::Actor,
    consent,
    db::Read as _,
    params,
    policy::{self, Announcement},
};
use model::policy::{Document, VersionId};
use testkit::{TestSite, on_both_engines};

use crate::{
    account::{browser_of_ada, create},
    browser::Browser,
};

const SAID: Announcement<'static> = Announcement {
    effective: "2026-01-12",
    summary_en: "Mails are kept for less time.",
    summary_fr: "Les e-mails sont conservés moins longtemps.",
};

async fn announced(site: &TestSite) -> VersionId {
    policy::publish_shipped(site).await.unwrap();
    let version = policy::begin_draft(site, &Actor::System, "terms", "current").await.unwrap();
    policy::announce(site, &Actor::System, version, &SAID).await.unwrap();
    version
}

/// The addresses of this site that a page links to in its main part.
fn links(html: &str) -> BTreeSet<String> {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    main.split("href=\"/").skip(1).map(|rest| format!("/{}", rest.split('"').next().unwrap())).collect()
}

#[tokio::test]
async fn each_promise_leads_to_a_page_that_is_there() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let mut followed = 0;
        for language in ["en", "fr"] {
            let mut browser = Browser::of(&site);
            browser.language = language;
            for document in Document::ALL {
                let page = browser.get(document.address()).await;
                assert_eq!(page.status, StatusCode::OK, "{document:?}");
                for link in links(&page.text) {
                    let seen = browser.get(link.split('#').next().unwrap()).await;
                    // Settings are for those who are signed in.
                    let expected = if link.starts_with("/settings") { StatusCode::SEE_OTHER } else { StatusCode::OK };
                    assert_eq!(seen.status, expected, "{document:?} links to {link}");
                    if let Some((_, id)) = link.split_once('#') {
                        assert!(seen.text.contains(&format!("id=\"{id}\"")), "{document:?} links to {link}");
                    }
                    followed += 1;
                }
            }
        }
        assert!(followed > 40, "{followed}");
    })
    .await;
}

#[tokio::test]
async fn the_documents_are_linked_from_each_page_and_carry_the_support_address() {
    let site = TestSite::sqlite().await;
    policy::publish_shipped(&site).await.unwrap();
    let mut browser = Browser::of(&site);
    for page in ["/", "/forum", "/sign-up", "/nowhere"] {
        let seen = browser.get(page).await;
        let footer = seen.text.split_once("<footer").unwrap().1;
        for document in Document::ALL {
            assert!(footer.contains(&format!("href=\"{}\"", document.address())), "{page} {document:?}");
        }
        assert!(footer.contains(&site.settings.support_address), "{page}");
    }
}

#[tokio::test]
async fn the_page_about_cookies_and_the_policy_name_the_same_ones() {
    let site = TestSite::sqlite().await;
    policy::publish_shipped(&site).await.unwrap();
    let mut browser = Browser::of(&site);
    let names = |html: &str| -> BTreeSet<String> {
        let words = html.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        words.filter(|word| word.starts_with("alumet-")).map(ToOwned::to_owned).collect()
    };
    let page = browser.get("/cookies").await;
    let policy = browser.get(Document::Cookies.address()).await;
    let main = |html: &str| html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0.to_owned();
    assert_eq!(names(&main(&page.text)), names(&main(&policy.text)));
    assert_eq!(names(&main(&policy.text)).len(), consent::COOKIES.len());
}

#[tokio::test]
async fn what_changes_stands_on_each_page_until_the_person_has_seen_it() {
    on_both_engines(async |site| {
        let version = announced(&site).await;
        create(&site, "ada@example.org").await;
        let mut ada = browser_of_ada(&site).await;
        for page in ["/", "/settings", "/forum", "/nowhere"] {
            assert!(ada.get(page).await.text.contains(SAID.summary_en), "{page}");
        }
        let fields = [("versions[]", &*version.to_string()), ("language", "en")];
        let answer = ada.post("/api/policy_acknowledge", "/forum", &fields).await;
        assert_eq!((answer.status, answer.leads_to()), (StatusCode::SEE_OTHER, "/forum"));
        assert!(!ada.get("/forum").await.text.contains(SAID.summary_en));

        let mut visitor = Browser::of(&site);
        visitor.language = "fr";
        let seen = visitor.get("/forum").await.text;
        assert!(seen.contains(SAID.summary_fr) && !seen.contains("policy_acknowledge"), "nobody to note it of");
        let shown = visitor.get("/terms").await.text;
        assert!(shown.contains("href=\"/terms/versions/2\""));
    })
    .await;
}

#[tokio::test]
async fn signing_up_says_what_is_accepted_and_notes_it() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let mut browser = Browser::of(&site);
        let page = browser.get("/sign-up").await.text;
        let form = page.split_once("action=\"/api/sign_up").unwrap().1.split_once("</form>").unwrap().0;
        assert!(form.contains("href=\"/terms\"") && form.contains("href=\"/privacy\""));
        let fields = [
            ("first_name", "Ada"),
            ("last_name", "Lovelace"),
            ("email", "ada@example.org"),
            ("password", "a lantern in the fog"),
            ("age", "30"),
        ];
        let answer = browser.post("/api/sign_up", "/sign-up", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let sql = "SELECT COUNT(*) FROM policy_acknowledgement a JOIN policy_text t ON t.version_id = a.version_id \
                   AND t.language = a.language AND t.text_hash = a.text_hash WHERE a.kind = 'accepted'";
        assert_eq!(site.db.one::<(i64,)>(sql, params![]).await.unwrap().0, 1);
    })
    .await;
}

#[tokio::test]
async fn a_refused_draft_comes_back_as_it_was_typed_and_a_preview_keeps_nothing() {
    let site = TestSite::sqlite().await;
    policy::publish_shipped(&site).await.unwrap();
    create(&site, "ada@example.org").await;
    let tx = site.db.begin().await.unwrap();
    tx.execute("UPDATE person SET role = 'administrator'", params![]).await.unwrap();
    tx.commit().await.unwrap();
    let mut ada = browser_of_ada(&site).await;
    let begun = ada.post("/api/policy_begin", "/admin/policies", &[("document", "legal"), ("from", "current")]).await;
    let edit = begun.leads_to().to_owned();
    let version = edit.split('/').nth(3).unwrap().to_owned();
    let page = ada.get(&edit).await.text;
    let seen = page.split_once("name=\"seen\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let before = site.rows().await;
    let text = |en: &'static str| {
        [("version", version.as_str()), ("seen", seen.as_str()), ("source_en", en), ("source_fr", "# Titre\n\nMots")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let wrong = text("# Title\n\n{{contoller}}");
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = ada.post("/api/policy_save", &edit, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("{{contoller}}") && refused.text.contains("source_en-problem"));
    let good = text("# Title\n\n## One\n\n> Short\n\n{{controller}} is *whole*.");
    let mut good: Vec<(&str, &str)> = good.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    good.push(("preview", "true"));
    let previewed = ada.post("/api/policy_save", &edit, &good).await;
    assert_eq!(previewed.status, StatusCode::OK);
    assert!(previewed.text.contains("Alumet is <em>whole</em>."), "{}", previewed.text);
    assert_eq!(before, site.rows().await);
}
