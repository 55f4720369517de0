//! Pages to read offline, without a script: what there is, and for each table its rows, some hundred a page.

use std::{
    fmt::Write as _,
    fs::File,
    io::{BufWriter, Result, Write as _},
    path::{Path, PathBuf},
};

use model::{Millis, account::SignedIn, language::Language};

use crate::{
    privacy::my_data,
    register::{self, Category, Cell, Column, Holds, Source, Table},
};

/// The look of the pages, in the colours of the site.
const STYLE: &str = include_str!("archive.css");

/// How many rows a page shows.
const ROWS: u64 = 500;

pub struct Pages {
    folder: PathBuf,
    owner: SignedIn,
    made: String,
    open: Option<Open>,
    contents: Vec<(&'static Table, u64)>,
    names: Vec<String>,
}

/// The table whose rows come next.
struct Open {
    table: &'static Table,
    columns: Vec<Shown>,
    recipients: String,
    rows: u64,
    written: u64,
    page: Option<BufWriter<File>>,
}

/// A column with its name, as HTML.
struct Shown {
    column: &'static Column,
    place: usize,
    name: String,
}

impl Pages {
    pub fn begin(folder: &Path, owner: &SignedIn, site: &str, at: Millis) -> Result<Self> {
        std::fs::create_dir_all(folder.join("pages"))?;
        let language = owner.language;
        let made = register::text_with(
            language,
            "archive-made",
            &[("time", register::time(language, at).into()), ("site", site.into())],
        );
        Ok(Self {
            folder: folder.to_owned(),
            owner: owner.clone(),
            made,
            open: None,
            contents: Vec::new(),
            names: Vec::new(),
        })
    }

    pub fn table(&mut self, table: &'static Table, rows: u64, recipients: &[String]) {
        self.contents.push((table, rows));
        let columns = register::columns(table)
            .enumerate()
            .filter(|(_, column)| column.holds != Holds::Key)
            .map(|(place, column)| Shown {
                column,
                place,
                name: escape(&my_data::sentence(self.owner.language, "column", column.name)),
            })
            .collect();
        let recipients: Vec<&str> = recipients.iter().map(|recipient| recipient.trim_end_matches('.')).collect();
        let recipients = recipients.join("; ");
        let recipients =
            register::text_with(self.owner.language, "archive-recipients", &[("recipients", recipients.into())]);
        self.open = Some(Open { table, columns, recipients, rows, written: 0, page: None });
    }

    pub fn row(&mut self, row: &[Cell]) -> Result<()> {
        let Some(mut open) = self.open.take() else { return Ok(()) };
        if open.written.is_multiple_of(ROWS) {
            self.end_page(&mut open)?;
            open.page = Some(self.begin_page(&open)?);
        }
        let (mut given, mut derived) = (String::new(), String::new());
        for Shown { column, place, name } in &open.columns {
            let Some(value) = row.get(*place).and_then(|cell| self.shown(column, cell)) else { continue };
            let list = if is_of_the_software(column) { &mut derived } else { &mut given };
            // Writing into a text can't fail.
            let _ = write!(list, "<dt>{name}</dt><dd>{}</dd>", escape(&value));
        }
        if !derived.is_empty() {
            let more = self.text("archive-more");
            derived = format!("<details><summary>{more}</summary><dl>{derived}</dl></details>");
        }
        if let Some(page) = &mut open.page {
            let given = if given.is_empty() { given } else { format!("<dl>{given}</dl>") };
            writeln!(page, "<li>{given}{derived}</li>")?;
        }
        open.written += 1;
        self.open = Some(open);
        Ok(())
    }

    pub fn end_table(&mut self) -> Result<()> {
        let Some(mut open) = self.open.take() else { return Ok(()) };
        self.end_page(&mut open)
    }

    /// Ends all pages, and tells their names but for that of the first one. `others` are the other files.
    pub fn finish(self, others: &[String]) -> Result<Vec<String>> {
        let mut page = BufWriter::new(File::create(self.folder.join("index.html"))?);
        let title = self.text("archive-title");
        self.head(&mut page, &title)?;
        write!(
            page,
            "<header>\n<h1>{title}</h1>\n<p class=\"name\">{}</p>\n<p>{}</p>\n</header>\n<main>\n<p>{}</p>\n<p>{}</p>\n",
            escape(&self.owner.name),
            escape(&self.made),
            self.text("archive-others"),
            self.text("archive-unpack"),
        )?;
        for category in Category::ALL {
            let tables: Vec<_> = self.contents.iter().filter(|(table, _)| table.category == category).collect();
            if tables.is_empty() {
                continue;
            }
            writeln!(
                page,
                "<section>\n<h2>{}</h2>\n<p>{}</p>\n<ul class=\"contents\">",
                self.word("category", category.word()),
                self.word("category-about", category.word())
            )?;
            for (table, rows) in tables {
                let (name, count) = (self.word("table", table.name), self.count(*rows));
                if *rows == 0 {
                    writeln!(page, "<li class=\"none\"><span>{name}</span> <span>{count}</span></li>")?;
                } else {
                    let address = address(table, 1);
                    writeln!(page, "<li><a href=\"pages/{address}\">{name}</a> <span>{count}</span></li>")?;
                }
            }
            writeln!(page, "</ul>\n</section>")?;
        }
        self.files(&mut page, others)?;
        page.write_all(b"</main>\n</body>\n</html>\n")?;
        page.flush()?;
        Ok(self.names)
    }

