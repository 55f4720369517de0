//! Choices and the proof of them, on both engines.

#![allow(clippy::unwrap_used)]

use domain::{
    account::{self, NewAccount, SignIn},
    actor::Actor,
    consent::{self, Answer},
    db::Read as _,
    params,
};
use model::{
    DAY,
    account::Role,
    consent::{Choice, ConsentRecord, LIFETIME, Method, Purpose, Purposes, VERSION},
    error::ErrorCode,
    language::Language,
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

const PASSWORD: &str = "a lantern in the fog";

const fn answer(choice: &str) -> Answer<'_> {
    Answer { choice, purposes: &[], method: Method::Banner, language: Language::Fr }
}

/// An answer with some purposes ticked.
async fn tick(site: &TestSite, actor: &Actor, words: &[&str]) -> domain::Result<(Purposes, Option<Uuid>)> {
    let purposes: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    consent::choose(site, actor, Answer { purposes: &purposes, ..answer("choose") }).await
}

async fn rows(site: &TestSite) -> i64 {
    let (rows,): (i64,) = site.db.one("SELECT COUNT(*) FROM consent_record", params![]).await.unwrap();
    rows
}

async fn sign_in(site: &TestSite, name: &str, proof: Option<Uuid>) -> Actor {
    let email = format!("{name}@example.org");
    let input = SignIn { email: &email, password: PASSWORD, device: "", known: None, proof, client: None };
    let session = account::sign_in(site, &Actor::Visitor, input).await.unwrap().session;
    account::actor_of_session(site, &session).await.unwrap()
}

async fn create(site: &TestSite, name: &str) {
    let account = NewAccount {
        email: format!("{name}@example.org"),
        first_name: name.to_owned(),
        last_name: "Test".to_owned(),
        password: PASSWORD.to_owned(),
        role: Role::Member,
        language: Language::En,
    };
    account::create_account(site, &Actor::System, account).await.unwrap();
}

#[tokio::test]
async fn a_visitors_refusal_leaves_no_trace_and_an_acceptance_a_proof() {
    on_both_engines(async |site| {
        for refused in [
            consent::choose(&site, &Actor::Visitor, answer("refuse")).await.unwrap(),
            tick(&site, &Actor::Visitor, &[]).await.unwrap(),
        ] {
            assert_eq!(refused, (Purposes::NONE, None));
        }
        assert_eq!(rows(&site).await, 0);
        let (purposes, proof) = consent::choose(&site, &Actor::Visitor, answer("accept")).await.unwrap();
        assert_eq!(purposes, Purposes::all());
        let found = consent::proof(&site, &format!(" {} ", proof.unwrap())).await.unwrap();
        let expected = ConsentRecord {
            id: proof.unwrap(),
            given_at: site.now(),
            version: VERSION,
            purposes,
            method: Method::Banner,
            language: Language::Fr,
        };
        assert_eq!(found, expected);
    })
    .await;
}

#[tokio::test]
async fn each_purpose_is_allowed_for_itself() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        for (words, purposes, choice) in [
            (vec!["theme"], Purposes::from_iter([Purpose::Theme]), Choice::Partly),
            (vec!["theme", "language", "audience", "theme"], Purposes::all(), Choice::Accept),
            (vec![], Purposes::NONE, Choice::Refuse),
        ] {
            site.clock.advance(1);
            assert_eq!(tick(&site, &ada, &words).await.unwrap().0, purposes);
            assert_eq!(consent::standing(&site, &ada).await.unwrap(), Some(purposes));
            let latest = consent::history(&site, &ada).await.unwrap().remove(0);
            assert_eq!((latest.purposes, latest.choice()), (purposes, choice));
        }
    })
    .await;
}

