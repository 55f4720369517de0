//! The rules of the forum, on both engines.

#![allow(clippy::unwrap_used)]

mod authority;
mod posts;
mod quotes;
mod reports;
mod search;
mod topics;

use domain::{
    Error, Result,
    actor::Actor,
    forum::{self, NewCategory, NewTopic, Reply},
};
use model::{
    MINUTE,
    admin::TableQuery,
    error::{ErrorCode, Problem},
    forum::{PostId, PostPlace, ReportState, TopicId},
};
use testkit::TestSite;

fn refusal<T>(result: Result<T>) -> ErrorCode {
    result.err().unwrap().code()
}

fn problem<T>(result: Result<T>) -> (String, Problem) {
    match result.err().unwrap() {
        Error::Invalid(mut fields) => {
            let first = fields.remove(0);
            (first.field, first.problem)
        }
        other => unreachable!("{other}"),
    }
}

async fn category(site: &TestSite) -> String {
    let input = NewCategory { title: "Questions générales".into(), description: "Tout".into() };
    forum::create_category(site, &Actor::System, &input).await.unwrap()
}

async fn start(site: &TestSite, actor: &Actor, category: &str, title: &str, text: &str) -> PostPlace {
    let input = NewTopic { category: category.into(), lesson: None, title: title.into(), text: text.into() };
    site.clock.advance(MINUTE);
    forum::start_topic(site, actor, &input).await.unwrap()
}

async fn answer(site: &TestSite, actor: &Actor, topic: TopicId, text: &str) -> PostPlace {
    site.clock.advance(MINUTE);
    forum::reply(site, actor, &Reply { topic, text: text.into(), quote: None }).await.unwrap()
}

async fn found(site: &TestSite, text: &str) -> Vec<PostId> {
    let results = forum::search(site, &Actor::Visitor, text, 1).await.unwrap();
    results.hits.into_iter().map(|hit| hit.place.post).collect()
}

fn in_state(state: ReportState) -> TableQuery {
    TableQuery { filter: state.word().to_owned(), ..TableQuery::default() }
}
