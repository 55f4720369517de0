//! The rules of the forum, on both engines.

#![allow(clippy::unwrap_used)]

use domain::{
    Error, Result,
    actor::Actor,
    db::Read as _,
    forum::{self, DecideReport, Deleted, EditPost, NewCategory, NewTopic, QuoteRange, Reply, ReportPost},
    params,
};
use model::{
    MINUTE,
    account::Role,
    error::{ErrorCode, Problem},
    forum::{PostBody, PostId, PostPlace, ReactionKind, ReportState, TopicFilter, TopicId},
};
use testkit::{TestSite, on_both_engines};

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
            refusal(forum::list_reports(&site, visitor, ReportState::Open, 1).await),
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
            refusal(forum::list_reports(&site, &eve, ReportState::Open, 1).await),
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

        let open = forum::list_reports(&site, &moderator, ReportState::Open, 1).await.unwrap();
        assert_eq!((open.items.len(), open.items[0].note.as_str()), (2, "an advert"));
        let decision = |uphold, note: &str| DecideReport { report: open.items[0].id, uphold, note: note.into() };
        assert_eq!(problem(forum::decide_report(&site, &moderator, &decision(true, "")).await).1, Problem::Missing);
        forum::decide_report(&site, &moderator, &decision(true, "No adverts here.")).await.unwrap();
        let again = forum::decide_report(&site, &moderator, &decision(false, "")).await;
        assert_eq!(refusal(again), ErrorCode::Conflict);
        let upheld = forum::list_reports(&site, &moderator, ReportState::Upheld, 1).await.unwrap();
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
        let kept = forum::list_reports(&site, &moderator, ReportState::Upheld, 1).await.unwrap();
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
        let open = forum::list_reports(&site, &moderator, ReportState::Open, 1).await.unwrap();
        assert!(open.items[0].is_about_me);
        let decision = DecideReport { report: open.items[0].id, uphold: false, note: String::new() };
        assert_eq!(refusal(forum::decide_report(&site, &moderator, &decision).await), ErrorCode::NotAllowed);
        forum::decide_report(&site, &administrator, &decision).await.unwrap();
        assert_eq!(found(&site, "strict").await, [place.post]);
        forum::report_post(&site, &bob, &report).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn words_are_found_in_both_languages_whatever_their_accents_and_endings() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let category = category(&site).await;
        let french = start(&site, &ada, &category, "Révisions d’été", "Les chevaux mangés au cœur de l’école").await;
        let english = start(&site, &ada, &category, "Running loops", "Iterators were borrowed, `Vec<u8>` too").await;
        for text in
            ["cheval", "CHEVAUX", "mangée", "manges", "coeur", "école", "ecole", "ete revision", "l’école", "chev"]
        {
            assert_eq!(found(&site, text).await, [french.post], "{text}");
        }
        for text in ["run", "iterator", "borrowing", "loop runs", "borr", "vec<u8>", "u8"] {
            assert_eq!(found(&site, text).await, [english.post], "{text}");
        }
        assert!(found(&site, "cheval iterator").await.is_empty(), "all words must be there");
        assert!(found(&site, "chev iterator").await.is_empty(), "only the last word may be unfinished");
        let hits = forum::search(&site, &Actor::Visitor, "cheval", 1).await.unwrap().hits;
        let marked: Vec<&str> =
            hits[0].excerpt.iter().filter(|part| part.is_match).map(|part| part.text.as_str()).collect();
        assert_eq!(marked, ["chevaux"]);
    })
    .await;
}

#[tokio::test]
async fn hostile_queries_are_only_words() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "plain words near or not and").await;
        for text in
            ["", " ", "\"", "'", "*", ":", "(((", "' OR 1=1 --", "\\", "\0", "NEAR(", "^", "-", "½", "日本", "&|!"]
        {
            let results = forum::search(&site, &Actor::Visitor, text, 1).await;
            assert!(results.is_ok(), "{text:?}: {results:?}");
        }
        for text in ["plain AND words", "\"plain\" words*", "plain & !words", "NEAR plain", "NOT plain", "plain:*"] {
            assert_eq!(found(&site, text).await, [place.post], "{text:?}");
        }
        assert!(found(&site, &"very long ".repeat(1000)).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn results_come_newest_first_and_a_page_at_a_time() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "needle 1").await;
        for number in 2..=25 {
            answer(&site, &ada, place.topic, &format!("needle {number}")).await;
        }
        let first = forum::search(&site, &Actor::Visitor, "needle", 1).await.unwrap();
        assert_eq!((first.hits.len(), first.has_more, first.hits[0].place.number), (20, true, 25));
        let second = forum::search(&site, &Actor::Visitor, "needle", 2).await.unwrap();
        assert_eq!((second.hits.len(), second.has_more, second.hits[4].place.number), (5, false, 1));
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
