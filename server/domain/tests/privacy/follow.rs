//! Requests that are followed, decided and answered; corrections; who looked.

use domain::{Error, account, actor::Actor, admin, jobs, params, privacy};
use model::{
    DAY, HOUR,
    account::{AgeBand, Role},
    error::{ErrorCode, Problem},
    privacy::{FollowedRequest, RequestKind, RequestState, StepKind},
};
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, change, count, person};

async fn only(site: &TestSite, person: &Actor) -> FollowedRequest {
    let mut all = privacy::requests(site, person).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn steps(followed: &FollowedRequest) -> Vec<StepKind> {
    followed.steps.iter().map(|step| step.kind).collect()
}

fn problems(refused: domain::Result<impl std::fmt::Debug>) -> Vec<(String, Problem)> {
    match refused.unwrap_err() {
        Error::Invalid(fields) => fields.into_iter().map(|field| (field.field, field.problem)).collect(),
        other => panic!("expected problems of fields, got {other:?}"),
    }
}

async fn mails(site: &TestSite, kind: &'static str) -> i64 {
    use domain::db::Read as _;
    site.db.one::<(i64,)>("SELECT COUNT(*) FROM mail WHERE kind = $1", params![kind]).await.unwrap().0
}

#[tokio::test]
async fn a_correction_is_asked_for_extended_once_and_answered() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let root = person(&site, "Root", Role::Administrator).await;
        let received = site.now();
        let reference = privacy::request_rectification(&site, &ada, "session", " A tablet ", "A phone").await.unwrap();
        let followed = only(&site, &ada).await;
        assert_eq!((followed.request.kind, followed.request.state), (RequestKind::Rectification, RequestState::Open));
        assert_eq!(steps(&followed), [StepKind::Received, StepKind::IdentityConfirmed]);
        let asked = followed.rectification.unwrap();
        assert_eq!(
            (asked.item.as_str(), asked.wrong.as_str(), asked.right.as_str()),
            ("session", "A tablet", "A phone")
        );
        assert!(privacy::requests(&site, &bob).await.unwrap().is_empty());

        site.clock.advance(DAY);
        privacy::begin_request(&site, &root, &reference).await.unwrap();
        let twice = privacy::begin_request(&site, &root, &reference).await.unwrap_err();
        assert_eq!(twice.code(), ErrorCode::Conflict);
        site.clock.advance(DAY);
        privacy::extend_request(&site, &root, &reference, "The maker of the device must answer first.").await.unwrap();
        let followed = only(&site, &ada).await;
        assert_eq!(followed.request.due_at, privacy::months_after(received, 3));
        assert_eq!(followed.steps.last().unwrap().note, "The maker of the device must answer first.");
        assert_eq!(mails(&site, "request-extended").await, 1);
        let twice = privacy::extend_request(&site, &root, &reference, "Once more").await.unwrap_err();
        assert_eq!(twice.code(), ErrorCode::Conflict);
        assert_eq!(mails(&site, "request-extended").await, 1);

        site.clock.advance(DAY);
        privacy::answer_rectification(&site, &root, &reference, false, "Your browser says so itself.").await.unwrap();
        let followed = only(&site, &ada).await;
        assert_eq!(followed.request.state, RequestState::Refused);
        assert_eq!(
            steps(&followed),
            [
                StepKind::Received,
                StepKind::IdentityConfirmed,
                StepKind::UnderWay,
                StepKind::Extended,
                StepKind::Answered
            ]
        );
        assert_eq!(followed.steps[4].note, "Your browser says so itself.");
        assert_eq!(mails(&site, "request-answered").await, 1);
        for refused in [
            privacy::answer_rectification(&site, &root, &reference, true, "Corrected").await,
            privacy::extend_request(&site, &root, &reference, "Too late").await,
            privacy::begin_request(&site, &root, &reference).await,
            privacy::withdraw_rectification(&site, &ada, &reference).await,
        ] {
            assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound);
        }
    })
    .await;
}

#[tokio::test]
async fn only_those_who_decide_requests_do_and_only_their_person_takes_one_back() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let reference = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
        let mut others = vec![(Actor::Visitor, ErrorCode::SignInRequired)];
        for role in [Role::Member, Role::Teacher, Role::Moderator, Role::DataProtectionOfficer] {
            others.push((person(&site, role.word(), role).await, ErrorCode::NotAllowed));
        }
        others.push((ada.clone(), ErrorCode::NotAllowed));
        for (who, code) in &others {
            for refused in [
                privacy::begin_request(&site, who, &reference).await,
                privacy::extend_request(&site, who, &reference, "Because of it").await,
                privacy::answer_rectification(&site, who, &reference, true, "Corrected").await,
            ] {
                assert_eq!(refused.unwrap_err().code(), *code);
            }
        }
        let root = person(&site, "Root", Role::Administrator).await;
        others.pop();
        others.push((root.clone(), ErrorCode::NotFound));
        for (who, _) in &others {
            let refused = privacy::withdraw_rectification(&site, who, &reference).await.unwrap_err();
            assert_ne!(refused.code(), ErrorCode::Internal);
        }
        assert_eq!(steps(&only(&site, &ada).await).len(), 2, "nothing happened");
        for (reason, problem) in [("", Problem::Missing), ("abc", Problem::TooShort(5))] {
            let refused = privacy::extend_request(&site, &root, &reference, reason).await;
            assert_eq!(problems(refused), [("reason".to_owned(), problem.clone())]);
            let refused = privacy::answer_rectification(&site, &root, &reference, true, reason).await;
            assert_eq!(problems(refused), [("answer".to_owned(), problem)]);
        }
        // After the month it can't be extended any more.
        site.clock.advance(32 * DAY);
        let late = privacy::extend_request(&site, &root, &reference, "Because of it").await.unwrap_err();
        assert_eq!(late.code(), ErrorCode::Conflict);
        privacy::withdraw_rectification(&site, &ada, &reference).await.unwrap();
        let followed = only(&site, &ada).await;
        assert_eq!((followed.request.state, steps(&followed)[2]), (RequestState::Cancelled, StepKind::Cancelled));
    })
    .await;
}

