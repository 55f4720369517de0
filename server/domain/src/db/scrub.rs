//! What deleted rows leave behind in the files of the engine: free space, statistics, log.

use std::time::Duration;

use sqlx::{AssertSqlSafe, PgConnection, SqlitePool};

use super::{Answer, Db, DbError};

/// How often SQLite's log is asked to empty while readers hold it.
const ATTEMPTS: u32 = 50;

/// How often PostgreSQL is asked whether the transactions have ended that still see what was deleted: a minute long.
const ATTEMPTS_OF_READERS: u32 = 300;

/// How long to wait before SQLite or PostgreSQL is asked again.
const PAUSE: Duration = Duration::from_millis(200);

/// How many segments of PostgreSQL's log are overwritten at most: 4 GiB of 16 MiB each.
const SEGMENTS: u32 = 256;

/// What PostgreSQL answers to a role that may not (`insufficient_privilege`).
const NOT_ALLOWED: &str = "42501";

impl Db {
    /// Removes from the files of the engine what rows that were deleted from `tables` left there. Tells whether its log is
    /// empty of them too; on PostgreSQL a role can own the tables and still lack the right to do that.
    ///
    /// SQLite overwrites rows when it deletes them (`secure_delete`), so that only its log is left to empty. PostgreSQL
    /// rewrites the tables with their indexes and its statistics, then lets go of the old log and overwrites the files
    /// that it keeps for later use. Each table is locked while it is rewritten.
    pub fn scrub<'a>(&'a self, tables: &'a [&'a str]) -> Answer<'a, bool> {
        Box::pin(async move {
            match self {
                Self::Sqlite { writer, .. } => empty_log_of_sqlite(writer).await.map(|()| true),
                Self::Postgres(pool) => {
                    // A connection of its own, closed afterwards: its settings must reach nobody else.
                    let mut connection = pool.acquire().await?.detach();
                    rewrite(&mut connection, tables).await?;
                    let log = match overwrite_log(&mut connection).await {
                        Err(DbError::Sqlx(sqlx::Error::Database(error)))
                            if error.code().as_deref() == Some(NOT_ALLOWED) =>
                        {
                            Ok(false)
                        }
                        other => other,
                    };
                    sqlx::Connection::close(connection).await?;
                    log
                }
            }
        })
    }
}

