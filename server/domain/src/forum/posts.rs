use model::{
    MINUTE, Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    forum::{PostHistory, PostId, PostPlace, PostSource, Revision, TEXT_LENGTH, TopicId},
};

use super::{
    categories::may_organise,
    quotes::{self, QuoteRange},
    search::index_words,
    slug::slug,
    store::{self, NewPost, PostRow, to_u32},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::require_person,
    db::{Read as _, Tx},
    error::{Error, Result, check},
    markdown::render_post,
    params,
    privacy::{objects_to_community, refuse_restricted},
};

/// How many posts a person may write in a minute.
const POSTS_A_MINUTE: i64 = 10;
/// How many earlier texts of a post are shown.
const REVISIONS_SHOWN: i32 = 50;

/// An answer in a topic.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The topic.
    pub topic: TopicId,
    /// The text, in Markdown.
    pub text: String,
    /// What it quotes.
    pub quote: Option<QuoteRange>,
}

/// A new text for a post.
#[derive(Clone, Debug)]
pub struct EditPost {
    /// The post.
    pub post: PostId,
    /// The text, in Markdown.
    pub text: String,
}

/// What became of a post that its author deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deleted {
    /// Its place stays, and says that it was deleted.
    Post(PostPlace),
    /// Nobody had answered, so its topic went with it.
    Topic,
}

/// A text made ready to be stored.
pub(super) struct Prepared {
    pub html: String,
    pub search_words: String,
}

/// Renders a text, and lists the words by which it is found; `title` is that of the topic for its first post.
pub(super) async fn prepare(title: &str, text: &str) -> Result<Prepared> {
    let (title, text) = (title.to_owned(), text.to_owned());
    tokio::task::spawn_blocking(move || Prepared {
        html: render_post(&text),
        search_words: index_words(&format!("{title} {text}")),
    })
    .await
    .map_err(Error::fault("rendering a post"))
}

/// Refuses who writes faster than people do.
pub(super) async fn refuse_haste(tx: &Tx, author: PersonId, now: Millis) -> Result<()> {
    if store::count_posts_since(tx, author, now - MINUTE).await? >= POSTS_A_MINUTE {
        return Err(ErrorCode::TooManyRequests.into());
    }
    Ok(())
}

/// How a text will look, for members.
pub async fn preview(_site: &Site, actor: &Actor, text: &str) -> Result<String> {
    require_person(actor)?;
    if text.chars().count() > TEXT_LENGTH.1 {
        return Err(Error::field("text", Problem::TooLong(TEXT_LENGTH.1)));
    }
    let text = text.to_owned();
    tokio::task::spawn_blocking(move || render_post(&text)).await.map_err(Error::fault("rendering a preview"))
}

/// Answers in a topic.
pub async fn reply(site: &Site, actor: &Actor, input: &Reply) -> Result<PostPlace> {
    let author = require_person(actor)?.person;
    let text = checked(&input.text)?;
    let prepared = prepare("", text).await?;
    let (post, now) = (site.new_id()?, site.now());
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, author).await?;
    refuse_haste(&tx, author, now).await?;
    let (number, locked_at) = tx
        .optional::<(i64, Option<Millis>)>(
            "UPDATE topic SET post_count = post_count + 1, last_post_at = $2 WHERE id = $1 \
             RETURNING post_count, locked_at",
            params![input.topic, now],
        )
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if locked_at.is_some() {
        return Err(ErrorCode::NotAllowed.into());
    }
    if let Some(range) = input.quote {
        quotes::check_range(&tx, input.topic, range).await?;
    }
    let stored = NewPost {
        id: post,
        topic: input.topic,
        number,
        author,
        markdown: text,
        html: &prepared.html,
        search_words: &prepared.search_words,
        now,
    };
    store::insert_post(&tx, &stored).await?;
    if let Some(range) = input.quote {
        quotes::insert(&tx, post, range).await?;
    }
    let title = store::title_of(&tx, input.topic, Some(author)).await?;
    audit::record(site, &tx, actor, "forum.post-written", None, &post.to_string()).await?;
    tx.commit().await?;
    Ok(PostPlace { post, topic: input.topic, slug: slug(&title), number: to_u32(number) })
}

fn checked(text: &str) -> Result<&str> {
    let mut problems = Problems::default();
    let text = problems.text("text", text, TEXT_LENGTH.0, TEXT_LENGTH.1);
    check(problems)?;
    Ok(text)
}

/// Gives one's own post a new text and keeps the old one in its history, unless its author objects to that.
pub async fn edit_post(site: &Site, actor: &Actor, input: &EditPost) -> Result<PostPlace> {
    let author = require_person(actor)?.person;
    let text = checked(&input.text)?;
    let before = own_post(&site.db, actor, input.post).await?;
    let title = if before.number == 1 { before.title.as_str() } else { "" };
    let prepared = prepare(title, text).await?;
    let (revision, now) = (site.new_id()?, site.now());
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, author).await?;
    let before = editable(own_post(&tx, actor, input.post).await?)?;
    if before.markdown == text {
        return Err(Error::field("text", Problem::Unchanged));
    }
    if !objects_to_community(&tx, author).await? {
        tx.execute(
            "INSERT INTO post_revision (id, post_id, markdown, replaced_at) VALUES ($1, $2, $3, $4)",
            params![revision, input.post, &before.markdown, now],
        )
        .await?;
    }
    tx.execute(
        "UPDATE post SET markdown = $2, html = $3, search_words = $4, edited_at = $5 WHERE id = $1",
        params![input.post, text, &prepared.html, &prepared.search_words, now],
    )
    .await?;
    quotes::follow_edit(&tx, input.post, &before.html, &prepared.html).await?;
    audit::record(site, &tx, actor, "forum.post-edited", None, &input.post.to_string()).await?;
    tx.commit().await?;
    Ok(before.place())
}

