//! The privacy desk: opened for a reason, decided by some, advised by another.

use domain::{Error, actor::Actor, admin, jobs, privacy};
use model::{
    DAY,
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    privacy::{DeskAction, RequestKind, RequestState, StepKind},
};
use testkit::{TestSite, on_both_engines};

use super::{count, person};

/// A member, the privacy manager, the officer.
async fn desk(site: &TestSite) -> (Actor, Actor, Actor) {
    (
        person(site, "Ada", Role::Member).await,
        person(site, "Mona", Role::PrivacyManager).await,
        person(site, "Odile", Role::DataProtectionOfficer).await,
    )
}

fn code<T: std::fmt::Debug>(result: domain::Result<T>) -> ErrorCode {
    result.unwrap_err().code()
}

fn problems(refused: domain::Result<()>) -> Vec<(String, Problem)> {
    match refused.unwrap_err() {
        Error::Invalid(fields) => fields.into_iter().map(|field| (field.field, field.problem)).collect(),
        other => panic!("expected problems of fields, got {other:?}"),
    }
}

#[tokio::test]
async fn who_asks_and_what_they_wrote_opens_for_a_reason_and_closes_again() {
    on_both_engines(async |site| {
        let (ada, mona, odile) = desk(&site).await;
        let reference = privacy::request_rectification(&site, &ada, "person", "Old town", "New town").await.unwrap();
        for reader in [&mona, &odile] {
            let closed = privacy::desk_request(&site, reader, &reference).await.unwrap();
            assert!(closed.has_person && closed.opened.is_none() && closed.followed.rectification.is_none());
            let refused = privacy::open_request(&site, reader, &reference, "abc").await;
            assert_eq!(problems(refused), [("reason".to_owned(), Problem::TooShort(5))]);
        }
        privacy::open_request(&site, &mona, &reference, "To answer her request").await.unwrap();
        let open = privacy::desk_request(&site, &mona, &reference).await.unwrap();
        let opened = open.opened.unwrap();
        assert_eq!((opened.name.as_str(), opened.email.contains("ada")), ("Ada Example", true));
        assert_eq!(opened.until, site.now() + admin::GRANT_LIFETIME);
        assert_eq!(open.followed.rectification.unwrap().wrong, "Old town");
        let other = privacy::desk_request(&site, &odile, &reference).await.unwrap();
        assert!(other.opened.is_none(), "who gave no reason sees nothing");

        let looks = privacy::looks(&site, &ada).await.unwrap();
        assert_eq!(looks.len(), 1);
        assert_eq!((looks[0].role, looks[0].reason.as_str()), (Role::PrivacyManager, "To answer her request"));
        site.clock.advance(admin::GRANT_LIFETIME);
        assert!(privacy::desk_request(&site, &mona, &reference).await.unwrap().opened.is_none());
    })
    .await;
}

#[tokio::test]
async fn the_manager_decides_and_the_officer_advises() {
    on_both_engines(async |site| {
        let (ada, mona, odile) = desk(&site).await;
        let reference = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
        let may = async |who: &Actor| privacy::desk_request(&site, who, &reference).await.unwrap().may;
        assert_eq!(may(&mona).await, [DeskAction::Begin, DeskAction::Extend, DeskAction::Answer]);
        assert_eq!(may(&odile).await, [DeskAction::Advise]);

        privacy::advise(&site, &odile, &reference, " Ask her for a proof. ").await.unwrap();
        assert_eq!(code(privacy::advise(&site, &mona, &reference, "I advise too").await), ErrorCode::NotAllowed);
        let refused = privacy::advise(&site, &odile, &reference, "").await;
        assert_eq!(problems(refused), [("advice".to_owned(), Problem::Missing)]);
        privacy::open_request(&site, &mona, &reference, "To answer her request").await.unwrap();
        let advice = privacy::desk_request(&site, &mona, &reference).await.unwrap().opened.unwrap().advice;
        assert_eq!(advice.len(), 1);
        assert_eq!(
            (advice[0].author.as_deref(), advice[0].text.as_str()),
            (Some("Odile Example"), "Ask her for a proof.")
        );
        let (category, table) = ("requests".to_owned(), "data_request_advice".to_owned());
        let wanted = privacy::Wanted { category, table, search: String::new(), page: 1 };
        let hers = privacy::items(&site, &ada, wanted).await.unwrap();
        assert!(hers.items.items[0].title.contains("Ask her for a proof."), "{:?}", hers.items.items[0]);

        privacy::begin_request(&site, &mona, &reference).await.unwrap();
        privacy::extend_request(&site, &mona, &reference, "The proof takes time.").await.unwrap();
        assert_eq!(may(&mona).await, [DeskAction::Answer]);
        let refused = privacy::answer_request(&site, &mona, &reference, "perhaps", "").await;
        let expected = [("decision".to_owned(), Problem::NotAChoice), ("answer".to_owned(), Problem::Missing)];
        assert_eq!(problems(refused), expected);
        privacy::answer_request(&site, &mona, &reference, "grant", "It is corrected.").await.unwrap();
        assert!(may(&mona).await.is_empty());
        let followed = privacy::requests(&site, &ada).await.unwrap().remove(0);
        assert_eq!(followed.request.state, RequestState::Done);
        assert!(followed.steps.iter().any(|step| step.kind == StepKind::Answered && step.note == "It is corrected."));
        assert_eq!(
            code(privacy::answer_request(&site, &mona, &reference, "refuse", "After all").await),
            ErrorCode::NotFound
        );
    })
    .await;
}

