//! All tables as JSON, for programs.

use std::{
    fs::File,
    io::{BufWriter, Result, Write as _},
    path::Path,
};

use model::{Millis, account::SignedIn};
use serde_json::{Map, Value, json};

use crate::{
    privacy::archive::schema::ARCHIVE_SCHEMA_NAME,
    register::{self, Cell, Holds, Retention, Source, Table},
};

/// The name of the file.
pub const NAME: &str = "data.json";

pub struct Data {
    file: BufWriter<File>,
    tables: u64,
    rows: u64,
}

impl Data {
    pub fn begin(folder: &Path, owner: &SignedIn, at: Millis) -> Result<Self> {
        let mut file = BufWriter::new(File::create(folder.join(NAME))?);
        let head = json!({
            "$schema": ARCHIVE_SCHEMA_NAME,
            "format": "alumet-archive",
            "version": 1,
            "made_at": at,
            "times": "columns that end in _at count milliseconds since 1970-01-01T00:00:00Z",
            "person": owner.person,
            "language": owner.language.tag(),
        });
        write!(file, "{},\"tables\":[", open(&head))?;
        Ok(Self { file, tables: 0, rows: 0 })
    }

    pub fn table(&mut self, table: &'static Table, recipients: &[String]) -> Result<()> {
        let columns: Vec<_> = register::columns(table)
            .map(|column| json!({ "name": column.name, "source": column.holds.source().map(Source::word) }))
            .collect();
        let withheld: Vec<_> = table
            .columns
            .iter()
            .filter_map(|column| match column.holds {
                Holds::Secret(reason) => Some(json!({ "name": column.name, "reason": reason })),
                _ => None,
            })
            .collect();
        let days = match table.retention {
            Retention::Account => None,
            Retention::Days(days) => Some(days),
        };
        let head = json!({
            "name": table.name,
            "category": table.category.word(),
            "purpose": table.purpose.word(),
            "basis": table.basis.word(),
            "recipients": recipients,
            "retention_days": days,
            "columns": columns,
            "withheld": withheld,
        });
        let comma = if self.tables == 0 { "" } else { "," };
        self.tables += 1;
        self.rows = 0;
        write!(self.file, "{comma}\n{},\"rows\":[", open(&head))
    }

    pub fn row(&mut self, table: &'static Table, row: &[Cell]) -> Result<()> {
        let object: Map<String, Value> =
            register::columns(table).zip(row).map(|(column, cell)| (column.name.to_owned(), cell.json())).collect();
        self.file.write_all(if self.rows == 0 { b"\n" } else { b",\n" })?;
        self.rows += 1;
        serde_json::to_writer(&mut self.file, &object).map_err(Into::into)
    }

    pub fn end_table(&mut self) -> Result<()> {
        self.file.write_all(b"]}")
    }

    pub fn finish(&mut self) -> Result<()> {
        self.file.write_all(b"]}\n")?;
        self.file.flush()
    }
}

/// An object that goes on.
pub fn open(object: &Value) -> String {
    let mut text = object.to_string();
    text.pop();
    text
}
