use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, FromRow, SqliteConnection, SqlitePool, sqlite::SqliteConnectOptions};

use super::{BackupError, Result, manifest::Holds, pack::Packer, unpack::Unpacked};
use crate::{
    audience::OF_THE_DAY,
    db::{Db, DbOptions},
};

/// Adds a copy of the database, as it is at one moment, while others read and write.
pub(super) async fn pack(readers: &SqlitePool, packer: Packer, folder: &Path) -> Result<Packer> {
    let copy = folder.join("database.sqlite");
    sqlx::query("VACUUM INTO $1").bind(copy.display().to_string()).execute(readers).await?;
    leave_out_the_day(&copy).await?;
    packer.add(Holds::Database, copy).await
}

/// Takes out of the copy what the next night destroys, and overwrites it there.
async fn leave_out_the_day(copy: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(copy).pragma("secure_delete", "ON");
    let mut connection = SqliteConnection::connect_with(&options).await?;
    for table in OF_THE_DAY {
        run(&mut connection, format!("DELETE FROM {}", quoted(table))).await?;
    }
    connection.close().await?;
    Ok(())
}

#[derive(FromRow)]
struct Table {
    name: String,
    kind: String,
    without_rowid: i64,
}

#[derive(FromRow)]
struct Column {
    name: String,
    kind: String,
    key: i64,
}

/// Begins the transaction that replaces everything: from now on nobody else writes.
pub(super) async fn lock(writer: &SqlitePool) -> Result<SqliteConnection> {
    let options = writer.connect_options().as_ref().clone().foreign_keys(false);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    run(&mut connection, "BEGIN IMMEDIATE".to_owned()).await?;
    Ok(connection)
}

/// Opens the copy in the backup, after applying the migrations that came since it was made.
pub(super) async fn open_copy(backup: &Unpacked) -> Result<Db> {
    let copy = copy_of(backup)?;
    let db = Db::open(&DbOptions { url: format!("sqlite:{}", copy.display()), connections: 1 }).await?;
    if db.migration_state().await?.newer > 0 {
        db.close().await;
        return Err(BackupError::NewerRelease(backup.manifest.release.clone()));
    }
    db.migrate().await?;
    Ok(db)
}

/// Replaces all tables with those of the copy, in the transaction that is still open: others see the old content until it
/// is committed.
pub(super) async fn replace(connection: &mut SqliteConnection, backup: &Unpacked) -> Result<()> {
    let copy = copy_of(backup)?;
    sqlx::query("ATTACH DATABASE $1 AS backup").bind(copy.display().to_string()).execute(&mut *connection).await?;
    drop_all(connection).await?;
    create(connection, "table").await?;
    for table in tables(connection, "backup").await? {
        match table.kind.as_str() {
            "table" => copy_rows(connection, &table).await?,
            "shadow" => {
                run(connection, format!("DELETE FROM main.{}", quoted(&table.name))).await?;
                copy_rows(connection, &table).await?;
            }
            _ => {}
        }
    }
    copy_counters(connection).await?;
    for kind in ["index", "view", "trigger"] {
        create(connection, kind).await?;
    }
    Ok(())
}

/// Makes the replacement lasting and wipes the old content from the write-ahead log.
pub(super) async fn commit(mut connection: SqliteConnection) -> Result<()> {
    run(&mut connection, "COMMIT".to_owned()).await?;
    if let Err(error) = run(&mut connection, "PRAGMA main.wal_checkpoint(TRUNCATE)".to_owned()).await {
        tracing::warn!(%error, "the write-ahead log is emptied later");
    }
    connection.close().await?;
    Ok(())
}

fn copy_of(backup: &Unpacked) -> Result<&Path> {
    let copy = backup.files.get("database.sqlite");
    copy.map(PathBuf::as_path).ok_or_else(|| BackupError::Damaged("it holds no database".to_owned()))
}

async fn tables(connection: &mut SqliteConnection, schema: &'static str) -> Result<Vec<Table>> {
    let tables = sqlx::query_as(
        "SELECT name, type AS kind, wr AS without_rowid FROM pragma_table_list WHERE schema = $1 \
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    );
    Ok(tables.bind(schema).fetch_all(connection).await?)
}

async fn drop_all(connection: &mut SqliteConnection) -> Result<()> {
    let triggers: Vec<(String,)> = sqlx::query_as("SELECT name FROM main.sqlite_master WHERE type = 'trigger'")
        .fetch_all(&mut *connection)
        .await?;
    for (name,) in triggers {
        run(connection, format!("DROP TRIGGER main.{}", quoted(&name))).await?;
    }
    let tables = tables(connection, "main").await?;
    for (kind, sql) in [("view", "VIEW"), ("virtual", "TABLE"), ("table", "TABLE")] {
        for table in tables.iter().filter(|table| table.kind == kind) {
            run(connection, format!("DROP {sql} main.{}", quoted(&table.name))).await?;
        }
    }
    Ok(())
}

/// Creates what the backup has of a kind. The tables behind a virtual table come with it.
async fn create(connection: &mut SqliteConnection, kind: &'static str) -> Result<()> {
    let statements: Vec<(String,)> = sqlx::query_as(
        "SELECT sql FROM backup.sqlite_master WHERE type = $1 AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' \
         ESCAPE '\\' AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'backup' AND type = 'shadow') \
         ORDER BY rowid",
    )
    .bind(kind)
    .fetch_all(&mut *connection)
    .await?;
    for (statement,) in statements {
        run(connection, statement).await?;
    }
    Ok(())
}

async fn copy_rows(connection: &mut SqliteConnection, table: &Table) -> Result<()> {
    let columns: Vec<Column> = sqlx::query_as(
        "SELECT name, type AS kind, pk AS key FROM pragma_table_xinfo($1, 'backup') WHERE hidden = 0 ORDER BY cid",
    )
    .bind(&table.name)
    .fetch_all(&mut *connection)
    .await?;
    let keys = columns.iter().filter(|column| column.key > 0).count();
    let is_row_number = |column: &Column| column.key > 0 && keys == 1 && column.kind.eq_ignore_ascii_case("INTEGER");
    let mut names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
    if table.without_rowid == 0 && !columns.iter().any(is_row_number) {
        names.push("rowid".to_owned());
    }
    let (table, names) = (quoted(&table.name), names.join(", "));
    run(connection, format!("INSERT INTO main.{table} ({names}) SELECT {names} FROM backup.{table}")).await
}

/// The highest numbers given out, which SQLite keeps so that none is given twice.
async fn copy_counters(connection: &mut SqliteConnection) -> Result<()> {
    let (has_counters,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM backup.sqlite_master WHERE name = 'sqlite_sequence'")
            .fetch_one(&mut *connection)
            .await?;
    if has_counters > 0 {
        run(connection, "DELETE FROM main.sqlite_sequence".to_owned()).await?;
        run(connection, "INSERT INTO main.sqlite_sequence SELECT * FROM backup.sqlite_sequence".to_owned()).await?;
    }
    Ok(())
}

async fn run(connection: &mut SqliteConnection, statement: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await?;
    Ok(())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
