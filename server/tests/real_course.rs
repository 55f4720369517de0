//! A real course, as it is served: each page opens, and each link inside the site leads to something.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use clap::Parser as _;
use domain::{
    actor::Actor,
    learn::import::{Import, import},
    policy,
};
use server::{command::Arguments, http};
use testkit::TestSite;
use tower::ServiceExt as _;

fn real_course() -> Option<PathBuf> {
    let beside = || {
        let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(2);
        above.map(|folder| folder.join("shared/data/rust-by-example")).find(|folder| folder.is_dir())
    };
    std::env::var_os("ALUMET_REAL_COURSE").map(PathBuf::from).or_else(beside).filter(|folder| folder.is_dir())
}

async fn get(router: &Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let status = answer.status();
    (status, String::from_utf8_lossy(&to_bytes(answer.into_body(), usize::MAX).await.unwrap()).into_owned())
}

/// Where a link leads inside the site: its path, and the place in the page.
fn inside<'a>(page: &'a str, target: &'a str) -> Option<(String, &'a str)> {
    let (to, anchor) = target.split_once('#').unwrap_or((target, ""));
    match to {
        "" => Some((page.to_owned(), anchor)),
        to if to.starts_with('/') => Some((to.replace("&amp;", "&"), anchor)),
        _ => None,
    }
}

#[tokio::test]
async fn each_page_opens_and_each_link_leads_somewhere() {
    let Some(folder) = real_course() else {
        println!("SKIPPED: the real course is not here; name its folder in ALUMET_REAL_COURSE");
        return;
    };
    let site = TestSite::sqlite().await;
    policy::publish_shipped(&site).await.unwrap();
    let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../public");
    let data = site.data.path().display().to_string();
    let arguments = Arguments::parse_from(["alumet", "--data", &data, "--site", public, "serve"]);
    let router = http::router(site.site.clone(), &arguments.configuration, false);
    let input = Import { folder, slug: Some("real".into()), ..Import::default() };
    let lessons = import(&site, &Actor::System, input).await.unwrap().lessons;

    let course = domain::learn::course_page(&site, &Actor::Visitor, "real").await.unwrap();
    let paths = course.outline.iter().filter_map(|entry| entry.path.as_deref());
    let mut pages = BTreeMap::from([("/courses/real".to_owned(), get(&router, "/courses/real").await)]);
    for path in paths {
        let address = model::learn::lesson_address("real", path);
        let page = get(&router, &address).await;
        pages.insert(address, page);
    }
    assert_eq!(pages.len(), lessons as usize + 1);
    let mut others = BTreeMap::new();
    let mut dead = BTreeSet::new();
    let mut followed = 0;
    for (address, (status, html)) in &pages {
        assert_eq!(*status, StatusCode::OK, "{address}");
        for target in html.split(" href=\"").skip(1).chain(html.split(" src=\"").skip(1)) {
            let Some((to, anchor)) = inside(address, target.split('"').next().unwrap()) else { continue };
            // The names of styles and scripts are the build's.
            if to.starts_with("/pkg/") {
                continue;
            }
            followed += 1;
            let leads = if let Some((_, body)) = pages.get(&to) {
                anchor.is_empty() || body.contains(&format!(" id=\"{anchor}\""))
            } else {
                if !others.contains_key(&to) {
                    others.insert(to.clone(), get(&router, &to).await.0);
                }
                let status = others[&to];
                status.is_success() || status.is_redirection()
            };
            if !leads {
                dead.insert(format!("{address} → {to}#{anchor}"));
            }
        }
    }
    assert!(followed > 1000, "{followed}");
    assert!(dead.is_empty(), "{dead:#?}");
}
