use std::collections::HashMap;

use model::{
    account::PersonId,
    error::ErrorCode,
    forum::{PostId, PostPlace, ReactionCount, ReactionKind, TopicId},
};
use uuid::Uuid;

use super::store::{self, to_u32};
use crate::{
    Site,
    actor::Actor,
    authority::require_person,
    db::{DbError, Read},
    error::Result,
    params,
    privacy::refuse_restricted,
};

/// Takes a reaction to a post, or takes it back when it was given before; answers with all reactions to the post.
/// It leaves no audit event: the reaction is its own trace, and none remains of one taken back.
pub async fn react(
    site: &Site,
    actor: &Actor,
    post: PostId,
    kind: ReactionKind,
) -> Result<(PostPlace, Vec<ReactionCount>)> {
    let person = require_person(actor)?.person;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, person).await?;
    let found = store::find_post(&tx, post, Some(person)).await?;
    let found = found.filter(store::PostRow::is_in_sight).ok_or(ErrorCode::NotFound)?;
    let taken_back = tx
        .execute(
            "DELETE FROM reaction WHERE post_id = $1 AND kind = $2 AND person_id = $3",
            params![post, kind.word(), person],
        )
        .await?;
    if taken_back == 0 {
        tx.execute(
            "INSERT INTO reaction (post_id, kind, person_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            params![post, kind.word(), person, site.now()],
        )
        .await?;
    }
    let number = to_u32(found.number);
    let mut all = of_page(&tx, Some(person), found.topic_id, number, number).await?;
    tx.commit().await?;
    Ok((found.place(), all.remove(&post).unwrap_or_default()))
}

/// The reactions to the posts `first..=last` of a topic.
pub(super) async fn of_page(
    db: &impl Read,
    reader: Option<PersonId>,
    topic: TopicId,
    first: u32,
    last: u32,
) -> Result<HashMap<PostId, Vec<ReactionCount>>, DbError> {
    let rows = db
        .all::<(Uuid, String, i64, i64)>(
            "SELECT r.post_id, r.kind, COUNT(*), CAST(MAX(CASE WHEN r.person_id = $4 THEN 1 ELSE 0 END) AS BIGINT) \
             FROM post p JOIN reaction r ON r.post_id = p.id JOIN person a ON a.id = r.person_id \
             AND (a.restricted_at IS NULL OR a.id = $4) WHERE p.topic_id = $1 AND p.number BETWEEN $2 AND $3 GROUP BY r.post_id, r.kind ORDER BY r.post_id, r.kind",
            params![topic, first, last, reader],
        )
        .await?;
    let mut reacted: HashMap<PostId, Vec<ReactionCount>> = HashMap::new();
    for (post, word, count, mine) in rows {
        if let Some(kind) = ReactionKind::from_word(&word) {
            reacted.entry(post).or_default().push(ReactionCount { kind, count: to_u32(count), is_mine: mine == 1 });
        }
    }
    Ok(reacted)
}
