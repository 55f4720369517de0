//! Breaches: what is recorded stays, and 72 hours run until the authority is notified or need not be.

use domain::{
    actor::Actor,
    authority::{self, Permission},
    jobs,
    privacy::{
        AffectedSearch, NewAuthorityDecision, NewBreach, add_affected, add_found, affected, breach, breaches,
        breaches_csv, change_breach, check_search, close_breach, decide_authority, decide_not_telling, dismiss_breach,
        draft_notice, note_breach, open_affected, own_breaches, preview_found, remove_affected, request_telling,
        save_notices,
    },
    register,
};
use model::{
    DAY, HOUR,
    account::Role,
    admin::TableQuery,
    breach::{BreachField, BreachId, Clock, Decision, NoticeText},
    error::{ErrorCode, Problem},
    language::Language,
};
use testkit::{TestSite, on_both_engines};

use super::{count, delete, person};

/// The clock of the tests begins on 5 January 2026 at nine.
pub(super) fn lost(nature: &[String]) -> NewBreach<'_> {
    NewBreach {
        name: "Laptop lost",
        began: "2026-01-03T08:00",
        aware: "2026-01-05T08:00",
        happened: "A laptop with a copy of the forum was left in a train",
        nature,
        ..NewBreach::default()
    }
}

pub(super) const NOTIFIED: NewAuthorityDecision<'_> =
    NewAuthorityDecision { decision: "told", at: "2026-01-05T09:00", reference: "CNIL-12", reason: "" };

pub(super) fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

pub(super) fn text(who: &str) -> NoticeText {
    NoticeText {
        happened: format!("A laptop was lost, {who}"),
        consequences: "Somebody could read what you wrote".to_owned(),
        measures: "The disk is encrypted from now on".to_owned(),
        advice: "Be careful with mails that quote you".to_owned(),
        contact: "dpo@learn.example, by mail".to_owned(),
    }
}

pub(super) fn notices(english: &str, french: &str) -> [(Language, NoticeText); 2] {
    [(Language::En, text(english)), (Language::Fr, text(french))]
}

pub(super) async fn noted(site: &TestSite, staff: &Actor) -> BreachId {
    note_breach(site, staff, &lost(&words(&["confidentiality"]))).await.unwrap()
}

pub(super) async fn write_notices(site: &TestSite, staff: &Actor, breach: BreachId) {
    save_notices(site, staff, breach, &notices("in English", "en français")).await.unwrap();
}

pub(super) fn problem_of(error: &domain::Error, field: &str) -> Option<Problem> {
    match error {
        domain::Error::Invalid(found) => found.iter().find(|one| one.field == field).map(|one| one.problem.clone()),
        _ => None,
    }
}

pub(super) fn code<T: std::fmt::Debug>(answer: domain::Result<T>) -> ErrorCode {
    answer.unwrap_err().code()
}

/// How many of the mails on disk are notices of a breach.
pub(super) fn told(site: &TestSite) -> usize {
    site.mails().iter().filter(|mail| mail.contains("A laptop was lost")).count()
}

