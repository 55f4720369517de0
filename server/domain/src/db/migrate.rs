use sqlx::{AssertSqlSafe, migrate::Migrator};

use super::{Db, DbError, Engine, Read as _};
use crate::params;

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How the schema stands to this release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationState {
    /// The number of the last migration of ours that was applied.
    pub version: i64,
    /// Migrations of this release that are not applied.
    pub missing: usize,
    /// Applied migrations that this release does not know: a newer release made them, and they only added.
    pub newer: usize,
}

impl Db {
    /// Applies what is missing. Migrations that a newer release applied are left alone, so that the release before can
    /// still run.
    pub async fn migrate(&self) -> Result<(), DbError> {
        match self {
            Self::Sqlite { writer, .. } => {
                tolerant(&SQLITE).run(writer).await?;
                queue_of_sqlite().run(writer).await?;
            }
            Self::Postgres(pool) => {
                tolerant(&POSTGRES).run(pool).await?;
                queue_of_postgres().run(pool).await?;
            }
        }
        Ok(())
    }

    /// Compares the schema, and the tables of the queue, with this release, changing nothing.
    pub async fn migration_state(&self) -> Result<MigrationState, DbError> {
        let [ours, queue] = migrators(self.engine());
        let ours = self.state_of(&ours).await?;
        let queue = self.state_of(&queue).await?;
        Ok(MigrationState {
            version: ours.version,
            missing: ours.missing + queue.missing,
            newer: ours.newer + queue.newer,
        })
    }

    async fn state_of(&self, migrator: &Migrator) -> Result<MigrationState, DbError> {
        let table = migrator.table_name.to_string();
        let applied: Vec<i64> = if self.has_table(&table).await? {
            let versions = AssertSqlSafe(format!("SELECT version FROM {table} WHERE success"));
            let rows = self.all::<(i64,)>(versions, params![]).await?;
            rows.into_iter().map(|row| row.0).collect()
        } else {
            Vec::new()
        };
        let known: Vec<i64> = migrator.iter().map(|migration| migration.version).collect();
        Ok(MigrationState {
            version: applied.iter().copied().max().unwrap_or_default(),
            missing: known.iter().filter(|version| !applied.contains(version)).count(),
            newer: applied.iter().filter(|version| !known.contains(version)).count(),
        })
    }

    pub(super) async fn has_table(&self, table: &str) -> Result<bool, DbError> {
        let exists = match self {
            Self::Sqlite { .. } => "SELECT COUNT(*) FROM sqlite_master WHERE name = $1",
            Self::Postgres(_) => "SELECT CAST(COUNT(to_regclass($1)) AS BIGINT)",
        };
        Ok(self.one::<(i64,)>(exists, params![table]).await?.0 > 0)
    }
}

/// The migrations of this release: ours, and those of the queue.
pub(super) fn migrators(engine: Engine) -> [Migrator; 2] {
    match engine {
        Engine::Sqlite => [tolerant(&SQLITE), queue_of_sqlite()],
        Engine::Postgres => [tolerant(&POSTGRES), queue_of_postgres()],
    }
}

/// The tables of the queue, which are apalis' own. Its `setup` is not used, because it would turn off `synchronous`, and
/// with it the promise that an acknowledged write survives a power cut.
fn queue_of_sqlite() -> Migrator {
    let mut migrator = apalis_sqlite::SqliteStorage::migrations();
    migrator.dangerous_set_table_name("_apalis_migrations");
    migrator.set_ignore_missing(true);
    migrator
}

/// The tables of the queue, in apalis' own schema.
fn queue_of_postgres() -> Migrator {
    let mut migrator = apalis_postgres::PostgresStorage::migrations();
    migrator.set_ignore_missing(true);
    migrator
}

fn tolerant(migrator: &Migrator) -> Migrator {
    let mut migrator = Migrator { migrations: migrator.migrations.clone(), ..Migrator::DEFAULT };
    migrator.set_ignore_missing(true);
    migrator
}
