use model::{
    error::ErrorCode,
    forum::{TopicFilter, TopicForm, TopicList, TopicSummary},
    page::{Page, page_count},
};

use super::{
    categories,
    store::{TopicRow, to_u64},
};
use crate::{Site, actor::Actor, authority::require_person, db::Read as _, error::Result, params};

const TOPICS_A_PAGE: u32 = 30;

macro_rules! topics {
    ($narrowed:literal, $limit:literal) => {
        concat!(
            "SELECT t.id, CASE WHEN a.restricted_at IS NULL THEN t.title ELSE '' END AS title, t.post_count, t.last_post_at, t.locked_at, c.title AS category, \
             CASE WHEN a.restricted_at IS NULL THEN a.first_name END AS first_name, a.last_name FROM topic t JOIN forum_category c ON c.id = t.category_id \
             LEFT JOIN person a ON a.id = t.author_id ",
            $narrowed,
            " ORDER BY t.last_post_at DESC, t.id DESC LIMIT ",
            $limit
        )
    };
}

/// The forum's first page: all categories, and the topics of a category or about a lesson, newest conversation first.
/// Anyone may read it.
pub async fn list_topics(site: &Site, actor: &Actor, filter: &TopicFilter, page: u32) -> Result<TopicList> {
    let categories = categories::all(&site.db).await?;
    let count = match (&filter.lesson, &filter.category) {
        (Some(lesson), _) => {
            let sql = "SELECT COUNT(*) FROM topic WHERE lesson_id = $1";
            to_u64(site.db.one::<(i64,)>(sql, params![lesson]).await?.0)
        }
        (None, Some(slug)) => {
            categories.iter().find(|category| category.slug == *slug).ok_or(ErrorCode::NotFound)?.topics
        }
        (None, None) => categories.iter().map(|category| category.topics).sum(),
    };
    let pages = page_count(count, TOPICS_A_PAGE);
    let number = page.clamp(1, pages);
    let offset = (number - 1) * TOPICS_A_PAGE;
    let rows: Vec<TopicRow> = match (&filter.lesson, &filter.category) {
        (Some(lesson), _) => {
            let sql = topics!("WHERE t.lesson_id = $1", "$2 OFFSET $3");
            site.db.all(sql, params![lesson, TOPICS_A_PAGE, offset]).await?
        }
        (None, Some(slug)) => {
            let sql = topics!("WHERE t.category_id = (SELECT id FROM forum_category WHERE slug = $1)", "$2 OFFSET $3");
            site.db.all(sql, params![slug, TOPICS_A_PAGE, offset]).await?
        }
        (None, None) => site.db.all(topics!("", "$1 OFFSET $2"), params![TOPICS_A_PAGE, offset]).await?,
    };
    let items = rows.into_iter().map(TopicRow::summary).collect();
    let may_organise = categories::may_organise(actor);
    Ok(TopicList { categories, topics: Page { items, number, count: pages }, may_organise })
}

/// The newest conversations, for the home page.
pub async fn latest_topics(site: &Site, limit: u32) -> Result<Vec<TopicSummary>> {
    let rows: Vec<TopicRow> = site.db.all(topics!("", "$1"), params![limit]).await?;
    Ok(rows.into_iter().map(TopicRow::summary).collect())
}

/// What the form for a new topic needs; for members.
pub async fn topic_form(site: &Site, actor: &Actor) -> Result<TopicForm> {
    require_person(actor)?;
    Ok(TopicForm { categories: categories::all(&site.db).await? })
}
