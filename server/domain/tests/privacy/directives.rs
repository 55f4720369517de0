//! Directives for after one's death: left and withdrawn by their person, read and carried out once the death is reported.

use domain::{
    Error,
    actor::Actor,
    db::Read as _,
    params,
    privacy::{self, LeaveDirectives, OpenShare},
};
use model::{
    DAY,
    account::Role,
    error::{ErrorCode, Problem},
    privacy::{RequestKind, RequestState, Wish},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{
    count, person,
    restore::{back_up, restore},
};

const REASON: &str = "Her sister called and sent the certificate.";
const DOCUMENT: &str = "No 42 of Lille";

fn left(wish: &str) -> LeaveDirectives<'_> {
    LeaveDirectives {
        wish,
        words: "Thank them all.",
        heir_name: "Bea Heir",
        heir_address: "bea@example.org",
        heir_note: "For you.",
    }
}

fn code<T: std::fmt::Debug>(result: domain::Result<T>) -> ErrorCode {
    result.unwrap_err().code()
}

fn key(actor: &Actor) -> Uuid {
    actor.person_id().unwrap()
}

async fn state(site: &TestSite, who: &Actor, kind: RequestKind) -> Option<RequestState> {
    let all = privacy::requests(site, who).await.unwrap();
    all.into_iter().find(|one| one.request.kind == kind).map(|one| one.request.state)
}

#[tokio::test]
async fn they_are_left_changed_and_withdrawn_by_their_person_alone() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        assert_eq!(privacy::directives(&site, &ada).await.unwrap(), None);
        for (input, field, problem) in [
            (LeaveDirectives { wish: "", ..left("") }, "wish", Problem::Missing),
            (left("burn"), "wish", Problem::NotAChoice),
            (LeaveDirectives { heir_name: " ", ..left("hand-over") }, "heir_name", Problem::Missing),
            (LeaveDirectives { heir_address: "bea", ..left("hand-over") }, "heir_address", Problem::NotAnAddress),
        ] {
            let refused = privacy::leave_directives(&site, &ada, input).await.unwrap_err();
            let Error::Invalid(fields) = refused else { panic!("{field}") };
            assert_eq!((fields[0].field.as_str(), &fields[0].problem), (field, &problem));
        }
        privacy::leave_directives(&site, &ada, left("hand-over")).await.unwrap();
        let found = privacy::directives(&site, &ada).await.unwrap().unwrap();
        assert_eq!((found.wish, found.heir_address.as_str()), (Wish::HandOver, "bea@example.org"));
        privacy::restrict(&site, &ada, "claims").await.unwrap();
        privacy::leave_directives(&site, &ada, left("keep")).await.unwrap();
        let found = privacy::directives(&site, &ada).await.unwrap().unwrap();
        assert_eq!((found.wish, found.heir_name.as_str()), (Wish::Keep, ""), "nobody is named without need");

        assert_eq!(privacy::directives(&site, &bob).await.unwrap(), None);
        assert_eq!(code(privacy::withdraw_directives(&site, &bob).await), ErrorCode::NotFound);
        for refused in [
            privacy::leave_directives(&site, &Actor::Visitor, left("keep")).await,
            privacy::withdraw_directives(&site, &Actor::Visitor).await,
        ] {
            assert_eq!(code(refused), ErrorCode::SignInRequired);
        }
        privacy::withdraw_directives(&site, &ada).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM directive").await, 0);
    })
    .await;
}

#[tokio::test]
async fn only_those_who_decide_requests_report_a_death_and_read_nothing_before() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let root = person(&site, "Root", Role::Administrator).await;
        let mut others = vec![(Actor::Visitor, ErrorCode::SignInRequired), (ada.clone(), ErrorCode::NotAllowed)];
        for role in [Role::Member, Role::Teacher, Role::Moderator] {
            others.push((person(&site, role.word(), role).await, ErrorCode::NotAllowed));
        }
        assert_eq!(code(privacy::report_death(&site, &root, key(&ada), REASON, DOCUMENT).await), ErrorCode::NotFound);
        privacy::leave_directives(&site, &ada, left("hand-over")).await.unwrap();
        for (who, expected) in others {
            assert_eq!(code(privacy::death_of(&site, &who, key(&ada)).await), expected);
            assert_eq!(code(privacy::report_death(&site, &who, key(&ada), REASON, DOCUMENT).await), expected);
            assert_eq!(code(privacy::hand_over_archive(&site, &who, key(&ada)).await), expected);
        }
        let page = privacy::death_of(&site, &root, key(&ada)).await.unwrap();
        assert!(page.has_directives && page.directives.is_none(), "nobody reads them before");
        let refused = privacy::report_death(&site, &root, key(&ada), "no", "").await.unwrap_err();
        assert!(matches!(&refused, Error::Invalid(fields) if fields.len() == 2));
        privacy::leave_directives(&site, &root, left("erase")).await.unwrap();
        let own = privacy::report_death(&site, &root, key(&root), REASON, DOCUMENT).await;
        assert_eq!(code(own), ErrorCode::NotAllowed, "nobody reports themselves");
        assert_eq!(code(privacy::death_of(&site, &root, Uuid::nil()).await), ErrorCode::NotFound);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request").await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_account_is_kept_or_erased_after_a_time_in_which_a_mistake_is_stopped() {
    on_both_engines(async |site| {
        let root = person(&site, "Root", Role::Administrator).await;
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        privacy::leave_directives(&site, &ada, left("keep")).await.unwrap();
        privacy::leave_directives(&site, &bob, left("erase")).await.unwrap();
        for who in [&ada, &bob] {
            privacy::report_death(&site, &root, key(who), REASON, DOCUMENT).await.unwrap();
            assert_eq!(
                code(privacy::report_death(&site, &root, key(who), REASON, DOCUMENT).await),
                ErrorCode::Conflict
            );
            assert_eq!(state(&site, who, RequestKind::Directives).await, Some(RequestState::Done));
            let page = privacy::death_of(&site, &root, key(who)).await.unwrap();
            assert_eq!(page.note, format!("{REASON} ({DOCUMENT})"));
            assert!(page.is_carried_out && page.directives.is_some());
        }
        assert_eq!(state(&site, &ada, RequestKind::Erasure).await, None);
        let planned = privacy::planned_deletion(&site, &bob).await.unwrap().unwrap();
        assert_eq!(planned.execute_at, site.now() + site.settings.cooling_off);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM mail WHERE kind = 'deletion-planned'").await, 1);
        privacy::cancel_deletion(&site, &bob).await.unwrap();
        assert_eq!(state(&site, &bob, RequestKind::Directives).await, Some(RequestState::Cancelled));
        let page = privacy::death_of(&site, &root, key(&bob)).await.unwrap();
        assert!(page.reported_at.is_none() && page.directives.is_none(), "closed again, and may be reported again");
        site.clock.advance(30 * DAY);
        site.run_jobs().await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 3, "who lives keeps the account");
    })
    .await;
}