#[tokio::test]
async fn each_answer_of_a_person_is_kept_and_seen_by_them_alone() {
    on_both_engines(async |site| {
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        for choice in ["accept", "refuse"] {
            consent::choose(&site, &ada, answer(choice)).await.unwrap();
            site.clock.advance(1000);
        }
        let choices: Vec<_> = consent::history(&site, &ada).await.unwrap().iter().map(ConsentRecord::choice).collect();
        assert_eq!(choices, [Choice::Refuse, Choice::Accept]);
        assert_eq!(consent::history(&site, &bob).await.unwrap(), []);
        assert_eq!(consent::standing(&site, &bob).await.unwrap(), None);
        for refused in [
            consent::history(&site, &Actor::Visitor).await.map(|_| ()),
            consent::standing(&site, &Actor::Visitor).await.map(|_| ()),
        ] {
            assert_eq!(refused.unwrap_err().code(), ErrorCode::SignInRequired);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_no_answer_is_refused() {
    on_both_engines(async |site| {
        for choice in ["", "Accept", "maybe", "partly"] {
            let refused = consent::choose(&site, &Actor::Visitor, answer(choice)).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::Invalid, "{choice}");
        }
        for word in ["", "none", "everything", "language+theme"] {
            let refused = tick(&site, &Actor::Visitor, &["language", word]).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::Invalid, "{word}");
        }
        assert_eq!(rows(&site).await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_question_is_asked_again_after_six_months_and_when_it_changed() {
    on_both_engines(async |site| {
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        for choice in ["accept", "refuse"] {
            let (allowed, _) = consent::choose(&site, &ada, answer(choice)).await.unwrap();
            site.clock.advance(LIFETIME - 1);
            assert_eq!(consent::standing(&site, &ada).await.unwrap(), Some(allowed), "{choice}");
            site.clock.advance(1);
            assert_eq!(consent::standing(&site, &ada).await.unwrap(), None, "{choice}");
        }
        // As the release before wrote it: an answer to a question about everything at once.
        let tx = site.db.begin().await.unwrap();
        let before = "INSERT INTO consent_record (id, person_id, given_at, version, choice, method, language) \
                      VALUES ($1, $2, $3, 1, 'accept', 'banner', 'en')";
        tx.execute(before, params![site.new_id().unwrap(), bob.person_id(), site.now()]).await.unwrap();
        tx.commit().await.unwrap();
        let history = consent::history(&site, &bob).await.unwrap();
        assert_eq!((history[0].version, history[0].purposes.words().as_str()), (1, "language+theme"));
        assert_eq!(consent::standing(&site, &bob).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_proof_is_joined_to_the_account_that_is_signed_in_to_and_to_no_other() {
    on_both_engines(async |site| {
        create(&site, "ada").await;
        create(&site, "mallory").await;
        let proof = tick(&site, &Actor::Visitor, &["language"]).await.unwrap().1;
        let given_at = site.now();
        site.clock.advance(DAY);
        let ada = sign_in(&site, "ada", proof).await;
        let of_ada = consent::history(&site, &ada).await.unwrap();
        assert_eq!(of_ada.len(), 1);
        assert_eq!(
            (Some(of_ada[0].id), of_ada[0].given_at, of_ada[0].purposes.words().as_str()),
            (proof, given_at, "language")
        );

        for number in [proof, Some(Uuid::from_u128(7))] {
            let mallory = sign_in(&site, "mallory", number).await;
            assert_eq!(consent::history(&site, &mallory).await.unwrap(), [], "{number:?}");
        }
        assert_eq!(consent::history(&site, &ada).await.unwrap(), of_ada);

        // What the account answered since counts, and not what was joined to it.
        let earlier = consent::choose(&site, &Actor::Visitor, answer("accept")).await.unwrap().1;
        site.clock.advance(1);
        consent::choose(&site, &ada, answer("refuse")).await.unwrap();
        let ada = sign_in(&site, "ada", earlier).await;
        assert_eq!(consent::history(&site, &ada).await.unwrap().len(), 3);
        assert_eq!(consent::standing(&site, &ada).await.unwrap(), Some(Purposes::NONE));
    })
    .await;
}

#[tokio::test]
async fn the_record_of_choices_can_not_be_forged() {
    on_both_engines(async |site| {
        let (ada, bob) = (site.person("Ada", Role::Member).await, site.person("Bob", Role::Member).await);
        let of_nobody = tick(&site, &Actor::Visitor, &["language"]).await.unwrap().1;
        let of_ada = tick(&site, &ada, &["language"]).await.unwrap().1;
        let before = consent::proof(&site, &of_nobody.unwrap().to_string()).await.unwrap();
        for (sql, row) in [
            ("UPDATE consent_record SET choice = 'accept' WHERE id = $1", of_nobody),
            ("UPDATE consent_record SET purposes = 'language+theme' WHERE id = $1", of_nobody),
            ("UPDATE consent_record SET given_at = given_at - 1 WHERE id = $1", of_ada),
            ("UPDATE consent_record SET version = 1 WHERE id = $1", of_ada),
            ("UPDATE consent_record SET person_id = NULL WHERE id = $1", of_ada),
        ] {
            let tx = site.db.begin().await.unwrap();
            assert!(tx.execute(sql, params![row]).await.is_err(), "{sql}");
        }
        for sql in [
            "UPDATE consent_record SET person_id = $2 WHERE id = $1 AND person_id IS NOT NULL",
            "UPDATE consent_record SET person_id = $2, choice = 'accept' WHERE id = $1 AND person_id IS NOT NULL",
        ] {
            let tx = site.db.begin().await.unwrap();
            assert!(tx.execute(sql, params![of_ada, bob.person_id()]).await.is_err(), "{sql}");
        }
        let tx = site.db.begin().await.unwrap();
        let both = "UPDATE consent_record SET person_id = $2, purposes = 'language+theme' WHERE id = $1";
        assert!(tx.execute(both, params![of_nobody, bob.person_id()]).await.is_err());
        drop(tx);
        let tx = site.db.begin().await.unwrap();
        let again = "INSERT INTO consent_record (id, given_at, version, choice, method, language) \
                     VALUES ($1, 0, 2, 'accept', 'banner', 'en')";
        assert!(tx.execute(again, params![of_nobody]).await.is_err());
        drop(tx);
        assert_eq!(consent::proof(&site, &of_nobody.unwrap().to_string()).await.unwrap(), before);
    })
    .await;
}

#[tokio::test]
async fn a_proof_is_found_by_its_number_alone_and_names_nobody() {
    on_both_engines(async |site| {
        create(&site, "ada").await;
        let ada = sign_in(&site, "ada", None).await;
        let number = tick(&site, &ada, &["theme"]).await.unwrap().1.unwrap();
        let file = consent::proof_file(&site, &number.to_string()).await.unwrap();
        let read: serde_json::Value = serde_json::from_str(&file).unwrap();
        assert_eq!((&read["choice"], &read["purposes"][0]), (&"partly".into(), &"theme".into()));
        assert_eq!((&read["version"], &read["language"]), (&VERSION.into(), &"fr".into()));
        assert!(!file.contains("ada") && !file.contains(&ada.person_id().unwrap().to_string()), "{file}");
        for unknown in ["", "7", "' OR 1 = 1", &Uuid::from_u128(7).to_string()] {
            assert_eq!(consent::proof(&site, unknown).await.unwrap_err().code(), ErrorCode::NotFound, "{unknown}");
            assert_eq!(consent::proof_file(&site, unknown).await.unwrap_err().code(), ErrorCode::NotFound, "{unknown}");
        }
    })
    .await;
}
