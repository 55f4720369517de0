use model::news::{Audience, NewsTopicId};

use crate::{
    db::{DbError, Read},
    params,
};

/// Why a person `p` gets no news about a topic `c.topic_id` now, as a word; empty when they do. What was turned off is seen
/// by the caller.
pub(super) const LEFT_OUT: &str = "CASE \
     WHEN EXISTS (SELECT 1 FROM held_subject s WHERE s.person_id = p.id) THEN 'gone' \
     WHEN p.confirmed_at IS NULL THEN 'unconfirmed' \
     WHEN p.age_band <> 'adult' THEN 'minor' \
     WHEN p.restricted_at IS NOT NULL THEN 'restricted' \
     WHEN EXISTS (SELECT 1 FROM news_choice o WHERE o.person_id = p.id AND o.choice = 'objected' AND NOT EXISTS \
     (SELECT 1 FROM news_choice l WHERE l.person_id = p.id AND l.topic_id IS NULL AND l.place > o.place)) THEN 'objected' \
     ELSE '' END";

/// The people `p` who have the topic `$1` turned on, by the choice `c`.
pub(super) const TURNED_ON: &str = "news_choice c JOIN person p ON p.id = c.person_id \
     WHERE c.topic_id = $1 AND c.choice = 'on' AND NOT EXISTS (SELECT 1 FROM news_choice l \
     WHERE l.topic_id = c.topic_id AND l.person_id = c.person_id AND l.place > c.place)";

/// Who would get news about a topic now, and who would be left out, and why.
pub(super) async fn audience(db: &impl Read, topic: NewsTopicId) -> Result<Audience, DbError> {
    let sql = format!(
        "SELECT reason, COUNT(*) FROM (SELECT {LEFT_OUT} AS reason FROM {TURNED_ON}) AS counted \
         GROUP BY reason ORDER BY reason"
    );
    let rows: Vec<(String, i64)> = db.all(sqlx::AssertSqlSafe(sql), params![topic]).await?;
    let mut audience = Audience::default();
    for (reason, count) in rows {
        let count = u64::try_from(count).unwrap_or_default();
        if reason.is_empty() {
            audience.people = count;
        } else {
            audience.left_out.push((reason, count));
        }
    }
    Ok(audience)
}
