use std::collections::HashMap;

use model::{
    Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    forum::{
        LessonId, POSTS_A_PAGE, Post, PostBody, PostId, PostPlace, Quote, ReactionCount, ReportReason, Statement,
        TEXT_LENGTH, TITLE_LENGTH, TopicId, TopicPage, topic_address,
    },
    page::{Page, page_count},
};
use uuid::Uuid;

use super::{
    categories::may_organise,
    posts::{prepare, refuse_haste},
    quotes, reactions,
    slug::slug,
    store::{self, NewPost, full_name, to_u32, to_u64},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require, require_person},
    db::Read,
    error::{Error, Result, check},
    params,
    privacy::refuse_restricted,
};

/// A topic to be started.
#[derive(Clone, Debug)]
pub struct NewTopic {
    /// The slug of its category.
    pub category: String,
    /// The lesson it is about.
    pub lesson: Option<LessonId>,
    /// Its title.
    pub title: String,
    /// The text of its first post, in Markdown.
    pub text: String,
}

/// Starts a topic with its first post.
pub async fn start_topic(site: &Site, actor: &Actor, input: &NewTopic) -> Result<PostPlace> {
    let author = require_person(actor)?.person;
    let mut problems = Problems::default();
    let title = problems.text("title", &input.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
    let text = problems.text("text", &input.text, TEXT_LENGTH.0, TEXT_LENGTH.1);
    if input.category.is_empty() {
        problems.add("category", Problem::Missing);
    }
    check(problems)?;
    let prepared = prepare(title, text).await?;
    let (topic, post) = (site.new_id()?, site.new_id()?);
    let now = site.now();
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, author).await?;
    refuse_haste(&tx, author, now).await?;
    let (category,) = tx
        .optional::<(Uuid,)>(
            "UPDATE forum_category SET topic_count = topic_count + 1 WHERE slug = $1 RETURNING id",
            params![&input.category],
        )
        .await?
        .ok_or_else(|| Error::field("category", Problem::NotAChoice))?;
    tx.execute(
        "INSERT INTO topic (id, category_id, lesson_id, author_id, title, created_at, last_post_at, post_count) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, 1)",
        params![topic, category, input.lesson, author, title, now],
    )
    .await?;
    let stored = NewPost {
        id: post,
        topic,
        number: 1,
        author,
        markdown: text,
        html: &prepared.html,
        search_words: &prepared.search_words,
        now,
    };
    store::insert_post(&tx, &stored).await?;
    audit::record(site, &tx, actor, "forum.topic-started", None, &topic.to_string()).await?;
    tx.commit().await?;
    Ok(PostPlace { post, topic, slug: slug(title), number: 1 })
}

/// Closes a topic to new posts, or opens it again; tells its address.
pub async fn lock_topic(site: &Site, actor: &Actor, topic: TopicId, locked: bool) -> Result<String> {
    require(actor, Permission::DecideReports)?;
    let tx = site.db.begin().await?;
    let locked_at = locked.then(|| site.now());
    if tx.execute("UPDATE topic SET locked_at = $2 WHERE id = $1", params![topic, locked_at]).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    let title = store::title_of(&tx, topic, actor.person_id()).await?;
    let kind = if locked { "forum.topic-locked" } else { "forum.topic-unlocked" };
    audit::record(site, &tx, actor, kind, None, &topic.to_string()).await?;
    tx.commit().await?;
    Ok(topic_address(topic, &slug(&title)))
}

#[derive(sqlx::FromRow)]
struct TopicRow {
    title: String,
    lesson_id: Option<Uuid>,
    post_count: i64,
    locked_at: Option<Millis>,
    category_slug: String,
    category: String,
}

#[derive(sqlx::FromRow)]
struct PostRow {
    id: Uuid,
    number: i64,
    author_id: Option<Uuid>,
    html: String,
    created_at: Millis,
    edited_at: Option<Millis>,
    deleted_at: Option<Millis>,
    hidden_at: Option<Millis>,
    hidden_reason: Option<String>,
    hidden_note: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    restricted_at: Option<Millis>,
    quoted_post_id: Option<Uuid>,
    range_start: Option<i64>,
    range_end: Option<i64>,
    quoted_html: Option<String>,
    quoted_first_name: Option<String>,
    quoted_last_name: Option<String>,
    quoted_restricted_at: Option<Millis>,
}

