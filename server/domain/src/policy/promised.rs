//! What may be collected: what the privacy policy in force names.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use crate::{
    db::{DbError, Read},
    params,
    register::{Table, coverage_of, tables},
};

static OF_PEOPLE: LazyLock<HashMap<&'static str, &'static Table>> =
    LazyLock::new(|| tables().filter(|table| table.is_of_people()).map(|table| (table.name, table)).collect());

/// The table with rows of people that a statement adds rows to, if it does.
pub(crate) fn collecting(sql: &str) -> Option<&'static Table> {
    let rest = sql.trim_start().strip_prefix("INSERT INTO ")?;
    let name = rest.split(|c: char| c == '(' || c.is_whitespace()).next()?;
    OF_PEOPLE.get(name).copied()
}

/// What the version in force names. Without any version everything is allowed: no server has opened the database yet, since
/// each publishes what it ships before it serves.
pub(crate) struct Promised(Option<BTreeSet<String>>);

impl Promised {
    pub(crate) async fn read(db: &impl Read) -> Result<Self, DbError> {
        let sql = "SELECT covers FROM policy_version WHERE document = 'privacy' AND state = 'effective'";
        let row: Option<(String,)> = db.optional(sql, params![]).await?;
        // What can't be read names nothing.
        Ok(Self(row.map(|(covers,)| serde_json::from_str(&covers).unwrap_or_default())))
    }

    /// Whether it names what a table holds.
    pub(crate) fn names(&self, table: &Table) -> bool {
        self.0.as_ref().is_none_or(|covers| covers.contains(&coverage_of(table)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_that_adds_rows_of_people_is_found_however_it_is_written() {
        for (sql, table) in [
            ("INSERT INTO session (id) VALUES ($1)", Some("session")),
            ("  INSERT INTO session(id) VALUES ($1)", Some("session")),
            ("INSERT INTO session\n(id) SELECT id FROM person", Some("session")),
            ("INSERT INTO audience_visitor (hash, day) VALUES ($1, $2)", Some("audience_visitor")),
            ("INSERT INTO audit_event (id) VALUES ($1)", None),
            ("INSERT INTO policy_version (id) VALUES ($1)", None),
            ("UPDATE session SET seen_at = $1", None),
            ("SELECT id FROM session", None),
        ] {
            assert_eq!(collecting(sql).map(|table| table.name), table, "{sql}");
        }
    }

    /// The statements of the domain, as they stand in its code.
    fn statements(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                statements(&entry, found);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&entry).unwrap();
                let begin = format!("\"{} ", "INSERT");
                found.extend(text.match_indices(&begin).map(|(at, _)| text[at + 1..].chars().take(60).collect()));
            }
        }
    }

    #[test]
    fn each_statement_that_adds_rows_is_written_in_a_way_that_is_found() {
        let mut found = Vec::new();
        statements(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(found.len() > 40);
        for statement in found {
            let table = statement.strip_prefix("INSERT INTO ");
            // The queue names its workers, who are processes; what goes to the column of its own name tells an index of words
            // how to work.
            let holds_nobody = |table: &str| table.starts_with("{workers}") || table.starts_with("{0} ({0}");
            let is_known = table.is_some_and(|table| !table.starts_with('{') || holds_nobody(table));
            assert!(is_known, "{statement}");
        }
    }
}
