//! The dashboard shows to each role what it may see, and opening a person leaves a trace.

#![allow(clippy::unwrap_used)]

use domain::{
    account::{NewAccount, create_account},
    actor::Actor,
    admin,
    db::Read as _,
    params,
};
use model::{
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    language::Language,
};
use testkit::{TestSite, on_both_engines};

async fn audited(site: &TestSite, kind: &str) -> i64 {
    site.db.one::<(i64,)>("SELECT COUNT(*) FROM audit_event WHERE kind = $1", params![kind]).await.unwrap().0
}

fn search(text: &str) -> TableQuery {
    TableQuery { search: text.to_owned(), ..TableQuery::default() }
}

#[tokio::test]
async fn people_are_found_by_name_and_address_without_showing_addresses() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        site.person("Ada", Role::Member).await;
        site.person("Alan", Role::Teacher).await;
        let all = admin::people(&site, &admin, &TableQuery::default()).await.unwrap();
        assert_eq!((all.items.len(), all.total, all.pages()), (3, 3, 1));
        assert_eq!(all.items[0].masked_address, "a•••@example.org");
        let names = |found: model::admin::TablePage<model::admin::PersonLine>| {
            found.items.into_iter().map(|line| line.name).collect::<Vec<_>>()
        };
        assert_eq!(names(admin::people(&site, &admin, &search("ADA ex")).await.unwrap()), ["Ada Example"]);
        assert_eq!(names(admin::people(&site, &admin, &search("alan@example.org")).await.unwrap()), ["Alan Example"]);
        assert!(names(admin::people(&site, &admin, &search("%")).await.unwrap()).is_empty());
        let teachers = TableQuery { filter: "teacher".to_owned(), ..TableQuery::default() };
        assert_eq!(names(admin::people(&site, &admin, &teachers).await.unwrap()), ["Alan Example"]);
        let turned = TableQuery { sort: "name".to_owned(), descending: true, ..TableQuery::default() };
        assert_eq!(names(admin::people(&site, &admin, &turned).await.unwrap())[0], "Grace Example");
        let beyond = TableQuery { page: 9, ..TableQuery::default() };
        assert!(admin::people(&site, &admin, &beyond).await.unwrap().items.is_empty());
    })
    .await;
}

#[tokio::test]
async fn details_open_with_a_reason_and_close_after_a_quarter_of_an_hour() {
    on_both_engines(async |site| {
        let grace = site.person("Grace", Role::Administrator).await;
        let other = site.person("Alan", Role::Administrator).await;
        let ada = site.person("Ada", Role::Member).await.person_id().unwrap();
        assert_eq!(admin::person(&site, &grace, ada).await.unwrap().details, None);
        let refused = admin::open_person(&site, &grace, ada, "  ").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Invalid);
        let nobody = site.new_id().unwrap();
        let refused = admin::open_person(&site, &grace, nobody, "Support request").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotFound);

        admin::open_person(&site, &grace, ada, "Support request 12").await.unwrap();
        let details = admin::person(&site, &grace, ada).await.unwrap().details.unwrap();
        assert_eq!((details.email.as_str(), details.sessions.len()), ("ada@example.org", 1));
        assert_eq!(
            admin::person(&site, &other, ada).await.unwrap().details,
            None,
            "a grant is for one member of staff"
        );
        assert_eq!(audited(&site, "admin.opened-person").await, 1);

        site.clock.advance(admin::GRANT_LIFETIME);
        assert_eq!(admin::person(&site, &grace, ada).await.unwrap().details, None);
    })
    .await;
}

