//! Disclosures to authorities: each is told to the person it concerns, at once or when the law allows it.

use domain::{
    actor::Actor,
    authority::{self, Permission},
    jobs,
    privacy::{self, NewDisclosure, disclosures, disclosures_csv, own_disclosures, record_disclosure},
    register,
};
use model::{
    DAY,
    account::Role,
    admin::TableQuery,
    error::{ErrorCode, Problem},
};
use testkit::{TestSite, on_both_engines};

use super::{count, delete, person};

const ORDER: NewDisclosure<'_> = NewDisclosure {
    email: "ada@example.org",
    authority: "Court of Lyon",
    ground: "Article 99-3, order 12/2026",
    scope: "Her address and the days on which she signed in",
    disclosed: "2026-01-04",
    delay_ground: "",
    quiet_until: "",
};

const DELAYED: NewDisclosure<'_> = NewDisclosure { delay_ground: "Article 230-45", quiet_until: "2026-02-01", ..ORDER };

fn problem_of(error: &domain::Error, field: &str) -> Option<Problem> {
    match error {
        domain::Error::Invalid(found) => found.iter().find(|one| one.field == field).map(|one| one.problem.clone()),
        _ => None,
    }
}

/// How many of the mails on disk are about a disclosure.
fn told(site: &TestSite) -> usize {
    site.mails().iter().filter(|mail| mail.contains("Court of Lyon")).count()
}

#[tokio::test]
async fn the_person_is_told_at_once_by_mail_and_on_their_page() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        record_disclosure(&site, &rosa, &ORDER).await.unwrap();
        site.run_jobs().await;
        assert_eq!(told(&site), 1);
        let mine = own_disclosures(&site, &ada).await.unwrap();
        assert_eq!((&*mine[0].authority, &*mine[0].scope), (ORDER.authority, ORDER.scope));
        assert_eq!(own_disclosures(&site, &bob).await.unwrap(), []);

        let shown = disclosures(&site, &rosa, &TableQuery::default()).await.unwrap();
        let notice = shown.items[0].notice.as_ref().unwrap();
        assert_eq!((&*notice.masked_address, notice.told_at), ("a•••@example.org", Some(site.now())));
        assert_eq!(shown.items[0].decided_by.as_deref(), Some("Rosa Example"));
        let csv = disclosures_csv(&site, &rosa).await.unwrap();
        assert_eq!(csv.lines().count(), 2);
        assert!(csv.contains("Court of Lyon") && csv.contains("Rosa Example"));
        assert!(!csv.contains("ada@") && !csv.contains(ORDER.scope) && !csv.contains("disclosure-"), "{csv}");
        assert_eq!(register::check_values(&site.db).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_delay_ends_by_itself_on_its_day() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        let disclosure = record_disclosure(&site, &rosa, &DELAYED).await.unwrap();
        let mine = async |site: &TestSite| {
            let rows = register::count(&site.db, ada.person_id().unwrap()).await.unwrap();
            rows.into_iter().find(|(table, _)| table.name == "disclosure_notice").unwrap().1
        };
        site.clock.advance(20 * DAY);
        site.run_jobs().await;
        privacy::tell_disclosure(&site, disclosure).await.unwrap();
        assert_eq!((told(&site), mine(&site).await), (0, 0));
        assert_eq!(own_disclosures(&site, &ada).await.unwrap(), []);
        let log = "SELECT COUNT(*) FROM audit_payload p JOIN audit_event e ON e.id = p.event_id \
                   WHERE e.kind = 'privacy.disclosure-recorded' AND p.subject_id IS NOT NULL";
        assert_eq!(count(&site, log).await, 0, "she does not find it in her log");

        site.clock.advance(7 * DAY);
        site.run_jobs().await;
        privacy::tell_disclosure(&site, disclosure).await.unwrap();
        site.run_jobs().await;
        assert_eq!((told(&site), mine(&site).await), (1, 1), "once");
        assert_eq!(own_disclosures(&site, &ada).await.unwrap()[0].delay_ground, "Article 230-45");
    })
    .await;
}

#[tokio::test]
async fn the_register_stays_without_the_person_and_ends_after_its_years() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        record_disclosure(&site, &rosa, &ORDER).await.unwrap();
        record_disclosure(&site, &rosa, &DELAYED).await.unwrap();
        delete(&site, &ada, true).await;
        assert_eq!(count(&site, "SELECT COUNT(*) FROM disclosure_notice").await, 0, "the delayed one too");
        site.clock.advance(20 * DAY);
        site.run_jobs().await;
        let shown = disclosures(&site, &rosa, &TableQuery::default()).await.unwrap();
        assert_eq!(shown.items.iter().map(|one| one.notice.is_some()).collect::<Vec<_>>(), [false, false]);
        site.clock.advance(5 * 365 * DAY);
        jobs::apply_retention(&site).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM disclosure").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_delay_needs_its_ground_and_its_day_and_each_field_says_what_is_wrong() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        person(&site, "Ada", Role::Member).await;
        let refused = async |new: NewDisclosure<'_>| record_disclosure(&site, &rosa, &new).await.unwrap_err();
        let empty = refused(NewDisclosure::default()).await;
        for field in ["email", "authority", "ground", "scope", "disclosed"] {
            assert_eq!(problem_of(&empty, field), Some(Problem::Missing), "{field}");
        }
        for (new, field, problem) in [
            (NewDisclosure { delay_ground: "", ..DELAYED }, "delay_ground", Problem::Missing),
            (NewDisclosure { quiet_until: "", ..DELAYED }, "quiet_until", Problem::Missing),
            (NewDisclosure { quiet_until: "2026-01-01", ..DELAYED }, "quiet_until", Problem::NotToCome),
            (NewDisclosure { disclosed: "2026-03-01", ..ORDER }, "disclosed", Problem::StillToCome),
            (NewDisclosure { email: "nobody@example.org", ..ORDER }, "email", Problem::NoAccount),
        ] {
            assert_eq!(problem_of(&refused(new).await, field), Some(problem), "{field}");
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM disclosure").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_officer_sees_disclosures_and_records_none() {
    on_both_engines(async |site| {
        person(&site, "Ada", Role::Member).await;
        for role in Role::ALL {
            let staff = site.person(role.word(), role).await;
            let sees = authority::may(role, Permission::SeePrivacyDesk);
            assert_eq!(disclosures(&site, &staff, &TableQuery::default()).await.is_ok(), sees, "{role:?}");
            assert_eq!(disclosures_csv(&site, &staff).await.is_ok(), sees, "{role:?}");
            let refused = record_disclosure(&site, &staff, &ORDER).await.err().map(|error| error.code());
            let decides = authority::may(role, Permission::DecidePrivacy);
            assert_eq!(refused, (!decides).then_some(ErrorCode::NotAllowed), "{role:?}");
        }
        let refused = own_disclosures(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}
