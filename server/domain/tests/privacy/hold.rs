//! Legal holds: what they name outlives retention and erasure, nameless, and goes with them.

use domain::{
    account::{SignIn, sign_in},
    actor::Actor,
    authority::{self, Permission},
    forum::{NewCategory, NewTopic, create_category, start_topic},
    jobs, params,
    privacy::{self, NewHold, end_hold, hold, holds, open_held_identity, review_hold, set_hold},
    register,
};
use model::{
    DAY,
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    hold::{HoldGround, HoldId},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{
    PASSWORD, change, count, delete, person,
    plant::{everything, plant},
    receipt, request_of,
    restore::{back_up, restore},
};

async fn set(site: &TestSite, staff: &Actor, categories: &[&str], quiet_until: &str) -> HoldId {
    let categories: Vec<String> = categories.iter().map(|word| (*word).to_owned()).collect();
    let input = NewHold {
        email: "Ada@example.org",
        name: "Case 7",
        ground: "legal-claims",
        categories: &categories,
        review: "2026-06-01",
        quiet_until,
    };
    set_hold(site, staff, &input).await.unwrap()
}

/// Ada, who wrote something, and the manager.
async fn start(site: &TestSite) -> (Actor, Actor) {
    let rosa = site.person("Rosa", Role::Administrator).await;
    let ada = person(site, "Ada", Role::Member).await;
    let category = NewCategory { title: "Questions".to_owned(), description: String::new() };
    let category = create_category(site, &rosa, &category).await.unwrap();
    let topic = NewTopic { category, lesson: None, title: "Lanterns".to_owned(), text: "They burn oil".to_owned() };
    start_topic(site, &ada, &topic).await.unwrap();
    (ada, rosa)
}

fn problem_of(error: &domain::Error, field: &str) -> Option<Problem> {
    match error {
        domain::Error::Invalid(found) => found.iter().find(|one| one.field == field).map(|one| one.problem.clone()),
        _ => None,
    }
}

fn kept(lines: &[model::privacy::ReceiptLine]) -> Vec<(&str, u64)> {
    lines.iter().filter(|line| line.tally.kept > 0).map(|line| (line.category.as_str(), line.tally.kept)).collect()
}

#[tokio::test]
async fn what_is_held_stays_nameless_after_the_erasure_and_goes_with_its_hold() {
    on_both_engines(async |site| {
        let (ada, rosa) = start(&site).await;
        let held = set(&site, &rosa, &["forum"], "").await;
        let preview = privacy::preview_deletion(&site, &ada).await.unwrap();
        assert_eq!(preview.held[0].ground, HoldGround::Claims);
        let forum = preview.lines.iter().find(|line| line.category == "Forum").unwrap();
        assert_eq!((forum.account_only.kept, forum.with_contributions.kept), (2, 2), "the topic and its post");

        let reference = delete(&site, &ada, true).await;
        let found = receipt(&site, &reference).await;
        assert_eq!(kept(&found.lines), [("account", 2), ("forum", 2), ("requests", 1)]);
        assert_eq!(found.held[0].categories, ["forum"]);
        assert!(mail_says_kept(&site, "kept"), "the last mail says what is kept");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown = 'They burn oil'").await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 1, "Rosa's alone");
        for (table, column, value) in everything(&site).await {
            assert!(!value.contains("ada@example.org"), "{table}.{column} names her");
        }
        let again =
            SignIn { email: "ada@example.org", password: PASSWORD, device: "", known: None, proof: None, client: None };
        assert!(sign_in(&site, &Actor::Visitor, again).await.is_err());
        let list = domain::forum::latest_topics(&site, 10).await.unwrap();
        assert_eq!(list.len(), 1);
        assert!(!format!("{list:?}").contains("Lanterns"), "others see nothing of what is held");

        let shown = holds(&site, &rosa, &TableQuery::default()).await.unwrap();
        let subject = shown.items[0].person.as_ref().unwrap();
        assert!(subject.name.starts_with('§') && subject.masked_address.is_none());
        assert!(!hold(&site, &rosa, held).await.unwrap().has_identity, "the account is not held");

        end_hold(&site, &rosa, held, "The case is over").await.unwrap();
        site.clock.advance(DAY);
        site.run_jobs().await;
        let found = receipt(&site, &reference).await;
        assert_eq!((kept(&found.lines), found.held), (vec![], vec![]));
        assert!(found.scrubbed_at.is_some_and(|at| at > site.now() - 1000), "scrubbed once more");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown <> ''").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM legal_hold WHERE person_id IS NOT NULL OR name <> ''").await, 0);
        let name = hold(&site, &rosa, held).await.unwrap().hold.name;
        assert!(!name.is_empty() && !name.contains("Case"), "its record is called by its key: {name}");
        assert_eq!(end_hold(&site, &rosa, held, "Once more").await.unwrap_err().code(), ErrorCode::NotFound);
    })
    .await;
}

