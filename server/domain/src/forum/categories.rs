use model::{
    error::{Problem, Problems},
    forum::{Category, CategoryId},
};

use super::{slug::slug, store::to_u64};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission, require},
    db::{DbError, Read},
    error::{Error, Result, check},
    params,
};

/// A category to be made.
#[derive(Clone, Debug)]
pub struct NewCategory {
    /// Its name; its address is made of it.
    pub title: String,
    /// What it is for.
    pub description: String,
}

/// Whether the actor may make categories and lock topics.
pub fn may_organise(actor: &Actor) -> bool {
    actor.person().is_some_and(|person| authority::may(person.role, Permission::DecideReports))
}

/// Makes a category, after those that are there, and tells its slug.
pub async fn create_category(site: &Site, actor: &Actor, input: &NewCategory) -> Result<String> {
    require(actor, Permission::DecideReports)?;
    let mut problems = Problems::default();
    let title = problems.text("title", &input.title, 2, 60);
    let description = problems.text("description", &input.description, 0, 300);
    check(problems)?;
    let address = slug(title);
    let category: CategoryId = site.new_id()?;
    let tx = site.db.begin().await?;
    tx.execute(
        "INSERT INTO forum_category (id, slug, title, description, position) \
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM forum_category))",
        params![category, &address, title, description],
    )
    .await
    .map_err(
        |error| {
            if error.is_duplicate() { Error::field("title", Problem::Unchanged) } else { Error::from(error) }
        },
    )?;
    audit::record(site, &tx, actor, "forum.category-created", None, &category.to_string()).await?;
    tx.commit().await?;
    Ok(address)
}

pub(super) async fn all(db: &impl Read) -> Result<Vec<Category>, DbError> {
    let rows = db
        .all::<(String, String, String, i64)>(
            "SELECT slug, title, description, topic_count FROM forum_category ORDER BY position, title",
            params![],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(slug, title, description, topics)| Category { slug, title, description, topics: to_u64(topics) })
        .collect())
}
