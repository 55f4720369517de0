use domain::{
    account::{self, SignUp},
    actor::Actor,
    admin,
    db::Read as _,
    params, policy,
};
use model::{
    account::Role,
    error::ErrorCode,
    language::Language,
    policy::{Document, VersionId},
};
use testkit::{TestSite, on_both_engines};

use super::{announced, count, draft};

const NEWCOMER: SignUp<'static> = SignUp {
    first_name: "Nora",
    last_name: "Comer",
    email: "nora@example.org",
    password: "a lantern in the fog",
    age: "30",
    language: Language::Fr,
    client: None,
};

async fn hash(site: &TestSite, version: VersionId, language: Language) -> Vec<u8> {
    let sql = "SELECT text_hash FROM policy_text WHERE version_id = $1 AND language = $2";
    site.db.one::<(Vec<u8>,)>(sql, params![version, language.tag()]).await.unwrap().0
}

async fn noted(site: &TestSite) -> Vec<(VersionId, String, String, Vec<u8>)> {
    let sql = "SELECT version_id, kind, language, text_hash FROM policy_acknowledgement ORDER BY given_at, id";
    site.db.all(sql, params![]).await.unwrap()
}

#[tokio::test]
async fn who_has_seen_a_version_is_noted_with_the_hash_of_what_they_saw_and_not_asked_again() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let (root, lena) = (site.person("Root", Role::Administrator).await, site.person("Lena", Role::Member).await);
        let privacy = announced(&site, &root, Document::Privacy).await;
        let terms = announced(&site, &root, Document::Terms).await;
        assert_eq!(policy::notices(&site, &lena, Language::Fr).await.unwrap().len(), 2);
        policy::acknowledge(&site, &lena, &[privacy], Language::Fr).await.unwrap();
        policy::acknowledge(&site, &lena, &[privacy], Language::En).await.unwrap();
        let french = hash(&site, privacy, Language::Fr).await;
        assert_ne!(french, hash(&site, privacy, Language::En).await);
        assert_eq!(noted(&site).await, [(privacy, "seen".to_owned(), "fr".to_owned(), french)]);
        let left = policy::notices(&site, &lena, Language::En).await.unwrap();
        assert_eq!(left.iter().map(|line| line.version.id).collect::<Vec<_>>(), [terms]);
        assert_eq!(policy::notices(&site, &root, Language::En).await.unwrap().len(), 2, "others are still asked");
        assert_eq!(policy::written(&site, &root, privacy).await.unwrap().reach.seen, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM consent_record").await, 0, "reading is no consent");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audit_event WHERE kind = 'policy.acknowledged'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_acknowledges_what_is_not_announced_and_visitors_nothing() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let (root, lena) = (site.person("Root", Role::Administrator).await, site.person("Lena", Role::Member).await);
        let announced = announced(&site, &root, Document::Privacy).await;
        let draft = draft(&site, &root, Document::Terms).await;
        let unknown = site.new_id().unwrap();
        let before = site.rows().await;
        for wrong in [draft, unknown] {
            let refused = policy::acknowledge(&site, &lena, &[announced, wrong], Language::En).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotFound);
        }
        let refused = policy::acknowledge(&site, &Actor::Visitor, &[announced], Language::En).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        assert_eq!(before, site.rows().await);
    })
    .await;
}

#[tokio::test]
async fn signing_up_accepts_the_terms_in_force_by_the_hash_of_their_text() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        account::sign_up(&site, &Actor::Visitor, NEWCOMER).await.unwrap();
        // Whoever signs up again before the address was confirmed accepts again, and once.
        let english = SignUp { language: Language::En, ..NEWCOMER };
        account::sign_up(&site, &Actor::Visitor, english).await.unwrap();
        let terms = policy::document(&site, Document::Terms, Language::En).await.unwrap().version.id;
        let exact = hash(&site, terms, Language::En).await;
        assert_eq!(noted(&site).await, [(terms, "accepted".to_owned(), "en".to_owned(), exact)]);
        let root = site.person("Root", Role::Administrator).await;
        assert_eq!(policy::written(&site, &root, terms).await.unwrap().reach.accepted, 1);
    })
    .await;
}

#[tokio::test]
async fn who_it_was_is_shown_for_a_reason_alone() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let (root, lena) = (site.person("Root", Role::Administrator).await, site.person("Lena", Role::Member).await);
        let id = announced(&site, &root, Document::Privacy).await;
        policy::acknowledge(&site, &lena, &[id], Language::En).await.unwrap();
        let lena = lena.person_id().unwrap();
        assert_eq!(admin::person(&site, &root, lena).await.unwrap().details, None);
        admin::open_person(&site, &root, lena, "She asks what she has seen.").await.unwrap();
        let details = admin::person(&site, &root, lena).await.unwrap().details.unwrap();
        let [seen] = &details.acknowledged[..] else { panic!("{:?}", details.acknowledged) };
        assert_eq!((seen.document, seen.number, seen.is_acceptance), (Document::Privacy, 2, false));
    })
    .await;
}
