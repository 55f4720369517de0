use std::path::Path;

use sqlx::SqliteConnection;

use super::{
    BackupError, RestoreOrder, Restored, Result, applied_migrations, blocking,
    create::{engine_word, note},
    journal::Replay,
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
    db::{Db, Read as _, Tx},
    journal::{Replayed, replay},
};

/// Puts a backup back, database and uploads, all or nothing, without those who were erased since and without what they and
/// others took back since; everybody is signed out. The server may run: people see the old content until the new one is
/// whole.
///
/// # Errors
/// When the actor may not, there is data that may not be replaced, the key does not fit, the journal is missing, too old or
/// not what was written, or the backup is damaged, of another engine or of a release that does not fit; then nothing has
/// changed.
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

    let given = Given { backup, journal: order.journal, folder: folder.path() };
    let (replacement, replayed, given) = match &site.db {
        Db::Sqlite { writer, .. } => {
            let copy = sqlite::open_copy(&given.backup).await?;
            let mut connection = sqlite::lock(writer).await?;
            let (replay, given) = given.journal_of(site).await?;
            let tx = copy.begin().await?;
            let replayed = replay.run(site, &tx).await?;
            tx.commit().await?;
            copy.close().await;
            sqlite::replace(&mut connection, &given.backup).await?;
            (Replacement::Sqlite(connection), replayed, given)
        }
        Db::Postgres(pool) => {
            let (mut tx, names) = postgres::lock(pool).await?;
            let (replay, given) = given.journal_of(site).await?;
            postgres::replace(&mut tx, &names, &given.backup).await?;
            let tx = Tx::postgres(tx);
            let replayed = replay.run(site, &tx).await?;
            (Replacement::Postgres(Box::new(tx)), replayed, given)
        }
    };
    let mut exchange = Exchange::new(site.files.as_ref(), folder.path());
    let done = match exchange.put_back(&given.backup, &replayed.files).await {
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
    Ok(Restored {
        created_at: given.backup.manifest.created_at,
        uploads,
        erased: replayed.erased,
        withdrawn: replayed.withdrawn,
        objected: replayed.objected,
        restricted: replayed.restricted,
    })
}

/// What a restore goes by.
struct Given<'a> {
    backup: Unpacked,
    journal: Option<std::path::PathBuf>,
    folder: &'a Path,
}

impl Given<'_> {
    /// Reads the journal, and puts into the data folder what that lacks of it: only ever more, so that a restore that fails
    /// afterwards has done no harm.
    async fn journal_of(self, site: &Site) -> Result<(Replay, Self)> {
        let Self { backup, journal, folder } = self;
        let (data, work) = (site.settings.data.clone(), folder.to_owned());
        let (replay, backup, journal) = blocking(move || {
            let replay = Replay::prepare(&data, journal.as_deref(), &backup, &work)?;
            replay.install(&data)?;
            Ok((replay, backup, journal))
        })
        .await?;
        Ok((replay, Self { backup, journal, folder }))
    }
}

impl Replay {
    async fn run(&self, site: &Site, tx: &Tx) -> Result<Replayed> {
        Ok(replay(site, tx, &self.journal, &self.key).await?)
    }
}

enum Replacement {
    Sqlite(SqliteConnection),
    Postgres(Box<Tx>),
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
