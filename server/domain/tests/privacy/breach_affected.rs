//! Whom a breach affects: found by the register, and named for a reason.

use domain::{
    actor::Actor,
    forum,
    privacy::{
        self, AffectedSearch, add_affected, add_found, affected, breach, open_affected, preview_found, remove_affected,
    },
    register,
};
use model::{
    DAY, HOUR,
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
};
use testkit::{TestSite, on_both_engines};

use super::{
    breach::{code, noted, problem_of, words},
    count, person,
};

async fn writers(site: &TestSite) -> (Actor, Actor) {
    let root = person(site, "Root", Role::Administrator).await;
    let (ada, bob) = (person(site, "Ada", Role::Member).await, person(site, "Bob", Role::Member).await);
    let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
    let category = forum::create_category(site, &root, &category).await.unwrap();
    for who in [&ada, &bob] {
        let topic = forum::NewTopic {
            category: category.clone(),
            lesson: None,
            title: "Lanterns".to_owned(),
            text: "How do they burn?".to_owned(),
        };
        forum::start_topic(site, who, &topic).await.unwrap();
        site.clock.advance(7 * DAY);
    }
    (ada, bob)
}

#[tokio::test]
async fn the_register_finds_whom_it_affects_by_kind_of_data_and_day() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let id = noted(&site, &rosa).await;
        let (ada, bob) = writers(&site).await;
        let forum = words(&["forum"]);
        let search = |from, until| AffectedSearch { categories: &forum, from, until, ..AffectedSearch::default() };
        let found = async |from, until| preview_found(&site, &rosa, id, &search(from, until)).await.unwrap();
        assert_eq!(found("", "").await.people, 2);
        assert_eq!(found("2026-01-05", "2026-01-05").await.people, 1);
        assert_eq!(found("2026-01-06", "2026-01-11").await.people, 0);
        let later = found("2026-01-06", "").await;
        assert_eq!((later.people, later.known), (1, 0));
        assert!(later.tables.len() > 3 && later.without_time.len() == 1, "{later:?}");

        assert_eq!(add_found(&site, &rosa, id, &search("", "2026-01-06")).await.unwrap(), 1);
        site.clock.advance(HOUR);
        assert_eq!(add_found(&site, &rosa, id, &search("", "")).await.unwrap(), 1, "nobody is added twice");
        assert_eq!(found("", "").await.known, 2);
        let page = breach(&site, &rosa, id).await.unwrap();
        assert_eq!((page.present, page.breach.found, page.untold), (2, 2, 2));
        assert!(page.history[1].value.starts_with("one person, by "), "{:?}", page.history[1]);
        assert!(page.history[1].value.ends_with("until 6 January 2026"), "{:?}", page.history[1]);

        let refused = add_affected(&site, &rosa, id, "ada@example.org").await.unwrap_err();
        assert_eq!(problem_of(&refused, "email"), Some(Problem::Unchanged));
        let refused = add_affected(&site, &rosa, id, "nobody@example.org").await.unwrap_err();
        assert_eq!(problem_of(&refused, "email"), Some(Problem::NoAccount));
        site.person("Zoe", Role::Member).await;
        site.clock.advance(HOUR);
        add_affected(&site, &rosa, id, "zoe@example.org").await.unwrap();
        let list = affected(&site, &rosa, id, &TableQuery::default()).await.unwrap();
        assert_eq!(list.people.total, 3);
        remove_affected(&site, &rosa, id, list.people.items[2].id).await.unwrap();
        assert_eq!(code(remove_affected(&site, &rosa, id, list.people.items[2].id).await), ErrorCode::NotFound);
        assert_eq!(breach(&site, &rosa, id).await.unwrap().breach.found, 2);
        for who in [&ada, &bob] {
            let rows = register::count(&site.db, who.person_id().unwrap()).await.unwrap();
            assert!(rows.iter().any(|(table, rows)| table.name == "breach_person" && *rows == 1));
        }
        let log = "SELECT COUNT(*) FROM audit_payload p JOIN audit_event e ON e.id = p.event_id \
                   WHERE e.kind LIKE 'privacy.breach-%' AND p.subject_id IS NOT NULL";
        assert_eq!(count(&site, log).await, 0, "the log names the breach and nobody");
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_data_can_be_searched() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let id = noted(&site, &rosa).await;
        let choices = affected(&site, &rosa, id, &TableQuery::default()).await.unwrap().searchable;
        let with_people = register::tables().filter(|table| table.condition().is_some()).count();
        assert_eq!(choices.len(), with_people);
        for choice in choices {
            let tables = vec![choice.word.clone()];
            let search = AffectedSearch { tables: &tables, from: "2026-01-01", ..AffectedSearch::default() };
            let found = preview_found(&site, &rosa, id, &search).await.unwrap();
            assert_eq!(found.without_time.is_empty(), choice.has_time, "{}", choice.word);
            assert!(!found.tables[0].contains("processing-"), "{}", choice.word);
        }
        let tables = words(&["person"]);
        let search = AffectedSearch { tables: &tables, ..AffectedSearch::default() };
        assert_eq!(preview_found(&site, &rosa, id, &search).await.unwrap().people, 1);
    })
    .await;
}

#[tokio::test]
async fn who_they_are_opens_for_a_reason_that_each_of_them_reads() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let dora = site.person("Dora", Role::DataProtectionOfficer).await;
        let ada = person(&site, "Ada", Role::Member).await;
        let id = noted(&site, &rosa).await;
        assert_eq!(code(open_affected(&site, &dora, id, 1, "To look at it").await), ErrorCode::NotFound);
        add_affected(&site, &rosa, id, "ada@example.org").await.unwrap();
        let names = async |who: &Actor| {
            let page = affected(&site, who, id, &TableQuery::default()).await.unwrap();
            page.people.items.into_iter().map(|one| one.identity.map(|it| it.email)).collect::<Vec<_>>()
        };
        assert_eq!(names(&dora).await, [None]);
        let refused = open_affected(&site, &dora, id, 1, "").await.unwrap_err();
        assert_eq!(problem_of(&refused, "reason"), Some(Problem::Missing));
        open_affected(&site, &dora, id, 1, "To check whom it affects").await.unwrap();
        open_affected(&site, &dora, id, 1, "Once more, for nothing").await.unwrap();
        assert_eq!(names(&dora).await, [Some("ada@example.org".to_owned())]);
        assert_eq!(names(&rosa).await, [None], "for nobody else");
        let looks = privacy::looks(&site, &ada).await.unwrap();
        assert_eq!(looks.iter().map(|look| look.reason.as_str()).collect::<Vec<_>>(), ["To check whom it affects"]);
        site.clock.advance(HOUR);
        assert_eq!(names(&dora).await, [None]);
    })
    .await;
}
