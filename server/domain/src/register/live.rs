use std::collections::{BTreeMap, BTreeSet};

use sqlx::AssertSqlSafe;

use super::{FREE, Free, FreeColumn, Holds, Kind, Table, free::LIBRARY_TABLES, free_columns, indexes, tables};
use crate::{
    db::{Engine, Read},
    error::Result,
    params,
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
    /// A column of free text is declared free of personal data.
    FreeText {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
    },
    /// A reference to a person is declared free of personal data.
    FreeReference {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
    },
    /// A row holds something else than the reviewed list says.
    Unreviewed {
        /// The table.
        table: String,
        /// The column.
        column: &'static str,
    },
    /// The data folder holds something that the register does not know, at this path below it.
    UnknownPlace(String),
    /// The register names a table that the schema lacks.
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
            Self::FreeText { table, column } => {
                write!(f, "column {table}.{column} holds free text and is declared free of personal data")
            }
            Self::FreeReference { table, column } => {
                write!(f, "column {table}.{column} refers to a person and is declared free of personal data")
            }
            Self::Unreviewed { table, column } => {
                write!(f, "column {table}.{column} holds something else than the reviewed list says")
            }
            Self::UnknownPlace(path) => write!(f, "{path} in the data folder is not registered"),
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
    let mut totals = Totals { tables: tables().count(), ..Totals::default() };
    for column in tables().flat_map(|table| table.columns) {
        match column.holds {
            Holds::Personal(_) | Holds::Word(_) => totals.personal += 1,
            Holds::Secret(_) => totals.secret += 1,
            Holds::Key => totals.keys += 1,
            Holds::Neutral => totals.neutral += 1,
        }
    }
    let elsewhere = FREE.iter().filter(|free| registered(free.tables).is_none());
    totals.neutral += elsewhere.clone().map(|free| free.columns.len()).sum::<usize>();
    totals.neutral_tables = elsewhere.count();
    totals
}

fn registered(names: &[&str]) -> Option<&'static Table> {
    tables().find(|table| names.contains(&table.name))
}

/// A column as the schema has it.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Live {
    table_name: String,
    name: String,
    kind: String,
    is_person: bool,
}

impl Live {
    fn is_text(&self) -> bool {
        let kind = self.kind.to_ascii_uppercase();
        ["TEXT", "CHAR", "JSON", "XML", "HSTORE", "ARRAY", "CLOB"].iter().any(|text| kind.contains(text))
            || kind.is_empty()
    }
}

/// Walks the live schema and tells each place where the register does not cover it, names what is not there, or declares
/// free what can't be.
pub async fn check(db: &impl Read) -> Result<Vec<Gap>> {
    let mut live: BTreeMap<String, Vec<Live>> = BTreeMap::new();
    for column in live_columns(db).await? {
        live.entry(column.table_name.clone()).or_default().push(column);
    }
    let mut gaps = Vec::new();
    for (name, columns) in &live {
        if indexes().any(|index| index.tables.contains(&name.as_str())) {
            continue;
        }
        let (table, free) = (registered(&[name]), free_columns(name));
        if table.is_none() && free.is_none() {
            gaps.push(Gap::UnknownTable(name.clone()));
            continue;
        }
        for column in columns {
            let is_registered = table.is_some_and(|table| {
                table.columns.iter().any(|known| known.name == column.name && known.holds != Holds::Neutral)
            });
            match free.and_then(|free| free.column(&column.name)) {
                Some(free) if !is_registered => gaps.extend(refusal(column, free)),
                _ if is_registered => {}
                _ => gaps.push(Gap::UnknownColumn { table: name.clone(), column: column.name.clone() }),
            }
        }
    }
    for table in tables() {
        match live.get(table.name) {
            None => gaps.push(Gap::LostTable(table.name)),
            Some(columns) => gaps.extend(lost(table.name, table.columns.iter().map(|column| column.name), columns)),
        }
    }
    for free in FREE.iter().filter(|free| !free.tables.iter().any(|table| LIBRARY_TABLES.contains(table))) {
        for table in free.tables.iter().filter(|table| registered(&[table]).is_none()) {
            match live.get(*table) {
                None => gaps.push(Gap::LostTable(table)),
                Some(columns) => gaps.extend(lost(table, free.columns.iter().map(|column| column.name), columns)),
            }
        }
    }
    Ok(gaps)
}

fn lost(table: &'static str, names: impl Iterator<Item = &'static str>, live: &[Live]) -> Vec<Gap> {
    names
        .filter(|name| live.iter().all(|column| column.name != *name))
        .map(|column| Gap::LostColumn { table, column })
        .collect()
}

/// Why a column can't be declared free as this.
fn refusal(live: &Live, free: &FreeColumn) -> Option<Gap> {
    let (table, column) = (live.table_name.clone(), live.name.clone());
    let is_library = LIBRARY_TABLES.contains(&table.as_str());
    let by_name = super::names_a_person(&column) && !is_library;
    if live.is_person || by_name {
        return Some(Gap::FreeReference { table, column });
    }
    let is_free_text = live.is_text() && !free.kind.is_text();
    let is_foreign = free.kind == Kind::Library && !is_library;
    (is_free_text || is_foreign).then_some(Gap::FreeText { table, column })
}

