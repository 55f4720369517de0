//! One table as CSV (RFC 4180), for spreadsheets.

use std::{
    fs::File,
    io::{BufWriter, Result, Write as _},
    path::Path,
};

use model::Millis;

use crate::register::{self, Cell, Table};

pub struct Lines {
    table: &'static Table,
    file: BufWriter<File>,
}

impl Lines {
    pub fn begin(path: &Path, table: &'static Table) -> Result<Self> {
        let mut file = BufWriter::new(File::create(path)?);
        let heads: Vec<_> = register::columns(table).map(|column| column.name).collect();
        write!(file, "{}\r\n", heads.join(","))?;
        Ok(Self { table, file })
    }

    pub fn row(&mut self, row: &[Cell]) -> Result<()> {
        for (place, (column, cell)) in register::columns(self.table).zip(row).enumerate() {
            if place > 0 {
                self.file.write_all(b",")?;
            }
            self.file.write_all(field(column.name, cell).as_bytes())?;
        }
        self.file.write_all(b"\r\n")
    }

    pub fn finish(mut self) -> Result<()> {
        self.file.flush()
    }
}

/// One field; times as in RFC 3339.
fn field(column: &str, cell: &Cell) -> String {
    let text = match cell {
        Cell::Null => return String::new(),
        Cell::Int(value) if column.ends_with("_at") => rfc3339(*value),
        Cell::Text(value) => value.clone(),
        cell => cell.json().to_string().trim_matches('"').to_owned(),
    };
    if text.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn rfc3339(at: Millis) -> String {
    time::OffsetDateTime::from_unix_timestamp_nanos(i128::from(at) * 1_000_000)
        .ok()
        .and_then(|moment| moment.format(&time::format_description::well_known::Rfc3339).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_keeps_quotes_commas_and_lines() {
        assert_eq!(field("text", &Cell::Text("a \"b\", c".to_owned())), "\"a \"\"b\"\", c\"");
        assert_eq!(field("seen_at", &Cell::Int(1_767_603_600_000)), "2026-01-05T09:00:00Z");
        assert_eq!(field("count", &Cell::Int(3)), "3");
        assert_eq!(field("none", &Cell::Null), "");
    }
}
