//! The register covers the live schema, on both engines, and has words for each of its entries.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use domain::{
    actor::Actor,
    authority::{self, Permission},
    db::Read as _,
    params,
    register::{self, Basis, Category, Gap, Holds, LOCALES, Purpose, Source},
    words::Words,
};
use model::{account::Role, error::ErrorCode, language::Language};
use testkit::on_both_engines;

#[tokio::test]
async fn every_column_of_the_schema_is_in_the_register() {
    on_both_engines(async |site| {
        assert_eq!(register::check(&site.db).await.unwrap(), []);
        assert_eq!(register::check_values(&site.db).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_new_column_or_table_is_a_gap_until_it_is_registered() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        tx.execute("ALTER TABLE person ADD COLUMN shoe_size INTEGER", params![]).await.unwrap();
        tx.execute("CREATE TABLE diary (line TEXT)", params![]).await.unwrap();
        let gaps = register::check(&tx).await.unwrap();
        assert_eq!(
            gaps,
            [
                Gap::UnknownTable("diary".to_owned()),
                Gap::UnknownColumn { table: "person".to_owned(), column: "shoe_size".to_owned() },
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_registered_column_that_is_gone_is_a_gap() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        tx.execute("ALTER TABLE person DROP COLUMN theme", params![]).await.unwrap();
        let gaps = register::check(&tx).await.unwrap();
        assert_eq!(gaps, [Gap::LostColumn { table: "person", column: "theme" }]);
    })
    .await;
}

#[tokio::test]
async fn a_value_that_the_reviewed_list_does_not_allow_is_a_gap() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        tx.execute("INSERT INTO schedule (name, due_at) VALUES ('Ada Lovelace', 0)", params![]).await.unwrap();
        let gaps = register::check_values(&tx).await.unwrap();
        assert_eq!(gaps, [Gap::Unreviewed { table: "schedule".to_owned(), column: "name" }]);
    })
    .await;
}

#[tokio::test]
async fn a_key_that_refers_to_somebody_is_the_one_that_says_whose_the_row_is() {
    let site = testkit::TestSite::sqlite().await;
    let references: Vec<(String, String)> = site
        .db
        .all(
            "SELECT m.name, f.\"from\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f \
             WHERE m.type = 'table' AND f.\"table\" = 'person'",
            params![],
        )
        .await
        .unwrap();
    assert!(references.len() > 10);
    for (name, column) in references {
        let table = register::tables().find(|table| table.name == name).unwrap();
        let found = table.columns.iter().find(|known| known.name == column).unwrap();
        let is_owner = table.condition().is_some_and(|condition| condition.contains(&column));
        let is_masked = matches!(found.holds, Holds::Personal(_)) && register::names_a_person(&column);
        assert!(is_owner || is_masked, "{name}.{column} would give somebody else away");
    }
}

#[tokio::test]
async fn counts_are_those_of_the_person_alone() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await.person_id().unwrap();
        site.person("Bob", Role::Member).await;
        for (table, rows) in register::count(&site.db, ada).await.unwrap() {
            let expected = u64::from(["person", "session"].contains(&table.name));
            assert_eq!(rows, expected, "{}", table.name);
        }
    })
    .await;
}