#[tokio::test]
async fn roles_change_but_one_administrator_stays() {
    on_both_engines(async |site| {
        let grace = site.person("Grace", Role::Administrator).await;
        let grace_id = grace.person_id().unwrap();
        let ada = site.person("Ada", Role::Member).await.person_id().unwrap();
        assert!(admin::person(&site, &grace, grace_id).await.unwrap().is_last_administrator);
        let refused = admin::change_role(&site, &grace, grace_id, "member").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        for (role, problem) in [("emperor", Problem::NotAChoice), ("member", Problem::Unchanged)] {
            let domain::Error::Invalid(fields) = admin::change_role(&site, &grace, ada, role).await.unwrap_err() else {
                unreachable!("{role} is refused as a value")
            };
            assert_eq!(fields[0].problem, problem);
        }
        admin::change_role(&site, &grace, ada, "administrator").await.unwrap();
        admin::change_role(&site, &grace, grace_id, "member").await.unwrap();
        assert_eq!(audited(&site, "admin.changed-role").await, 2);
        let nobody = site.new_id().unwrap();
        let refused = admin::change_role(&site, &grace, nobody, "teacher").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn two_administrators_can_not_remove_each_other() {
    on_both_engines(async |site| {
        let grace = site.person("Grace", Role::Administrator).await;
        let alan = site.person("Alan", Role::Administrator).await;
        let (one, two) = tokio::join!(
            admin::change_role(&site, &grace, alan.person_id().unwrap(), "member"),
            admin::change_role(&site, &alan, grace.person_id().unwrap(), "member"),
        );
        assert!(one.is_ok() != two.is_ok());
    })
    .await;
}

#[tokio::test]
async fn the_wrong_actor_sees_and_does_nothing() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        let member = site.person("Mallory", Role::Member).await;
        let teacher = site.person("Tom", Role::Teacher).await;
        let moderator = site.person("Mona", Role::Moderator).await;
        let victim = site.person("Ada", Role::Member).await.person_id().unwrap();
        let query = TableQuery::default();
        for (actor, code) in [
            (&Actor::Visitor, ErrorCode::SignInRequired),
            (&member, ErrorCode::NotAllowed),
            (&teacher, ErrorCode::NotAllowed),
            (&moderator, ErrorCode::NotAllowed),
        ] {
            assert_eq!(admin::people(&site, actor, &query).await.unwrap_err().code(), code);
            assert_eq!(admin::person(&site, actor, victim).await.unwrap_err().code(), code);
            assert_eq!(admin::open_person(&site, actor, victim, "because I can").await.unwrap_err().code(), code);
            assert_eq!(admin::change_role(&site, actor, victim, "teacher").await.unwrap_err().code(), code);
            assert_eq!(admin::audit_log(&site, actor, &query).await.unwrap_err().code(), code);
            assert_eq!(admin::audit_kinds(&site, actor).await.unwrap_err().code(), code);
            assert_eq!(admin::health(&site, actor).await.unwrap_err().code(), code);
        }
        assert_eq!(admin::overview(&site, &Actor::Visitor).await.unwrap_err().code(), ErrorCode::SignInRequired);
        assert_eq!(admin::overview(&site, &member).await.unwrap_err().code(), ErrorCode::NotAllowed);
        let seen = admin::overview(&site, &teacher).await.unwrap();
        assert_eq!((seen.operation, seen.requests, seen.open_reports), (None, None, None));
        let seen = admin::overview(&site, &moderator).await.unwrap();
        assert_eq!((seen.operation, seen.requests, seen.open_reports), (None, None, Some(0)));
        let overview = admin::overview(&site, &admin).await.unwrap();
        assert_eq!((overview.people, overview.active_sessions), (5, 5));
        assert_eq!(overview.operation.unwrap().waiting_mails, 0);
        assert_eq!(audited(&site, "admin.opened-person").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_audit_log_names_who_did_what_to_whom() {
    on_both_engines(async |site| {
        let grace = site.person("Grace", Role::Administrator).await;
        let ada = site.person("Ada", Role::Member).await.person_id().unwrap();
        admin::change_role(&site, &grace, ada, "teacher").await.unwrap();
        admin::open_person(&site, &grace, ada, "Support request").await.unwrap();
        let log = admin::audit_log(&site, &grace, &TableQuery::default()).await.unwrap();
        assert_eq!(log.items.len(), 2);
        assert_eq!(
            admin::audit_kinds(&site, &grace).await.unwrap(),
            ["admin.changed-role".to_owned(), "admin.opened-person".to_owned()]
        );
        let one = TableQuery { filter: "admin.changed-role".to_owned(), ..TableQuery::default() };
        let line = admin::audit_log(&site, &grace, &one).await.unwrap().items.remove(0);
        assert_eq!(line.actor.unwrap().name.unwrap(), "Grace Example");
        assert_eq!(line.subject.unwrap().name.unwrap(), "Ada Example");
        assert_eq!(line.detail, "member to teacher");
    })
    .await;
}

#[tokio::test]
async fn the_health_page_knows_engine_size_and_schema() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        let health = admin::health(&site, &admin).await.unwrap();
        assert!(health.database_size > 10_000);
        assert_eq!((health.missing_migrations, health.newer_migrations), (0, 0));
        assert_eq!(health.mail_route, "outbox");
        assert!(health.schema >= 7, "the last migration has a number: {}", health.schema);
        let volume = health.volume.unwrap();
        assert!(volume.free > 0 && volume.free <= volume.size);
        assert_eq!((health.register.gaps, health.last_backup, health.oldest_job), (0, None, None));
        assert!(health.register.shown > health.register.tables);
        assert_eq!((health.failing_mails, health.refused_mails), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn the_operator_opens_accounts_and_nobody_else_does() {
    on_both_engines(async |site| {
        let input = |email: &str, password: &str| NewAccount {
            email: email.to_owned(),
            first_name: "Grace".to_owned(),
            last_name: "Hopper".to_owned(),
            password: password.to_owned(),
            role: Role::Administrator,
            language: Language::En,
        };
        let member = site.person("Mallory", Role::Member).await;
        for (actor, code) in [(&Actor::Visitor, ErrorCode::SignInRequired), (&member, ErrorCode::NotAllowed)] {
            let refused = create_account(&site, actor, input("a@example.org", "long enough words")).await.unwrap_err();
            assert_eq!(refused.code(), code);
        }
        create_account(&site, &Actor::System, input("Grace@Example.org", "long enough words")).await.unwrap();
        let (hash,): (String,) = site
            .db
            .one("SELECT password_hash FROM person WHERE email_key = 'grace@example.org'", params![])
            .await
            .unwrap();
        assert!(hash.starts_with("$argon2id$v=19$"));
        let bad = create_account(&site, &Actor::System, input("no address", "short")).await.unwrap_err();
        let domain::Error::Invalid(fields) = bad else { unreachable!("bad input is refused as such") };
        assert_eq!(fields.len(), 2);
    })
    .await;
}
