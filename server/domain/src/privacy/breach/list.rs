use model::{
    admin::{TablePage, TableQuery},
    breach::{Breach, BreachId, BreachPage},
    language::Language,
};
use sqlx::AssertSqlSafe;

use super::{
    history::history,
    row::{LINE, Row, find, number},
};
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::Read,
    error::Result,
    params,
};

/// True for people among those affected who can be told: whose account was erased but for a hold has no address.
pub(super) const REACHED: &str =
    "NOT EXISTS (SELECT 1 FROM held_subject s WHERE s.person_id = breach_person.person_id)";

/// All breaches: first those whose clock runs, by when it ends, then those that are not closed, then the others.
pub async fn breaches(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<Breach>> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let (count,): (i64,) = site.db.one("SELECT COUNT(*) FROM breach", params![]).await?;
    let sql = format!(
        "{LINE} ORDER BY CASE WHEN b.closed_at IS NOT NULL THEN 2 WHEN b.authority = '' THEN 0 ELSE 1 END, \
         CASE WHEN b.closed_at IS NULL AND b.authority = '' THEN b.aware_at ELSE -b.aware_at END, b.id \
         LIMIT $1 OFFSET $2"
    );
    let rows: Vec<Row> = site.db.all(AssertSqlSafe(sql), params![TableQuery::ROWS, query.offset()]).await?;
    Ok(TablePage::new(rows.into_iter().map(Breach::from).collect(), query, count))
}

/// One breach, with what was noted of it.
///
/// # Errors
/// [`NotFound`](model::error::ErrorCode::NotFound).
pub async fn breach(site: &Site, actor: &Actor, breach: BreachId) -> Result<BreachPage> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let mut found = page(&site.db, breach).await?;
    found.history = history(&site.db, breach, language(actor)).await?;
    Ok(found)
}

/// One breach with its counts, without its history.
pub(super) async fn page(db: &impl Read, breach: BreachId) -> Result<BreachPage> {
    let found = find(db, breach).await?;
    let sql = format!(
        "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN told_at IS NULL AND {REACHED} THEN 1 ELSE 0 END), 0) AS BIGINT), \
         CAST(COALESCE(SUM(CASE WHEN told_at IS NULL AND {REACHED} AND EXISTS (SELECT 1 FROM breach b \
         WHERE b.id = breach_person.breach_id AND b.telling = 'told' AND breach_person.found_at <= b.telling_at) \
         THEN 1 ELSE 0 END), 0) AS BIGINT) FROM breach_person WHERE breach_id = $1"
    );
    let (present, untold, waiting): (i64, i64, i64) = db.one(AssertSqlSafe(sql), params![breach]).await?;
    let languages: Vec<(String,)> =
        db.all("SELECT language FROM breach_notice WHERE breach_id = $1 ORDER BY language", params![breach]).await?;
    Ok(BreachPage {
        breach: found,
        present: number(present),
        waiting: number(waiting),
        untold: number(untold - waiting),
        notices: languages.into_iter().filter_map(|(tag,)| Language::from_tag(&tag)).collect(),
        history: Vec::new(),
    })
}

/// In which language the actor reads.
pub(super) fn language(actor: &Actor) -> Language {
    actor.person().map(|person| person.language).unwrap_or_default()
}
