//! Wrong actors and bad input are refused.

use domain::{
    Error,
    actor::Actor,
    forum::{self, DecideReport, EditPost, NewCategory, NewTopic, Reply, ReportPost},
};
use model::{
    account::Role,
    error::{ErrorCode, Problem},
    forum::{ReactionKind, ReportState},
};
use testkit::on_both_engines;

use super::{category, in_state, problem, refusal, start};

#[tokio::test]
async fn bad_input_is_told_field_by_field() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let category = category(&site).await;
        let topic = NewTopic { category: String::new(), lesson: None, title: "Abc".into(), text: " ".into() };
        let Err(Error::Invalid(fields)) = forum::start_topic(&site, &ada, &topic).await else { unreachable!() };
        assert_eq!(fields.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["title", "text", "category"]);
        let unknown = NewTopic { category: "nowhere".into(), lesson: None, title: "Abcde".into(), text: "text".into() };
        assert_eq!(problem(forum::start_topic(&site, &ada, &unknown).await), ("category".into(), Problem::NotAChoice));
        let place = start(&site, &ada, &category, "A title", "text").await;
        let long = Reply { topic: place.topic, text: "x".repeat(20_001), quote: None };
        assert_eq!(problem(forum::reply(&site, &ada, &long).await), ("text".into(), Problem::TooLong(20_000)));
        let same = EditPost { post: place.post, text: "text".into() };
        assert_eq!(problem(forum::edit_post(&site, &ada, &same).await), ("text".into(), Problem::Unchanged));
        let again = NewCategory { title: "Questions generales".into(), description: String::new() };
        assert_eq!(refusal(forum::create_category(&site, &Actor::System, &again).await), ErrorCode::Invalid);
    })
    .await;
}

#[tokio::test]
async fn the_wrong_actor_is_refused() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let eve = site.person("Eve", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "text").await;
        let (post, topic) = (place.post, place.topic);
        let new = NewTopic { category: "x".into(), lesson: None, title: "A title".into(), text: "text".into() };
        let reply = Reply { topic, text: "text".into(), quote: None };
        let edit = EditPost { post, text: "mine now".into() };
        let report = ReportPost { post, reason: "spam".into(), note: String::new() };
        let decision = DecideReport { report: post, uphold: true, note: "because".into() };
        let made = NewCategory { title: "Mine".into(), description: String::new() };
        let visitor = &Actor::Visitor;
        for code in [
            refusal(forum::start_topic(&site, visitor, &new).await),
            refusal(forum::reply(&site, visitor, &reply).await),
            refusal(forum::edit_post(&site, visitor, &edit).await),
            refusal(forum::delete_post(&site, visitor, post).await),
            refusal(forum::react(&site, visitor, post, ReactionKind::Like).await),
            refusal(forum::report_post(&site, visitor, &report).await),
            refusal(forum::decide_report(&site, visitor, &decision).await),
            refusal(forum::list_reports(&site, visitor, &in_state(ReportState::Open)).await),
            refusal(forum::lock_topic(&site, visitor, topic, true).await),
            refusal(forum::create_category(&site, visitor, &made).await),
            refusal(forum::post_source(&site, visitor, post).await),
            refusal(forum::post_history(&site, visitor, post).await),
            refusal(forum::topic_form(&site, visitor).await),
            refusal(forum::post_to_report(&site, visitor, post).await),
            refusal(forum::draft_quote(&site, visitor, topic, post, None, "").await),
            refusal(forum::preview(&site, visitor, "x").await),
        ] {
            assert_eq!(code, ErrorCode::SignInRequired);
        }
        for code in [
            refusal(forum::edit_post(&site, &eve, &edit).await),
            refusal(forum::delete_post(&site, &eve, post).await),
            refusal(forum::decide_report(&site, &eve, &decision).await),
            refusal(forum::list_reports(&site, &eve, &in_state(ReportState::Open)).await),
            refusal(forum::lock_topic(&site, &eve, topic, true).await),
            refusal(forum::create_category(&site, &eve, &made).await),
            refusal(forum::post_source(&site, &eve, post).await),
            refusal(forum::post_history(&site, &eve, post).await),
            refusal(forum::report_post(&site, &ada, &report).await),
            refusal(forum::post_to_report(&site, &ada, post).await),
        ] {
            assert_eq!(code, ErrorCode::NotAllowed);
        }
    })
    .await;
}
