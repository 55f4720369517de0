//! Topics are started, answered, locked and removed.

use domain::{
    actor::Actor,
    forum::{self, Deleted, EditPost, NewTopic, Reply},
};
use model::{
    account::Role,
    error::ErrorCode,
    forum::{PostBody, TopicFilter},
};
use testkit::on_both_engines;

use super::{answer, category, found, refusal, start};

#[tokio::test]
async fn members_start_topics_and_answer_and_anyone_reads() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let category = category(&site).await;
        assert_eq!(category, "questions-generales");
        let place = start(&site, &ada, &category, "Où commencer ?", "Avec **quoi** ?").await;
        assert_eq!(place.address(), format!("/forum/t/{}/ou-commencer#post-1", place.topic));
        for number in 2..=21 {
            assert_eq!(answer(&site, &ada, place.topic, "Une réponse").await.number, number);
        }
        let page = forum::topic_page(&site, &Actor::Visitor, place.topic, 2).await.unwrap();
        assert_eq!((page.posts.number, page.posts.count, page.posts.items.len()), (2, 2, 1));
        assert_eq!(page.posts.items[0].author.as_deref(), Some("Ada Example"));
        let first = forum::topic_page(&site, &ada, place.topic, 0).await.unwrap();
        assert!(first.posts.items[0].is_mine);
        assert_eq!(first.posts.items[0].body, PostBody::Shown("<p>Avec <strong>quoi</strong> ?</p>\n".into()));
        let list = forum::list_topics(&site, &Actor::Visitor, &TopicFilter::default(), 1).await.unwrap();
        assert_eq!((list.categories[0].topics, list.topics.items[0].replies), (1, 20));
        assert_eq!(forum::latest_topics(&site, 5).await.unwrap().len(), 1);
        let unknown = TopicFilter { category: Some("nowhere".into()), lesson: None };
        assert_eq!(refusal(forum::list_topics(&site, &ada, &unknown, 1).await), ErrorCode::NotFound);
        assert_eq!(refusal(forum::topic_page(&site, &ada, place.post, 1).await), ErrorCode::NotFound);
        assert_eq!(forum::place_of_post(&site, &Actor::Visitor, place.post).await.unwrap(), place);
    })
    .await;
}

#[tokio::test]
async fn topics_about_a_lesson_are_found_by_it() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let category = category(&site).await;
        start(&site, &ada, &category, "Something else", "text").await;
        let lesson = site.new_id().unwrap();
        let input = NewTopic { category, lesson: Some(lesson), title: "About it".into(), text: "text".into() };
        let place = forum::start_topic(&site, &ada, &input).await.unwrap();
        let filter = TopicFilter { category: None, lesson: Some(lesson) };
        let list = forum::list_topics(&site, &Actor::Visitor, &filter, 1).await.unwrap();
        assert_eq!(list.topics.items.iter().map(|topic| topic.id).collect::<Vec<_>>(), [place.topic]);
    })
    .await;
}

#[tokio::test]
async fn a_locked_topic_takes_no_posts_and_no_edits() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let moderator = site.person("Mo", Role::Moderator).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "text").await;
        let reply = Reply { topic: place.topic, text: "text".into(), quote: None };
        forum::lock_topic(&site, &moderator, place.topic, true).await.unwrap();
        assert_eq!(refusal(forum::reply(&site, &ada, &reply).await), ErrorCode::NotAllowed);
        let edit = EditPost { post: place.post, text: "after".into() };
        assert_eq!(refusal(forum::edit_post(&site, &ada, &edit).await), ErrorCode::NotAllowed);
        assert!(forum::topic_page(&site, &ada, place.topic, 1).await.unwrap().is_locked);
        forum::lock_topic(&site, &moderator, place.topic, false).await.unwrap();
        assert_eq!(forum::reply(&site, &ada, &reply).await.unwrap().number, 2);
        assert_eq!(refusal(forum::lock_topic(&site, &moderator, place.post, true).await), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_topic_without_answers_goes_with_its_post() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "Unanswered title", "question").await;
        assert!(forum::post_source(&site, &ada, place.post).await.unwrap().is_whole_topic);
        assert_eq!(forum::delete_post(&site, &ada, place.post).await.unwrap(), Deleted::Topic);
        assert_eq!(refusal(forum::topic_page(&site, &ada, place.topic, 1).await), ErrorCode::NotFound);
        assert!(found(&site, "unanswered").await.is_empty());
        let list = forum::list_topics(&site, &ada, &TopicFilter::default(), 1).await.unwrap();
        assert_eq!((list.categories[0].topics, list.topics.items.len()), (0, 0));
    })
    .await;
}
