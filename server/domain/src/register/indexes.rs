//! Full-text indexes while many of the rows change that they follow.

use model::account::PersonId;
use sqlx::AssertSqlSafe;

use super::{Index, Table};
use crate::{
    db::{Engine, Read as _, Tx},
    error::Result,
    params,
};

/// From how many rows on an index of SQLite is renewed. Taking one row out of it without a trace (`secure-delete`) costs as
/// much time as reading all that it holds of the words of that row; renewing it once costs as much as some thirty rows.
const MANY: u64 = 50;

/// The index of a table that is renewed when the rows have changed.
pub(super) struct Renewed(Option<&'static Index>);

impl Renewed {
    /// Lets the index note the changes at first, when there will be many: the person's rows.
    pub async fn begin(tx: &Tx, table: &'static Table, person: PersonId) -> Result<Self> {
        let index = super::indexes().find(|index| index.follows.0 == table.name);
        let Some(index) = index.filter(|_| tx.engine() == Engine::Sqlite) else { return Ok(Self(None)) };
        if super::count_table(tx, table, person, "").await? < MANY {
            return Ok(Self(None));
        }
        configure(tx, index, "'secure-delete', 0").await?;
        Ok(Self(Some(index)))
    }

    /// Writes the index anew from what is left, so that it keeps no word of what is gone
    /// (<https://www.sqlite.org/fts5.html#the_optimize_command>).
    pub async fn finish(self, tx: &Tx) -> Result<()> {
        let Self(Some(index)) = self else { return Ok(()) };
        let statement = format!("INSERT INTO {0} ({0}) VALUES ('optimize')", index.fts5);
        tx.execute(AssertSqlSafe(statement), params![]).await?;
        configure(tx, index, "'secure-delete', 1").await
    }
}

async fn configure(tx: &Tx, index: &Index, setting: &'static str) -> Result<()> {
    let statement = format!("INSERT INTO {0} ({0}, rank) VALUES ({setting})", index.fts5);
    tx.execute(AssertSqlSafe(statement), params![]).await?;
    Ok(())
}
