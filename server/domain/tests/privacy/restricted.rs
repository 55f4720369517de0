//! What the register says that a restriction does, table by table: nobody else sees what is hidden, and nothing changes.

use std::fmt::Debug;

use domain::{
    Result, account,
    actor::Actor,
    admin,
    db::Read as _,
    forum, params, privacy,
    register::{self, Cell, Restriction, Table},
};
use model::{
    HOUR,
    account::Role,
    admin::TableQuery,
    error::ErrorCode,
    forum::{PostBody, PostPlace, ReactionKind, Report, TopicFilter, TopicId},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{count, person};

/// The title of her topic, as it stands in addresses too, and what she wrote.
const TITLE: &str = "Lanterns";
const WORDS: &str = "whale";

/// Ada, who is about to restrict the use of her data, with a row in each table that a restriction hides or freezes; Bob,
/// who answered her, and whom she quoted, thanked and reported; and Root, who decides reports.
struct Scene {
    ada: Actor,
    bob: Actor,
    root: Actor,
    category: String,
    topic: TopicId,
    /// Her first post.
    hers: PostPlace,
    /// His answer.
    his: PostPlace,
    /// Her post with the quote.
    quoting: PostPlace,
}

async fn scene(site: &TestSite) -> Scene {
    let root = person(site, "Root", Role::Administrator).await;
    let (ada, bob) = (person(site, "Ada", Role::Member).await, person(site, "Bob", Role::Member).await);
    let category = forum::NewCategory { title: "Questions".to_owned(), description: String::new() };
    let category = forum::create_category(site, &root, &category).await.unwrap();
    let hers = forum::start_topic(site, &ada, &new_topic(&category)).await.unwrap();
    edit(site, &ada, hers.post, "A whale, twice").await.unwrap();
    let his = reply(site, &bob, hers.topic, None).await.unwrap();
    let quoting = reply(site, &ada, hers.topic, Some(his.post)).await.unwrap();
    forum::react(site, &ada, his.post, ReactionKind::Thanks).await.unwrap();
    report(site, &ada, his.post).await.unwrap();
    report(site, &bob, hers.post).await.unwrap();
    account::change_name(site, &ada, "Adele", "Example").await.unwrap();
    Scene { ada, bob, root, category, topic: hers.topic, hers, his, quoting }
}

fn new_topic(category: &str) -> forum::NewTopic {
    forum::NewTopic {
        category: category.to_owned(),
        lesson: None,
        title: TITLE.to_owned(),
        text: "A whale, once".to_owned(),
    }
}

async fn reply(site: &TestSite, who: &Actor, topic: TopicId, quoted: Option<Uuid>) -> Result<PostPlace> {
    site.clock.advance(HOUR);
    let quote = quoted.map(|post| forum::QuoteRange { post, from: 0, to: 5 });
    forum::reply(site, who, &forum::Reply { topic, text: "Slowly, I believe".to_owned(), quote }).await
}

async fn edit(site: &TestSite, who: &Actor, post: Uuid, text: &str) -> Result<PostPlace> {
    forum::edit_post(site, who, &forum::EditPost { post, text: text.to_owned() }).await
}

async fn report(site: &TestSite, who: &Actor, post: Uuid) -> Result<PostPlace> {
    let input = forum::ReportPost { post, reason: "spam".to_owned(), note: "What I saw".to_owned() };
    forum::report_post(site, who, &input).await
}

async fn decide(site: &TestSite, who: &Actor, report: Uuid, uphold: bool) -> Result<()> {
    forum::decide_report(site, who, &forum::DecideReport { report, uphold, note: "It is spam.".to_owned() }).await
}

/// The report about a post.
async fn report_about(site: &TestSite, reader: &Actor, post: Uuid) -> Report {
    let all = forum::list_reports(site, reader, &TableQuery::default()).await.unwrap().items;
    all.into_iter().find(|one| one.place.post == post).unwrap()
}

/// Whether an answer holds a text somewhere; what is refused holds nothing.
fn holds<T: Debug>(answer: Result<T>, text: &str) -> bool {
    answer.is_ok_and(|answer| format!("{answer:?}").to_lowercase().contains(&text.to_lowercase()))
}

/// What Bob, or staff, sees of Ada's row in a table, by each function that shows it.
async fn seen(site: &TestSite, scene: &Scene, table: &Table) -> Vec<(&'static str, bool)> {
    let Scene { bob, root, topic, hers, his, quoting, .. } = scene;
    let page = async |reader: &Actor| forum::topic_page(site, reader, *topic, 1).await;
    let filter = TopicFilter::default();
    match table.name {
        "topic" => vec![
            ("list", holds(forum::list_topics(site, bob, &filter, 1).await, TITLE)),
            ("home", holds(forum::latest_topics(site, 5).await, TITLE)),
            ("page", holds(page(bob).await, TITLE)),
            ("page for staff", holds(page(root).await, TITLE)),
            ("page for visitors", holds(page(&Actor::Visitor).await, TITLE)),
            ("search", holds(forum::search(site, bob, "slowly", 1).await, TITLE)),
            ("address of a post", holds(forum::place_of_post(site, bob, hers.post).await, TITLE)),
            ("address of an answer", holds(forum::place_of_post(site, bob, his.post).await, TITLE)),
            ("answer", holds(reply(site, bob, *topic, None).await, TITLE)),
            ("reaction", holds(forum::react(site, root, his.post, ReactionKind::Like).await, TITLE)),
            ("own post", holds(forum::post_source(site, bob, his.post).await, TITLE)),
            ("own history", holds(forum::post_history(site, bob, his.post).await, TITLE)),
            ("report", holds(forum::post_to_report(site, root, his.post).await, TITLE)),
            ("reports", holds(forum::list_reports(site, root, &TableQuery::default()).await, TITLE)),
            ("lock", holds(forum::lock_topic(site, root, *topic, false).await, TITLE)),
            ("my data", holds(mine(site, bob, "forum", "post").await, TITLE)),
            ("my reports", holds(mine(site, bob, "moderation", "flag").await, TITLE)),
            ("search of my data", privacy::overview(site, bob, TITLE).await.unwrap().total > 0),
        ],
        "post" => vec![
            ("page", holds(page(bob).await, WORDS)),
            ("page for staff", holds(page(root).await, WORDS)),
            ("page for visitors", holds(page(&Actor::Visitor).await, WORDS)),
            ("name", holds(page(bob).await, "Adele")),
            ("search", holds(forum::search(site, bob, WORDS, 1).await, WORDS)),
            ("quote", holds(forum::draft_quote(site, bob, *topic, hers.post, None, "nobody").await, WORDS)),
            ("reports", holds(forum::list_reports(site, root, &TableQuery::default()).await, WORDS)),
        ],
        "post_revision" => vec![("history", holds(forum::post_history(site, root, hers.post).await, "once"))],
        "post_quote" => {
            let posts = page(bob).await.unwrap().posts.items;
            vec![("page", posts.iter().any(|post| post.id == quoting.post && post.quote.is_some()))]
        }
        "reaction" => {
            let posts = page(bob).await.unwrap().posts.items;
            let hers =
                |post: &model::forum::Post| post.reactions.iter().any(|reaction| reaction.kind == ReactionKind::Thanks);
            vec![("page", posts.iter().any(hers))]
        }
        "former_name" => {
            let hers = scene.ada.person_id().unwrap();
            admin::open_person(site, root, hers, "She asked for help.").await.unwrap();
            let person = admin::person(site, root, hers).await.unwrap();
            vec![("person", !person.details.unwrap().former_names.is_empty())]
        }
        other => panic!("no function is named here that shows {other} to others"),
    }
}

async fn mine(site: &TestSite, who: &Actor, category: &str, table: &str) -> Result<model::privacy::DataItems> {
    let wanted =
        privacy::Wanted { category: category.to_owned(), table: table.to_owned(), ..privacy::Wanted::default() };
    privacy::items(site, who, wanted).await
}

/// What each function answers that would change Ada's row in a table.
async fn changed(site: &TestSite, scene: &Scene, table: &Table) -> Vec<Result<()>> {
    let Scene { ada, root, category, topic, hers, his, .. } = scene;
    let writing = async || edit(site, ada, hers.post, "Candles").await.map(|_| ());
    let deleting = async || forum::delete_post(site, ada, hers.post).await.map(|_| ());
    match table.name {
        "topic" => vec![forum::start_topic(site, ada, &new_topic(category)).await.map(|_| ()), deleting().await],
        "post" => vec![
            reply(site, ada, *topic, None).await.map(|_| ()),
            writing().await,
            deleting().await,
            decide(site, root, report_about(site, root, hers.post).await.id, true).await,
        ],
        "post_revision" => vec![writing().await, deleting().await],
        "post_quote" => vec![reply(site, ada, *topic, Some(his.post)).await.map(|_| ()), deleting().await],
        "reaction" => vec![forum::react(site, ada, his.post, ReactionKind::Thanks).await.map(|_| ())],
        "flag" => vec![
            report(site, ada, his.post).await.map(|_| ()),
            decide(site, root, report_about(site, root, his.post).await.id, true).await,
            decide(site, root, report_about(site, root, his.post).await.id, false).await,
        ],
        "former_name" => vec![account::change_name(site, ada, "Augusta", "King").await],
        "person" => {
            vec![account::change_name(site, ada, "Augusta", "King").await, account::change_age(site, ada, "16").await]
        }
        other => panic!("no function is named here that changes {other}"),
    }
}

async fn rows(site: &TestSite, table: &'static Table, who: &Actor) -> Vec<Vec<Cell>> {
    register::batch(&site.db, table, who.person_id().unwrap(), None, 0, 1000).await.unwrap()
}

#[tokio::test]
async fn nobody_else_sees_what_the_register_says_is_hidden() {
    on_both_engines(async |site| {
        let scene = scene(&site).await;
        for is_restricted in [false, true, false] {
            if is_restricted {
                privacy::restrict(&site, &scene.ada, "accuracy").await.unwrap();
            } else if privacy::restriction(&site, &scene.ada).await.unwrap().is_some() {
                privacy::lift_own_restriction(&site, &scene.ada).await.unwrap();
            }
            for table in register::tables().filter(|table| table.restriction == Restriction::Hidden) {
                for (function, is_seen) in seen(&site, &scene, table).await {
                    assert_eq!(is_seen, !is_restricted, "{}: {function}", table.name);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_changes_that_the_register_says_is_hidden_or_frozen() {
    on_both_engines(async |site| {
        let scene = scene(&site).await;
        privacy::restrict(&site, &scene.ada, "claims").await.unwrap();
        let tables =
            register::tables().filter(|table| matches!(table.restriction, Restriction::Hidden | Restriction::Frozen));
        for table in tables {
            let before = rows(&site, table, &scene.ada).await;
            assert!(!before.is_empty(), "nothing of hers is in {}", table.name);
            for answer in changed(&site, &scene, table).await {
                let code = answer.unwrap_err().code();
                assert!(matches!(code, ErrorCode::Restricted | ErrorCode::Conflict), "{}: {code:?}", table.name);
            }
            assert_eq!(rows(&site, table, &scene.ada).await, before, "{}", table.name);
        }
    })
    .await;
}

#[tokio::test]
async fn reports_by_and_about_whose_data_is_restricted_wait() {
    on_both_engines(async |site| {
        let Scene { ada, bob, root, hers, his, .. } = scene(&site).await;
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();

        let about_her = report_about(&site, &root, hers.post).await;
        assert!(about_her.is_held && about_her.is_withheld, "the page offers no decision");
        assert_eq!((about_her.html.as_str(), &about_her.author), ("", &None));
        assert_eq!(about_her.reporter.as_deref(), Some("Bob Example"));
        let by_her = report_about(&site, &root, his.post).await;
        assert!(by_her.is_held && !by_her.is_withheld);
        assert_eq!((by_her.note.as_str(), &by_her.reporter), ("", &None));
        assert_eq!(by_her.author.as_deref(), Some("Bob Example"));

        // Somebody else's report settles what is theirs, and leaves hers as it is.
        let mona = person(&site, "Mona", Role::Member).await;
        report(&site, &mona, his.post).await.unwrap();
        let (theirs,): (Uuid,) = site
            .db
            .one("SELECT id FROM flag WHERE post_id = $1 AND id <> $2", params![his.post, by_her.id])
            .await
            .unwrap();
        decide(&site, &root, theirs, true).await.unwrap();
        assert_eq!(count(&site, "SELECT COUNT(*) FROM flag WHERE state = 'open'").await, 2);

        privacy::lift_own_restriction(&site, &ada).await.unwrap();
        for waited in [about_her.id, by_her.id] {
            decide(&site, &root, waited, true).await.unwrap();
        }
        let mine = forum::topic_page(&site, &ada, hers.topic, 1).await.unwrap().posts.items;
        assert!(matches!(mine[0].body, PostBody::Hidden(Some(_))));

        // Restricted once more, she still reads why it was hidden, and nobody else reads anything.
        privacy::restrict(&site, &ada, "accuracy").await.unwrap();
        for (reader, is_told) in [(&ada, true), (&bob, false), (&root, false)] {
            let body = forum::topic_page(&site, reader, hers.topic, 1).await.unwrap().posts.items.remove(0).body;
            assert_eq!(matches!(body, PostBody::Hidden(Some(_))), is_told);
            assert_eq!(body == PostBody::Restricted(None), !is_told);
        }
    })
    .await;
}
