use model::account::PersonId;
use sqlx::AssertSqlSafe;

use super::{Erasure, Table, tables};
use crate::{db::Tx, error::Result, params};

/// What becomes of rows when an account is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing of them is left.
    Erased,
    /// They stay without their author.
    Anonymised,
    /// They stay as they are.
    Kept,
}

/// What the erasure did to one table.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    /// The table.
    pub table: &'static Table,
    /// How many rows.
    pub rows: u64,
    /// What became of them.
    pub fate: Fate,
}

/// What the erasure of an account does to a table, with or without the person's contributions.
pub const fn fate(table: &Table, contributions: bool) -> Fate {
    match table.erasure {
        Erasure::Delete | Erasure::WithParent => Fate::Erased,
        Erasure::Anonymise { .. } if contributions => Fate::Erased,
        Erasure::Anonymise { .. } => Fate::Anonymised,
        Erasure::Nothing => Fate::Kept,
    }
}

/// Erases a person: works through the register in its order, children before parents, and tells what it did.
pub async fn erase(tx: &Tx, person: PersonId, contributions: bool) -> Result<Vec<Effect>> {
    erase_from(tx, person, contributions, tables()).await
}

/// Erases a person but for what some tables hold of them.
pub async fn erase_but(
    tx: &Tx,
    person: PersonId,
    contributions: bool,
    keeps: impl Fn(&Table) -> bool,
) -> Result<Vec<Effect>> {
    erase_from(tx, person, contributions, tables().filter(|table| !keeps(table))).await
}

/// Erases what some tables hold of a person who stays.
pub async fn erase_some(tx: &Tx, person: PersonId, some: impl Iterator<Item = &'static Table>) -> Result<Vec<Effect>> {
    erase_from(tx, person, false, some).await
}

async fn erase_from(
    tx: &Tx,
    person: PersonId,
    contributions: bool,
    tables: impl Iterator<Item = &'static Table>,
) -> Result<Vec<Effect>> {
    let mut effects = Vec::new();
    for table in tables {
        let Some(condition) = table.condition() else { continue };
        let statement = match table.erasure {
            Erasure::Delete => Some(format!("DELETE FROM {} WHERE {condition}", table.name)),
            Erasure::Anonymise { keep_content, erase_content } => {
                let change = if contributions { erase_content } else { keep_content };
                Some(format!("UPDATE {} SET {change} WHERE {condition}", table.name))
            }
            Erasure::WithParent | Erasure::Nothing => None,
        };
        let rows = match statement {
            Some(statement) => tx.execute(AssertSqlSafe(statement), params![person]).await?,
            None => super::count_table(tx, table, person, "").await?,
        };
        effects.push(Effect { table, rows, fate: fate(table, contributions) });
    }
    Ok(effects)
}
