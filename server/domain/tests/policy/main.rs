//! The documents that the site answers for, on both engines.

#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]

mod acknowledge;
mod draft;
mod life;
mod promised;
mod shipped;
mod successor;
mod tell;

use domain::{
    Error,
    actor::Actor,
    db::{Param, Read as _},
    params,
    policy::{self, Announcement, DraftTexts, Succession},
};
use model::{
    error::FieldProblem,
    policy::{Document, Version, VersionId},
};
use testkit::TestSite;

/// The clock begins at 2026-01-05T09:00Z: a week later.
pub const NEXT_WEEK: &str = "2026-01-12";

/// What is said of each announcement here.
pub const SAID: Announcement<'static> = Announcement {
    effective: NEXT_WEEK,
    summary_en: "Mails are kept for less time.",
    summary_fr: "Les e-mails sont conservés moins longtemps.",
};

/// Another company, from next week on.
pub const SUCCESSION: Succession<'static> = Succession {
    successor: "Successor & Sons",
    effective: NEXT_WEEK,
    summary_en: "We are bought by Successor.",
    summary_fr: "Nous sommes rachetés par Successor.",
};

/// How many rows a query counts.
pub async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

/// Runs one statement.
pub async fn change(site: &TestSite, sql: &'static str, params: Vec<Param>) -> u64 {
    let tx = site.db.begin().await.unwrap();
    let rows = tx.execute(sql, params).await.unwrap();
    tx.commit().await.unwrap();
    rows
}

/// A draft of a document with one paragraph more in each language.
pub async fn draft(site: &TestSite, actor: &Actor, document: Document) -> VersionId {
    let id = policy::begin_draft(site, actor, document.word(), "current").await.unwrap();
    let written = policy::written(site, actor, id).await.unwrap();
    let [en, fr] = [0, 1].map(|at: usize| format!("{}\nA new paragraph.\n", written.texts[at].source));
    let texts = DraftTexts { seen: written.version.changed_at, source_en: &en, source_fr: &fr };
    policy::save_draft(site, actor, id, &texts).await.unwrap();
    id
}

/// A version of a document that takes effect next week.
pub async fn announced(site: &TestSite, actor: &Actor, document: Document) -> VersionId {
    let id = draft(site, actor, document).await;
    policy::announce(site, actor, id, &SAID).await.unwrap();
    id
}

/// A version as it is now.
pub async fn version(site: &TestSite, id: VersionId) -> Version {
    policy::written(site, &Actor::System, id).await.unwrap().version
}

/// What is wrong with which fields.
pub fn problems<T: std::fmt::Debug>(refused: domain::Result<T>) -> Vec<FieldProblem> {
    match refused.unwrap_err() {
        Error::Invalid(problems) => problems,
        other => panic!("{other:?}"),
    }
}