/// A topic with one page of its posts, in three queries. Anyone may read it.
pub async fn topic_page(site: &Site, actor: &Actor, topic: TopicId, page: u32) -> Result<TopicPage> {
    let found: TopicRow = site
        .db
        .optional(
            "SELECT CASE WHEN a.restricted_at IS NULL OR a.id = $2 THEN t.title ELSE '' END AS title, t.lesson_id, t.post_count, t.locked_at, c.slug AS category_slug, c.title AS category \
             FROM topic t JOIN forum_category c ON c.id = t.category_id \
             LEFT JOIN person a ON a.id = t.author_id WHERE t.id = $1",
            params![topic, actor.person_id()],
        )
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let count = page_count(to_u64(found.post_count), POSTS_A_PAGE);
    let number = page.clamp(1, count);
    let first = (number - 1) * POSTS_A_PAGE + 1;
    let last = number * POSTS_A_PAGE;
    let rows: Vec<PostRow> = site
        .db
        .all(
            "SELECT p.id, p.number, p.author_id, p.html, p.created_at, p.edited_at, p.deleted_at, p.hidden_at, \
             p.hidden_reason, p.hidden_note, a.first_name, a.last_name, a.restricted_at, q.quoted_post_id, q.range_start, q.range_end, \
             s.html AS quoted_html, sa.first_name AS quoted_first_name, sa.last_name AS quoted_last_name, \
             sa.restricted_at AS quoted_restricted_at \
             FROM post p LEFT JOIN person a ON a.id = p.author_id \
             LEFT JOIN post_quote q ON q.post_id = p.id \
             LEFT JOIN post s ON s.id = q.quoted_post_id AND s.deleted_at IS NULL AND s.hidden_at IS NULL \
             LEFT JOIN person sa ON sa.id = s.author_id \
             WHERE p.topic_id = $1 AND p.number BETWEEN $2 AND $3 ORDER BY p.number",
            params![topic, first, last],
        )
        .await?;
    let mut reacted = reactions::of_page(&site.db, actor.person_id(), topic, first, last).await?;
    let may_moderate = may_organise(actor);
    let reader = Reader { person: actor.person_id(), may_moderate };
    let items = rows.into_iter().map(|row| row.post(reader, &mut reacted)).collect();
    Ok(TopicPage {
        id: topic,
        slug: slug(&found.title),
        title: found.title,
        category_slug: found.category_slug,
        category: found.category,
        lesson: found.lesson_id,
        is_locked: found.locked_at.is_some(),
        posts: Page { items, number, count },
        may_moderate,
    })
}

#[derive(Clone, Copy)]
struct Reader {
    person: Option<Uuid>,
    may_moderate: bool,
}

impl PostRow {
    fn post(self, reader: Reader, reacted: &mut HashMap<PostId, Vec<ReactionCount>>) -> Post {
        let is_mine = self.author_id.is_some() && self.author_id == reader.person;
        let is_restricted = self.restricted_at.is_some();
        let is_quotable = self.quoted_restricted_at.is_none();
        let is_in_sight = self.deleted_at.is_none() && self.hidden_at.is_none() && (is_mine || !is_restricted);
        let quote = self.quoted_post_id.filter(|_| is_in_sight).map(|post| Quote {
            post,
            author: full_name(self.quoted_first_name, self.quoted_last_name).filter(|_| is_quotable),
            text: self.quoted_html.filter(|_| is_quotable).and_then(|html| {
                quotes::passage_of(&html, self.range_start.unwrap_or_default(), self.range_end.unwrap_or_default())
            }),
        });
        let body = if self.deleted_at.is_some() {
            PostBody::Deleted
        } else if is_restricted && !is_mine {
            PostBody::Restricted(None)
        } else if self.hidden_at.is_some() {
            PostBody::Hidden((is_mine || reader.may_moderate).then(|| Statement {
                reason:
                    self.hidden_reason.and_then(|word| ReportReason::from_word(&word)).unwrap_or(ReportReason::Other),
                note: self.hidden_note.unwrap_or_default(),
                html: self.html,
            }))
        } else if is_restricted {
            PostBody::Restricted(Some(self.html))
        } else {
            PostBody::Shown(self.html)
        };
        Post {
            reactions: reacted.remove(&self.id).unwrap_or_default(),
            id: self.id,
            number: to_u32(self.number),
            author: full_name(self.first_name, self.last_name).filter(|_| is_mine || !is_restricted),
            is_mine,
            created_at: self.created_at,
            edited_at: self.edited_at,
            body,
            quote,
        }
    }
}

/// How many topics of a person somebody else has replied to.
pub(crate) async fn count_answered_topics(db: &impl Read, person: PersonId) -> Result<u64> {
    let (count,): (i64,) = db
        .one(
            "SELECT COUNT(*) FROM topic t WHERE t.author_id = $1 AND EXISTS (SELECT 1 FROM post p \
             WHERE p.topic_id = t.id AND p.deleted_at IS NULL AND (p.author_id IS NULL OR p.author_id <> $1))",
            params![person],
        )
        .await?;
    Ok(u64::try_from(count).unwrap_or_default())
}
