use model::{
    Millis,
    account::PersonId,
    hold::{HoldGround, HoldNote},
};

use crate::{
    db::{Engine, Read, Tx},
    error::Result,
    params,
    register::{self, Category, Fate, Table},
};

/// What lets somebody in, and copies of what is elsewhere: held by nothing.
const NEVER: &[&str] = &[
    "session",
    "mail_code",
    "archive",
    "archive_share",
    "archive_share_opening",
    "archive_download",
    // Kept with the identity, apart from what is held.
    "former_name",
];

/// What every hold on somebody keeps: their row, to which the held rows belong, and what says that and why.
const ALWAYS: &[&str] = &["person", "legal_hold", "held_subject"];

/// The holds on a person that have not ended, as one.
#[derive(Clone, Debug)]
pub(in crate::privacy) struct Held {
    all: Scope,
    told: Scope,
}

impl Held {
    /// Whether the rows of a table outlive the account.
    pub fn keeps(&self, table: &Table) -> bool {
        self.all.covers(table)
    }

    /// Whether a category is held.
    pub fn names(&self, category: Category) -> bool {
        self.all.names(category)
    }

    /// What can be said of the fate of a table before the erasure: a hold of which the person is not told changes nothing.
    pub fn promise(held: Option<&Self>, table: &Table, contributions: bool) -> Fate {
        match held {
            Some(held) if held.told.covers(table) => Fate::Kept,
            _ => register::fate(table, contributions),
        }
    }

    /// What can be said of the fate of a table once it met it: of what is kept without the person being told, nothing.
    pub fn account(held: Option<&Self>, table: &Table, contributions: bool) -> Option<Fate> {
        match held {
            Some(held) if held.keeps(table) => held.told.covers(table).then_some(Fate::Kept),
            _ => Some(register::fate(table, contributions)),
        }
    }
}

/// What some holds name.
#[derive(Clone, Debug, Default)]
struct Scope {
    is_any: bool,
    is_everything: bool,
    categories: Vec<Category>,
}

impl Scope {
    fn of<'a>(holds: impl Iterator<Item = &'a str>) -> Self {
        holds.fold(Self::default(), |mut scope, words| {
            scope.is_any = true;
            scope.is_everything |= words.is_empty();
            scope.categories.extend(words.split(' ').filter_map(Category::from_word));
            scope
        })
    }

    fn names(&self, category: Category) -> bool {
        self.is_everything || self.categories.contains(&category)
    }

    fn covers(&self, table: &Table) -> bool {
        (ALWAYS.contains(&table.name) && self.is_any) || (!NEVER.contains(&table.name) && self.names(table.category))
    }
}

/// The holds on a person that have not ended; nothing when there is none.
pub(in crate::privacy) async fn held(db: &impl Read, person: PersonId) -> Result<Option<Held>> {
    let rows: Vec<(String, Option<Millis>)> = db
        .all("SELECT categories, told_at FROM legal_hold WHERE person_id = $1 AND ended_at IS NULL", params![person])
        .await?;
    let told = rows.iter().filter(|(_, told_at)| told_at.is_some());
    Ok((!rows.is_empty()).then(|| Held {
        all: Scope::of(rows.iter().map(|(words, _)| words.as_str())),
        told: Scope::of(told.map(|(words, _)| words.as_str())),
    }))
}

/// Whether the files of courses outlive an account whose contributions go.
pub(in crate::privacy) async fn keeps_files(db: &impl Read, person: PersonId) -> Result<bool> {
    Ok(held(db, person).await?.is_some_and(|held| held.names(Category::Learning)))
}

/// Keeps a hold from being set on a person while it is decided what becomes of their rows. SQLite has one writer anyway.
pub(in crate::privacy) async fn lock(tx: &Tx, person: PersonId) -> Result<()> {
    if tx.engine() == Engine::Postgres {
        let _: Option<(PersonId,)> =
            tx.optional("SELECT id FROM person WHERE id = $1 FOR UPDATE", params![person]).await?;
    }
    Ok(())
}

/// What a person is told of the holds on their data.
pub(in crate::privacy) async fn notes(db: &impl Read, person: PersonId) -> Result<Vec<HoldNote>> {
    let rows: Vec<(String, String, Millis)> = db
        .all(
            "SELECT ground, categories, review_at FROM legal_hold \
             WHERE person_id = $1 AND ended_at IS NULL AND told_at IS NOT NULL ORDER BY set_at, id",
            params![person],
        )
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(ground, categories, review_at)| {
            let categories = categories.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
            Some(HoldNote { ground: HoldGround::from_word(&ground)?, categories, review_at })
        })
        .collect())
}

/// An SQL condition on a table, true for the rows that a hold names. The outer columns keep their meaning, because the
/// inner select has none of their names.
pub(crate) fn held_rows(table: &Table) -> String {
    let Some(condition) = table.condition().filter(|_| !NEVER.contains(&table.name)) else { return "1 = 0".to_owned() };
    let condition = condition.replace("$1", "hold.held_person");
    let scope = if ALWAYS.contains(&table.name) {
        "1 = 1".to_owned()
    } else {
        format!("categories = '' OR ' ' || categories || ' ' LIKE '% {} %'", table.category.word())
    };
    format!(
        "EXISTS (SELECT 1 FROM (SELECT person_id AS held_person FROM legal_hold WHERE ended_at IS NULL \
         AND person_id IS NOT NULL AND ({scope})) hold WHERE {condition})"
    )
}
