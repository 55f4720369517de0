//! Importing an mdBook: all of it or nothing, on both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
    time::Instant,
};

use domain::{
    actor::Actor,
    learn::{
        self,
        import::{Import, ImportError, Reason, Report, import},
    },
};
use model::{account::Role, error::ErrorCode};
use tempfile::TempDir;
use testkit::{TestSite, on_both_engines};

fn write(folder: &Path, path: &str, content: &str) {
    let file = folder.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, content).unwrap();
}

fn book(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, content) in files {
        write(folder.path(), path, content);
    }
    folder
}

async fn bring(site: &TestSite, folder: &Path) -> Result<Report, ImportError> {
    import(site, &Actor::System, Import { folder: folder.to_owned(), ..Import::default() }).await
}

fn small() -> TempDir {
    book(&[
        ("book.toml", "[book]\ntitle = \"A small book\"\ndescription = \"Small.\"\nlanguage = \"fr\"\n"),
        (
            "src/SUMMARY.md",
            "# Summary\n\n[Preface](README.md)\n\n# One\n\n- [First](one.md)\n  - [Deep](deep/a%20b.md)\n  - [Later]()\n\n---\n\n\
             # Two\n\n- [Last](two/README.md)\n\n[After](after.md)\n",
        ),
        (
            "src/README.md",
            "# Welcome\n\n[first](one.md#part-b) [deep](./deep/a%20b.md) [page](two/index.html) [top](#welcome)\n",
        ),
        (
            "src/one.md",
            "# First\n\n## Part B\n\n![dot](images/dot.png) [load](data.csv) [gone](gone.md) [loose](loose.md) [up](../../x.md)\n\n\
             {{#include code.rs:part}}\n\n```rust\n{{#rustdoc_include code.rs:1:1}}\n```\n\n\\{{#include kept}}\n\n{{#include nothing.rs}}\n",
        ),
        (
            "src/deep/a b.md",
            "{{#title Deeper}}\nBack to [first](../one.md#nothing) <a href=\"../one.md\">raw</a> <img src=\"../images/dot.png\" alt=\"\">\n",
        ),
        ("src/two/README.md", "# Last\n\nText [ext](https://example.org) ![far](https://example.org/x.png)\n"),
        ("src/after.md", "After {{#unknown thing}}.\n"),
        ("src/loose.md", "Not listed.\n"),
        ("src/code.rs", "fn one() {}\n// ANCHOR: part\nlet part = 1;\n// ANCHOR_END: part\n"),
        ("src/data.csv", "a,b\n"),
        ("src/images/dot.png", "png"),
    ])
}

