use model::{
    account::SignedIn,
    error::ErrorCode,
    language::Language,
    page::{Page, page_count},
    privacy::{DataCategory, DataColumn, DataItems, DataOverview, DataTable, DataValue},
};

use crate::{
    Site,
    actor::Actor,
    authority,
    error::Result,
    register::{self, Category, Cell, Holds, Retention, Table},
};

/// How many items a page shows.
const PAGE: u32 = 20;

/// The longest text that is searched for, in characters.
const SEARCH_LIMIT: usize = 100;

/// Which items a person wants to see.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The word of the category.
    pub category: String,
    /// The table; the first one that holds something when empty.
    pub table: String,
    /// A text that the items hold somewhere.
    pub search: String,
    /// The page, from 1.
    pub page: u32,
}

/// How much is held about the person who asks, by category.
pub async fn overview(site: &Site, actor: &Actor) -> Result<DataOverview> {
    let person = authority::require_person(actor)?;
    let counts = register::count(&site.db, person.person).await?;
    let categories: Vec<DataCategory> =
        Category::ALL.into_iter().map(|category| describe(person.language, category, &counts)).collect();
    Ok(DataOverview { total: categories.iter().map(|category| category.rows).sum(), categories })
}

/// The items of one table of a category, with why, since when and for how long they are held.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a category or table that does not exist.
pub async fn items(site: &Site, actor: &Actor, wanted: Wanted) -> Result<DataItems> {
    let person = authority::require_person(actor)?;
    let category = Category::from_word(&wanted.category).ok_or(ErrorCode::NotFound)?;
    let counts = register::count(&site.db, person.person).await?;
    let of_category: Vec<_> = counts.iter().copied().filter(|(table, _)| table.category == category).collect();
    let (table, rows) = choose(&of_category, &wanted.table).ok_or(ErrorCode::NotFound)?;

    let search: String = wanted.search.trim().chars().take(SEARCH_LIMIT).collect();
    let matching =
        if search.is_empty() { rows } else { register::count_table(&site.db, table, person.person, &search).await? };
    let count = page_count(matching, PAGE);
    let number = wanted.page.clamp(1, count);
    let offset = u64::from(number - 1) * u64::from(PAGE);
    let found = register::list(&site.db, table, person.person, &search, offset, PAGE).await?;

    let language = person.language;
    Ok(DataItems {
        category: describe(language, category, &counts),
        tables: of_category.iter().map(|(table, rows)| table_of(language, table, *rows)).collect(),
        table: table_of(language, table, rows),
        purpose: sentence(language, "purpose", table.purpose.word()),
        basis: sentence(language, "basis", table.basis.word()),
        retention: retention(language, table.retention),
        columns: columns(language, table),
        search,
        items: Page { items: found.into_iter().map(|row| values(person, table, &row)).collect(), number, count },
        matching,
    })
}

/// How long a table is kept, as a sentence.
pub(super) fn retention(language: Language, retention: Retention) -> String {
    match retention {
        Retention::Account => register::text(language, "retention-account").into_owned(),
        Retention::Days(days) => register::text_with(language, "retention-days", &[("days", u32::from(days).into())]),
    }
}

/// A word of the register as a sentence.
pub(super) fn sentence(language: Language, kind: &str, word: &str) -> String {
    register::text(language, &format!("{kind}-{word}")).into_owned()
}

/// The columns that hold something of the person, and those that are withheld.
pub(super) fn columns(language: Language, table: &'static Table) -> Vec<DataColumn> {
    table
        .columns
        .iter()
        .filter_map(|column| {
            let (note, is_withheld) = match column.holds {
                Holds::Personal(source) | Holds::Word(source) => (sentence(language, "source", source.word()), false),
                Holds::Secret(_) => (sentence(language, "withheld", &format!("{}-{}", table.name, column.name)), true),
                Holds::Key | Holds::Neutral => return None,
            };
            Some(DataColumn { name: sentence(language, "column", column.name), note, is_withheld })
        })
        .collect()
}

/// A row in words; keys of the software are left out.
pub(super) fn values(person: &SignedIn, table: &'static Table, row: &[Cell]) -> Vec<DataValue> {
    register::columns(table)
        .zip(row)
        .filter(|(column, _)| column.holds != Holds::Key)
        .filter_map(|(column, cell)| {
            Some(DataValue {
                name: sentence(person.language, "column", column.name),
                value: register::show(person.language, column, cell, person.person)?,
            })
        })
        .collect()
}

fn describe(language: Language, category: Category, counts: &[(&'static Table, u64)]) -> DataCategory {
    DataCategory {
        word: category.word().to_owned(),
        name: sentence(language, "category", category.word()),
        about: sentence(language, "category-about", category.word()),
        rows: counts.iter().filter(|(table, _)| table.category == category).map(|(_, rows)| rows).sum(),
    }
}

fn choose(tables: &[(&'static Table, u64)], name: &str) -> Option<(&'static Table, u64)> {
    if name.is_empty() {
        tables.iter().rev().find(|(_, rows)| *rows > 0).or_else(|| tables.last()).copied()
    } else {
        tables.iter().find(|(table, _)| table.name == name).copied()
    }
}

fn table_of(language: Language, table: &'static Table, rows: u64) -> DataTable {
    DataTable { word: table.name.to_owned(), name: sentence(language, "table", table.name), rows }
}