#[tokio::test]
async fn what_is_known_is_completed_later_and_what_was_noted_stays() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let id = noted(&site, &rosa).await;
        site.clock.advance(HOUR);
        let (nature, categories) = (words(&["integrity", "confidentiality"]), words(&["forum"]));
        let more = NewBreach { people: "120", categories: &categories, measures: "Locked.", ..lost(&nature) };
        change_breach(&site, &rosa, id, &more).await.unwrap();
        change_breach(&site, &rosa, id, &more).await.unwrap();

        let page = breach(&site, &rosa, id).await.unwrap();
        assert_eq!((page.breach.facts.people, page.breach.facts.records), (Some(120), None));
        assert_eq!(page.breach.facts.nature.len(), 2);
        let of = |field| page.history.iter().filter(|entry| entry.field == field).collect::<Vec<_>>();
        let natures: Vec<&str> = of(BreachField::Nature).iter().map(|entry| entry.value.as_str()).collect();
        assert_eq!(natures, ["confidentiality, integrity", "confidentiality"]);
        assert_eq!(of(BreachField::Name).len(), 1, "what did not change is noted once");
        assert_eq!(of(BreachField::People)[0].by.as_deref(), Some("Rosa Example"));
        assert_eq!(of(BreachField::Categories)[0].value, "Forum");
        assert_eq!(of(BreachField::Aware)[0].value, "5 January 2026, 08:00 UTC");
        assert_eq!(register::check_values(&site.db).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn seventy_two_hours_run_until_the_authority_is_notified_or_need_not_be() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let (first, second) = (noted(&site, &rosa).await, noted(&site, &rosa).await);
        let clock = async |id| breach(&site, &rosa, id).await.unwrap().breach.clock(site.now());
        assert_eq!(clock(first).await, Clock::Left(71 * HOUR));
        decide_authority(&site, &rosa, first, &NOTIFIED).await.unwrap();
        assert_eq!(clock(first).await, Clock::Stopped);
        site.clock.advance(72 * HOUR);
        assert_eq!(clock(second).await, Clock::Overdue(HOUR));
        let all = breaches(&site, &rosa, &TableQuery::default()).await.unwrap();
        assert_eq!(
            all.items.iter().map(|one| one.id).collect::<Vec<_>>(),
            [second, first],
            "the one that is due first"
        );

        let late = NewAuthorityDecision { at: "2026-01-08T09:00", ..NOTIFIED };
        let refused = decide_authority(&site, &rosa, second, &late).await.unwrap_err();
        assert_eq!(problem_of(&refused, "reason"), Some(Problem::Missing), "a delay needs its reason");
        let reason = "Nobody was there over the holidays";
        decide_authority(&site, &rosa, second, &NewAuthorityDecision { reason, ..late }).await.unwrap();
        assert_eq!(clock(second).await, Clock::Stopped);

        let nature = words(&["integrity"]);
        let new = NewBreach { aware: "2026-01-06T08:00", ..lost(&nature) };
        let third = note_breach(&site, &rosa, &new).await.unwrap();
        let not = NewAuthorityDecision { decision: "not-told", ..NewAuthorityDecision::default() };
        let refused = decide_authority(&site, &rosa, third, &not).await.unwrap_err();
        assert_eq!(problem_of(&refused, "reason"), Some(Problem::Missing));
        let not = NewAuthorityDecision { reason: "No risk: the disk was encrypted", ..not };
        decide_authority(&site, &rosa, third, &not).await.unwrap();
        let page = breach(&site, &rosa, third).await.unwrap();
        assert_eq!(page.breach.authority.unwrap().at, site.now());
        let reasons = page.history.iter().filter(|entry| entry.field == BreachField::AuthorityReason);
        assert_eq!(reasons.map(|entry| entry.value.as_str()).collect::<Vec<_>>(), [not.reason]);
    })
    .await;
}