#[tokio::test]
async fn a_book_becomes_a_course() {
    on_both_engines(async |site| {
        let folder = small();
        let report = bring(&site, folder.path()).await.unwrap();
        assert_eq!((report.lessons, report.drafts, report.files, report.updated), (5, 1, 2, false));
        assert_eq!(report.slug, "a-small-book");
        let warnings: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
        let expected = [
            "src/one.md:5: the link to “gone.md”",
            "src/one.md:5: “loose.md” is not a chapter",
            "src/one.md:5: the link to “../../x.md”",
            "src/one.md:15: “nothing.rs” can't be included",
            "src/deep/a b.md:2: “../one.md#nothing” has no such heading",
            "src/two/README.md:3: the picture",
            "src/after.md:1: the directive “{{#unknown thing}}”",
        ];
        for text in expected {
            assert!(warnings.iter().any(|warning| warning.starts_with(text)), "{text} in {warnings:#?}");
        }
        assert_eq!(warnings.len(), expected.len(), "{warnings:#?}");

        let page = learn::course_page(&site, &Actor::Visitor, "a-small-book").await.unwrap();
        assert_eq!(page.course.language, model::language::Language::Fr);
        let outline: Vec<_> = page
            .outline
            .iter()
            .map(|entry| (entry.number.as_str(), entry.path.as_deref(), entry.part.as_str(), entry.depth))
            .collect();
        assert_eq!(
            outline,
            [
                ("", Some("index"), "", 0),
                ("1.", Some("one"), "One", 0),
                ("1.1.", Some("deep/a b"), "One", 1),
                ("1.2.", None, "One", 1),
                ("2.", Some("two/index"), "Two", 0),
                ("", Some("after"), "", 0),
            ]
        );
        let lesson = async |path: &str| learn::lesson_page(&site, &Actor::Visitor, "a-small-book", path).await.unwrap();
        let preface = lesson("index").await;
        assert_eq!(preface.title, "Welcome");
        for link in [
            "/courses/a-small-book/one#s-part-b",
            "/courses/a-small-book/deep/a%20b",
            "/courses/a-small-book/two/index",
        ] {
            assert!(preface.html.contains(link), "{link} in {}", preface.html);
        }
        let one = lesson("one").await;
        assert!(one.html.contains("let part = 1;") && !one.html.contains("ANCHOR"), "{}", one.html);
        assert!(one.html.contains("/courses/a-small-book/files/images/dot.png"), "{}", one.html);
        assert!(one.html.contains("{{#include kept}}") && !one.html.contains("\\{{"), "{}", one.html);
        assert!(!one.html.contains("gone.md"), "{}", one.html);
        assert_eq!(one.previous.unwrap().path, "index");
        let deep = lesson("deep/a b").await;
        assert_eq!(deep.title, "Deeper");
        assert!(deep.html.contains("href=\"/courses/a-small-book/one\""), "{}", deep.html);
        assert!(deep.html.contains("src=\"/courses/a-small-book/files/images/dot.png\""), "{}", deep.html);
        assert_eq!(deep.next.unwrap().path, "two/index");
        let file = learn::course_file(&site, &Actor::Visitor, "a-small-book", "images/dot.png").await.unwrap();
        assert_eq!((file.bytes.as_slice(), file.media_type.as_str()), (b"png".as_slice(), "image/png"));
        for outside in ["../x", "images/../../../alumet.sqlite", "", "nothing"] {
            let error = learn::course_file(&site, &Actor::Visitor, "a-small-book", outside).await.unwrap_err();
            assert_eq!(error.code(), ErrorCode::NotFound, "{outside}");
        }
    })
    .await;
}

#[tokio::test]
async fn importing_again_keeps_progress_and_removes_what_is_gone() {
    on_both_engines(async |site| {
        let folder = small();
        bring(&site, folder.path()).await.unwrap();
        let ada = site.person("Ada", Role::Member).await;
        let page = learn::course_page(&site, &ada, "a-small-book").await.unwrap();
        learn::enrol(&site, &ada, page.course.id).await.unwrap();
        let ids: HashMap<_, _> = page.outline.iter().map(|entry| (entry.path.clone(), entry.id)).collect();
        for path in ["index", "one"] {
            learn::complete(&site, &ada, ids[&Some(path.to_owned())]).await.unwrap();
        }
        write(folder.path(), "src/SUMMARY.md", "[Preface](README.md)\n\n- [New](new.md)\n- [First, again](one.md)\n");
        write(folder.path(), "src/new.md", "New.\n");
        let report = bring(&site, folder.path()).await.unwrap();
        assert!(report.updated);
        assert_eq!((report.lessons, report.removed), (3, 3));
        let page = learn::course_page(&site, &ada, "a-small-book").await.unwrap();
        let lines: Vec<_> = page.outline.iter().map(|entry| (entry.title.as_str(), entry.done)).collect();
        assert_eq!(lines, [("Preface", true), ("New", false), ("First, again", true)]);
        assert_eq!(page.outline[2].id, ids[&Some("one".to_owned())]);
        // The lesson to go on with is gone, so reading goes on from the start.
        assert_eq!(page.enrolment.unwrap().next.unwrap().path, "index");
        assert_eq!(learn::remove_orphan_files(&site).await.unwrap(), 0);
        assert_eq!(stored_files(&site), 2);
    })
    .await;
}

fn stored_files(site: &TestSite) -> usize {
    fn count(folder: &Path) -> usize {
        std::fs::read_dir(folder).map_or(0, |entries| {
            entries.flatten().map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
        })
    }
    count(&site.data.path().join("files"))
}