/// Deletes one's own post: its text, its history, its reactions and, with the text, what others quoted of it. Its place
/// in the topic stays, unless nobody answered: then the topic goes too.
pub async fn delete_post(site: &Site, actor: &Actor, post: PostId) -> Result<Deleted> {
    let author = require_person(actor)?.person;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, author).await?;
    let found = own_post(&tx, actor, post).await?;
    // A report outlives the post: its author can't make it vanish before somebody decided.
    let (reports,) = tx.one::<(i64,)>("SELECT COUNT(*) FROM flag WHERE post_id = $1", params![post]).await?;
    let deleted = if goes_with_topic(&found) && reports == 0 {
        tx.execute("DELETE FROM topic WHERE id = $1", params![found.topic_id]).await?;
        tx.execute("UPDATE forum_category SET topic_count = topic_count - 1 WHERE id = $1", params![found.category_id])
            .await?;
        Deleted::Topic
    } else {
        tx.execute(
            "UPDATE post SET markdown = '', html = '', search_words = '', hidden_note = NULL, deleted_at = $2 \
             WHERE id = $1",
            params![post, site.now()],
        )
        .await?;
        store::blank_title_of_first_post(&tx, post).await?;
        tx.execute("DELETE FROM post_revision WHERE post_id = $1", params![post]).await?;
        tx.execute("DELETE FROM post_quote WHERE post_id = $1 OR quoted_post_id = $1", params![post]).await?;
        tx.execute("DELETE FROM reaction WHERE post_id = $1", params![post]).await?;
        Deleted::Post(found.place())
    };
    audit::record(site, &tx, actor, "forum.post-deleted", None, &post.to_string()).await?;
    tx.commit().await?;
    Ok(deleted)
}

fn goes_with_topic(post: &PostRow) -> bool {
    post.number == 1 && post.post_count == 1
}

/// One's own post that is still there; [`ErrorCode::NotAllowed`] when it is somebody else's.
async fn own_post(db: &impl crate::db::Read, actor: &Actor, post: PostId) -> Result<PostRow> {
    let found = store::find_post(db, post, actor.person_id()).await?.filter(|post| post.deleted_at.is_none());
    let found = found.ok_or(ErrorCode::NotFound)?;
    if found.author_id.is_none() || found.author_id != actor.person_id() {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(found)
}

/// A post whose text may still change: neither hidden nor in a locked topic.
fn editable(post: PostRow) -> Result<PostRow> {
    if post.hidden_at.is_some() || post.locked_at.is_some() {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(post)
}

/// Where a post stands. Anyone may ask.
pub async fn place_of_post(site: &Site, actor: &Actor, post: PostId) -> Result<PostPlace> {
    Ok(store::find_post(&site.db, post, actor.person_id()).await?.ok_or(ErrorCode::NotFound)?.place())
}

/// One's own post, to edit or delete it.
pub async fn post_source(site: &Site, actor: &Actor, post: PostId) -> Result<PostSource> {
    require_person(actor)?;
    let found = own_post(&site.db, actor, post).await?;
    Ok(PostSource {
        place: found.place(),
        is_whole_topic: goes_with_topic(&found),
        topic_title: found.title,
        markdown: found.markdown,
    })
}

/// What a post said before, for its author and for moderators, unless the author objects or has the use of the data
/// restricted: what somebody corrected is not for everybody.
pub async fn post_history(site: &Site, actor: &Actor, post: PostId) -> Result<PostHistory> {
    require_person(actor)?;
    let found = store::find_post(&site.db, post, actor.person_id()).await?.filter(|post| post.deleted_at.is_none());
    let found = found.ok_or(ErrorCode::NotFound)?;
    if found.author_id != actor.person_id() {
        let is_objected_to = match found.author_id {
            Some(author) => objects_to_community(&site.db, author).await?,
            None => false,
        };
        if !may_organise(actor) || is_objected_to || found.restricted_at.is_some() {
            return Err(ErrorCode::NotAllowed.into());
        }
    }
    let revisions = site
        .db
        .all::<(String, Millis)>(
            "SELECT markdown, replaced_at FROM post_revision WHERE post_id = $1 ORDER BY replaced_at DESC, id DESC \
             LIMIT $2",
            params![post, REVISIONS_SHOWN],
        )
        .await?;
    Ok(PostHistory {
        place: found.place(),
        since: found.edited_at.unwrap_or(found.created_at),
        topic_title: found.title,
        markdown: found.markdown,
        revisions: revisions.into_iter().map(|(markdown, replaced_at)| Revision { markdown, replaced_at }).collect(),
    })
}