#[tokio::test]
async fn an_objection_says_what_goes_and_a_restriction_is_lifted() {
    on_both_engines(async |site| {
        let (ada, mona, _) = desk(&site).await;
        domain::account::change_name(&site, &ada, "Adele", "Example").await.unwrap();
        privacy::object(&site, &ada, "community", "My former name endangers me.").await.unwrap();
        let reference = privacy::requests(&site, &ada).await.unwrap().remove(0).request.reference;
        privacy::open_request(&site, &mona, &reference, "To decide it").await.unwrap();
        let opened = privacy::desk_request(&site, &mona, &reference).await.unwrap().opened.unwrap();
        let asked = opened.objection.unwrap();
        assert_eq!((asked.reason.as_str(), asked.rows), ("My former name endangers me.", 1));
        privacy::answer_request(&site, &mona, &reference, "grant", "You are right.").await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 0);

        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        let all = privacy::requests(&site, &ada).await.unwrap();
        let restriction = all.iter().find(|one| one.request.kind == RequestKind::Restriction).unwrap();
        let reference = &restriction.request.reference;
        let may = privacy::desk_request(&site, &mona, reference).await.unwrap().may;
        assert_eq!(may, [DeskAction::AnnounceLifting]);
        privacy::announce_lifting(&site, &mona, reference, "It is corrected.").await.unwrap();
        assert!(privacy::desk_request(&site, &mona, reference).await.unwrap().may.is_empty());
        let steps = privacy::desk_request(&site, &mona, reference).await.unwrap().followed.steps;
        assert!(steps.iter().any(|step| step.note == "It is corrected."), "it is still open for her");
        site.clock.advance(admin::GRANT_LIFETIME);
        let steps = privacy::desk_request(&site, &mona, reference).await.unwrap().followed.steps;
        assert!(steps.iter().all(|step| step.note.is_empty()), "{steps:?}");
    })
    .await;
}