#[tokio::test]
async fn what_is_no_book_is_refused_and_leaves_nothing() {
    on_both_engines(async |site| {
        let outside = book(&[("secret.md", "secret"), ("secret.txt", "secret")]);
        let refused = async |files: &[(&str, &str)], change: &dyn Fn(&Path)| -> (String, Reason) {
            let folder = book(files);
            change(folder.path());
            match bring(&site, folder.path()).await {
                Err(ImportError::Refused { place, reason }) => (place.to_string(), reason),
                other => panic!("{other:?}"),
            }
        };
        let nothing = |_: &Path| {};
        let one = "# S\n\n- [One](one.md)\n";

        let archive = outside.path().join("secret.txt");
        let Err(ImportError::Refused { reason, .. }) = bring(&site, &archive).await else { panic!() };
        assert_eq!(reason, Reason::NotAFolder);

        let (place, reason) = refused(&[("book.toml", "")], &nothing).await;
        assert_eq!((place.as_str(), reason), ("SUMMARY.md", Reason::Missing));

        let (place, reason) = refused(&[("src/SUMMARY.md", one)], &nothing).await;
        assert_eq!((place.as_str(), reason), ("src/SUMMARY.md:3 (one.md)", Reason::Missing));

        let (place, reason) = refused(&[("src/SUMMARY.md", one)], &|folder| {
            std::fs::write(folder.join("src/one.md"), b"a\nb\n\xff\n").unwrap();
        })
        .await;
        assert_eq!((place.as_str(), reason), ("src/one.md:3", Reason::NotUtf8));

        let (place, reason) = refused(&[("src/SUMMARY.md", "- [a](SUMMARY.md)\n")], &nothing).await;
        assert_eq!((place.as_str(), reason), ("src/SUMMARY.md:1", Reason::Cycle("SUMMARY.md".into())));

        let twice = "- [a](a.md)\n- [b](./x/../a.md)\n";
        let (place, reason) = refused(&[("src/SUMMARY.md", twice), ("src/a.md", "")], &nothing).await;
        assert_eq!((place.as_str(), reason), ("src/SUMMARY.md:2", Reason::Twice("./x/../a.md".into(), 1)));

        for path in ["../../secret.md", "/etc/passwd", "a/../../../x.md"] {
            let summary = format!("\n- [a]({path})\n");
            let (place, reason) = refused(&[("src/SUMMARY.md", &summary)], &nothing).await;
            assert_eq!((place.as_str(), reason), ("src/SUMMARY.md:2", Reason::LeavesFolder(path.into())));
        }

        let (place, reason) = refused(&[("src/SUMMARY.md", one)], &|folder| {
            std::os::unix::fs::symlink(outside.path().join("secret.md"), folder.join("src/one.md")).unwrap();
        })
        .await;
        assert_eq!((place.as_str(), reason), ("src/SUMMARY.md:3", Reason::LeavesFolder("src/one.md".into())));

        let (place, reason) = refused(&[("src/SUMMARY.md", one), ("src/one.md", "a\n\n[x](x.txt)\n")], &|folder| {
            std::os::unix::fs::symlink(outside.path().join("secret.txt"), folder.join("src/x.txt")).unwrap();
        })
        .await;
        assert_eq!((place.as_str(), reason), ("src/one.md:3", Reason::LeavesFolder("src/x.txt".into())));

        let (place, reason) =
            refused(&[("src/SUMMARY.md", one), ("src/one.md", "a\n{{#include ../../../etc/passwd}}\n")], &nothing)
                .await;
        assert_eq!((place.as_str(), reason), ("src/one.md:2", Reason::LeavesFolder("../../../etc/passwd".into())));

        let circle =
            [("src/SUMMARY.md", one), ("src/one.md", "x\n{{#include b.md}}\n"), ("src/b.md", "{{#include one.md}}")];
        let (place, reason) = refused(&circle, &nothing).await;
        assert_eq!((place.as_str(), reason), ("src/one.md:2", Reason::Cycle("one.md".into())));

        let (place, _) = refused(&[("book.toml", "[book]\ntitle = \n"), ("src/SUMMARY.md", one)], &nothing).await;
        assert_eq!(place, "book.toml:2");

        let (_, reason) = refused(&[("src/SUMMARY.md", "# Nothing\n")], &nothing).await;
        assert_eq!(reason, Reason::Empty);

        assert!(learn::catalogue(&site, &Actor::Visitor, 1).await.unwrap().items.is_empty());
        assert_eq!(stored_files(&site), 0);
    })
    .await;
}

