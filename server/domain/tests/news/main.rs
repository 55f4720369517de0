//! News by mail, on both engines.

#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]

mod campaign;
mod choice;
mod leave;
mod topic;

use domain::{
    actor::Actor,
    db::{Param, Read as _},
    news::{self, TopicWords},
    params,
};
use model::{language::Language, news::NewsTopicId};
use sqlx::AssertSqlSafe;
use testkit::TestSite;

/// Words of a topic.
pub const WORDS: TopicWords<'static> = TopicWords {
    name_en: "New courses",
    about_en: "One mail when a course begins.",
    name_fr: "Nouveaux cours",
    about_fr: "Un e-mail quand un cours commence.",
};

/// Another topic.
pub const OFFERS: TopicWords<'static> = TopicWords {
    name_en: "Offers",
    about_en: "One mail a month at most.",
    name_fr: "Offres",
    about_fr: "Un e-mail par mois au plus.",
};

/// Makes both topics.
pub async fn two_topics(site: &TestSite, root: &Actor) -> [NewsTopicId; 2] {
    let courses = news::add_topic(site, root, &WORDS).await.unwrap();
    site.clock.advance(1);
    [courses, news::add_topic(site, root, &OFFERS).await.unwrap()]
}

/// Which topics are turned on.
pub async fn turned_on(site: &TestSite, actor: &Actor) -> Vec<NewsTopicId> {
    let standing = news::standing(site, actor, Language::En).await.unwrap();
    standing.topics.iter().filter(|topic| topic.on_since.is_some()).map(|topic| topic.id).collect()
}

/// The one number that a statement gives.
pub async fn count(site: &TestSite, sql: &'static str) -> i64 {
    site.db.one::<(i64,)>(sql, params![]).await.unwrap().0
}

/// Changes rows by hand.
pub async fn change(site: &TestSite, sql: &str, values: Vec<Param>) -> u64 {
    let tx = site.db.begin().await.unwrap();
    let rows = tx.execute(AssertSqlSafe(sql.to_owned()), values).await.unwrap();
    tx.commit().await.unwrap();
    rows
}

/// No topic at all.
pub const NONE: [NewsTopicId; 0] = [];