async fn empty_log_of_sqlite(writer: &SqlitePool) -> Result<(), DbError> {
    for _ in 0..ATTEMPTS {
        let (is_busy, _, _): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(writer).await?;
        if is_busy == 0 {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(DbError::Busy)
}

/// Rewrites tables, then the statistics, which hold examples of their values.
async fn rewrite(connection: &mut PgConnection, tables: &[&str]) -> Result<(), DbError> {
    // Who waits for the lock holds up everybody behind them, so that waiting long would stop the site.
    run(connection, "SET lock_timeout = '10s'".to_owned()).await?;
    wait_for_readers(connection).await?;
    for table in tables {
        rewrite_one(connection, table, "VACUUM (FULL, ANALYZE)").await?;
        forget_statistics_of_empty(connection, table).await?;
    }
    wait_for_readers(connection).await?;
    rewrite_one(connection, "pg_catalog.pg_statistic", "VACUUM (FULL)").await
}

/// Waits until no transaction is left that began before this call. `VACUUM` copies deleted rows as long as one could see
/// them, and takes any that writes for such a one, be it in another database of the cluster.
async fn wait_for_readers(connection: &mut PgConnection) -> Result<(), DbError> {
    let (now,): (String,) =
        sqlx::query_as("SELECT CAST(pg_current_xact_id() AS TEXT)").fetch_one(&mut *connection).await?;
    let has_ended = "SELECT pg_snapshot_xmin(pg_current_snapshot()) >= CAST($1 AS xid8) AND NOT EXISTS ( \
                         SELECT 1 FROM pg_stat_activity \
                         WHERE datname = current_database() AND pid <> pg_backend_pid() \
                         AND age(backend_xmin) > age(CAST(CAST($1 AS xid8) AS xid)))";
    for _ in 0..ATTEMPTS_OF_READERS {
        let (has_ended,): (bool,) = sqlx::query_as(has_ended).bind(&now).fetch_one(&mut *connection).await?;
        if has_ended {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(DbError::Busy)
}

/// `VACUUM` passes over what the role does not own, with no more than a notice: only a new file proves that it was done.
async fn rewrite_one(connection: &mut PgConnection, table: &str, statement: &str) -> Result<(), DbError> {
    let before = file_of(connection, table).await?;
    run(connection, format!("{statement} {table}")).await?;
    if file_of(connection, table).await? == before {
        return Err(DbError::NotRewritten(table.to_owned()));
    }
    Ok(())
}

async fn file_of(connection: &mut PgConnection, table: &str) -> Result<i64, DbError> {
    let statement = sqlx::query_as("SELECT CAST(pg_relation_filenode(CAST($1 AS regclass)) AS BIGINT)");
    let (file,): (i64,) = statement.bind(table).fetch_one(connection).await?;
    Ok(file)
}

/// `ANALYZE` leaves the statistics of a table alone that has become empty. Giving a column the type that it has already
/// drops them, and those of its indexes, and needs no more than owning the table.
async fn forget_statistics_of_empty(connection: &mut PgConnection, table: &str) -> Result<(), DbError> {
    let (is_empty,): (bool,) = sqlx::query_as(AssertSqlSafe(format!("SELECT NOT EXISTS (SELECT 1 FROM {table})")))
        .fetch_one(&mut *connection)
        .await?;
    if !is_empty {
        return Ok(());
    }
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT quote_ident(attname), format_type(atttypid, atttypmod) FROM pg_attribute \
         WHERE attrelid = CAST($1 AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
    )
    .bind(table)
    .fetch_all(&mut *connection)
    .await?;
    let changes: Vec<String> =
        columns.into_iter().map(|(name, kind)| format!("ALTER COLUMN {name} TYPE {kind}")).collect();
    run(connection, format!("ALTER TABLE {table} {}", changes.join(", "))).await
}

/// Lets go of the log up to now and overwrites what PostgreSQL keeps of its files. False when something holds the old log:
/// a replica, an archive, or a setting.
async fn overwrite_log(connection: &mut PgConnection) -> Result<bool, DbError> {
    next_segment(connection).await?;
    let first_kept = current_segment(connection).await?;
    run(connection, "CHECKPOINT".to_owned()).await?;
    let files: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' ORDER BY name")
            .fetch_all(&mut *connection)
            .await?;
    if files.first().is_some_and(|(oldest,)| *oldest < first_kept) {
        return Ok(false);
    }
    // Files after the current one are old ones under a new name, with their old content.
    let last = files.into_iter().next_back().map(|(name,)| name).unwrap_or_default();
    for _ in 0..SEGMENTS {
        if current_segment(connection).await? > last {
            return Ok(true);
        }
        next_segment(connection).await?;
    }
    Ok(false)
}

/// Ends the current file of the log: PostgreSQL fills the rest of it with zeros.
async fn next_segment(connection: &mut PgConnection) -> Result<(), DbError> {
    // Without anything in it a file is not ended.
    run(connection, "SELECT pg_logical_emit_message(false, 'alumet', '')".to_owned()).await?;
    run(connection, "SELECT pg_switch_wal()".to_owned()).await
}

async fn current_segment(connection: &mut PgConnection) -> Result<String, DbError> {
    let (name,): (String,) =
        sqlx::query_as("SELECT pg_walfile_name(pg_current_wal_insert_lsn())").fetch_one(connection).await?;
    Ok(name)
}

async fn run(connection: &mut PgConnection, statement: String) -> Result<(), DbError> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await?;
    Ok(())
}
