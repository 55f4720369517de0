//! Quotes live and die with their source.

use domain::{
    actor::Actor,
    forum::{self, EditPost, QuoteRange, Reply},
    params,
};
use model::{
    account::Role,
    error::Problem,
    forum::{TopicFilter, TopicId},
};
use testkit::{TestSite, on_both_engines};

use super::{category, found, problem, start};

async fn shown_quote(site: &TestSite, topic: TopicId) -> Option<String> {
    let page = forum::topic_page(site, &Actor::Visitor, topic, 1).await.unwrap();
    page.posts.items.last().unwrap().quote.as_ref().unwrap().text.clone()
}

#[tokio::test]
async fn a_quote_lives_and_dies_with_its_source() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let bob = site.person("Bob", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "Le *café* est chaud").await;
        let draft = forum::draft_quote(&site, &bob, place.topic, place.post, None, "nobody").await.unwrap().unwrap();
        assert_eq!((draft.text.as_str(), draft.author.as_str()), ("Le café est chaud", "Ada Example"));
        let quoting = |from, to| Reply {
            topic: place.topic,
            text: "Oui".into(),
            quote: Some(QuoteRange { post: place.post, from, to }),
        };
        for (from, to) in [(3, 3), (7, 3), (0, 99)] {
            let refused = forum::reply(&site, &bob, &quoting(from, to)).await;
            assert_eq!(problem(refused), ("quote".into(), Problem::NotAChoice));
        }
        forum::reply(&site, &bob, &quoting(3, 7)).await.unwrap();
        assert_eq!(shown_quote(&site, place.topic).await.as_deref(), Some("café"));

        let edit = |text: &str| EditPost { post: place.post, text: text.into() };
        forum::edit_post(&site, &ada, &edit("Oh ! Le *café* est chaud")).await.unwrap();
        assert_eq!(shown_quote(&site, place.topic).await.as_deref(), Some("café"));
        forum::edit_post(&site, &ada, &edit("Oh ! Le thé est chaud")).await.unwrap();
        assert_eq!(shown_quote(&site, place.topic).await, None);

        forum::reply(&site, &bob, &quoting(0, 4)).await.unwrap();
        assert_eq!(shown_quote(&site, place.topic).await.as_deref(), Some("Oh !"));
        let tx = site.db.begin().await.unwrap();
        let erased = "UPDATE post SET author_id = NULL, markdown = '', html = '', search_words = '' WHERE id = $1";
        tx.execute(erased, params![place.post]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(shown_quote(&site, place.topic).await, None);
        assert!(found(&site, "chaud").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_quote_of_a_deleted_post_goes_with_it() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "source").await;
        let elsewhere = start(
            &site,
            &ada,
            &forum::list_topics(&site, &ada, &TopicFilter::default(), 1).await.unwrap().categories[0].slug,
            "Other title",
            "elsewhere",
        )
        .await;
        let quote = Some(QuoteRange { post: place.post, from: 0, to: 6 });
        let astray = Reply { topic: elsewhere.topic, text: "no".into(), quote };
        assert_eq!(problem(forum::reply(&site, &ada, &astray).await).0, "quote");
        forum::reply(&site, &ada, &Reply { topic: place.topic, text: "yes".into(), quote }).await.unwrap();
        forum::delete_post(&site, &ada, place.post).await.unwrap();
        let page = forum::topic_page(&site, &ada, place.topic, 1).await.unwrap();
        assert_eq!(page.posts.items[1].quote, None);
    })
    .await;
}
