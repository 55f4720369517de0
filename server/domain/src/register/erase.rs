use model::account::PersonId;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Erasure, Table, indexes::Renewed, tables};
use crate::{
    db::{Read as _, Tx},
    error::Result,
    params,
};

/// How many rows one statement changes.
const AT_ONCE: u32 = 1000;

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
            Erasure::Delete => Some(format!("DELETE FROM {} WHERE ({condition})", table.name)),
            Erasure::Anonymise { keep_content, erase_content } => {
                let change = if contributions { erase_content } else { keep_content };
                Some(format!("UPDATE {} SET {change} WHERE ({condition})", table.name))
            }
            Erasure::WithParent | Erasure::Nothing => None,
        };
        let rows = match statement {
            Some(statement) => {
                let renewed = Renewed::begin(tx, table, person).await?;
                let rows = change(tx, table, condition, &statement, person).await?;
                renewed.finish(tx).await?;
                rows
            }
            None => super::count_table(tx, table, person, "").await?,
        };
        effects.push(Effect { table, rows, fate: fate(table, contributions) });
    }
    Ok(effects)
}

/// Runs a statement on a person's rows, some at a time where they have keys: SQLite keeps all that one statement changes in
/// memory, so that it can take it back.
async fn change(tx: &Tx, table: &Table, condition: &str, statement: &str, person: PersonId) -> Result<u64> {
    if table.columns.iter().all(|column| column.name != "id") {
        return Ok(tx.execute(AssertSqlSafe(statement.to_owned()), params![person]).await?);
    }
    let boundary = format!(
        "SELECT id FROM {} WHERE ({condition}) AND id > $2 ORDER BY id LIMIT 1 OFFSET {}",
        table.name,
        AT_ONCE - 1
    );
    let (mut last, mut rows) = (Uuid::nil(), 0);
    while let Some((up_to,)) = tx.optional::<(Uuid,)>(AssertSqlSafe(boundary.clone()), params![person, last]).await? {
        let some = format!("{statement} AND id > $2 AND id <= $3");
        rows += tx.execute(AssertSqlSafe(some), params![person, last, up_to]).await?;
        last = up_to;
    }
    let rest = format!("{statement} AND id > $2");
    Ok(rows + tx.execute(AssertSqlSafe(rest), params![person, last]).await?)
}
