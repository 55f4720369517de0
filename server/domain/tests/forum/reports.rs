//! Reports are decided, and say why.

use domain::{
    actor::Actor,
    forum::{self, DecideReport, Deleted, EditPost, ReportPost},
};
use model::{
    MINUTE,
    account::Role,
    error::{ErrorCode, Problem},
    forum::{PostBody, ReactionKind, ReportState},
};
use testkit::on_both_engines;

use super::{category, found, in_state, problem, refusal, start};

#[tokio::test]
async fn an_upheld_report_hides_the_post_and_tells_its_author_why() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let bob = site.person("Bob", Role::Member).await;
        let moderator = site.person("Mo", Role::Moderator).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "buymything").await;
        let report =
            |reason: &str, note: &str| ReportPost { post: place.post, reason: reason.into(), note: note.into() };
        assert_eq!(problem(forum::report_post(&site, &bob, &report("rude", "")).await).1, Problem::NotAChoice);
        assert_eq!(problem(forum::report_post(&site, &bob, &report("other", "")).await).1, Problem::Missing);
        forum::report_post(&site, &bob, &report("spam", "an advert")).await.unwrap();
        assert_eq!(refusal(forum::report_post(&site, &bob, &report("spam", "")).await), ErrorCode::Conflict);
        site.clock.advance(MINUTE);
        forum::report_post(&site, &moderator, &report("spam", "")).await.unwrap();

        let open = forum::list_reports(&site, &moderator, &in_state(ReportState::Open)).await.unwrap();
        assert_eq!((open.items.len(), open.items[0].note.as_str()), (2, "an advert"));
        let decision = |uphold, note: &str| DecideReport { report: open.items[0].id, uphold, note: note.into() };
        assert_eq!(problem(forum::decide_report(&site, &moderator, &decision(true, "")).await).1, Problem::Missing);
        forum::decide_report(&site, &moderator, &decision(true, "No adverts here.")).await.unwrap();
        let again = forum::decide_report(&site, &moderator, &decision(false, "")).await;
        assert_eq!(refusal(again), ErrorCode::Conflict);
        let upheld = forum::list_reports(&site, &moderator, &in_state(ReportState::Upheld)).await.unwrap();
        assert_eq!(upheld.items.len(), 2);

        let seen = async |actor: &Actor| {
            forum::topic_page(&site, actor, place.topic, 1).await.unwrap().posts.items.remove(0).body
        };
        assert_eq!(seen(&bob).await, PostBody::Hidden(None));
        assert_eq!(seen(&Actor::Visitor).await, PostBody::Hidden(None));
        let PostBody::Hidden(Some(statement)) = seen(&ada).await else { unreachable!() };
        assert_eq!((statement.reason.word(), statement.note.as_str()), ("spam", "No adverts here."));
        assert!(found(&site, "buymything").await.is_empty());
        let edit = EditPost { post: place.post, text: "after".into() };
        assert_eq!(refusal(forum::edit_post(&site, &ada, &edit).await), ErrorCode::NotAllowed);
        let unseen = forum::react(&site, &bob, place.post, ReactionKind::Like).await;
        assert_eq!(refusal(unseen), ErrorCode::NotFound);
        assert_eq!(forum::topic_page(&site, &bob, place.topic, 1).await.unwrap().title, "");
        assert!(matches!(forum::delete_post(&site, &ada, place.post).await.unwrap(), Deleted::Post(_)));
        let kept = forum::list_reports(&site, &moderator, &in_state(ReportState::Upheld)).await.unwrap();
        assert_eq!(kept.items.len(), 2, "reports outlive the post");
    })
    .await;
}

#[tokio::test]
async fn a_dismissed_report_changes_nothing_and_nobody_judges_themselves() {
    on_both_engines(async |site| {
        let bob = site.person("Bob", Role::Member).await;
        let moderator = site.person("Mo", Role::Moderator).await;
        let administrator = site.person("Root", Role::Administrator).await;
        let place = start(&site, &moderator, &category(&site).await, "A title", "strict").await;
        let report = ReportPost { post: place.post, reason: "abuse".into(), note: String::new() };
        forum::report_post(&site, &bob, &report).await.unwrap();
        let open = forum::list_reports(&site, &moderator, &in_state(ReportState::Open)).await.unwrap();
        assert!(open.items[0].is_about_me);
        let decision = DecideReport { report: open.items[0].id, uphold: false, note: String::new() };
        assert_eq!(refusal(forum::decide_report(&site, &moderator, &decision).await), ErrorCode::NotAllowed);
        forum::decide_report(&site, &administrator, &decision).await.unwrap();
        assert_eq!(found(&site, "strict").await, [place.post]);
        forum::report_post(&site, &bob, &report).await.unwrap();
    })
    .await;
}
