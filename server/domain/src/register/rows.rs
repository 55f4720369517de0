use model::account::PersonId;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Cell, Column, Holds, Table, cell::Cells, tables};
use crate::{
    db::{Param, Read},
    error::Result,
    params,
};

/// The columns that are shown and exported: everything but secrets.
pub fn columns(table: &'static Table) -> impl Iterator<Item = &'static Column> {
    table.columns.iter().filter(|column| !matches!(column.holds, Holds::Secret(_)))
}

/// How many rows of each table are the person's, in the order of the register: one query.
pub async fn count(db: &impl Read, person: PersonId) -> Result<Vec<(&'static Table, u64)>> {
    let parts: Vec<String> = tables()
        .filter_map(|table| {
            let condition = table.condition()?;
            Some(format!("SELECT CAST('{0}' AS TEXT), COUNT(*) FROM {0} WHERE {condition}", table.name))
        })
        .collect();
    let found: Vec<(String, i64)> = db.all(AssertSqlSafe(parts.join(" UNION ALL ")), params![person]).await?;
    Ok(tables()
        .filter_map(|table| {
            let (_, rows) = found.iter().find(|(name, _)| name == table.name)?;
            Some((table, u64::try_from(*rows).unwrap_or_default()))
        })
        .collect())
}

/// How many rows of one table are the person's and hold the text `search` somewhere.
pub async fn count_table(db: &impl Read, table: &'static Table, person: PersonId, search: &str) -> Result<u64> {
    let Some((condition, params)) = matching(table, person, search) else { return Ok(0) };
    let sql = format!("SELECT COUNT(*) FROM {} WHERE {condition}", table.name);
    let (rows,): (i64,) = db.one(AssertSqlSafe(sql), params).await?;
    Ok(u64::try_from(rows).unwrap_or_default())
}

/// The person's rows of one table that hold the text `search` somewhere, newest first, in the order of [`columns`].
pub async fn list(
    db: &impl Read,
    table: &'static Table,
    person: PersonId,
    search: &str,
    offset: u64,
    limit: u32,
) -> Result<Vec<Vec<Cell>>> {
    let Some((condition, params)) = matching(table, person, search) else { return Ok(Vec::new()) };
    let sql = format!(
        "SELECT {} FROM {} WHERE {condition} ORDER BY {} LIMIT {limit} OFFSET {offset}",
        selection(table),
        table.name,
        order(table, " DESC"),
    );
    let rows: Vec<Cells> = db.all(AssertSqlSafe(sql), params).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The next `limit` of the person's rows, oldest first: those after the row `last`, or after the first `seen` where the
/// table has no key of its own.
pub async fn batch(
    db: &impl Read,
    table: &'static Table,
    person: PersonId,
    last: Option<&[Cell]>,
    seen: u64,
    limit: u32,
) -> Result<Vec<Vec<Cell>>> {
    let Some(condition) = table.condition() else { return Ok(Vec::new()) };
    let (selection, name, order) = (selection(table), table.name, order(table, ""));
    let key = columns(table).position(|column| column.name == "id");
    let rows: Vec<Cells> = if let Some(key) = key {
        let last = match last.and_then(|row| row.get(key)) {
            Some(Cell::Uuid(id)) => *id,
            _ => Uuid::nil(),
        };
        let sql = format!("SELECT {selection} FROM {name} WHERE ({condition}) AND id > $2 ORDER BY id LIMIT {limit}");
        db.all(AssertSqlSafe(sql), params![person, last]).await?
    } else {
        let sql =
            format!("SELECT {selection} FROM {name} WHERE {condition} ORDER BY {order} LIMIT {limit} OFFSET {seen}");
        db.all(AssertSqlSafe(sql), params![person]).await?
    };
    Ok(rows.into_iter().map(|row| row.0).collect())
}

fn selection(table: &'static Table) -> String {
    columns(table).map(|column| column.name).collect::<Vec<_>>().join(", ")
}

/// Keys are ordered by time (UUID version 7), so ordering by them is ordering by age.
fn order(table: &'static Table, direction: &str) -> String {
    let keys: Vec<String> = table
        .columns
        .iter()
        .filter(|column| column.holds == Holds::Key)
        .map(|column| format!("{}{direction}", column.name))
        .collect();
    if keys.is_empty() { format!("1{direction}") } else { keys.join(", ") }
}

fn matching(table: &'static Table, person: PersonId, search: &str) -> Option<(String, Vec<Param>)> {
    let condition = table.condition()?;
    let search = search.trim();
    let searched: Vec<String> = columns(table)
        .filter(|column| {
            let is_text = ["_at", "_id", "_by"].iter().all(|ending| !column.name.ends_with(ending));
            column.holds.source().is_some() && is_text
        })
        .map(|column| format!("LOWER(CAST({} AS TEXT)) LIKE $2 ESCAPE '\\'", column.name))
        .collect();
    if search.is_empty() || searched.is_empty() {
        return Some((condition.to_owned(), params![person]));
    }
    let escaped = search.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    Some((format!("({condition}) AND ({})", searched.join(" OR ")), params![person, format!("%{escaped}%")]))
}
