//! The register of recipients, and what recipients are told when somebody uses a right.

use domain::{
    Error,
    actor::Actor,
    authority::{self, Permission},
    privacy,
    recipients::{self, NewRecipient},
    register,
};
use model::{
    DAY,
    account::Role,
    error::{ErrorCode, Problem},
    language::Language,
    recipient::{NoticeKind, RecipientId, ToldRecipients},
};
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, count, person, proof::unpack, receipt};

const PRINTER: NewRecipient<'_> = NewRecipient {
    name: "Imprimerie Duval",
    role: "processor",
    purpose: "learning",
    country: "FR",
    safeguard: "",
    categories: &[],
    contact: "bureau@duval.example",
    since: "2026-01-01",
};

async fn add(site: &TestSite, actor: &Actor, name: &str, categories: &[&str]) -> RecipientId {
    let categories: Vec<String> = categories.iter().map(|word| (*word).to_owned()).collect();
    let new = NewRecipient { name, categories: &categories, ..PRINTER };
    recipients::add_recipient(site, actor, &new).await.unwrap()
}

fn problems<T: std::fmt::Debug>(refused: domain::Result<T>) -> Vec<(String, Problem)> {
    match refused.unwrap_err() {
        Error::Invalid(fields) => fields.into_iter().map(|field| (field.field, field.problem)).collect(),
        other => panic!("expected problems of fields, got {other:?}"),
    }
}

/// What waits to be told: the kinds, by recipient.
async fn waiting(site: &TestSite, actor: &Actor) -> Vec<(String, NoticeKind)> {
    let register = recipients::recipients(site, actor).await.unwrap();
    let mut found: Vec<_> = register.waiting.into_iter().map(|notice| (notice.recipient, notice.kind)).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

#[tokio::test]
async fn an_entry_is_shown_where_the_law_wants_it_and_ends_with_a_trace() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        let printer = add(&site, &rosa, "Imprimerie Duval", &["account", "learning"]).await;
        let line = "Imprimerie Duval (processor, France), for: Teaching and learning. \
                    No transfer outside the European Economic Area.";
        let current = recipients::receiving(&site.db, Language::En, site.now()).await.unwrap();
        assert_eq!(current.iter().map(|one| one.line.as_str()).collect::<Vec<_>>(), [line]);
        let mine = privacy::overview(&site, &ada, "").await.unwrap().recipients;
        assert!(mine.iter().any(|one| one == line), "{mine:?}");
        let wanted = |category: &str| privacy::Wanted { category: category.to_owned(), ..privacy::Wanted::default() };
        let of = async |category: &str| privacy::items(&site, &ada, wanted(category)).await.unwrap().recipients;
        assert!(of("account").await.iter().any(|one| one == line));
        assert!(!of("security").await.iter().any(|one| one == line), "it gets nothing of that category");

        let archive = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        privacy::build_archive(&site, archive).await.unwrap();
        let files = unpack(&site.archive());
        let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;
        let data: serde_json::Value = serde_json::from_str(text("data.json")).unwrap();
        let accounts = data["tables"].as_array().unwrap().iter().find(|table| table["name"] == "person").unwrap();
        assert!(accounts["recipients"].as_array().unwrap().iter().any(|one| one == line), "{accounts}");
        assert!(text("pages/person.html").contains(line.trim_end_matches('.')));

        let record = register::processing_record(&site, &rosa).await.unwrap();
        let shown = record.recipients.last().unwrap();
        assert_eq!((shown.name.as_str(), shown.company.as_deref()), ("Imprimerie Duval", Some("processor, France")));
        let accounts = record.activities[0].data.iter().find(|data| data.name == "Accounts").unwrap();
        assert_eq!(accounts.recipients.last().unwrap(), "Imprimerie Duval");
        assert!(register::processing_csv(&site, &rosa).await.unwrap().contains("Imprimerie Duval"));
        let csv = recipients::recipients_csv(&site, &rosa).await.unwrap();
        assert!(csv.contains("Hosting provider") && csv.contains("bureau@duval.example"), "{csv}");
        assert!(!csv.contains("recipient-"), "a sentence is missing: {csv}");

        site.clock.advance(DAY / 24);
        recipients::end_recipient(&site, &rosa, printer).await.unwrap();
        assert_eq!(recipients::receiving(&site.db, Language::En, site.now()).await.unwrap(), []);
        assert!(of("account").await.iter().any(|one| one.contains("until 5 January 2026")), "she had an account then");
        site.clock.advance(DAY);
        let late = person(&site, "Late", Role::Member).await;
        let theirs = privacy::overview(&site, &late, "").await.unwrap().recipients;
        assert!(!theirs.iter().any(|one| one.contains("Duval")), "it never got anything of somebody who came later");
        let refused = recipients::end_recipient(&site, &rosa, printer).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotFound);
        recipients::reopen_recipient(&site, &rosa, printer).await.unwrap();
        assert_eq!(recipients::receiving(&site.db, Language::Fr, site.now()).await.unwrap().len(), 1);
        assert_eq!(register::check_values(&site.db).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_country_that_protects_too_little_needs_a_safeguard() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let categories = ["account".to_owned()];
        let to = |country, safeguard| NewRecipient { country, safeguard, categories: &categories, ..PRINTER };
        for (country, safeguard, is_missing) in [
            ("FR", "", false),
            ("NO", "", false),
            ("CH", "", false),
            ("IN", "", true),
            ("US", "", true),
            ("US", "Takes part in the Data Privacy Framework", false),
        ] {
            let added = recipients::add_recipient(&site, &rosa, &to(country, safeguard)).await;
            if is_missing {
                assert_eq!(problems(added), [("safeguard".to_owned(), Problem::Missing)], "{country}");
            } else {
                let found = recipients::recipient(&site, &rosa, added.unwrap()).await.unwrap();
                assert!(!found.is_incomplete && found.transfer.contains(safeguard), "{country}: {}", found.transfer);
            }
        }
        let nothing = NewRecipient::default();
        let refused: Vec<String> =
            problems(recipients::add_recipient(&site, &rosa, &nothing).await).into_iter().map(|one| one.0).collect();
        assert_eq!(refused, ["name", "role", "purpose", "country", "categories", "contact", "since"]);
        let strange = ["account".to_owned(), "dreams".to_owned()];
        let refused = NewRecipient { categories: &strange, ..PRINTER };
        let refused = problems(recipients::add_recipient(&site, &rosa, &refused).await);
        assert_eq!(refused, [("categories".to_owned(), Problem::NotAChoice)]);
    })
    .await;
}