#[tokio::test]
async fn a_correction_names_what_is_held_what_is_wrong_and_what_is_right() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        for item in ["", "archive", "audit_event", "person; DROP TABLE person"] {
            let refused = privacy::request_rectification(&site, &ada, item, "1", "2").await;
            assert_eq!(problems(refused), [("item".to_owned(), Problem::NotAChoice)], "{item}");
        }
        let refused = privacy::request_rectification(&site, &ada, "person", " ", &"x".repeat(1001)).await;
        let expected = [("wrong".to_owned(), Problem::Missing), ("right".to_owned(), Problem::TooLong(1000))];
        assert_eq!(problems(refused), expected);
        let refused = privacy::request_rectification(&site, &Actor::Visitor, "person", "1", "2").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        for _ in 0..20 {
            privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
        }
        let refused = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::TooManyRequests);
    })
    .await;
}

#[tokio::test]
async fn who_looked_is_told_to_whom_it_was_about() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let root = person(&site, "Root", Role::Administrator).await;
        assert!(privacy::looks(&site, &ada).await.unwrap().is_empty());
        for reason in ["She lost her password.", "She asked again."] {
            admin::open_person(&site, &root, ada.person_id().unwrap(), reason).await.unwrap();
            site.clock.advance(HOUR);
        }
        let looks = privacy::looks(&site, &ada).await.unwrap();
        let reasons: Vec<_> = looks.iter().map(|look| look.reason.as_str()).collect();
        assert_eq!(reasons, ["She asked again.", "She lost her password."]);
        assert_eq!((looks[0].name.as_str(), looks[0].role), ("Root Example", Role::Administrator));
        assert_eq!(looks[0].until, looks[0].at + admin::GRANT_LIFETIME);
        assert!(privacy::looks(&site, &bob).await.unwrap().is_empty());
        assert!(privacy::looks(&site, &root).await.unwrap().is_empty(), "what one looked at oneself is something else");
        let refused = privacy::looks(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}

#[tokio::test]
async fn an_erasure_shows_when_it_began_and_why_it_was_refused() {
    on_both_engines(async |site| {
        let root = person(&site, "Root", Role::Administrator).await;
        let other = person(&site, "Other", Role::Administrator).await;
        privacy::request_deletion(&site, &root, PASSWORD, false).await.unwrap();
        change(&site, "UPDATE person SET role = 'member' WHERE id = $1", params![other.person_id()]).await;
        site.clock.advance(14 * DAY);
        privacy::erase_account(&site, super::deletion::only_erasure(&site).await).await.unwrap();
        let followed = only(&site, &root).await;
        assert_eq!(followed.outcome.as_deref(), Some("last-administrator"));
        assert_eq!(steps(&followed), [StepKind::Received, StepKind::IdentityConfirmed, StepKind::Answered]);
    })
    .await;
}

#[tokio::test]
async fn the_name_before_is_kept_for_90_days_and_the_age_corrected() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let root = person(&site, "Root", Role::Administrator).await;
        account::change_name(&site, &ada, "Ada", "Example").await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 0, "nothing changed");
        account::change_name(&site, &ada, "Augusta", "King").await.unwrap();
        account::change_name(&site, &ada, "Adele", "King").await.unwrap();
        let ada_id = ada.person_id().unwrap();
        admin::open_person(&site, &root, ada_id, "Somebody reported her name.").await.unwrap();
        let details = admin::person(&site, &root, ada_id).await.unwrap().details.unwrap();
        assert_eq!(details.former_names, ["Augusta King", "Ada Example"]);
        site.clock.advance(90 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 2);
        site.clock.advance(1);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM former_name").await, 0);

        assert_eq!(account::profile(&site, &ada).await.unwrap().age_band, AgeBand::Adult);
        account::change_age(&site, &ada, "16").await.unwrap();
        assert_eq!(account::profile(&site, &ada).await.unwrap().age_band, AgeBand::Minor);
        let refused = account::change_age(&site, &ada, "12").await;
        assert_eq!(problems(refused), [("age".to_owned(), Problem::BelowMinimumAge)]);
        let refused = account::change_age(&site, &Actor::Visitor, "40").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}