/// Compares the texts that the free columns hold with the words and forms that the reviewed list allows.
pub async fn check_values(db: &impl Read) -> Result<Vec<Gap>> {
    let live: BTreeSet<(String, String)> =
        live_columns(db).await?.into_iter().map(|column| (column.table_name, column.name)).collect();
    let mut gaps = Vec::new();
    for Free { tables, columns } in FREE {
        for table in *tables {
            for column in columns.iter().filter(|column| column.kind.is_text() && column.kind != Kind::Library) {
                if !live.contains(&((*table).to_owned(), column.name.to_owned())) {
                    continue;
                }
                let sql = format!("SELECT DISTINCT CAST({0} AS TEXT) FROM {table} WHERE {0} IS NOT NULL", column.name);
                let values: Vec<(String,)> = db.all(AssertSqlSafe(sql), params![]).await?;
                if !values.iter().all(|(value,)| column.kind.allows(value)) {
                    gaps.push(Gap::Unreviewed { table: (*table).to_owned(), column: column.name });
                }
            }
        }
    }
    Ok(gaps)
}

async fn live_columns(db: &impl Read) -> Result<Vec<Live>> {
    let sql = match db.engine() {
        Engine::Sqlite => {
            "SELECT m.name AS table_name, c.name AS name, c.type AS kind, EXISTS (SELECT 1 FROM \
             pragma_foreign_key_list(m.name) f WHERE f.\"from\" = c.name AND f.\"table\" = 'person') AS is_person \
             FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c \
             WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.hidden <> 1"
        }
        Engine::Postgres => {
            "SELECT CAST(CASE WHEN n.nspname = current_schema() THEN c.relname ELSE n.nspname || '.' || c.relname END AS TEXT) \
             AS table_name, CAST(a.attname AS TEXT) AS name, CAST(format_type(a.atttypid, NULL) AS TEXT) AS kind, \
             EXISTS (SELECT 1 FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid WHERE f.contype = 'f' \
             AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey) AND p.relname = 'person') AS is_person \
             FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace \
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped \
             AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'"
        }
    };
    Ok(db.all(sql, params![]).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn live(name: &str, kind: &str, is_person: bool) -> Live {
        Live { table_name: "diary".to_owned(), name: name.to_owned(), kind: kind.to_owned(), is_person }
    }

    fn free(kind: Kind) -> FreeColumn {
        FreeColumn { name: "line", kind, reason: "nobody writes it" }
    }

    #[test]
    fn free_text_can_t_be_declared_free() {
        for kind in ["TEXT", "text", "character varying", "jsonb", "json", "hstore", "text[]", ""] {
            for declared in [Kind::Number, Kind::Bytes, Kind::Key, Kind::Library] {
                let found = refusal(&live("line", kind, false), &free(declared));
                assert!(matches!(found, Some(Gap::FreeText { .. })), "{kind} {declared:?}");
            }
            for declared in [Kind::Words(&["a"]), Kind::Code, Kind::Json] {
                assert_eq!(refusal(&live("line", kind, false), &free(declared)), None, "{kind} {declared:?}");
            }
        }
        assert_eq!(refusal(&live("line", "BLOB", false), &free(Kind::Bytes)), None);
    }

    #[test]
    fn a_reference_to_a_person_can_t_be_declared_free() {
        for (name, is_person) in [("line", true), ("person_id", false), ("decided_by", false), ("owner_id", false)] {
            let found = refusal(&live(name, "BLOB", is_person), &free(Kind::Key));
            assert!(matches!(found, Some(Gap::FreeReference { .. })), "{name}");
        }
        assert_eq!(refusal(&live("topic_id", "uuid", false), &free(Kind::Key)), None);
    }

    #[test]
    fn a_name_or_an_address_is_no_code_and_no_word() {
        for text in ["Ada", "ada@example.org", "two words", "é"] {
            for kind in [Kind::Code, Kind::Json, Kind::Words(&["draft"])] {
                assert!(!kind.allows(text), "{text} {kind:?}");
            }
        }
        assert!(Kind::Code.allows("account.signed-in"));
        assert!(Kind::Words(&["draft"]).allows("draft"));
        assert!(Kind::Json.allows("{\"erased\": 1}"));
    }

    #[test]
    fn the_list_and_the_entries_name_the_same_columns_each_once() {
        for table in tables() {
            let neutral: BTreeSet<&str> = table
                .columns
                .iter()
                .filter(|column| column.holds == Holds::Neutral)
                .map(|column| column.name)
                .collect();
            let listed: BTreeSet<&str> = free_columns(table.name)
                .map(|free| free.columns.iter().map(|column| column.name).collect())
                .unwrap_or_default();
            assert_eq!(neutral, listed, "{}", table.name);
        }
        let mut seen = BTreeSet::new();
        for free in FREE {
            for table in free.tables {
                assert!(seen.insert(table), "{table}");
            }
            let names: BTreeSet<&str> = free.columns.iter().map(|column| column.name).collect();
            assert_eq!(names.len(), free.columns.len(), "{:?}", free.tables);
            assert!(free.columns.iter().all(|column| column.reason.len() > 10), "{:?}", free.tables);
        }
    }
}