#[tokio::test]
async fn only_the_operator_imports_and_only_for_a_teacher() {
    on_both_engines(async |site| {
        let folder = small();
        for role in [Role::Member, Role::Teacher, Role::Moderator] {
            let actor = site.person(role.word(), role).await;
            let input = Import { folder: folder.path().to_owned(), ..Import::default() };
            let error = import(&site, &actor, input).await.unwrap_err();
            assert!(matches!(error, ImportError::Site(error) if error.code() == ErrorCode::NotAllowed));
        }
        let for_whom = async |teacher: &str| {
            let input =
                Import { folder: folder.path().to_owned(), teacher: Some(teacher.to_owned()), ..Import::default() };
            import(&site, &Actor::System, input).await
        };
        assert!(for_whom("member@example.org").await.is_err());
        assert!(for_whom("nobody@example.org").await.is_err());
        assert!(for_whom("Teacher@example.org").await.is_ok());
    })
    .await;
}

fn real_course() -> Option<PathBuf> {
    let folder = std::env::var_os("ALUMET_REAL_COURSE").map_or_else(
        || {
            let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(3);
            let found = beside.map(|above| above.join("shared/data/rust-by-example")).find(|path| path.is_dir());
            found.unwrap_or_default()
        },
        PathBuf::from,
    );
    folder.is_dir().then_some(folder)
}

#[tokio::test]
async fn a_real_course_is_imported_and_each_link_leads_somewhere() {
    let Some(folder) = real_course() else {
        println!("SKIPPED: the real course is not here; name its folder in ALUMET_REAL_COURSE");
        return;
    };
    on_both_engines(async |site| {
        let start = Instant::now();
        let report = bring(&site, &folder).await.unwrap();
        println!("{} lessons in {:?}", report.lessons, start.elapsed());
        for warning in &report.warnings {
            println!("{warning}");
        }
        crawl(&site, &report.slug).await;
    })
    .await;
}

#[tokio::test]
async fn our_own_course_has_nothing_to_report() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demonstration/good-notes");
    on_both_engines(async |site| {
        let report = bring(&site, &folder).await.unwrap();
        assert_eq!(report.warnings, []);
        assert!(report.lessons >= 8);
        crawl(&site, &report.slug).await;
    })
    .await;
}

/// Opens each lesson and follows each link inside the site.
async fn crawl(site: &TestSite, slug: &str) {
    let page = learn::course_page(site, &Actor::Visitor, slug).await.unwrap();
    let mut bodies = HashMap::new();
    for path in page.outline.iter().filter_map(|entry| entry.path.as_deref()) {
        let lesson = learn::lesson_page(site, &Actor::Visitor, slug, path).await.unwrap();
        assert!(!lesson.title.is_empty(), "{path}");
        bodies.insert(model::learn::lesson_address(slug, path), lesson.html);
    }
    assert_eq!(bodies.len(), page.course.lessons as usize);
    let mut dead = BTreeSet::new();
    for (address, html) in &bodies {
        assert!(!html.contains("style="), "{address}");
        for target in html.split("href=\"").skip(1).chain(html.split("src=\"").skip(1)) {
            let target = target.split('"').next().unwrap();
            if target.starts_with("http") || target.starts_with("mailto:") {
                continue;
            }
            let (to, anchor) = target.split_once('#').unwrap_or((target, ""));
            let to = if to.is_empty() { address } else { to };
            let exists = match to.strip_prefix(&format!("/courses/{slug}/files/")) {
                Some(file) => learn::course_file(site, &Actor::Visitor, slug, file).await.is_ok(),
                None => {
                    bodies.get(to).is_some_and(|body| anchor.is_empty() || body.contains(&format!("id=\"{anchor}\"")))
                }
            };
            if !exists {
                dead.insert(format!("{address} → {target}"));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}