#[tokio::test]
async fn each_field_says_what_is_wrong() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let refused = async |new: &NewBreach<'_>| note_breach(&site, &rosa, new).await.unwrap_err();
        let empty = refused(&NewBreach::default()).await;
        for field in ["name", "aware", "happened", "nature"] {
            assert_eq!(problem_of(&empty, field), Some(Problem::Missing), "{field}");
        }
        let (good, wrong) = (words(&["confidentiality"]), words(&["gravity"]));
        for (new, field, problem) in [
            (NewBreach { aware: "2026-01-06T08:00", ..lost(&good) }, "aware", Problem::StillToCome),
            (NewBreach { aware: "2026-01-02T08:00", ..lost(&good) }, "aware", Problem::TooEarly),
            (NewBreach { began: "yesterday", ..lost(&good) }, "began", Problem::NotATime),
            (NewBreach { people: "many", ..lost(&good) }, "people", Problem::NotANumber),
            (NewBreach { records: "-1", ..lost(&good) }, "records", Problem::NotANumber),
            (NewBreach { categories: &wrong, ..lost(&good) }, "categories", Problem::NotAChoice),
            (lost(&wrong), "nature", Problem::NotAChoice),
        ] {
            assert_eq!(problem_of(&refused(&new).await, field), Some(problem), "{field}");
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM breach").await, 0);

        let id = noted(&site, &rosa).await;
        for (at, problem) in [
            ("2026-01-05T07:00", Problem::TooEarly),
            ("2026-01-05T10:00", Problem::StillToCome),
            ("", Problem::Missing),
        ] {
            let new = NewAuthorityDecision { at, ..NOTIFIED };
            let refused = decide_authority(&site, &rosa, id, &new).await.unwrap_err();
            assert_eq!(problem_of(&refused, "at"), Some(problem), "{at}");
        }
        let english = [(Language::En, NoticeText { advice: "Run".to_owned(), ..text("") })];
        let refused = save_notices(&site, &rosa, id, &english).await.unwrap_err();
        assert_eq!(problem_of(&refused, "advice_en"), Some(Problem::TooShort(10)));
        assert_eq!(problem_of(&refused, "advice_fr"), Some(Problem::Missing));
        assert_eq!(problem_of(&refused, "happened_en"), None);
        let (category, days) = (words(&["forum"]), ("2026-01-04", "2026-01-03"));
        let search = AffectedSearch { categories: &category, from: days.0, until: days.1, ..AffectedSearch::default() };
        let refused = check_search(&site, &rosa, &search).unwrap_err();
        assert_eq!(problem_of(&refused, "until"), Some(Problem::TooEarly));
        let refused = check_search(&site, &rosa, &AffectedSearch::default()).unwrap_err();
        assert_eq!(problem_of(&refused, "categories"), Some(Problem::Missing));
        let tables = words(&["breach", "sqlite_master"]);
        let search = AffectedSearch { tables: &tables, ..AffectedSearch::default() };
        let refused = preview_found(&site, &rosa, id, &search).await.unwrap_err();
        assert_eq!(
            problem_of(&refused, "tables"),
            Some(Problem::NotAChoice),
            "only what the register says is somebody's"
        );
    })
    .await;
}

/// Ada, who wrote on 5 January, and Bob, who wrote a week later.
#[tokio::test]
async fn a_breach_is_closed_by_both_decisions_and_changes_no_more() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        person(&site, "Ada", Role::Member).await;
        let id = noted(&site, &rosa).await;
        assert_eq!(code(close_breach(&site, &rosa, id).await), ErrorCode::Conflict);
        decide_authority(&site, &rosa, id, &NOTIFIED).await.unwrap();
        assert_eq!(code(close_breach(&site, &rosa, id).await), ErrorCode::Conflict);
        let refused = decide_not_telling(&site, &rosa, id, " ").await.unwrap_err();
        assert_eq!(problem_of(&refused, "telling_reason"), Some(Problem::Missing));
        decide_not_telling(&site, &rosa, id, "The disk was encrypted").await.unwrap();
        close_breach(&site, &rosa, id).await.unwrap();
        let nature = words(&["integrity"]);
        assert_eq!(code(change_breach(&site, &rosa, id, &lost(&nature)).await), ErrorCode::Conflict);
        assert_eq!(code(decide_authority(&site, &rosa, id, &NOTIFIED).await), ErrorCode::Conflict);
        assert_eq!(code(decide_not_telling(&site, &rosa, id, "Once more").await), ErrorCode::Conflict);
        assert_eq!(code(add_affected(&site, &rosa, id, "ada@example.org").await), ErrorCode::Conflict);
        assert_eq!(code(save_notices(&site, &rosa, id, &notices("late", "tard")).await), ErrorCode::Conflict);
        assert_eq!(code(request_telling(&site, &rosa, id).await), ErrorCode::Conflict);
        assert_eq!(code(close_breach(&site, &rosa, id).await), ErrorCode::Conflict);
        let page = breach(&site, &rosa, id).await.unwrap();
        assert!(page.history.iter().any(|entry| entry.field == BreachField::Closed));
        assert_eq!(page.breach.telling.unwrap().decision, Decision::NotTold);
        let csv = breaches_csv(&site, &rosa).await.unwrap();
        assert_eq!(csv.lines().count(), 2);
        assert!(csv.contains("Laptop lost") && csv.contains("CNIL-12") && csv.contains("The disk was encrypted"));
        assert!(!csv.contains("breach-"), "{csv}");
    })
    .await;
}

