//! Whom a breach affects, as a search of the register: whoever has rows of some kinds, of some days. The condition for the
//! rows of a person, and the column with their time, are those of the register.

use model::{
    DAY, Millis,
    breach::SearchableTable,
    error::{Problem, Problems},
    language::Language,
};

use crate::{
    error::{Result, check},
    privacy::day::day,
    register::{self, Category, Dated, Table, dated, tables},
};

/// A search of the register, as it was filled in.
#[derive(Clone, Copy, Debug, Default)]
pub struct AffectedSearch<'a> {
    /// The words of categories, each with all its tables.
    pub categories: &'a [String],
    /// The names of tables.
    pub tables: &'a [String],
    /// The first day; empty for the beginning.
    pub from: &'a str,
    /// The last day; empty for today.
    pub until: &'a str,
}

/// A search that can be run.
#[derive(Clone, Debug)]
pub(super) struct Search {
    pub tables: Vec<&'static Table>,
    /// The beginning of the first day.
    from: Option<Millis>,
    /// The end of the last day.
    until: Option<Millis>,
}

impl Search {
    pub fn checked(asked: &AffectedSearch<'_>, now: Millis) -> Result<Self> {
        let mut problems = Problems::default();
        let chosen = |table: &&Table| {
            asked.categories.iter().any(|word| word == table.category.word())
                || asked.tables.iter().any(|name| name == table.name)
        };
        let known: Vec<&'static Table> = searchable().filter(chosen).collect();
        if asked.categories.iter().any(|word| Category::from_word(word).is_none()) {
            problems.add("categories", Problem::NotAChoice);
        }
        if asked.tables.iter().any(|name| searchable().all(|table| table.name != name)) {
            problems.add("tables", Problem::NotAChoice);
        }
        if asked.categories.is_empty() && asked.tables.is_empty() {
            problems.add("categories", Problem::Missing);
        }
        let mut given = |field, value: &str| {
            let at = if value.trim().is_empty() { None } else { day(&mut problems, field, value) };
            if at.is_some_and(|at| at > now) {
                problems.add(field, Problem::StillToCome);
            }
            at
        };
        let (from, last) = (given("from", asked.from), given("until", asked.until));
        if from.zip(last).is_some_and(|(from, last)| last < from) {
            problems.add("until", Problem::TooEarly);
        }
        check(problems)?;
        Ok(Self { tables: known, from, until: last.map(|last| last + DAY) })
    }

    /// Whether a table is searched by days although its rows have none: whoever has some is found.
    pub fn ignores_days(&self, table: &Table) -> bool {
        (self.from.is_some() || self.until.is_some()) && dated(table) == Dated::Never
    }

    /// A `SELECT` of the people, in the column `affected_person`. The outer column keeps its meaning inside, because no
    /// table has one of its name.
    pub fn sql(&self) -> String {
        let each: Vec<String> = self
            .tables
            .iter()
            .filter_map(|table| {
                let condition = table.condition()?.replace("$1", "affected.affected_person");
                Some(format!("EXISTS (SELECT 1 FROM {} WHERE ({condition}){})", table.name, self.days(table)))
            })
            .collect();
        let found = if each.is_empty() { "1 = 0".to_owned() } else { each.join(" OR ") };
        format!(
            "SELECT affected_person FROM (SELECT id AS affected_person FROM person p WHERE NOT EXISTS \
             (SELECT 1 FROM held_subject s WHERE s.person_id = p.id)) affected WHERE ({found})"
        )
    }

    fn days(&self, table: &Table) -> String {
        let Dated::By(time) = dated(table) else { return String::new() };
        let from = self.from.map(|from| format!(" AND {}.{time} >= {from}", table.name)).unwrap_or_default();
        let until = self.until.map(|until| format!(" AND {}.{time} < {until}", table.name)).unwrap_or_default();
        from + &until
    }

    /// The search as the history keeps it: how many it found, in which tables, of which days.
    pub fn noted(&self, found: usize) -> String {
        let names: Vec<&str> = self.tables.iter().map(|table| table.name).collect();
        let day = |at: Option<Millis>| at.map(|at| at.to_string()).unwrap_or_default();
        format!("{found};{};{};{}", names.join(" "), day(self.from), day(self.until.map(|until| until - DAY)))
    }

    /// What [`noted`](Self::noted) kept, as people read it.
    pub fn in_words(language: Language, noted: &str) -> String {
        let mut parts = noted.split(';');
        let mut next = || parts.next().unwrap_or_default();
        let (found, names, from, until) = (next(), next(), next(), next());
        let names: Vec<String> = names
            .split(' ')
            .filter(|name| !name.is_empty())
            .map(|name| register::text(language, &format!("processing-table-{name}")).into_owned())
            .collect();
        let day = |key: &str, at: &str| {
            at.parse()
                .ok()
                .map(|at| register::text_with(language, key, &[("day", register::date(language, at).into())]))
        };
        let count: i64 = found.parse().unwrap_or_default();
        let found = register::text_with(
            language,
            "breach-found",
            &[("count", count.into()), ("tables", names.join(", ").into())],
        );
        let days = [day("breach-found-from", from), day("breach-found-until", until)];
        std::iter::once(found).chain(days.into_iter().flatten()).collect::<Vec<_>>().join(", ")
    }
}

/// The tables with rows of people, by category.
fn searchable() -> impl Iterator<Item = &'static Table> {
    Category::ALL
        .into_iter()
        .flat_map(|category| tables().filter(move |table| table.category == category && table.condition().is_some()))
}

/// By what people can be found.
pub(super) fn choices(language: Language) -> Vec<SearchableTable> {
    let word = |kind: &str, word: &str| register::text(language, &format!("{kind}-{word}"));
    searchable()
        .map(|table| SearchableTable {
            word: table.name.to_owned(),
            name: register::text_with(
                language,
                "breach-table",
                &[
                    ("category", word("category", table.category.word()).into()),
                    ("table", word("processing-table", table.name).into()),
                ],
            ),
            has_time: dated(table) != Dated::Never,
        })
        .collect()
}
