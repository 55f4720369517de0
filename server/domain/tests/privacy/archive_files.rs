//! What is in an archive: files that follow the published schema, pages that lead to each other, and the original files.

use std::collections::BTreeSet;

use domain::{
    actor::Actor,
    learn::import::{Import, import},
    privacy::{self, ARCHIVE_SCHEMA},
};
use model::account::Role;
use serde_json::Value;
use testkit::{TestSite, on_both_engines};

use super::{
    PASSWORD, change, person,
    plant::plant,
    proof::{files_below, unpack},
};

/// Makes an archive and unpacks it.
async fn archive_of(site: &TestSite, person: &Actor) -> Vec<(String, String)> {
    let id = privacy::request_archive(site, person, PASSWORD).await.unwrap();
    privacy::build_archive(site, id).await.unwrap();
    unpack(&site.archive())
}

/// The same of somebody who has a row in each table.
async fn full_archive_of(site: &TestSite, person: &Actor) -> Vec<(String, String)> {
    let id = privacy::request_archive(site, person, PASSWORD).await.unwrap();
    plant(site, person.person_id().unwrap(), "ada").await;
    change(site, "UPDATE person SET language = 'fr', theme = 'dark'", vec![]).await;
    privacy::build_archive(site, id).await.unwrap();
    unpack(&site.archive())
}

/// A course with a picture that somebody published.
pub async fn publish(site: &TestSite, slug: &str, teacher: Option<&str>) {
    let folder = site.data.path().join("book");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    for (name, content) in [
        ("SUMMARY.md", "- [One](one.md)\n- [Two](two.md)\n- [Three](three.md)\n"),
        ("one.md", "# One\n\n![A picture](picture.svg)\n"),
        ("two.md", "# Two\n"),
        ("three.md", "# Three\n"),
        ("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ] {
        std::fs::write(folder.join("src").join(name), content).unwrap();
    }
    let teacher = teacher.map(str::to_owned);
    let input = Import { folder, teacher, slug: Some(slug.to_owned()), ..Import::default() };
    import(site, &Actor::System, input).await.unwrap();
}

#[tokio::test]
async fn each_json_file_follows_the_published_schema() {
    let schema: Value = serde_json::from_str(ARCHIVE_SCHEMA).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let files = full_archive_of(&site, &ada).await;
        let mut checked = 0;
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".json") && name != "archive-1.json") {
            let mut value: Value = serde_json::from_str(text).unwrap();
            let problems: Vec<_> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(problems.is_empty(), "{name}: {problems:?}");
            // It is no schema that anything follows.
            value["version"] = 2.into();
            assert!(!schema.is_valid(&value), "{name} of another version");
            value["version"] = 1.into();
            value["more"] = true.into();
            assert!(!schema.is_valid(&value), "{name} with more in it");
            checked += 1;
        }
        assert_eq!(checked, 3, "data, portable, manifest");
        let published = &files.iter().find(|(name, _)| name == "archive-1.json").unwrap().1;
        assert_eq!(published, ARCHIVE_SCHEMA);
    })
    .await;
}

#[tokio::test]
async fn pages_lead_to_each_other_and_to_all_files_without_a_script() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let files = full_archive_of(&site, &ada).await;
        let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let mut seen = BTreeSet::new();
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            assert!(!text.contains("<script") && !text.contains("http-equiv"), "{name}");
            assert!(!text.replace("archive-1.json", "").contains("archive-"), "{name} has its words");
            for target in text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
                let target = match target.strip_prefix("../") {
                    Some(target) => target.to_owned(),
                    None if name == "index.html" => target.to_owned(),
                    None => format!("pages/{target}"),
                };
                assert!(names.contains(target.as_str()), "{name} leads to {target}, which is not there");
                seen.insert(target);
            }
        }
        for name in names.iter().filter(|name| !name.starts_with("csv/")) {
            assert!(seen.contains(*name), "no page leads to {name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_table_has_several_pages() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let tx = site.db.begin().await.unwrap();
        for number in 0..1_100_i64 {
            let sql = "INSERT INTO session (id, person_id, token_hash, device, created_at, seen_at, expires_at) \
                       VALUES ($1, $2, $3, $4, 0, 0, 9000000000000)";
            let (id, hash) = (site.new_id().unwrap(), site.token().unwrap().hash());
            let row = domain::params![id, ada.person_id(), hash, format!("device-{number}-")];
            tx.execute(sql, row).await.unwrap();
        }
        tx.commit().await.unwrap();
        let files = archive_of(&site, &ada).await;
        let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;
        let pages = [text("pages/session.html"), text("pages/session-2.html"), text("pages/session-3.html")];
        let shown: usize = pages.iter().map(|page| page.matches("<li><dl>").count()).sum();
        assert_eq!(shown, 1_101);
        assert!(!pages[0].contains("href=\"session.html\"") && pages[0].contains("href=\"session-2.html\""));
        assert!(pages[2].contains("href=\"session-2.html\"") && !pages[2].contains("session-4"));
        for number in 0..1_100 {
            let marker = format!("device-{number}-");
            assert_eq!(pages.iter().filter(|page| page.contains(&marker)).count(), 1, "{marker}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_files_of_ones_own_courses_are_there_as_they_were_and_of_no_others() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Teacher).await;
        person(&site, "Bob", Role::Teacher).await;
        publish(&site, "hers", Some("ada@example.org")).await;
        publish(&site, "his", Some("bob@example.org")).await;
        let files = archive_of(&site, &ada).await;
        let originals: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("files/")).collect();
        let [(name, text)] = &originals[..] else { panic!("{originals:?}") };
        assert_eq!(name, "files/hers/picture.svg");
        assert_eq!(text, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        let manifest = &files.iter().find(|(name, _)| name == "manifest.json").unwrap().1;
        assert!(manifest.contains("files/hers/picture.svg"));
        let index = &files.iter().find(|(name, _)| name == "index.html").unwrap().1;
        assert!(index.contains("href=\"files/hers/picture.svg\""));
        assert!(files_below(&site.data.path().join("building")).is_empty());
    })
    .await;
}