#[tokio::test]
async fn rows_are_found_by_what_they_hold_and_signs_of_patterns_stand_for_themselves() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await.person_id().unwrap();
        let person = register::tables().find(|table| table.name == "person").unwrap();
        for (search, expected) in [("", 1), ("EXAMPLE.org", 1), ("bob", 0), ("%", 0), ("_da", 0), ("\\", 0), ("'", 0)] {
            assert_eq!(register::count_table(&site.db, person, ada, search).await.unwrap(), expected, "{search}");
            let rows = register::list(&site.db, person, ada, search, 0, 10).await.unwrap();
            assert_eq!(rows.len(), usize::try_from(expected).unwrap(), "{search}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_reads_no_keys_and_no_times() {
    on_both_engines(async |site| {
        // A key whose bytes are a word: SQLite keeps keys as bytes, PostgreSQL compares them as hexadecimal text.
        let person = uuid::Uuid::from_bytes(*b"findableasaword!");
        let table = register::tables().find(|table| table.name == "audit_payload").unwrap();
        let event = site.new_id().unwrap();
        let tx = site.db.begin().await.unwrap();
        let happened = "INSERT INTO audit_event (id, happened_at, kind) VALUES ($1, $2, 'account.signed-in')";
        tx.execute(happened, params![event, site.now()]).await.unwrap();
        let payload = "INSERT INTO audit_payload (event_id, actor_id, subject_id, detail) VALUES ($1, $2, $2, 'phone')";
        tx.execute(payload, params![event, person]).await.unwrap();
        let agreed = "INSERT INTO consent_record (id, person_id, given_at, version, choice, method, language) \
                      VALUES ($1, $2, $3, 1, 'all', 'banner', 'en')";
        tx.execute(agreed, params![event, person, site.now()]).await.unwrap();
        let count = async |table, search: &str| register::count_table(&tx, table, person, search).await.unwrap();
        assert_eq!(count(table, "PHONE").await, 1);
        for key in ["findable", &person.to_string(), &person.simple().to_string()[..6]] {
            assert_eq!(count(table, key).await, 0, "{key}");
        }
        let consents = register::tables().find(|table| table.name == "consent_record").unwrap();
        assert_eq!(count(consents, "banner").await, 1);
        assert_eq!(count(consents, &site.now().to_string()).await, 0);
    })
    .await;
}

#[test]
fn every_entry_has_its_words_in_each_language() {
    let words = Words::read(LOCALES).unwrap();
    let mut needed: BTreeSet<String> = (1..=12).map(|month| format!("month-{month}")).collect();
    for category in Category::ALL {
        needed.insert(format!("category-{}", category.word()));
        needed.insert(format!("category-about-{}", category.word()));
    }
    for purpose in Purpose::ALL {
        needed.insert(format!("processing-purpose-{}", purpose.word()));
        needed.insert(format!("processing-subjects-{}", purpose.word()));
    }
    for recipient in register::Recipient::ALL {
        needed.insert(format!("processing-recipient-{}", recipient.word()));
    }
    for place in register::PLACES {
        needed.extend([format!("place-{}", place.word), format!("place-about-{}", place.word)]);
    }
    for table in register::tables() {
        needed.extend(table.recipients().into_iter().map(|recipient| format!("recipient-{}", recipient.word())));
        needed.insert(format!("table-{}", table.name));
        needed.insert(format!("processing-table-{}", table.name));
        needed.insert(format!("purpose-{}", Purpose::word(table.purpose)));
        needed.insert(format!("basis-{}", Basis::word(table.basis)));
        needed.insert(format!("processing-basis-{}", Basis::word(table.basis)));
        needed.extend(table.condition().map(|_| format!("item-{}", table.name)));
        for column in table.columns {
            needed.extend(column.rectification().map(|way| format!("rectification-{}", way.word())));
            match column.holds {
                Holds::Personal(source) | Holds::Word(source) => {
                    needed.insert(format!("column-{}", column.name));
                    needed.insert(format!("source-{}", Source::word(source)));
                }
                Holds::Secret(_) => {
                    needed.insert(format!("column-{}", column.name));
                    needed.insert(format!("withheld-{}-{}", table.name, column.name));
                }
                Holds::Neutral => {
                    needed.insert(format!("column-{}", column.name));
                }
                Holds::Key => {}
            }
        }
    }
    for rule in register::RETENTION_RULES {
        needed.insert(format!("retention-from-{}", rule.table));
    }
    for place in ["archives", "outbox"] {
        needed.extend(["from", "period", "ground"].map(|kind| format!("retention-{kind}-{place}")));
    }
    let missing: Vec<_> = Language::ALL
        .into_iter()
        .flat_map(|language| needed.iter().map(move |key| (language, key)))
        .filter(|(language, key)| !words.has(*language, key))
        .collect();
    assert_eq!(missing, []);
}

#[test]
fn each_table_is_registered_once_and_its_columns_too() {
    let mut tables = BTreeSet::new();
    for table in register::tables() {
        assert!(tables.insert(table.name), "{}", table.name);
        let columns: BTreeSet<_> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
    }
}

#[tokio::test]
async fn the_record_of_processing_names_everything_that_the_register_holds() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::Administrator).await;
        let record = register::processing_record(&site, &rosa).await.unwrap();
        let named: usize = record.activities.iter().map(|activity| activity.data.len()).sum();
        assert_eq!(named, register::tables().count());
        assert_eq!(record.activities.len(), Purpose::ALL.len());
        assert_eq!(record.controller, site.settings.controller);
        let account = &record.activities[0].data.iter().find(|data| data.name == "Accounts").unwrap();
        assert!(
            account.fields.contains(&"Email address".to_owned()) && account.fields.contains(&"Password".to_owned())
        );
        assert_eq!(
            account.recipients,
            ["Hosting provider", "Readers of public pages", "Administrators", "Privacy desk"]
        );
        let hosting = &record.recipients[0];
        assert_eq!(hosting.company.as_deref(), Some("machines of the controller, France"));
        assert_eq!(hosting.categories.len(), Category::ALL.len());

        let csv = register::processing_csv(&site, &rosa).await.unwrap();
        assert_eq!(csv.lines().count(), named + 1);
        for part in [&record.controller, &account.retention, &hosting.transfer] {
            assert!(csv.contains(part.as_str()), "{part}");
        }
        assert!(!csv.contains("processing-"), "a sentence is missing: {csv}");
    })
    .await;
}

#[tokio::test]
async fn the_record_of_processing_is_for_those_who_answer_for_it() {
    on_both_engines(async |site| {
        assert!(register::processing_record(&site, &Actor::System).await.is_ok());
        let refused = register::processing_csv(&site, &Actor::Visitor).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        for role in Role::ALL {
            let person = site.person(role.word(), role).await;
            let expected = authority::may(role, Permission::SeePrivacyDesk);
            assert_eq!(register::processing_record(&site, &person).await.is_ok(), expected, "{role:?}");
            assert_eq!(register::processing_csv(&site, &person).await.is_ok(), expected, "{role:?}");
        }
    })
    .await;
}

/// Each kind of event that the code of the domain notes, as it stands there.
fn kinds_of_events(folder: &std::path::Path, found: &mut BTreeSet<String>) {
    const AREAS: [&str; 9] =
        ["account", "admin", "audit", "backup", "forum", "learn", "policy", "privacy", "retention"];
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            kinds_of_events(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&entry).unwrap();
            found.extend(text.split('"').filter_map(|word| {
                let (area, event) = word.split_once('.')?;
                let is_word = event.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
                let is_file = matches!(event, "key" | "ftl" | "journal");
                (AREAS.contains(&area) && is_word && !is_file).then(|| word.to_owned())
            }));
        }
    }
}

#[test]
fn each_event_of_the_log_has_its_sentence() {
    let mut kinds = BTreeSet::new();
    kinds_of_events(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut kinds);
    assert!(kinds.len() > 40, "{kinds:?}");
    for kind in kinds {
        for language in Language::ALL {
            let key = format!("event-{}", kind.replace('.', "-"));
            assert!(register::has(language, &key), "{kind} has no sentence {key}");
        }
    }
}
