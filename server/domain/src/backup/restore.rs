use sqlx::{Postgres, SqliteConnection, Transaction};

use super::{
    BackupError, RestoreOrder, Restored, Result, applied_migrations, blocking,
    create::{engine_word, note},
    key, key_file, postgres, sqlite,
    unpack::{Unpacked, unpack},
    uploads::Exchange,
    workshop,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::{Db, Read as _},
};

/// Puts a backup back, database and uploads, all or nothing. The server may run: people see the old content until the
/// new one is whole.
///
/// # Errors
/// When the actor may not, there is data that may not be replaced, the key does not fit, or the backup is damaged, of
/// another engine or of a release that does not fit; then nothing has changed.
pub async fn restore(site: &Site, actor: &Actor, order: RestoreOrder) -> Result<Restored> {
    require(actor, Permission::Operate)?;
    site.db.migrate().await?;
    if !order.replace && has_people(site).await? {
        return Err(BackupError::NotEmpty);
    }
    let folder = workshop(site)?;
    let key_file = order.key.unwrap_or_else(|| key_file(&site.settings.data));
    let (file, unpacked) = (order.file, folder.path().to_owned());
    let backup = blocking(move || unpack(&file, &key::load(&key_file)?, &unpacked)).await?;
    check_origin(site, &backup).await?;

    let replacement = match &site.db {
        Db::Sqlite { writer, .. } => Replacement::Sqlite(sqlite::replace(writer, &backup).await?),
        Db::Postgres(pool) => Replacement::Postgres(postgres::replace(pool, &backup).await?),
    };
    let mut exchange = Exchange::new(site.files.as_ref(), folder.path());
    let done = match exchange.put_back(&backup).await {
        Ok(()) => replacement.commit().await,
        Err(error) => Err(error),
    };
    if let Err(error) = done {
        exchange.undo().await?;
        return Err(error);
    }
    let uploads = exchange.keep().await?;
    audit::seal_upgrade(site).await?;
    note(site, actor, "backup.restored").await?;
    Ok(Restored { created_at: backup.manifest.created_at, uploads })
}

enum Replacement {
    Sqlite(SqliteConnection),
    Postgres(Transaction<'static, Postgres>),
}

impl Replacement {
    async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(connection) => sqlite::commit(connection).await,
            Self::Postgres(tx) => Ok(tx.commit().await?),
        }
    }
}

async fn has_people(site: &Site) -> Result<bool> {
    Ok(site.db.optional::<(i64,)>("SELECT created_at FROM person LIMIT 1", vec![]).await?.is_some())
}

/// Whether the backup fits this installation. SQLite's copy is brought up to date before it is put back; PostgreSQL's
/// tables go into the schema that is there, so that it must be the same.
async fn check_origin(site: &Site, backup: &Unpacked) -> Result<()> {
    let manifest = &backup.manifest;
    if manifest.engine != engine_word(site) {
        return Err(BackupError::OtherEngine {
            backup: manifest.engine.clone(),
            installation: engine_word(site).to_owned(),
        });
    }
    let applied = applied_migrations(&site.db).await?;
    if manifest.migrations.iter().any(|version| !applied.contains(version)) {
        return Err(BackupError::NewerRelease(manifest.release.clone()));
    }
    let is_older = applied.iter().any(|version| !manifest.migrations.contains(version));
    if is_older && matches!(site.db, Db::Postgres(_)) {
        return Err(BackupError::OlderRelease(manifest.release.clone()));
    }
    Ok(())
}
