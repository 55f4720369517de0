//! Posts are edited, reacted to and deleted.

use domain::{
    actor::Actor,
    db::Read as _,
    forum::{self, Deleted, EditPost, Reply},
    params,
};
use model::{
    MINUTE,
    account::Role,
    error::ErrorCode,
    forum::{PostBody, ReactionKind},
};
use testkit::{TestSite, on_both_engines};

use super::{answer, category, found, refusal, start};

#[tokio::test]
async fn nobody_writes_faster_than_ten_posts_a_minute() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "text").await;
        let reply = Reply { topic: place.topic, text: "text".into(), quote: None };
        for _ in 2..=10 {
            forum::reply(&site, &ada, &reply).await.unwrap();
        }
        assert_eq!(refusal(forum::reply(&site, &ada, &reply).await), ErrorCode::TooManyRequests);
        site.clock.advance(MINUTE);
        assert_eq!(forum::reply(&site, &ada, &reply).await.unwrap().number, 11);
    })
    .await;
}

#[tokio::test]
async fn an_edit_keeps_what_was_there_before() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "before").await;
        site.clock.advance(MINUTE);
        let edit = EditPost { post: place.post, text: "after".into() };
        assert_eq!(forum::edit_post(&site, &ada, &edit).await.unwrap(), place);
        let page = forum::topic_page(&site, &ada, place.topic, 1).await.unwrap();
        assert_eq!(page.posts.items[0].edited_at, Some(site.now()));
        let history = forum::post_history(&site, &ada, place.post).await.unwrap();
        assert_eq!((history.markdown.as_str(), history.revisions[0].markdown.as_str()), ("after", "before"));
        let moderator = site.person("Mo", Role::Moderator).await;
        assert_eq!(forum::post_history(&site, &moderator, place.post).await.unwrap(), history);
        assert_eq!((found(&site, "before").await.len(), found(&site, "after").await.len()), (0, 1));
    })
    .await;
}

#[tokio::test]
async fn a_deleted_post_leaves_its_place_and_nothing_else() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let bob = site.person("Bob", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "question").await;
        let answered = answer(&site, &bob, place.topic, "secretword").await;
        let edit = EditPost { post: answered.post, text: "secretword twice".into() };
        forum::edit_post(&site, &bob, &edit).await.unwrap();
        forum::react(&site, &ada, answered.post, ReactionKind::Thanks).await.unwrap();
        assert_eq!(found(&site, "secretword").await, [answered.post]);
        assert_eq!(forum::delete_post(&site, &bob, answered.post).await.unwrap(), Deleted::Post(answered.clone()));
        assert!(found(&site, "secretword").await.is_empty());
        let page = forum::topic_page(&site, &bob, place.topic, 1).await.unwrap();
        let post = &page.posts.items[1];
        assert_eq!((&post.body, post.number, post.reactions.len()), (&PostBody::Deleted, 2, 0));
        let (kept,) = site
            .db
            .one::<(i64,)>("SELECT COUNT(*) FROM post_revision WHERE post_id = $1", params![answered.post])
            .await
            .unwrap();
        assert_eq!(kept, 0);
        assert_eq!(refusal(forum::delete_post(&site, &bob, answered.post).await), ErrorCode::NotFound);
        assert_eq!(refusal(forum::edit_post(&site, &bob, &edit).await), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_reaction_is_given_and_taken_back() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let bob = site.person("Bob", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "text").await;
        forum::react(&site, &ada, place.post, ReactionKind::Like).await.unwrap();
        let (at, counts) = forum::react(&site, &bob, place.post, ReactionKind::Like).await.unwrap();
        assert_eq!((at, counts[0].count, counts[0].is_mine), (place.clone(), 2, true));
        let page = forum::topic_page(&site, &Actor::Visitor, place.topic, 1).await.unwrap();
        assert_eq!((page.posts.items[0].reactions[0].count, page.posts.items[0].reactions[0].is_mine), (2, false));
        let (_, counts) = forum::react(&site, &bob, place.post, ReactionKind::Like).await.unwrap();
        assert_eq!((counts[0].count, counts[0].is_mine), (1, false));
        assert_eq!(refusal(forum::react(&site, &bob, place.topic, ReactionKind::Like).await), ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn hostile_markdown_is_harmless() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let category = category(&site).await;
        let hostile = "<script>alert(1)</script> <b onclick=x>b</b> [x](javascript:alert(1)) \
                       <svg onload=x> <iframe src=//e.example></iframe> ![p](https://e.example/p.png)";
        let place = start(&site, &ada, &category, "A title", hostile).await;
        let page = forum::topic_page(&site, &Actor::Visitor, place.topic, 1).await.unwrap();
        let PostBody::Shown(html) = &page.posts.items[0].body else { unreachable!() };
        for bad in ["<script", "<b onclick", "href=\"javascript", "<svg", "<iframe", "<img"] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
        assert_eq!(forum::preview(&site, &ada, hostile).await.unwrap(), *html);
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_is_named_no_more() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "text").await;
        forum::react(&site, &ada, place.post, ReactionKind::Heart).await.unwrap();
        let tx = site.db.begin().await.unwrap();
        tx.execute("DELETE FROM person WHERE id = $1", params![ada.person_id()]).await.unwrap();
        tx.commit().await.unwrap();
        let page = forum::topic_page(&site, &Actor::Visitor, place.topic, 1).await.unwrap();
        assert_eq!((&page.posts.items[0].author, page.posts.items[0].reactions.len()), (&None, 0));
    })
    .await;
}

#[tokio::test]
async fn no_byte_of_a_deleted_post_stays_in_the_embedded_database() {
    const MARKER: &str = "zyqorvexalum";
    let site = TestSite::sqlite().await;
    let ada = site.person("Ada", Role::Member).await;
    let place = start(&site, &ada, &category(&site).await, "A title", "plain").await;
    for number in 0..60 {
        answer(&site, &ada, place.topic, &format!("zyq{number} filler{number} words{} of all kinds", number * 7)).await;
    }
    let marked = answer(&site, &ada, place.topic, &format!("Before {MARKER} after")).await;
    for number in 60..90 {
        answer(&site, &ada, place.topic, &format!("zyr{number} more{number}")).await;
    }
    let stored = async || {
        let domain::db::Db::Sqlite { writer, .. } = &site.db else { unreachable!() };
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await.unwrap();
        let bytes = std::fs::read(site.data.path().join("alumet.sqlite")).unwrap();
        bytes.windows(MARKER.len()).filter(|window| *window == MARKER.as_bytes()).count()
    };
    assert!(stored().await > 0, "the scan must find the marker while it is there");
    forum::delete_post(&site, &ada, marked.post).await.unwrap();
    assert_eq!(stored().await, 0);
}