fn mail_says_kept(site: &TestSite, word: &str) -> bool {
    site.mails().iter().any(|mail| mail.contains("Forum:") && mail.contains(word))
}

#[tokio::test]
async fn a_second_hold_keeps_what_the_first_one_kept() {
    on_both_engines(async |site| {
        let (ada, rosa) = start(&site).await;
        let first = set(&site, &rosa, &["forum"], "").await;
        let second = set(&site, &rosa, &[], "").await;
        delete(&site, &ada, true).await;
        end_hold(&site, &rosa, first, "The case is over").await.unwrap();
        site.run_jobs().await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown <> ''").await, 1);
        end_hold(&site, &rosa, second, "This one too").await.unwrap();
        site.run_jobs().await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown <> ''").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 1);
    })
    .await;
}

#[tokio::test]
async fn of_a_quiet_hold_nothing_is_said_until_its_day_and_nothing_false_either() {
    on_both_engines(async |site| {
        let (ada, rosa) = start(&site).await;
        set(&site, &rosa, &["forum"], "2026-03-01").await;
        assert_eq!(privacy::preview_deletion(&site, &ada).await.unwrap().held, []);
        let ada_id = ada.person_id().unwrap();
        let mine = async |site: &TestSite| {
            let rows = register::count(&site.db, ada_id).await.unwrap();
            rows.into_iter().find(|(table, _)| table.name == "legal_hold").unwrap().1
        };
        assert_eq!(mine(&site).await, 0, "she does not find it in her data");
        let log = "SELECT COUNT(*) FROM audit_payload p JOIN audit_event e ON e.id = p.event_id \
                   WHERE e.kind = 'privacy.hold-set' AND p.subject_id IS NOT NULL";
        assert_eq!(count(&site, log).await, 0, "nor in her log");

        let reference = delete(&site, &ada, true).await;
        let found = receipt(&site, &reference).await;
        assert_eq!((kept(&found.lines), &found.held), (vec![], &vec![]));
        assert!(found.lines.iter().all(|line| line.category != "forum"), "what stays is not said to be gone");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown <> ''").await, 1);

        site.clock.advance(60 * DAY);
        site.run_jobs().await;
        assert_eq!(mine(&site).await, 1);
        let found = receipt(&site, &reference).await;
        assert_eq!(kept(&found.lines), [("account", 2), ("forum", 2), ("requests", 1)]);
        assert_eq!(found.held.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_it_was_is_kept_apart_and_opens_for_a_reason() {
    on_both_engines(async |site| {
        let (ada, rosa) = start(&site).await;
        let ada_id = ada.person_id().unwrap();
        let held = set(&site, &rosa, &[], "").await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let planted = plant(&site, ada_id, "ada").await;
        change(&site, "DELETE FROM held_subject", params![]).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, request_of(&site, &planned.reference).await).await.unwrap();

        let identity: Vec<_> = planted
            .iter()
            .filter(|one| ["person", "former_name"].contains(&one.table) || one.column == "address")
            .collect();
        assert!(identity.len() > 5);
        for (table, column, value) in everything(&site).await {
            for one in &identity {
                let is_apart = table == "held_subject" && one.table != "mail";
                // What somebody prefers is no name, and is held with the account.
                let is_preference = table == "person" && ["age_band", "language", "theme"].contains(&one.column);
                assert!(is_apart || is_preference || !value.contains(&one.marker), "{one:?} in {table}.{column}");
            }
        }
        let closed = hold(&site, &rosa, held).await.unwrap();
        assert_eq!((closed.has_identity, closed.identity), (true, None));
        let refused = open_held_identity(&site, &rosa, held, "x").await.unwrap_err();
        assert_eq!(problem_of(&refused, "reason"), Some(Problem::TooShort(5)));
        open_held_identity(&site, &rosa, held, "A court asks who it was").await.unwrap();
        let opened = hold(&site, &rosa, held).await.unwrap().identity.unwrap();
        assert!(opened.email.contains("mk-ada-person-email"));
        assert!(opened.former_names.contains("mk-ada-former_name"));
        let other = site.person("Max", Role::PrivacyManager).await;
        assert_eq!(hold(&site, &other, held).await.unwrap().identity, None, "for whom it was opened alone");
        site.clock.advance(DAY);
        assert_eq!(hold(&site, &rosa, held).await.unwrap().identity, None);

        end_hold(&site, &rosa, held, "The case is over").await.unwrap();
        site.run_jobs().await;
        for (table, column, value) in everything(&site).await {
            for one in &planted {
                assert!(!value.contains(&one.marker), "{one:?} is left in {table}.{column}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_restore_knows_the_holds_that_were_set_and_ended_since() {
    on_both_engines(async |site| {
        let (ada, rosa) = start(&site).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        let backup = back_up(&site).await;
        let held = set(&site, &rosa, &["forum"], "").await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, request_of(&site, &planned.reference).await).await.unwrap();

        assert_eq!(restore(&site, &backup).await.unwrap().erased, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown = 'They burn oil'").await, 1);
        for (table, column, value) in everything(&site).await {
            assert!(!value.contains("ada@example.org"), "{table}.{column} names her");
        }
        end_hold(&site, &rosa, held, "The case is over").await.unwrap();
        site.run_jobs().await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown <> ''").await, 0);

        assert_eq!(restore(&site, &backup).await.unwrap().erased, 1);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM post WHERE markdown <> ''").await, 0, "ended since");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 1);
    })
    .await;
}

#[tokio::test]
async fn retention_keeps_what_is_held_and_nothing_else() {
    on_both_engines(async |site| {
        let (ada, rosa) = start(&site).await;
        let bob = person(&site, "Bob", Role::Member).await;
        let held = set(&site, &rosa, &["account"], "").await;
        for (person, kind) in [(&ada, "mail"), (&bob, "mail")] {
            let (id, long_ago) = (site.new_id().unwrap(), site.now() - 400 * DAY);
            let sql = "INSERT INTO former_name (id, person_id, first_name, last_name, replaced_at) \
                       VALUES ($1, $2, 'A', 'B', $3)";
            change(&site, sql, params![id, person.person_id(), long_ago]).await;
            let sql = "INSERT INTO mail (id, person_id, address, kind, language, content, queued_at) \
                       VALUES ($1, $2, '', $4, 'en', '', $3)";
            change(&site, sql, params![id, person.person_id(), long_ago, kind]).await;
        }
        let sets = set(&site, &rosa, &["mail"], "").await;
        jobs::apply_retention(&site).await.unwrap();
        let left =
            async |site: &TestSite| count(site, "SELECT COUNT(*) FROM mail WHERE queued_at < 1760000000000").await;
        assert_eq!(left(&site).await, 1, "Ada's mail is held");
        end_hold(&site, &rosa, sets, "The case is over").await.unwrap();
        end_hold(&site, &rosa, held, "This one too").await.unwrap();
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(left(&site).await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person WHERE first_name = 'Ada'").await, 1, "she still has it");
    })
    .await;
}

#[tokio::test]
async fn each_field_of_a_hold_says_what_is_wrong_with_it() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        let empty = set_hold(&site, &rosa, &NewHold::default()).await.unwrap_err();
        for field in ["email", "name", "ground", "review"] {
            assert!(problem_of(&empty, field).is_some(), "{field}");
        }
        let categories = ["shoes".to_owned()];
        let wrong = NewHold {
            email: "nobody@example.org",
            name: "Case 7",
            ground: "curiosity",
            categories: &categories,
            review: "2020-01-01",
            quiet_until: "soon",
        };
        let refused = set_hold(&site, &rosa, &wrong).await.unwrap_err();
        for (field, problem) in [
            ("email", Problem::NoAccount),
            ("ground", Problem::NotAChoice),
            ("categories", Problem::NotAChoice),
            ("review", Problem::NotToCome),
            ("quiet_until", Problem::NotADay),
        ] {
            assert_eq!(problem_of(&refused, field), Some(problem), "{field}");
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM legal_hold").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_officer_sees_holds_and_does_not_decide_them() {
    on_both_engines(async |site| {
        let (_, rosa) = start(&site).await;
        let held = set(&site, &rosa, &[], "").await;
        let code = |result: Result<(), domain::Error>| result.err().map(|error| error.code());
        for role in Role::ALL {
            let staff = site.person(role.word(), role).await;
            let sees = authority::may(role, Permission::SeePrivacyDesk);
            let refused = (!sees).then_some(ErrorCode::NotAllowed);
            assert_eq!(holds(&site, &staff, &TableQuery::default()).await.is_ok(), sees, "{role:?}");
            assert_eq!(hold(&site, &staff, held).await.is_ok(), sees, "{role:?}");
            // There is no identity to open, which only those learn who may ask.
            let expected = refused.or(Some(ErrorCode::NotFound));
            assert_eq!(code(open_held_identity(&site, &staff, held, "A court asks").await), expected, "{role:?}");
            let refused = (!authority::may(role, Permission::DecidePrivacy)).then_some(ErrorCode::NotAllowed);
            assert_eq!(code(review_hold(&site, &staff, held, "2027-01-01").await), refused, "{role:?}");
            let expected = refused.or(Some(ErrorCode::Invalid));
            assert_eq!(code(set_hold(&site, &staff, &NewHold::default()).await.map(|_| ())), expected, "{role:?}");
            assert_eq!(code(end_hold(&site, &staff, held, "").await), expected, "{role:?}");
        }
        let visitor = Actor::Visitor;
        assert_eq!(code(end_hold(&site, &visitor, held, "").await), Some(ErrorCode::SignInRequired));
        assert_eq!(code(hold(&site, &rosa, Uuid::nil()).await.map(|_| ())), Some(ErrorCode::NotFound));
    })
    .await;
}
