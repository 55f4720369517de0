//! Requests that staff open on somebody's behalf: nothing runs before the person has confirmed by the mailed link.

use domain::{Error, actor::Actor, db::Read as _, jobs, params, privacy, privacy::NewAssisted, random::Token};
use model::{
    DAY,
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    language::Language,
    privacy::{AssistedState, RequestKind, RequestState},
};
use testkit::{TestSite, on_both_engines};

use super::{
    count, person,
    restore::{back_up, restore},
};

const REQUESTS: &str = "SELECT COUNT(*) FROM data_request";

async fn address(site: &TestSite, who: &Actor) -> String {
    let found = site.db.one("SELECT email FROM person WHERE id = $1", params![who.person_id()]);
    found.await.map(|(email,): (String,)| email).unwrap()
}

/// Opens a request and gives the token of the mail.
async fn assist(site: &TestSite, mona: &Actor, new: NewAssisted<'_>) -> Token {
    // The newest is found by its time.
    site.clock.advance(1);
    privacy::assist(site, mona, new).await.unwrap();
    let sql = "SELECT content FROM mail WHERE kind = 'assisted-request' ORDER BY queued_at DESC, id DESC LIMIT 1";
    let (content,): (String,) = site.db.one(sql, params![]).await.unwrap();
    let rest = content.split_once("token=").unwrap().1;
    Token::given(rest.split(['"', '\\']).next().unwrap())
}

fn problems<T: std::fmt::Debug>(refused: domain::Result<T>) -> Vec<(String, Problem)> {
    match refused.unwrap_err() {
        Error::Invalid(fields) => fields.into_iter().map(|field| (field.field, field.problem)).collect(),
        other => panic!("expected problems of fields, got {other:?}"),
    }
}

fn expired() -> Vec<(String, Problem)> {
    vec![("token".to_owned(), Problem::ExpiredCode)]
}

async fn states(site: &TestSite, who: &Actor) -> Vec<AssistedState> {
    let lines = privacy::assisted_requests(site, who, &TableQuery::default()).await.unwrap();
    lines.items.into_iter().map(|line| line.state).collect()
}

#[tokio::test]
async fn each_kind_runs_once_it_is_confirmed_and_not_before() {
    on_both_engines(async |site| {
        let (ada, mona) = (person(&site, "Ada", Role::Member).await, person(&site, "Mona", Role::PrivacyManager).await);
        let email = address(&site, &ada).await;
        let base = NewAssisted { email: &email, reason: "By telephone", ..NewAssisted::default() };
        let kinds = [
            NewAssisted { kind: "access", ..base },
            NewAssisted { kind: "rectification", part: "person", wrong: "Oldtown", right: "Newtown", ..base },
            NewAssisted { kind: "objection", part: "community", details: "It endangers me.", ..base },
            NewAssisted { kind: "restriction", part: "accuracy", ..base },
            NewAssisted { kind: "erasure", part: "contributions", ..base },
        ];
        for (done, new) in (0_i64..).zip(kinds) {
            let token = assist(&site, &mona, new).await;
            let shown = privacy::assisted_request(&site, &token, Language::En).await.unwrap();
            assert_eq!((shown.kind.word(), shown.reason.as_str()), (new.kind, "By telephone"));
            assert_eq!((shown.staff.as_deref(), shown.role), (Some("Mona Example"), Role::PrivacyManager));
            assert_eq!((shown.wrong.as_str(), shown.details.as_str()), (new.wrong, new.details));
            assert_eq!(shown.erase_contributions, new.kind == "erasure");
            assert_eq!(count(&site, REQUESTS).await, done, "opening runs nothing");
            let (kind, reference) = privacy::confirm_assisted(&site, &token).await.unwrap();
            assert_eq!((kind.word(), count(&site, REQUESTS).await), (new.kind, done + 1));
            let hers = privacy::requests(&site, &ada).await.unwrap();
            assert!(hers.iter().any(|one| one.request.reference == reference && one.request.kind == kind));
            assert_eq!(problems(privacy::confirm_assisted(&site, &token).await), expired(), "once");
            assert_eq!(problems(privacy::decline_assisted(&site, &token).await), expired());
            assert_eq!(problems(privacy::assisted_request(&site, &token, Language::En).await), expired());
        }
        let hers = privacy::requests(&site, &ada).await.unwrap();
        let of = |kind| hers.iter().find(|one| one.request.kind == kind).unwrap();
        assert_eq!(of(RequestKind::Rectification).rectification.as_ref().unwrap().right, "Newtown");
        assert_eq!(of(RequestKind::Erasure).request.execute_at, Some(site.now() + site.settings.cooling_off));
        assert!(privacy::restriction(&site, &ada).await.unwrap().is_some());
        privacy::cancel_deletion(&site, &ada).await.unwrap();
        assert_eq!(states(&site, &mona).await, [AssistedState::Confirmed; 5]);
    })
    .await;
}