#[tokio::test]
async fn the_breach_stays_without_the_person_and_ends_after_its_years() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        person(&site, "Bob", Role::Member).await;
        let id = noted(&site, &rosa).await;
        for email in ["ada@example.org", "bob@example.org"] {
            add_affected(&site, &rosa, id, email).await.unwrap();
        }
        write_notices(&site, &rosa, id).await;
        decide_authority(&site, &rosa, id, &NOTIFIED).await.unwrap();
        request_telling(&site, &rosa, id).await.unwrap();
        site.run_jobs().await;
        delete(&site, &ada, true).await;
        let page = breach(&site, &rosa, id).await.unwrap();
        assert_eq!((page.present, page.breach.found, page.breach.told), (1, 2, 2), "the count stays");
        site.clock.advance(6 * 365 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM breach").await, 1, "one that is not closed is kept");
        close_breach(&site, &rosa, id).await.unwrap();
        site.clock.advance(5 * 365 * DAY + DAY);
        jobs::apply_retention(&site).await.unwrap();
        for rows in [
            "SELECT COUNT(*) FROM breach",
            "SELECT COUNT(*) FROM breach_entry",
            "SELECT COUNT(*) FROM breach_notice",
            "SELECT COUNT(*) FROM breach_person",
        ] {
            assert_eq!(count(&site, rows).await, 0, "{rows}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_officer_sees_breaches_and_changes_none() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        person(&site, "Ada", Role::Member).await;
        let id = noted(&site, &rosa).await;
        add_affected(&site, &rosa, id, "ada@example.org").await.unwrap();
        let someone = affected(&site, &rosa, id, &TableQuery::default()).await.unwrap().people.items[0].id;
        let (nature, tables) = (words(&["integrity"]), words(&["person"]));
        let search = AffectedSearch { tables: &tables, ..AffectedSearch::default() };
        for role in Role::ALL {
            let staff = site.person(role.word(), role).await;
            let query = TableQuery::default();
            let sees = authority::may(role, Permission::SeePrivacyDesk);
            assert_eq!(breaches(&site, &staff, &query).await.is_ok(), sees, "{role:?}");
            assert_eq!(breach(&site, &staff, id).await.is_ok(), sees, "{role:?}");
            assert_eq!(breaches_csv(&site, &staff).await.is_ok(), sees, "{role:?}");
            assert_eq!(affected(&site, &staff, id, &query).await.is_ok(), sees, "{role:?}");
            assert_eq!(draft_notice(&site, &staff, id).await.is_ok(), sees, "{role:?}");
            assert_eq!(open_affected(&site, &staff, id, 1, "To look at it").await.is_ok(), sees, "{role:?}");
            if authority::may(role, Permission::DecidePrivacy) {
                continue;
            }
            for refused in [
                note_breach(&site, &staff, &lost(&nature)).await.map(|_| ()),
                change_breach(&site, &staff, id, &lost(&nature)).await,
                decide_authority(&site, &staff, id, &NOTIFIED).await,
                decide_not_telling(&site, &staff, id, "No risk at all").await,
                close_breach(&site, &staff, id).await,
                check_search(&site, &staff, &search),
                preview_found(&site, &staff, id, &search).await.map(|_| ()),
                add_found(&site, &staff, id, &search).await.map(|_| ()),
                add_affected(&site, &staff, id, "ada@example.org").await,
                remove_affected(&site, &staff, id, someone).await,
                save_notices(&site, &staff, id, &notices("by nobody", "de personne")).await,
                request_telling(&site, &staff, id).await,
            ] {
                assert_eq!(code(refused), ErrorCode::NotAllowed, "{role:?}");
            }
        }
        assert_eq!(code(own_breaches(&site, &Actor::Visitor).await), ErrorCode::SignInRequired);
        assert_eq!(code(dismiss_breach(&site, &Actor::Visitor, id).await), ErrorCode::SignInRequired);
    })
    .await;
}
