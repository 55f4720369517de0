//! The files of an archive: a page to browse, JSON and CSV to process, and a readme.

use std::{
    fs::File,
    io::{BufWriter, Result, Write as _},
    path::PathBuf,
};

use model::{Millis, account::SignedIn};
use serde_json::json;

use crate::{
    privacy::my_data,
    register::{self, Cell, Holds, Table},
};

/// The look of the page, in the colours of the site.
const STYLE: &str = include_str!("archive.css");

/// Writes the files of one archive, table after table.
pub struct Render {
    folder: PathBuf,
    owner: SignedIn,
    page: BufWriter<File>,
    data: BufWriter<File>,
    table: Option<Open>,
    names: Vec<String>,
}

struct Open {
    table: &'static Table,
    lines: Option<BufWriter<File>>,
    rows: u64,
}

/// The finished files.
pub struct Rendered {
    /// The folder that holds them.
    pub folder: PathBuf,
    /// Their names, relative to the folder, in the order of the archive.
    pub names: Vec<String>,
}

impl Render {
    /// Begins the files of an archive made at `at` on the installation `site`.
    pub fn begin(folder: PathBuf, owner: SignedIn, site: &str, at: Millis) -> Result<Self> {
        let language = owner.language;
        let text = |key: &str| escape(&register::text(language, key));
        std::fs::create_dir_all(folder.join("csv"))?;
        let made = register::text_with(
            language,
            "archive-made",
            &[("time", register::time(language, at).into()), ("site", site.into())],
        );
        let mut page = BufWriter::new(File::create(folder.join("index.html"))?);
        write!(
            page,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
             <body>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n<p>{}</p>\n<p>{}</p>\n</header>\n<main>\n",
            language.tag(),
            text("archive-title"),
            text("archive-title"),
            escape(&owner.name),
            escape(&made),
            text("archive-others"),
        )?;
        let mut data = BufWriter::new(File::create(folder.join("data.json"))?);
        let head = json!({
            "format": "alumet-archive",
            "version": 1,
            "made_at": at,
            "times": "columns that end in _at count milliseconds since 1970-01-01T00:00:00Z",
            "person": owner.person,
            "language": language.tag(),
        })
        .to_string();
        write!(data, "{},\"tables\":[", head.trim_end_matches('}'))?;
        let names = ["README.txt", "index.html", "data.json"].map(str::to_owned).to_vec();
        let readme = register::text_with(
            language,
            "archive-readme",
            &[
                ("time", register::time(language, at).into()),
                ("site", site.into()),
                ("name", owner.name.as_str().into()),
            ],
        );
        std::fs::write(folder.join("README.txt"), readme + "\n")?;
        Ok(Self { folder, owner, page, data, table: None, names })
    }

    /// Begins a table of `rows` rows.
    pub fn table(mut self, table: &'static Table, rows: u64) -> Result<Self> {
        let is_first = self.table.is_none();
        self.close_table()?;
        self.describe_to_people(table, rows)?;
        self.describe_to_machines(table, is_first)?;
        let lines = if rows == 0 {
            None
        } else {
            let name = format!("csv/{}.csv", table.name);
            let mut lines = BufWriter::new(File::create(self.folder.join(&name))?);
            self.names.push(name);
            let heads: Vec<_> = register::columns(table).map(|column| column.name).collect();
            write!(lines, "{}\r\n", heads.join(","))?;
            Some(lines)
        };
        self.table = Some(Open { table, lines, rows: 0 });
        Ok(self)
    }

    fn describe_to_people(&mut self, table: &'static Table, rows: u64) -> Result<()> {
        let language = self.owner.language;
        let word = |kind: &str, word: &str| escape(&my_data::sentence(language, kind, word));
        write!(
            self.page,
            "<section id=\"{}\">\n<h2>{}</h2>\n<p class=\"count\">{}</p>\n<ul class=\"facts\"><li>{}</li><li>{}</li><li>{}</li></ul>\n",
            table.name,
            word("table", table.name),
            escape(&register::text_with(language, "archive-count", &[("count", rows.into())])),
            word("purpose", table.purpose.word()),
            word("basis", table.basis.word()),
            escape(&my_data::retention(language, table.retention)),
        )?;
        for column in my_data::columns(language, table).into_iter().filter(|column| column.is_withheld) {
            let withheld = register::text_with(
                language,
                "archive-withheld",
                &[("column", column.name.into()), ("reason", column.note.into())],
            );
            writeln!(self.page, "<p class=\"withheld\">{}</p>", escape(&withheld))?;
        }
        Ok(())
    }

    fn describe_to_machines(&mut self, table: &'static Table, is_first: bool) -> Result<()> {
        let columns: Vec<_> = register::columns(table)
            .map(|column| json!({ "name": column.name, "source": column.holds.source().map(register::Source::word) }))
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
            register::Retention::Account => None,
            register::Retention::Days(days) => Some(days),
        };
        let head = json!({
            "name": table.name,
            "category": table.category.word(),
            "purpose": table.purpose.word(),
            "basis": table.basis.word(),
            "retention_days": days,
            "columns": columns,
            "withheld": withheld,
        })
        .to_string();
        let comma = if is_first { "" } else { "," };
        write!(self.data, "{comma}{},\"rows\":[", head.trim_end_matches('}'))
    }

    /// Writes the next rows of the table.
    pub fn rows(mut self, rows: Vec<Vec<Cell>>) -> Result<Self> {
        let Some(mut open) = self.table.take() else { return Ok(self) };
        for row in rows {
            let row: Vec<Cell> = register::columns(open.table)
                .zip(row)
                .map(|(column, cell)| register::masked(column, cell, self.owner.person))
                .collect();
            self.page.write_all(b"<dl>")?;
            for value in my_data::values(&self.owner, open.table, &row) {
                write!(self.page, "<dt>{}</dt><dd>{}</dd>", escape(&value.name), escape(&value.value))?;
            }
            self.page.write_all(b"</dl>\n")?;

            let object: serde_json::Map<_, _> = register::columns(open.table)
                .zip(&row)
                .map(|(column, cell)| (column.name.to_owned(), cell.json()))
                .collect();
            let comma = if open.rows == 0 { "" } else { "," };
            write!(self.data, "{comma}\n{}", serde_json::Value::Object(object))?;

            if let Some(lines) = &mut open.lines {
                let cells: Vec<_> =
                    register::columns(open.table).zip(&row).map(|(column, cell)| field(column.name, cell)).collect();
                write!(lines, "{}\r\n", cells.join(","))?;
            }
            open.rows += 1;
        }
        self.table = Some(open);
        Ok(self)
    }

    /// Ends all files.
    pub fn finish(mut self) -> Result<Rendered> {
        self.close_table()?;
        self.page.write_all(b"</main>\n</body>\n</html>\n")?;
        self.data.write_all(b"]}\n")?;
        self.page.flush()?;
        self.data.flush()?;
        Ok(Rendered { folder: self.folder, names: self.names })
    }

    fn close_table(&mut self) -> Result<()> {
        if let Some(open) = self.table.take() {
            self.page.write_all(b"</section>\n")?;
            self.data.write_all(b"]}")?;
            if let Some(mut lines) = open.lines {
                lines.flush()?;
            }
        }
        Ok(())
    }
}

/// One field of a CSV file (RFC 4180); times as in RFC 3339.
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

/// Text that stands for itself in HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
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

    #[test]
    fn markup_stands_for_itself() {
        assert_eq!(escape("<b title='x'>&\"</b>"), "&lt;b title=&#39;x&#39;&gt;&amp;&quot;&lt;/b&gt;");
    }
}