#[tokio::test]
async fn what_is_declined_or_too_old_never_runs() {
    on_both_engines(async |site| {
        let (ada, mona) = (person(&site, "Ada", Role::Member).await, person(&site, "Mona", Role::PrivacyManager).await);
        let email = address(&site, &ada).await;
        let new = NewAssisted {
            email: &email,
            kind: "erasure",
            part: "account",
            reason: "By letter",
            ..NewAssisted::default()
        };
        let declined = assist(&site, &mona, new).await;
        privacy::decline_assisted(&site, &declined).await.unwrap();
        assert_eq!(problems(privacy::confirm_assisted(&site, &declined).await), expired());
        site.clock.advance(1);
        let old = assist(&site, &mona, new).await;
        assert_eq!(states(&site, &mona).await, [AssistedState::Waiting, AssistedState::Declined]);
        site.clock.advance(privacy::ASSISTED_LIFETIME);
        assert_eq!(problems(privacy::confirm_assisted(&site, &old).await), expired());
        assert_eq!(states(&site, &mona).await, [AssistedState::Expired, AssistedState::Declined]);
        assert_eq!(problems(privacy::confirm_assisted(&site, &Token::given("guessed")).await), expired());
        assert_eq!(count(&site, REQUESTS).await, 0);
        site.clock.advance(366 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM assisted_request").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_when_it_is_confirmed_leaves_the_link_as_it_was() {
    on_both_engines(async |site| {
        let (ada, mona) = (person(&site, "Ada", Role::Member).await, person(&site, "Mona", Role::PrivacyManager).await);
        let email = address(&site, &ada).await;
        let new = NewAssisted {
            email: &email,
            kind: "restriction",
            part: "claims",
            reason: "By letter",
            ..NewAssisted::default()
        };
        let token = assist(&site, &mona, new).await;
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        let refused = privacy::confirm_assisted(&site, &token).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        privacy::lift_own_restriction(&site, &ada).await.unwrap();
        site.clock.advance(1000);
        privacy::confirm_assisted(&site, &token).await.unwrap();
        let newest = privacy::requests(&site, &ada).await.unwrap().remove(0);
        assert_eq!((newest.request.kind, newest.request.state), (RequestKind::Restriction, RequestState::Done));
    })
    .await;
}

#[tokio::test]
async fn staff_say_for_whom_what_and_how_they_were_asked() {
    on_both_engines(async |site| {
        let (ada, mona) = (person(&site, "Ada", Role::Member).await, person(&site, "Mona", Role::PrivacyManager).await);
        let email = address(&site, &ada).await;
        let field = |name: &str, problem| (name.to_owned(), problem);
        let refused = async |new: NewAssisted<'_>| problems(privacy::assist(&site, &mona, new).await);
        assert_eq!(
            refused(NewAssisted::default()).await,
            [field("kind", Problem::NotAChoice), field("reason", Problem::Missing), field("email", Problem::Missing)]
        );
        let base = NewAssisted { email: &email, reason: "By telephone", ..NewAssisted::default() };
        let unknown = NewAssisted { email: "nobody@example.org", kind: "access", ..base };
        assert_eq!(refused(unknown).await, [field("email", Problem::NoAccount)]);
        for kind in ["rectification", "restriction", "objection", "erasure"] {
            let found = refused(NewAssisted { kind, part: "everything", ..base }).await;
            assert_eq!(found[0], field("part", Problem::NotAChoice), "{kind}");
        }
        let empty = NewAssisted { kind: "rectification", part: "person", ..base };
        assert_eq!(refused(empty).await, [field("wrong", Problem::Missing), field("right", Problem::Missing)]);
        let short = NewAssisted { kind: "objection", part: "community", details: "no", ..base };
        assert_eq!(refused(short).await, [field("details", Problem::TooShort(5))]);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM assisted_request").await, 0);
        for _ in 0..5 {
            privacy::assist(&site, &mona, NewAssisted { kind: "access", ..base }).await.unwrap();
        }
        let sixth = privacy::assist(&site, &mona, NewAssisted { kind: "access", ..base }).await.unwrap_err();
        assert_eq!(sixth.code(), ErrorCode::TooManyRequests);
    })
    .await;
}

#[tokio::test]
async fn only_those_who_decide_open_requests_for_others() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let email = address(&site, &ada).await;
        let new = NewAssisted { email: &email, kind: "access", reason: "By telephone", ..NewAssisted::default() };
        let officer = person(&site, "Odile", Role::DataProtectionOfficer).await;
        let mut others = vec![(Actor::Visitor, ErrorCode::SignInRequired), (officer.clone(), ErrorCode::NotAllowed)];
        for role in [Role::Member, Role::Teacher, Role::Moderator] {
            let other = person(&site, role.word(), role).await;
            let seen = privacy::assisted_requests(&site, &other, &TableQuery::default()).await.unwrap_err();
            assert_eq!(seen.code(), ErrorCode::NotAllowed);
            others.push((other, ErrorCode::NotAllowed));
        }
        for (who, expected) in others {
            assert_eq!(privacy::assist(&site, &who, new).await.unwrap_err().code(), expected);
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE kind = 'assisted-request'").await, 0);
        assert!(states(&site, &officer).await.is_empty(), "the officer sees the list");
    })
    .await;
}

#[tokio::test]
async fn a_restore_ends_the_links() {
    on_both_engines(async |site| {
        let (ada, mona) = (person(&site, "Ada", Role::Member).await, person(&site, "Mona", Role::PrivacyManager).await);
        let email = address(&site, &ada).await;
        let new = NewAssisted { email: &email, kind: "access", reason: "By telephone", ..NewAssisted::default() };
        let token = assist(&site, &mona, new).await;
        let backup = back_up(&site).await;
        privacy::decline_assisted(&site, &token).await.unwrap();
        restore(&site, &backup).await.unwrap();
        assert_eq!(problems(privacy::confirm_assisted(&site, &token).await), expired());
    })
    .await;
}
