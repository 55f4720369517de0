use apalis::prelude::TaskBuilder;
use futures::future::BoxFuture;
use model::SECOND;
use sqlx::{FromRow, Postgres, SqlSafeStr, SqlStr, Sqlite, Transaction, postgres::PgRow, sqlite::SqliteRow};
use tokio::sync::{Mutex, OnceCell};

use super::{Db, DbError, Engine, Param, param};
use crate::{
    audit::{self, Unchained},
    error::{Error, Result as DomainResult},
    jobs::{MAX_ATTEMPTS, Start},
    policy::{Promised, collecting},
};

/// A row that can be read from both engines; `#[derive(sqlx::FromRow)]` and tuples are.
pub trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static {}

impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static {}

/// What a query answers with, boxed so that callers stay `Send` whatever the engine's futures are made of.
pub type Answer<'a, T> = BoxFuture<'a, Result<T, DbError>>;

/// Something that can be asked: the database itself, or a transaction that sees its own changes.
pub trait Read: Sync {
    /// Which engine answers.
    fn engine(&self) -> Engine;

    /// All rows of a statement; called through [`Read::all`].
    fn fetch_all<T: Record>(&self, sql: SqlStr, params: Vec<Param>) -> Answer<'_, Vec<T>>;

    /// The first row of a statement; called through [`Read::optional`].
    fn fetch_optional<T: Record>(&self, sql: SqlStr, params: Vec<Param>) -> Answer<'_, Option<T>>;

    /// All rows.
    fn all<T: Record>(&self, sql: impl SqlSafeStr, params: Vec<Param>) -> Answer<'_, Vec<T>> {
        self.fetch_all(sql.into_sql_str(), params)
    }

    /// The first row, if any.
    fn optional<T: Record>(&self, sql: impl SqlSafeStr, params: Vec<Param>) -> Answer<'_, Option<T>> {
        self.fetch_optional(sql.into_sql_str(), params)
    }

    /// The first row; an error when there is none.
    fn one<T: Record>(&self, sql: impl SqlSafeStr, params: Vec<Param>) -> Answer<'_, T> {
        let row = self.fetch_optional(sql.into_sql_str(), params);
        Box::pin(async move { row.await?.ok_or(DbError::Sqlx(sqlx::Error::RowNotFound)) })
    }
}

impl Read for Db {
    fn engine(&self) -> Engine {
        Self::engine(self)
    }

    fn fetch_all<T: Record>(&self, sql: SqlStr, params: Vec<Param>) -> Answer<'_, Vec<T>> {
        Box::pin(async move {
            Ok(match self {
                Self::Sqlite { readers, .. } => {
                    param::sqlite_rows(sqlx::query_as(sql), params).fetch_all(readers).await?
                }
                Self::Postgres(pool) => param::postgres_rows(sqlx::query_as(sql), params).fetch_all(pool).await?,
            })
        })
    }

    fn fetch_optional<T: Record>(&self, sql: SqlStr, params: Vec<Param>) -> Answer<'_, Option<T>> {
        Box::pin(async move {
            Ok(match self {
                Self::Sqlite { readers, .. } => {
                    param::sqlite_rows(sqlx::query_as(sql), params).fetch_optional(readers).await?
                }
                Self::Postgres(pool) => param::postgres_rows(sqlx::query_as(sql), params).fetch_optional(pool).await?,
            })
        })
    }
}

enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction. Dropped without [`Tx::commit`], it changes nothing.
pub struct Tx {
    engine: Engine,
    inner: Mutex<Inner>,
    unchained: Mutex<Vec<Unchained>>,
    promised: OnceCell<Promised>,
}

impl Tx {
    pub(super) fn sqlite(transaction: Transaction<'static, Sqlite>) -> Self {
        Self::new(Engine::Sqlite, Inner::Sqlite(transaction))
    }

    pub(crate) fn postgres(transaction: Transaction<'static, Postgres>) -> Self {
        Self::new(Engine::Postgres, Inner::Postgres(transaction))
    }

    fn new(engine: Engine, inner: Inner) -> Self {
        Self { engine, inner: Mutex::new(inner), unchained: Mutex::default(), promised: OnceCell::new() }
    }

