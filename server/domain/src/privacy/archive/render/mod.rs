//! The files of an archive: pages to browse, JSON and CSV to process, and a readme.

mod data;
mod lines;
mod pages;

use std::{io::Result, path::PathBuf};

use model::{Millis, account::SignedIn};

pub use data::open as open_object;

use self::{data::Data, lines::Lines, pages::Pages};
use super::schema::{ARCHIVE_SCHEMA, ARCHIVE_SCHEMA_NAME};
use crate::{
    privacy::receivers::Receivers,
    register::{self, Cell, Table},
};

/// Writes the files of one archive, table after table.
pub struct Render {
    folder: PathBuf,
    owner: SignedIn,
    receivers: Receivers,
    pages: Pages,
    data: Data,
    table: Option<Open>,
    names: Vec<String>,
}

struct Open {
    table: &'static Table,
    lines: Option<Lines>,
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
    pub fn begin(folder: PathBuf, owner: SignedIn, receivers: Receivers, site: &str, at: Millis) -> Result<Self> {
        std::fs::create_dir_all(folder.join("csv"))?;
        let pages = Pages::begin(&folder, &owner, site, at)?;
        let data = Data::begin(&folder, &owner, at)?;
        let readme = register::text_with(
            owner.language,
            "archive-readme",
            &[
                ("time", register::time(owner.language, at).into()),
                ("site", site.into()),
                ("name", owner.name.as_str().into()),
            ],
        );
        std::fs::write(folder.join("README.txt"), readme + "\n")?;
        std::fs::write(folder.join(ARCHIVE_SCHEMA_NAME), ARCHIVE_SCHEMA)?;
        let names = ["README.txt", "index.html", data::NAME, ARCHIVE_SCHEMA_NAME].map(str::to_owned).to_vec();
        Ok(Self { folder, owner, receivers, pages, data, table: None, names })
    }

    /// Begins a table of `rows` rows.
    pub fn table(mut self, table: &'static Table, rows: u64) -> Result<Self> {
        self.close_table()?;
        let recipients = self.receivers.of(self.owner.language, &[table]);
        self.data.table(table, &recipients)?;
        self.pages.table(table, rows, &recipients);
        let lines = if rows == 0 {
            None
        } else {
            let name = format!("csv/{}.csv", table.name);
            let lines = Lines::begin(&self.folder.join(&name), table)?;
            self.names.push(name);
            Some(lines)
        };
        self.table = Some(Open { table, lines });
        Ok(self)
    }

    /// Writes the next rows of the table.
    pub fn rows(mut self, rows: Vec<Vec<Cell>>) -> Result<Self> {
        let Some(open) = &mut self.table else { return Ok(self) };
        for row in rows {
            let row: Vec<Cell> = register::columns(open.table)
                .zip(row)
                .map(|(column, cell)| register::masked(column, cell, self.owner.person))
                .collect();
            self.pages.row(&row)?;
            self.data.row(open.table, &row)?;
            if let Some(lines) = &mut open.lines {
                lines.row(&row)?;
            }
        }
        Ok(self)
    }

    /// Ends all files. `others` lie in the folder already: what another installation can take over, and the originals.
    pub fn finish(mut self, others: Vec<String>) -> Result<Rendered> {
        self.close_table()?;
        self.data.finish()?;
        let pages = self.pages.finish(&others)?;
        self.names.extend(pages);
        self.names.extend(others);
        Ok(Rendered { folder: self.folder, names: self.names })
    }

    fn close_table(&mut self) -> Result<()> {
        if let Some(open) = self.table.take() {
            self.pages.end_table()?;
            self.data.end_table()?;
            if let Some(lines) = open.lines {
                lines.finish()?;
            }
        }
        Ok(())
    }
}