#[tokio::test]
async fn the_desk_is_closed_to_all_others() {
    on_both_engines(async |site| {
        let (ada, _, odile) = desk(&site).await;
        let reference = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
        let mut others = vec![(Actor::Visitor, ErrorCode::SignInRequired), (ada.clone(), ErrorCode::NotAllowed)];
        for role in [Role::Member, Role::Teacher, Role::Moderator] {
            others.push((person(&site, role.word(), role).await, ErrorCode::NotAllowed));
        }
        for (who, expected) in &others {
            assert_eq!(code(privacy::desk_request(&site, who, &reference).await), *expected);
            assert_eq!(code(privacy::open_requests(&site, who, &TableQuery::default()).await), *expected);
            assert_eq!(code(privacy::open_request(&site, who, &reference, "I am curious").await), *expected);
            assert_eq!(code(privacy::advise(&site, who, &reference, "I advise").await), *expected);
            assert_eq!(code(privacy::answer_request(&site, who, &reference, "grant", "Mine").await), *expected);
        }
        for refused in [
            privacy::answer_request(&site, &odile, &reference, "grant", "It is corrected.").await,
            privacy::begin_request(&site, &odile, &reference).await,
            privacy::extend_request(&site, &odile, &reference, "It takes time.").await,
            privacy::announce_lifting(&site, &odile, &reference, "It is corrected.").await,
        ] {
            assert_eq!(code(refused), ErrorCode::NotAllowed, "the officer decides nothing");
        }
        assert_eq!(code(privacy::desk_request(&site, &odile, "unknown").await), ErrorCode::NotFound);
        assert_eq!(code(privacy::open_request(&site, &odile, "unknown", "I am curious").await), ErrorCode::NotFound);
        assert_eq!(code(privacy::advise(&site, &odile, "unknown", "I advise").await), ErrorCode::NotFound);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_access_grant").await, 0);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request_advice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_overdue_is_found_and_old_advice_goes_with_its_request() {
    on_both_engines(async |site| {
        let (ada, mona, odile) = desk(&site).await;
        let reference = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        privacy::advise(&site, &odile, &reference, "Answer in time.").await.unwrap();
        let listed = async |filter: &str| {
            let query = TableQuery { filter: filter.to_owned(), ..TableQuery::default() };
            privacy::open_requests(&site, &mona, &query).await.unwrap().total
        };
        for (filter, expected) in
            [("", 2), ("open", 1), ("done", 1), ("restriction", 1), ("erasure", 0), ("overdue", 0), ("no'; --", 2)]
        {
            assert_eq!(listed(filter).await, expected, "{filter}");
        }
        site.clock.advance(32 * DAY);
        assert_eq!(listed("overdue").await, 1);
        let may = privacy::desk_request(&site, &mona, &reference).await.unwrap().may;
        assert!(!may.contains(&DeskAction::Extend), "it is too late for more time");
        privacy::answer_request(&site, &mona, &reference, "refuse", "It is right as it is.").await.unwrap();
        assert_eq!(listed("overdue").await, 0);
        privacy::lift_own_restriction(&site, &ada).await.unwrap();
        site.clock.advance(3 * 366 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request_advice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_left_of_a_request_names_nobody() {
    on_both_engines(async |site| {
        let (ada, mona, odile) = desk(&site).await;
        let reference = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
        privacy::advise(&site, &odile, &reference, "Answer in time.").await.unwrap();
        super::delete(&site, &ada, false).await;
        let left = privacy::desk_request(&site, &mona, &reference).await.unwrap();
        assert!(!left.has_person && left.opened.is_none() && left.may.is_empty());
        assert_eq!(code(privacy::open_request(&site, &mona, &reference, "To answer it").await), ErrorCode::NotFound);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM data_request_advice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_decides_or_advises_on_their_own_request_while_others_can() {
    on_both_engines(async |site| {
        let (ada, mona, odile) = desk(&site).await;
        let root = person(&site, "Root", Role::Administrator).await;
        let reference = privacy::request_rectification(&site, &mona, "person", "1", "2").await.unwrap();
        let own = privacy::desk_request(&site, &mona, &reference).await.unwrap();
        assert!(own.is_own && own.may.is_empty(), "{:?}", own.may);
        for refused in [
            privacy::begin_request(&site, &mona, &reference).await,
            privacy::extend_request(&site, &mona, &reference, "It takes time.").await,
            privacy::answer_request(&site, &mona, &reference, "grant", "I am right.").await,
        ] {
            assert_eq!(code(refused), ErrorCode::OwnRequest);
        }
        privacy::object(&site, &mona, "community", "My former name endangers me.").await.unwrap();
        let objection = privacy::requests(&site, &mona).await.unwrap().remove(0).request.reference;
        let refused = privacy::answer_request(&site, &mona, &objection, "grant", "I am right.").await;
        assert_eq!(code(refused), ErrorCode::OwnRequest);
        privacy::restrict(&site, &mona, "accuracy").await.unwrap();
        let restriction = privacy::requests(&site, &mona).await.unwrap().remove(0).request.reference;
        let refused = privacy::announce_lifting(&site, &mona, &restriction, "It is settled.").await;
        assert_eq!(code(refused), ErrorCode::OwnRequest);
        privacy::lift_own_restriction(&site, &mona).await.unwrap();

        let advised = privacy::request_rectification(&site, &odile, "person", "1", "2").await.unwrap();
        assert_eq!(code(privacy::advise(&site, &odile, &advised, "I am right.").await), ErrorCode::OwnRequest);
        assert_eq!(privacy::desk_request(&site, &odile, &advised).await.unwrap().may, []);
        assert_eq!(code(privacy::begin_request(&site, &ada, &reference).await), ErrorCode::NotAllowed);

        assert!(!privacy::desk_request(&site, &root, &reference).await.unwrap().is_own);
        privacy::answer_request(&site, &root, &reference, "grant", "She is right.").await.unwrap();
        let noted = "SELECT COUNT(*) FROM audit_event WHERE kind = 'privacy.own-request-decided'";
        assert_eq!(count(&site, noted).await, 0);
    })
    .await;
}

#[tokio::test]
async fn who_is_alone_decides_their_own_request_and_the_log_says_so() {
    on_both_engines(async |site| {
        let root = person(&site, "Root", Role::Administrator).await;
        person(&site, "Odile", Role::DataProtectionOfficer).await;
        let reference = privacy::request_rectification(&site, &root, "person", "1", "2").await.unwrap();
        let own = privacy::desk_request(&site, &root, &reference).await.unwrap();
        assert!(!own.is_own && own.may.contains(&DeskAction::Answer));
        privacy::answer_request(&site, &root, &reference, "grant", "I am alone here.").await.unwrap();
        let noted = "SELECT COUNT(*) FROM audit_event WHERE kind = 'privacy.own-request-decided'";
        assert_eq!(count(&site, noted).await, 1);
    })
    .await;
}
