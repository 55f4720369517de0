use std::collections::{BTreeMap, BTreeSet};

use super::{Holds, Table, tables};
use crate::{
    db::{Engine, Read},
    error::Result,
};

/// A place where the register and the live schema disagree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// The schema has a table that the register does not know.
    UnknownTable(String),
    /// The schema has a column that the register does not know.
    UnknownColumn {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
    },
    /// The register names a table with personal data that the schema lacks.
    LostTable(&'static str),
    /// The register names a column that the schema lacks.
    LostColumn {
        /// Its table.
        table: &'static str,
        /// Its name.
        column: &'static str,
    },
}

impl std::fmt::Display for Gap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownTable(table) => write!(f, "table {table} is not registered"),
            Self::UnknownColumn { table, column } => write!(f, "column {table}.{column} is not registered"),
            Self::LostTable(table) => write!(f, "table {table} is registered and does not exist"),
            Self::LostColumn { table, column } => write!(f, "column {table}.{column} is registered and does not exist"),
        }
    }
}

/// How much the register holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tables with personal data.
    pub tables: usize,
    /// Tables without.
    pub neutral_tables: usize,
    /// Columns that are shown and exported.
    pub personal: usize,
    /// Columns that are withheld.
    pub secret: usize,
    /// Keys of the software.
    pub keys: usize,
    /// Columns declared free of personal data.
    pub neutral: usize,
}

/// Counts the register.
pub fn totals() -> Totals {
    let mut totals = Totals::default();
    for table in tables() {
        match table.condition() {
            Some(_) => totals.tables += 1,
            None => totals.neutral_tables += 1,
        }
        for column in table.columns {
            match column.holds {
                Holds::Personal(_) | Holds::Word(_) => totals.personal += 1,
                Holds::Secret(_) => totals.secret += 1,
                Holds::Key => totals.keys += 1,
                Holds::Neutral(_) => totals.neutral += 1,
            }
        }
    }
    totals
}

/// Walks the live schema and tells each place where the register does not cover it, or names what is not there.
pub async fn check(db: &impl Read) -> Result<Vec<Gap>> {
    let mut live: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column) in live_columns(db).await? {
        live.entry(table).or_default().insert(column);
    }
    let mut gaps = Vec::new();
    for (name, columns) in &live {
        match tables().find(|table| table.name == name) {
            None => gaps.push(Gap::UnknownTable(name.clone())),
            Some(table) if table.condition().is_some() => gaps.extend(gaps_of_table(table, columns)),
            Some(_) => {}
        }
    }
    gaps.extend(
        tables()
            .filter(|table| table.condition().is_some() && !live.contains_key(table.name))
            .map(|table| Gap::LostTable(table.name)),
    );
    Ok(gaps)
}

fn gaps_of_table(table: &'static Table, live: &BTreeSet<String>) -> Vec<Gap> {
    let unknown = live
        .iter()
        .filter(|column| table.columns.iter().all(|known| known.name != column.as_str()))
        .map(|column| Gap::UnknownColumn { table: table.name.to_owned(), column: column.clone() });
    let lost = table
        .columns
        .iter()
        .filter(|column| !live.contains(column.name))
        .map(|column| Gap::LostColumn { table: table.name, column: column.name });
    unknown.chain(lost).collect()
}

async fn live_columns(db: &impl Read) -> Result<Vec<(String, String)>> {
    let sql = match db.engine() {
        Engine::Sqlite => {
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c \
             WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.hidden <> 1"
        }
        Engine::Postgres => {
            "SELECT CAST(CASE WHEN n.nspname = current_schema() THEN c.relname ELSE n.nspname || '.' || c.relname END AS TEXT), \
             CAST(a.attname AS TEXT) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid \
             JOIN pg_namespace n ON n.oid = c.relnamespace \
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped \
             AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'"
        }
    };
    Ok(db.all(sql, vec![]).await?)
}