#[tokio::test]
async fn a_change_is_noted_with_what_was_changed() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let printer = add(&site, &rosa, "Imprimerie Duval", &["account"]).await;
        let categories = ["account".to_owned()];
        let same = NewRecipient { categories: &categories, ..PRINTER };
        let refused = recipients::change_recipient(&site, &rosa, printer, &same).await;
        assert_eq!(problems(refused), [("name".to_owned(), Problem::Unchanged)]);
        let moved = NewRecipient { country: "CH", contact: "neu@duval.example", ..same };
        recipients::change_recipient(&site, &rosa, printer, &moved).await.unwrap();
        let noted = "SELECT COUNT(*) FROM audit_payload p JOIN audit_event e ON e.id = p.event_id \
                     WHERE e.kind = 'privacy.recipient-changed' AND p.detail LIKE '% country: FR > CH, contact'";
        assert_eq!(count(&site, noted).await, 1);
        recipients::end_recipient(&site, &rosa, printer).await.unwrap();
        let refused = recipients::change_recipient(&site, &rosa, printer, &same).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::NotFound, "what has ended stays as it was");
    })
    .await;
}

#[tokio::test]
async fn who_holds_data_of_a_person_is_told_of_an_erasure_and_of_its_end() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        add(&site, &rosa, "Accounts & Co", &["account"]).await;
        add(&site, &rosa, "Talkers", &["forum"]).await;
        let former = add(&site, &rosa, "Former", &["account"]).await;
        recipients::end_recipient(&site, &rosa, former).await.unwrap();

        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        assert_eq!(waiting(&site, &rosa).await, [("Accounts & Co".to_owned(), NoticeKind::Erasure)]);
        let notice = recipients::recipients(&site, &rosa).await.unwrap().waiting.remove(0);
        assert_eq!((notice.tell_by, notice.has_person), (planned.execute_at, true));
        assert_eq!(notice.reference, planned.reference);
        let followed = privacy::requests(&site, &ada).await.unwrap().remove(0);
        assert_eq!(followed.recipients, ToldRecipients { all: 1, told: 0 });
        recipients::tell_recipient(&site, &rosa, notice.id).await.unwrap();
        let again = recipients::tell_recipient(&site, &rosa, notice.id).await.unwrap_err();
        assert_eq!(again.code(), ErrorCode::NotFound);
        let told = recipients::recipients(&site, &rosa).await.unwrap().told.remove(0);
        assert_eq!((told.told_at, told.told_by.as_deref()), (Some(site.now()), Some("Rosa Example")));

        privacy::cancel_deletion(&site, &ada).await.unwrap();
        assert_eq!(waiting(&site, &rosa).await, [("Accounts & Co".to_owned(), NoticeKind::ErasureCancelled)]);
        privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        privacy::cancel_deletion(&site, &ada).await.unwrap();
        assert_eq!(waiting(&site, &rosa).await.len(), 1, "who was not told of a plan need not be told that it is off");
    })
    .await;
}

