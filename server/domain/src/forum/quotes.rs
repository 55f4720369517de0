use model::{
    error::Problem,
    forum::{PostId, QuoteDraft, TopicId, passage, passage_to_quote},
};

use super::{
    plain::plain_text,
    store::{self, PostRow, to_u32},
};
use crate::{
    Site,
    actor::Actor,
    authority::require_person,
    db::{DbError, Read, Tx},
    error::{Error, Result},
    params,
};

/// A passage of a post: the characters `from..to` of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteRange {
    /// The post.
    pub post: PostId,
    /// Where it begins, in characters.
    pub from: u32,
    /// Where it ends, in characters.
    pub to: u32,
}

/// What a reply to `topic` would quote of `post`: a range of its characters, or else the whole of it, or its first
/// paragraph when it is long; nothing when the post is gone. `nobody` is the name to show for an author who left.
pub async fn draft_quote(
    site: &Site,
    actor: &Actor,
    topic: TopicId,
    post: PostId,
    range: Option<(u32, u32)>,
    nobody: &str,
) -> Result<Option<QuoteDraft>> {
    require_person(actor)?;
    let source = site
        .db
        .optional::<(String, Option<String>, Option<String>)>(
            "SELECT p.html, a.first_name, a.last_name FROM post p LEFT JOIN person a ON a.id = p.author_id \
             WHERE p.id = $1 AND p.topic_id = $2 AND p.deleted_at IS NULL AND p.hidden_at IS NULL \
             AND a.restricted_at IS NULL",
            params![post, topic],
        )
        .await?;
    Ok(source.map(|(html, first_name, last_name)| {
        let text = plain_text(&html);
        let (from, to) = range.unwrap_or_else(|| passage_to_quote(&text));
        let author = store::full_name(first_name, last_name).unwrap_or_else(|| nobody.to_owned());
        QuoteDraft { post, from, to, author, text: passage(&text, from, to) }
    }))
}

/// The words of a stored range; none when the source no longer has them.
pub(super) fn passage_of(html: &str, from: i64, to: i64) -> Option<String> {
    let words = passage(&plain_text(html), to_u32(from), to_u32(to));
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// `Ok` when the passage exists in a post of the topic that everybody can see.
pub(super) async fn check_range(db: &impl Read, topic: TopicId, range: QuoteRange) -> Result<()> {
    let source =
        store::find_post(db, range.post, None).await?.filter(|post| post.topic_id == topic && post.is_in_sight());
    let is_there = source.is_some_and(|post: PostRow| {
        let length = plain_text(&post.html).chars().count();
        range.from < range.to && range.to as usize <= length
    });
    if is_there { Ok(()) } else { Err(Error::field("quote", Problem::NotAChoice)) }
}

pub(super) async fn insert(tx: &Tx, post: PostId, range: QuoteRange) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO post_quote (post_id, quoted_post_id, range_start, range_end) VALUES ($1, $2, $3, $4)",
        params![post, range.post, range.from, range.to],
    )
    .await
}

/// Keeps quotes of an edited post on their words: passages after the change move with it, passages that the change
/// touched have lost their words.
pub(super) async fn follow_edit(tx: &Tx, post: PostId, old_html: &str, new_html: &str) -> Result<u64, DbError> {
    let change = Change::between(&plain_text(old_html), &plain_text(new_html));
    tx.execute(
        "UPDATE post_quote SET \
         range_start = CASE WHEN range_start >= $3 THEN range_start + $4 ELSE 0 END, \
         range_end = CASE WHEN range_start >= $3 THEN range_end + $4 ELSE 0 END \
         WHERE quoted_post_id = $1 AND range_end > $2",
        params![post, change.from, change.to, change.growth],
    )
    .await
}

/// The one stretch of a text, in characters, outside of which nothing changed.
#[derive(Debug, PartialEq, Eq)]
struct Change {
    from: i64,
    to: i64,
    growth: i64,
}

impl Change {
    fn between(old: &str, new: &str) -> Self {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        let shorter = old.len().min(new.len());
        let same_before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let same_after =
            old.iter().rev().zip(new.iter().rev()).take(shorter - same_before).take_while(|(a, b)| a == b).count();
        let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        Self {
            from: count(same_before),
            to: count(old.len() - same_after),
            growth: count(new.len()) - count(old.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Change;

    #[test]
    fn the_changed_stretch_is_as_short_as_can_be() {
        assert_eq!(Change::between("abc def", "abc xyz def"), Change { from: 4, to: 4, growth: 4 });
        assert_eq!(Change::between("aaa", "aa"), Change { from: 2, to: 3, growth: -1 });
        assert_eq!(Change::between("été", "hiver"), Change { from: 0, to: 3, growth: 2 });
    }
}
