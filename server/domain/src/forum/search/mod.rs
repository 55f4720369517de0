//! Finding posts by their words, in English and French, alike on both engines.

mod engine;
mod excerpt;
mod query;
mod words;

use model::forum::{PostPlace, SearchHit, SearchResults};

use self::query::Query;
pub(super) use self::words::fold;
pub use self::words::index_words;
use super::{plain::plain_text, slug::slug, store::full_name};
use crate::{Site, actor::Actor, error::Result};

const HITS_A_PAGE: u32 = 20;
const LAST_PAGE: u32 = 50;

/// The posts that hold all words of `text`; newest first. When there are none, the last word may be the beginning of a
/// longer one: that reads every post with such a word, so it is not asked for without need. Anyone may search.
pub async fn search(site: &Site, _actor: &Actor, text: &str, page: u32) -> Result<SearchResults> {
    let number = page.clamp(1, LAST_PAGE);
    let mut query = Query::of(text);
    if query.is_empty() {
        return Ok(SearchResults { hits: Vec::new(), number: 1, has_more: false });
    }
    let offset = (number - 1) * HITS_A_PAGE;
    let mut rows = engine::find(&site.db, &query, HITS_A_PAGE + 1, offset).await?;
    let holds_none =
        rows.is_empty() && query.may_widen() && (offset == 0 || engine::find(&site.db, &query, 1, 0).await?.is_empty());
    if holds_none && query.widen() {
        rows = engine::find(&site.db, &query, HITS_A_PAGE + 1, offset).await?;
    }
    let has_more = rows.len() > HITS_A_PAGE as usize && number < LAST_PAGE;
    rows.truncate(HITS_A_PAGE as usize);
    let hits = rows
        .into_iter()
        .map(|row| SearchHit {
            place: PostPlace { post: row.id, topic: row.topic_id, slug: slug(&row.title), number: row.number() },
            title: excerpt::whole(&row.title, &query),
            author: full_name(row.first_name, row.last_name),
            created_at: row.created_at,
            excerpt: excerpt::around_first_match(&plain_text(&row.html), &query),
        })
        .collect();
    Ok(SearchResults { hits, number, has_more })
}
