use model::{
    error::ErrorCode,
    language::Language,
    page::{Page, page_count},
    privacy::{DataCategory, DataColumn, DataItems, DataOverview, DataTable},
};

use super::{item, receivers::Receivers};
use crate::{
    Site,
    actor::Actor,
    authority,
    error::Result,
    register::{self, Category, Holds, Retention, Source, Table},
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

/// How much is held about the person who asks, by category; with a `search`, how much of it holds that text.
pub async fn overview(site: &Site, actor: &Actor, search: &str) -> Result<DataOverview> {
    let person = authority::require_person(actor)?;
    let search = shortened(search);
    let counts = register::count_matching(&site.db, person.person, &search).await?;
    let categories: Vec<DataCategory> =
        Category::ALL.into_iter().map(|category| describe(person.language, category, &counts)).collect();
    let held: Vec<&'static Table> = counts.iter().filter(|(_, rows)| *rows > 0).map(|(table, _)| *table).collect();
    let receivers = Receivers::find(site, person.language, person.person).await?;
    Ok(DataOverview {
        name: person.name.clone(),
        made_at: site.now(),
        search,
        total: categories.iter().map(|category| category.rows).sum(),
        categories,
        recipients: receivers.of(person.language, &held),
    })
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

    let search = shortened(&wanted.search);
    let matching =
        if search.is_empty() { rows } else { register::count_table(&site.db, table, person.person, &search).await? };
    let count = page_count(matching, PAGE);
    let number = wanted.page.clamp(1, count);
    let offset = u64::from(number - 1) * u64::from(PAGE);
    let found = register::list(&site.db, table, person.person, &search, offset, PAGE).await?;

    let language = person.language;
    Ok(DataItems {
        category: describe(language, category, &counts),
        table: table_of(language, table, rows),
        purpose: sentence(language, "purpose", table.purpose.word()),
        basis: sentence(language, "basis", table.basis.word()),
        sources: words(language, "source", sources(table).map(Source::word)),
        recipients: Receivers::find(site, language, person.person).await?.of(language, &[table]),
        retention: retention(language, table.retention),
        restriction: sentence(language, "restriction", table.restriction.word()),
        columns: columns(language, table),
        search,
        items: Page { items: found.iter().map(|row| item::describe(person, table, row)).collect(), number, count },
        matching,
    })
}

fn shortened(search: &str) -> String {
    search.trim().chars().take(SEARCH_LIMIT).collect()
}

/// Where the data of a table comes from, each source once.
fn sources(table: &'static Table) -> impl Iterator<Item = Source> {
    [Source::Given, Source::Observed, Source::Derived]
        .into_iter()
        .filter(|source| table.columns.iter().any(|column| column.holds.source() == Some(*source)))
}

fn words<'a>(language: Language, kind: &str, words: impl Iterator<Item = &'a str>) -> Vec<String> {
    words.map(|word| sentence(language, kind, word)).collect()
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

fn describe(language: Language, category: Category, counts: &[(&'static Table, u64)]) -> DataCategory {
    DataCategory {
        word: category.word().to_owned(),
        name: sentence(language, "category", category.word()),
        about: sentence(language, "category-about", category.word()),
        rows: counts.iter().filter(|(table, _)| table.category == category).map(|(_, rows)| rows).sum(),
        // The register names what depends on something before it; people know the whole first.
        tables: counts
            .iter()
            .rev()
            .filter(|(table, _)| table.category == category)
            .map(|(table, rows)| table_of(language, table, *rows))
            .collect(),
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