#[tokio::test]
async fn the_named_person_gets_the_archive_and_then_the_account_goes() {
    on_both_engines(async |site| {
        let root = person(&site, "Root", Role::Administrator).await;
        let ada = person(&site, "Ada", Role::Member).await;
        privacy::leave_directives(&site, &ada, left("hand-over")).await.unwrap();
        privacy::report_death(&site, &root, key(&ada), REASON, DOCUMENT).await.unwrap();
        assert_eq!(state(&site, &ada, RequestKind::Directives).await, Some(RequestState::Open));
        assert_eq!(code(privacy::hand_over_archive(&site, &root, key(&ada)).await), ErrorCode::NotFound);
        let (archive,): (Uuid,) =
            site.db.one("SELECT id FROM archive WHERE person_id = $1", params![key(&ada)]).await.unwrap();
        privacy::build_archive(&site, archive).await.unwrap();
        assert!(privacy::death_of(&site, &root, key(&ada)).await.unwrap().has_archive);

        let made = privacy::hand_over_archive(&site, &root, key(&ada)).await.unwrap();
        assert_eq!(code(privacy::hand_over_archive(&site, &root, key(&ada)).await), ErrorCode::NotFound, "once");
        assert_eq!(made.expires_at, site.now() + 14 * DAY);
        let (address, content): (String, String) =
            site.db.one("SELECT address, content FROM mail WHERE kind = 'archive-left'", params![]).await.unwrap();
        assert_eq!(address, "bea@example.org");
        assert!(content.contains(&made.link) && !content.contains(&made.phrase), "the pass phrase goes another way");
        let token = made.link.rsplit_once('/').unwrap().1;
        let input = OpenShare { token, phrase: &made.phrase, client: None };
        assert!(privacy::open_share(&site, input).await.is_ok());
        assert_eq!(state(&site, &ada, RequestKind::Directives).await, Some(RequestState::Done));
        let planned = privacy::planned_deletion(&site, &ada).await.unwrap().unwrap();
        assert!(planned.execute_at >= made.expires_at, "the archive stays as long as its link");

        site.clock.advance(planned.execute_at - site.now());
        let id = super::request_of(&site, &planned.reference).await;
        privacy::erase_account(&site, id).await.unwrap();
        for table in ["directive", "archive", "archive_share"] {
            let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
            assert_eq!(site.db.one::<(i64,)>(sql, params![]).await.unwrap().0, 0, "{table}");
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 1);
    })
    .await;
}

/// A backup does not bring back what its person no longer wants to happen.
#[tokio::test]
async fn a_restore_does_not_bring_older_directives_back() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        privacy::leave_directives(&site, &ada, left("erase")).await.unwrap();
        let erase = back_up(&site).await;
        site.clock.advance(DAY);
        privacy::leave_directives(&site, &ada, left("keep")).await.unwrap();
        let keep = back_up(&site).await;
        restore(&site, &keep).await.unwrap();
        assert_eq!(privacy::directives(&site, &ada).await.unwrap().unwrap().wish, Wish::Keep);
        restore(&site, &erase).await.unwrap();
        assert_eq!(privacy::directives(&site, &ada).await.unwrap(), None);
        restore(&site, &keep).await.unwrap();
        site.clock.advance(DAY);
        privacy::withdraw_directives(&site, &ada).await.unwrap();
        restore(&site, &keep).await.unwrap();
        assert_eq!(privacy::directives(&site, &ada).await.unwrap(), None);
    })
    .await;
}
