use model::{
    Millis,
    account::PersonId,
    forum::{PostPlace, TopicSummary},
};
use uuid::Uuid;

use super::slug::slug;
use crate::{
    db::{DbError, Read, Tx},
    params,
};

/// First and last name, where there is somebody.
pub(super) fn full_name(first_name: Option<String>, last_name: Option<String>) -> Option<String> {
    first_name.map(|first| format!("{first} {}", last_name.unwrap_or_default()))
}

pub(super) fn to_u32(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

pub(super) fn to_u64(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// A topic as lists show it.
#[derive(sqlx::FromRow)]
pub(super) struct TopicRow {
    id: Uuid,
    title: String,
    post_count: i64,
    last_post_at: Millis,
    locked_at: Option<Millis>,
    category: String,
    first_name: Option<String>,
    last_name: Option<String>,
}

impl TopicRow {
    pub fn summary(self) -> TopicSummary {
        TopicSummary {
            id: self.id,
            slug: slug(&self.title),
            title: self.title,
            category: self.category,
            author: full_name(self.first_name, self.last_name),
            replies: to_u64(self.post_count - 1),
            last_post_at: self.last_post_at,
            is_locked: self.locked_at.is_some(),
        }
    }
}

/// What deciding about one post needs.
#[derive(sqlx::FromRow)]
pub(super) struct PostRow {
    pub id: Uuid,
    pub topic_id: Uuid,
    pub category_id: Uuid,
    pub number: i64,
    pub author_id: Option<Uuid>,
    pub markdown: String,
    pub html: String,
    pub created_at: Millis,
    pub edited_at: Option<Millis>,
    pub deleted_at: Option<Millis>,
    pub hidden_at: Option<Millis>,
    pub restricted_at: Option<Millis>,
    pub title: String,
    pub post_count: i64,
    pub locked_at: Option<Millis>,
}

impl PostRow {
    pub fn place(&self) -> PostPlace {
        PostPlace { post: self.id, topic: self.topic_id, slug: slug(&self.title), number: to_u32(self.number) }
    }

    pub fn is_in_sight(&self) -> bool {
        self.deleted_at.is_none() && self.hidden_at.is_none() && self.restricted_at.is_none()
    }
}

/// A post, with the title of its topic as the `reader` may know it.
pub(super) async fn find_post(
    db: &impl Read,
    post: Uuid,
    reader: Option<PersonId>,
) -> Result<Option<PostRow>, DbError> {
    db.optional(
        "SELECT p.id, p.topic_id, t.category_id, p.number, p.author_id, p.markdown, p.html, p.created_at, p.edited_at, \
         p.deleted_at, p.hidden_at, a.restricted_at, \
         CASE WHEN ta.restricted_at IS NULL OR ta.id = $2 THEN t.title ELSE '' END AS title, t.post_count, t.locked_at \
         FROM post p JOIN topic t ON t.id = p.topic_id LEFT JOIN person a ON a.id = p.author_id \
         LEFT JOIN person ta ON ta.id = t.author_id WHERE p.id = $1",
        params![post, reader],
    )
    .await
}

/// The title of a topic as the `reader` may know it: nothing while the use of its author's data is restricted.
pub(super) async fn title_of(db: &impl Read, topic: Uuid, reader: Option<PersonId>) -> Result<String, DbError> {
    let found: Option<(String,)> = db
        .optional(
            "SELECT CASE WHEN a.restricted_at IS NULL OR a.id = $2 THEN t.title ELSE '' END \
             FROM topic t LEFT JOIN person a ON a.id = t.author_id WHERE t.id = $1",
            params![topic, reader],
        )
        .await?;
    Ok(found.map(|(title,)| title).unwrap_or_default())
}

/// A post about to be stored.
pub(super) struct NewPost<'a> {
    pub id: Uuid,
    pub topic: Uuid,
    pub number: i64,
    pub author: Uuid,
    pub markdown: &'a str,
    pub html: &'a str,
    pub search_words: &'a str,
    pub now: Millis,
}

pub(super) async fn insert_post(tx: &Tx, post: &NewPost<'_>) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO post (search_key, id, topic_id, number, author_id, created_at, html, markdown, search_words) \
         VALUES ((SELECT COALESCE(MAX(search_key), 0) + 1 FROM post), $1, $2, $3, $4, $5, $6, $7, $8)",
        params![post.id, post.topic, post.number, post.author, post.now, post.html, post.markdown, post.search_words],
    )
    .await
}

/// How many posts a person wrote since a time.
pub(super) async fn count_posts_since(tx: &Tx, author: Uuid, since: Millis) -> Result<i64, DbError> {
    let (count,) = tx
        .one::<(i64,)>("SELECT COUNT(*) FROM post WHERE author_id = $1 AND created_at > $2", params![author, since])
        .await?;
    Ok(count)
}

/// Takes a topic's title out of sight with its first post; pages say that it is gone.
pub(super) async fn blank_title_of_first_post(tx: &Tx, post: Uuid) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE topic SET title = '' WHERE id = (SELECT topic_id FROM post WHERE id = $1 AND number = 1)",
        params![post],
    )
    .await
}