    fn files(&self, page: &mut impl std::io::Write, others: &[String]) -> Result<()> {
        let originals: Vec<_> = others.iter().filter_map(|name| name.strip_prefix("files/")).collect();
        if !originals.is_empty() {
            writeln!(page, "<section>\n<h2>{}</h2>\n<ul>", self.text("archive-files"))?;
            for name in originals {
                writeln!(page, "<li><a href=\"files/{}\">{}</a></li>", percent_encoded(name), escape(name))?;
            }
            writeln!(page, "</ul>\n</section>")?;
        }
        writeln!(page, "<section>\n<h2>{}</h2>\n<dl>", self.text("archive-machines"))?;
        for name in ["data.json", "portable.json", "archive-1.json", "manifest.json", "README.txt"] {
            let about = self.text(&format!("archive-file-{}", name.replace('.', "-").to_lowercase()));
            writeln!(page, "<dt><a href=\"{name}\">{name}</a></dt><dd>{about}</dd>")?;
        }
        writeln!(page, "<dt>csv/</dt><dd>{}</dd>\n</dl>\n</section>", self.text("archive-file-csv"))
    }

    fn begin_page(&mut self, open: &Open) -> Result<BufWriter<File>> {
        let number = open.written / ROWS + 1;
        let name = format!("pages/{}", address(open.table, number));
        let mut page = BufWriter::new(File::create(self.folder.join(&name))?);
        self.names.push(name);
        let (language, title) = (self.owner.language, self.word("table", open.table.name));
        self.head(&mut page, &title)?;
        write!(
            page,
            "<header>\n<p><a href=\"../index.html\">{}</a></p>\n<h1>{title}</h1>\n<p class=\"count\">{}</p>\n</header>\n<main>\n\
             <ul class=\"facts\"><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ul>\n",
            self.text("archive-title"),
            self.count(open.rows),
            self.word("purpose", open.table.purpose.word()),
            self.word("basis", open.table.basis.word()),
            escape(&my_data::retention(language, open.table.retention)),
            escape(&open.recipients),
        )?;
        for column in my_data::columns(language, open.table).into_iter().filter(|column| column.is_withheld) {
            let withheld = register::text_with(
                language,
                "archive-withheld",
                &[("column", column.name.into()), ("reason", column.note.into())],
            );
            writeln!(page, "<p class=\"withheld\">{}</p>", escape(&withheld))?;
        }
        let first = open.written + 1;
        writeln!(page, "{}<ol class=\"rows\" start=\"{first}\">", self.pager(open, number))?;
        Ok(page)
    }

    fn end_page(&self, open: &mut Open) -> Result<()> {
        let Some(mut page) = open.page.take() else { return Ok(()) };
        let number = open.written.div_ceil(ROWS);
        write!(page, "</ol>\n{}</main>\n</body>\n</html>\n", self.pager(open, number))?;
        page.flush()
    }

    /// The way to the pages beside, where a table has several.
    fn pager(&self, open: &Open, number: u64) -> String {
        let pages = open.rows.div_ceil(ROWS);
        if pages < 2 {
            return String::new();
        }
        let link = |page: u64, key: &str| {
            let address = address(open.table, page);
            format!("<a href=\"{address}\">{}</a> ", self.text(key))
        };
        let before = if number > 1 { link(number - 1, "archive-before") } else { String::new() };
        let after = if number < pages { link(number + 1, "archive-after") } else { String::new() };
        let place = escape(&register::text_with(
            self.owner.language,
            "archive-page",
            &[("page", number.into()), ("pages", pages.into())],
        ));
        format!("<nav class=\"pager\">{before}<span>{place}</span> {after}</nav>\n")
    }

    fn head(&self, page: &mut impl std::io::Write, title: &str) -> Result<()> {
        write!(
            page,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
            self.owner.language.tag(),
        )
    }

    fn shown(&self, column: &Column, cell: &Cell) -> Option<String> {
        register::show(self.owner.language, column, cell, self.owner.person)
    }

    fn text(&self, key: &str) -> String {
        escape(&register::text(self.owner.language, key))
    }

    fn word(&self, kind: &str, word: &str) -> String {
        escape(&my_data::sentence(self.owner.language, kind, word))
    }

    fn count(&self, rows: u64) -> String {
        escape(&counted(self.owner.language, rows))
    }
}

fn counted(language: Language, rows: u64) -> String {
    register::text_with(language, "archive-count", &[("count", rows.into())])
}

/// Whether a value says more about the software than about the person, so that it is folded away.
fn is_of_the_software(column: &Column) -> bool {
    matches!(column.holds.source(), None | Some(Source::Derived))
}

fn address(table: &Table, page: u64) -> String {
    if page == 1 { format!("{}.html", table.name) } else { format!("{}-{page}.html", table.name) }
}

/// Text that stands for itself in HTML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// A relative path for an address (RFC 3986, section 2.1).
fn percent_encoded(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stands_for_itself() {
        assert_eq!(escape("<b title='x'>&\"</b>"), "&lt;b title=&#39;x&#39;&gt;&amp;&quot;&lt;/b&gt;");
        assert_eq!(percent_encoded("notes/a b?#é.png"), "notes/a%20b%3F%23%C3%A9.png");
    }
}
