use sqlx::migrate::Migrator;

use super::{Db, DbError, Read as _};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How the schema stands to this release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationState {
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

    /// Compares the schema with this release, changing nothing.
    pub async fn migration_state(&self) -> Result<MigrationState, DbError> {
        let known: Vec<i64> = match self {
            Self::Sqlite { .. } => SQLITE.iter().map(|migration| migration.version).collect(),
            Self::Postgres(_) => POSTGRES.iter().map(|migration| migration.version).collect(),
        };
        let table = match self {
            Self::Sqlite { .. } => "SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'",
            Self::Postgres(_) => {
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = '_sqlx_migrations' \
                 AND table_schema = current_schema()"
            }
        };
        let applied: Vec<i64> = if self.one::<(i64,)>(table, vec![]).await?.0 == 0 {
            Vec::new()
        } else {
            let rows = self.all::<(i64,)>("SELECT version FROM _sqlx_migrations WHERE success", vec![]).await?;
            rows.into_iter().map(|row| row.0).collect()
        };
        Ok(MigrationState {
            missing: known.iter().filter(|version| !applied.contains(version)).count(),
            newer: applied.iter().filter(|version| !known.contains(version)).count(),
        })
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