    /// Runs a statement and tells how many rows it touched.
    pub fn execute(&self, sql: impl SqlSafeStr, params: Vec<Param>) -> Answer<'_, u64> {
        let sql = sql.into_sql_str();
        Box::pin(async move {
            self.admit(sql.as_str()).await?;
            Ok(match &mut *self.inner.lock().await {
                Inner::Sqlite(tx) => {
                    param::sqlite_query(sqlx::query(sql), params).execute(&mut **tx).await?.rows_affected()
                }
                Inner::Postgres(tx) => {
                    param::postgres_query(sqlx::query(sql), params).execute(&mut **tx).await?.rows_affected()
                }
            })
        })
    }

    /// Refuses a statement that adds rows to a table of which the privacy policy in force names nothing. Which version is in
    /// force is looked up once a transaction.
    async fn admit(&self, sql: &str) -> Result<(), DbError> {
        let Some(table) = collecting(sql) else { return Ok(()) };
        let promised = self.promised.get_or_try_init(|| Promised::read(self)).await?;
        if promised.names(table) { Ok(()) } else { Err(DbError::NotInPolicy(table.name)) }
    }

    /// Has an event chained by [`Tx::commit`], after all else that the transaction does: those who append wait for each
    /// other, so that they do it last, and hold others up no longer than the commit takes.
    pub(crate) async fn chain_at_commit(&self, event: Unchained) {
        self.unchained.lock().await.push(event);
    }

    /// Gives its audit events their place in the chain, then makes all its changes lasting, at once.
    pub fn commit(mut self) -> Answer<'static, ()> {
        Box::pin(async move {
            let events = std::mem::take(self.unchained.get_mut());
            if !events.is_empty() {
                audit::append(&self, &events).await?;
            }
            match self.inner.into_inner() {
                Inner::Sqlite(tx) => tx.commit().await?,
                Inner::Postgres(tx) => tx.commit().await?,
            }
            Ok(())
        })
    }

    /// Puts a job into the queue's table; see [`crate::jobs::enqueue`].
    pub(crate) fn push_job<'a>(
        &'a self,
        queue: &'a str,
        payload: Vec<u8>,
        start: Start,
    ) -> BoxFuture<'a, DomainResult<()>> {
        Box::pin(async move {
            // Due since the epoch: at once, whatever clock the installation runs by.
            let due = match start {
                Start::Now => 0,
                Start::At(time) => u64::try_from(time / SECOND).unwrap_or_default(),
            };
            let task = TaskBuilder::new(payload).run_at_timestamp(due).max_attempts(MAX_ATTEMPTS);
            match &mut *self.inner.lock().await {
                Inner::Sqlite(tx) => apalis_sqlite::queries::push_tasks(&mut **tx, queue, &[task.build()])
                    .await
                    .map_err(Error::fault("enqueuing a job")),
                Inner::Postgres(tx) => apalis_postgres::queries::push_tasks(&mut **tx, queue, vec![task.build()])
                    .await
                    .map_err(Error::fault("enqueuing a job")),
            }
        })
    }
}

impl Read for Tx {
    fn engine(&self) -> Engine {
        self.engine
    }

    fn fetch_all<T: Record>(&self, sql: SqlStr, params: Vec<Param>) -> Answer<'_, Vec<T>> {
        Box::pin(async move {
            self.admit(sql.as_str()).await?;
            Ok(match &mut *self.inner.lock().await {
                Inner::Sqlite(tx) => param::sqlite_rows(sqlx::query_as(sql), params).fetch_all(&mut **tx).await?,
                Inner::Postgres(tx) => param::postgres_rows(sqlx::query_as(sql), params).fetch_all(&mut **tx).await?,
            })
        })
    }

    fn fetch_optional<T: Record>(&self, sql: SqlStr, params: Vec<Param>) -> Answer<'_, Option<T>> {
        Box::pin(async move {
            self.admit(sql.as_str()).await?;
            Ok(match &mut *self.inner.lock().await {
                Inner::Sqlite(tx) => param::sqlite_rows(sqlx::query_as(sql), params).fetch_optional(&mut **tx).await?,
                Inner::Postgres(tx) => {
                    param::postgres_rows(sqlx::query_as(sql), params).fetch_optional(&mut **tx).await?
                }
            })
        })
    }
}