#[tokio::test]
async fn after_an_erasure_its_reference_alone_is_left_and_the_receipt_counts() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        add(&site, &rosa, "Accounts & Co", &["account"]).await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap();
        site.clock.advance(30 * DAY);
        site.run_jobs().await;
        let gone = receipt(&site, &planned.reference).await;
        assert_eq!(gone.recipients, ToldRecipients { all: 1, told: 0 });
        let notice = recipients::recipients(&site, &rosa).await.unwrap().waiting.remove(0);
        assert!(!notice.has_person, "whom it is about can't be looked up any more");
        recipients::tell_recipient(&site, &rosa, notice.id).await.unwrap();
        assert_eq!(receipt(&site, &planned.reference).await.recipients, ToldRecipients { all: 1, told: 1 });
    })
    .await;
}

#[tokio::test]
async fn who_holds_what_was_put_right_or_restricted_is_told() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        add(&site, &rosa, "Accounts & Co", &["account"]).await;
        add(&site, &rosa, "Guards", &["security"]).await;
        for (decision, expected) in [("refuse", 0), ("grant", 1)] {
            let reference = privacy::request_rectification(&site, &ada, "person", "1", "2").await.unwrap();
            privacy::answer_request(&site, &rosa, &reference, decision, "As it should be").await.unwrap();
            assert_eq!(waiting(&site, &rosa).await.len(), expected, "{decision}");
        }
        assert_eq!(waiting(&site, &rosa).await, [("Accounts & Co".to_owned(), NoticeKind::Rectification)]);
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        let restricted = (waiting(&site, &rosa).await).into_iter().filter(|one| one.1 == NoticeKind::Restriction);
        assert_eq!(restricted.map(|one| one.0).collect::<Vec<_>>(), ["Accounts & Co", "Guards"]);
    })
    .await;
}

#[tokio::test]
async fn who_watches_sees_the_register_and_who_decides_changes_it() {
    on_both_engines(async |site| {
        let root = site.person("Root", Role::Administrator).await;
        let printer = add(&site, &root, "Imprimerie Duval", &["account"]).await;
        let ada = person(&site, "Ada", Role::Member).await;
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        let notice = recipients::recipients(&site, &root).await.unwrap().waiting.remove(0).id;
        let categories = ["account".to_owned()];
        let new = NewRecipient { country: "DE", categories: &categories, ..PRINTER };
        for role in Role::ALL {
            let actor = site.person(role.word(), role).await;
            let sees = authority::may(role, Permission::SeePrivacyDesk);
            assert_eq!(recipients::recipients(&site, &actor).await.is_ok(), sees, "{role:?}");
            assert_eq!(recipients::recipient(&site, &actor, printer).await.is_ok(), sees, "{role:?}");
            assert_eq!(recipients::recipients_csv(&site, &actor).await.is_ok(), sees, "{role:?}");
            if authority::may(role, Permission::DecidePrivacy) {
                continue;
            }
            for refused in [
                recipients::add_recipient(&site, &actor, &new).await.map(|_| ()),
                recipients::change_recipient(&site, &actor, printer, &new).await,
                recipients::end_recipient(&site, &actor, printer).await,
                recipients::reopen_recipient(&site, &actor, printer).await,
                recipients::tell_recipient(&site, &actor, notice).await,
            ] {
                assert_eq!(refused.unwrap_err().code(), ErrorCode::NotAllowed, "{role:?}");
            }
        }
        let refused = recipients::recipients(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM recipient").await, 1);
    })
    .await;
}
