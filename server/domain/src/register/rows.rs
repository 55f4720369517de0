use model::{Millis, account::PersonId};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Cell, Column, Holds, Table, cell::Cells, item_of, tables};
use crate::{
    db::{Param, Read},
    error::{Error, Result},
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

/// How many rows of each table are the person's and hold the text `search` somewhere, in the order of the register: one
/// query.
pub async fn count_matching(db: &impl Read, person: PersonId, search: &str) -> Result<Vec<(&'static Table, u64)>> {
    let Some(pattern) = pattern(search) else { return count(db, person).await };
    let parts: Vec<String> = tables()
        .filter_map(|table| {
            let condition = containing(table)?;
            Some(format!("SELECT CAST('{0}' AS TEXT), COUNT(*) FROM {0} WHERE {condition}", table.name))
        })
        .collect();
    let found: Vec<(String, i64)> = db.all(AssertSqlSafe(parts.join(" UNION ALL ")), params![person, pattern]).await?;
    Ok(tables()
        .filter(|table| table.condition().is_some())
        .map(|table| {
            let rows = found.iter().find(|(name, _)| name == table.name).map_or(0, |(_, rows)| *rows);
            (table, u64::try_from(rows).unwrap_or_default())
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

/// A row with what makes a sentence of it ([`Item`](super::Item)).
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// The cells, in the order of [`columns`].
    pub cells: Vec<Cell>,
    /// What it is called.
    pub name: String,
    /// What it belongs to.
    pub within: String,
    /// Which kind it is.
    pub kind: String,
    /// When it happened.
    pub at: Option<Millis>,
    /// Whether the person may still change it.
    pub is_open: bool,
}

impl Described {
    fn of(mut cells: Vec<Cell>, columns: usize) -> Self {
        let mut described = cells.split_off(columns).into_iter();
        let mut text = || match described.next() {
            Some(Cell::Text(text)) => text,
            _ => String::new(),
        };
        let (name, within, kind) = (text(), text(), text());
        let mut number = || match described.next() {
            Some(Cell::Int(number)) => Some(number),
            _ => None,
        };
        let (at, is_open) = (number(), number() == Some(1));
        Self { cells, name, within, kind, at, is_open }
    }
}

/// The person's rows of one table that hold the text `search` somewhere, newest first.
pub async fn list(
    db: &impl Read,
    table: &'static Table,
    person: PersonId,
    search: &str,
    offset: u64,
    limit: u32,
) -> Result<Vec<Described>> {
    let Some((condition, params)) = matching(table, person, search) else { return Ok(Vec::new()) };
    let item = item_of(table).ok_or_else(|| format!("{} has no sentence", table.name));
    let item = item.map_err(Error::fault("putting rows into words"))?;
    let sql = format!(
        "SELECT {}, CAST({} AS TEXT), CAST({} AS TEXT), CAST({} AS TEXT), CAST({at} AS BIGINT), CAST({} AS BIGINT) \
         FROM {} WHERE {condition} ORDER BY {at} DESC, {} LIMIT {limit} OFFSET {offset}",
        selection(table),
        item.name,
        item.within,
        item.kind,
        item.is_open,
        table.name,
        order(table, " DESC"),
        at = item.at,
    );
    let rows: Vec<Cells> = db.all(AssertSqlSafe(sql), params).await?;
    let columns = columns(table).count();
    Ok(rows.into_iter().map(|row| Described::of(row.0, columns)).collect())
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
    match pattern(search) {
        None => Some((table.condition()?.to_owned(), params![person])),
        Some(pattern) => Some((containing(table)?, params![person, pattern])),
    }
}

/// What `LIKE` finds a text by, wherever it stands; nothing for an empty one.
fn pattern(search: &str) -> Option<String> {
    let search = search.trim().to_lowercase();
    let escaped = search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    (!search.is_empty()).then(|| format!("%{escaped}%"))
}

/// The condition for the rows of the person `$1` that hold the pattern `$2`: in a text of theirs, or in what they are
/// called. No text is in keys and times.
fn containing(table: &'static Table) -> Option<String> {
    let condition = table.condition()?;
    let own = columns(table).filter(|column| {
        column.holds.source().is_some() && !column.name.ends_with("_at") && !names_a_thing(column.name)
    });
    let mut searched: Vec<String> = own.map(|column| column.name.to_owned()).collect();
    searched.extend(item_of(table).into_iter().flat_map(|item| [item.name, item.within]).map(str::to_owned));
    let searched: Vec<String> =
        searched.iter().map(|column| format!("LOWER(CAST({column} AS TEXT)) LIKE $2 ESCAPE '\\'")).collect();
    Some(format!("({condition}) AND ({})", searched.join(" OR ")))
}

/// Whether the values of a column of this name are keys.
fn names_a_thing(column: &str) -> bool {
    column.ends_with("_id") || names_a_person(column)
}

/// Whether a column of this name refers to a person.
pub fn names_a_person(column: &str) -> bool {
    ["person", "actor", "subject", "author", "owner", "member", "staff", "reporter", "user"]
        .iter()
        .any(|word| column.strip_prefix(word).is_some_and(|rest| rest == "_id"))
        || column.ends_with("_by")
}
