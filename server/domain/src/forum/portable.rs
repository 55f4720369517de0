//! What a person wrote, as another installation understands it: a title where they chose one, and Markdown.

use model::account::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    db::{DbError, Read},
    params,
};

/// Something that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortableText {
    /// The title of the topic that it began; empty for an answer.
    pub title: String,
    /// The text, in Markdown.
    pub markdown: String,
}

/// A post with what is portable of it.
#[derive(sqlx::FromRow)]
pub(crate) struct Written {
    pub id: Uuid,
    pub title: String,
    pub markdown: String,
}

/// The next posts of a person after the post `last`, oldest first, without those they deleted. Titles are of topics that they began:
/// those of others are not theirs to take along.
pub(crate) async fn texts_of(
    db: &impl Read,
    person: PersonId,
    last: Uuid,
    limit: u32,
) -> Result<Vec<Written>, DbError> {
    db.all(
        "SELECT p.id, CASE WHEN p.number = 1 AND t.author_id = $1 THEN t.title ELSE '' END AS title, p.markdown \
         FROM post p JOIN topic t ON t.id = p.topic_id \
         WHERE p.author_id = $1 AND p.deleted_at IS NULL AND p.id > $2 ORDER BY p.id LIMIT $3",
        params![person, last, limit],
    )
    .await
}
