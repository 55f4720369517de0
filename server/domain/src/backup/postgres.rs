use std::path::Path;

use futures::StreamExt as _;
use sqlx::{AssertSqlSafe, Connection as _, FromRow, PgConnection, PgPool, Postgres, Transaction};
use tokio::io::AsyncWriteExt as _;

use crate::audience::OF_THE_DAY;

use super::{
    BackupError, Result,
    manifest::{Holds, Sequence, Table},
    pack::Packer,
    unpack::Unpacked,
};

/// Ours, and those of the job queue; the notes about migrations stay with the schema they describe.
const TABLES: &str = "SELECT CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname::text END AS schema, \
    c.relname::text AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns \
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' \
    WHERE c.relkind = 'r' AND n.nspname IN (current_schema(), 'apalis') AND c.relname NOT LIKE '%sqlx\\_migrations' \
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') \
    GROUP BY 1, 2 ORDER BY 1, 2";

const SEQUENCES: &str = "SELECT CASE WHEN schemaname = current_schema() THEN '' ELSE schemaname::text END AS schema, \
    sequencename::text AS name, last_value FROM pg_sequences \
    WHERE schemaname IN (current_schema(), 'apalis') AND last_value IS NOT NULL ORDER BY 1, 2";

const FOREIGN_KEYS: &str = "SELECT k.conrelid::regclass::text AS source, quote_ident(k.conname) AS name, \
    pg_get_constraintdef(k.oid) AS definition \
    FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace \
    WHERE k.contype = 'f' AND n.nspname IN (current_schema(), 'apalis')";

/// Adds every table, all as they are at one moment, while others read and write.
pub(super) async fn pack(pool: &PgPool, mut packer: Packer, folder: &Path) -> Result<(Packer, Vec<Sequence>)> {
    let mut connection = pool.acquire().await?;
    let mut snapshot = connection.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    let tables: Vec<Table> = sqlx::query_as(TABLES).fetch_all(&mut *snapshot).await?;
    for table in tables.into_iter().filter(|table| !OF_THE_DAY.contains(&table.name.as_str())) {
        let copy = folder.join("table");
        copy_out(&mut snapshot, &table, &copy).await?;
        packer = packer.add(Holds::Table(table), copy).await?;
    }
    let sequences = sqlx::query_as(SEQUENCES).fetch_all(&mut *snapshot).await?;
    snapshot.rollback().await?;
    Ok((packer, sequences))
}

async fn copy_out(connection: &mut PgConnection, table: &Table, to: &Path) -> Result<()> {
    let statement = format!("COPY {} ({}) TO STDOUT", full_name(&table.schema, &table.name), table.columns);
    let mut rows = connection.copy_out_raw(&statement).await?;
    let mut copy = tokio::fs::File::create(to).await.map_err(BackupError::io("copying a table"))?;
    while let Some(chunk) = rows.next().await {
        copy.write_all(&chunk?).await.map_err(BackupError::io("copying a table"))?;
    }
    copy.flush().await.map_err(BackupError::io("copying a table"))
}

#[derive(FromRow)]
struct ForeignKey {
    source: String,
    name: String,
    definition: String,
}

/// Begins the transaction that replaces everything: from now on nobody else reads or writes. Gives the names of the tables.
pub(super) async fn lock(pool: &PgPool) -> Result<(Transaction<'static, Postgres>, Vec<String>)> {
    let mut tx = pool.begin().await?;
    let tables: Vec<Table> = sqlx::query_as(TABLES).fetch_all(&mut *tx).await?;
    let names: Vec<String> = tables.iter().map(|table| full_name(&table.schema, &table.name)).collect();
    run(&mut tx, format!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", names.join(", "))).await?;
    Ok((tx, names))
}

/// Replaces the rows of all tables, in the transaction that is still open. Foreign keys are taken off meanwhile, and
/// checked whole when they are put on again; triggers sleep, because their effects are in the backup already.
pub(super) async fn replace(
    tx: &mut Transaction<'static, Postgres>,
    names: &[String],
    backup: &Unpacked,
) -> Result<()> {
    let keys: Vec<ForeignKey> = sqlx::query_as(FOREIGN_KEYS).fetch_all(&mut **tx).await?;
    for ForeignKey { source, name, .. } in &keys {
        run(tx, format!("ALTER TABLE {source} DROP CONSTRAINT {name}")).await?;
    }
    for name in names {
        run(tx, format!("ALTER TABLE {name} DISABLE TRIGGER USER")).await?;
    }
    run(tx, format!("TRUNCATE {}", names.join(", "))).await?;
    for member in &backup.manifest.members {
        if let (Holds::Table(table), Some(copy)) = (&member.holds, backup.files.get(&member.name)) {
            copy_in(tx, table, copy).await?;
        }
    }
    for ForeignKey { source, name, definition } in &keys {
        run(tx, format!("ALTER TABLE {source} ADD CONSTRAINT {name} {definition}")).await?;
    }
    for name in names {
        run(tx, format!("ALTER TABLE {name} ENABLE TRIGGER USER")).await?;
    }
    for sequence in &backup.manifest.sequences {
        let name = full_name(&sequence.schema, &sequence.name);
        sqlx::query("SELECT setval($1::regclass, $2)").bind(name).bind(sequence.last_value).execute(&mut **tx).await?;
    }
    Ok(())
}

async fn copy_in(connection: &mut PgConnection, table: &Table, from: &Path) -> Result<()> {
    let statement = format!("COPY {} ({}) FROM STDIN", full_name(&table.schema, &table.name), table.columns);
    let copy = tokio::fs::File::open(from).await.map_err(BackupError::io("reading a table of the backup"))?;
    let mut rows = connection.copy_in_raw(&statement).await?;
    rows.read_from(copy).await?;
    rows.finish().await?;
    Ok(())
}

async fn run(connection: &mut PgConnection, statement: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await?;
    Ok(())
}

fn full_name(schema: &str, name: &str) -> String {
    if schema.is_empty() { quoted(name) } else { format!("{}.{}", quoted(schema), quoted(name)) }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
