use super::{
    BackupOrder, MADE, Made, Result, applied_migrations, blocking, expiry, journal as carried, key, key_file,
    manifest::{FORMAT, Holds, Manifest},
    pack::Packer,
    postgres, sqlite, uploads, workshop,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::Db,
    journal,
};

/// Makes a backup of the database and the uploads while others work, then removes the expired ones beside it.
///
/// # Errors
/// When the actor may not, or anything can't be read or written; then no backup is left behind and none is removed.
pub async fn create(site: &Site, actor: &Actor, order: BackupOrder) -> Result<Made> {
    require(actor, Permission::Operate)?;
    let folder = workshop(site)?;
    journal::begin(site).await?;
    let key_file = key_file(&site.settings.data);
    let path = key_file.clone();
    let (identity, is_new) = blocking(move || key::load_or_create(&path)).await?;
    let created_at = site.now();
    let migrations = applied_migrations(&site.db).await?;
    let packer = Packer::begin(&order.to, &identity.to_public(), created_at)?;
    let (packer, sequences) = match &site.db {
        Db::Sqlite { readers, .. } => (sqlite::pack(readers, packer, folder.path()).await?, Vec::new()),
        Db::Postgres(pool) => postgres::pack(pool, packer, folder.path()).await?,
    };
    let packer = carried::pack(site, packer, folder.path()).await?;
    let packer = uploads::pack(site.files.as_ref(), packer, folder.path()).await?;
    let manifest = Manifest {
        format: FORMAT,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        engine: engine_word(site).to_owned(),
        created_at,
        migrations,
        sequences,
        members: packer.members.clone(),
    };
    let uploads = manifest.members.iter().filter(|member| matches!(member.holds, Holds::Upload { .. })).count();
    let file = order.to.join(expiry::file_name(created_at)?);
    let bytes = packer.finish(manifest, file.clone()).await?;
    let (to, limit, data) = (order.to, created_at - order.keep, site.settings.data.clone());
    let expired = blocking(move || {
        journal::copy_beside(&data, &to)?;
        expiry::remove_expired(&to, limit)
    })
    .await?;
    note(site, actor, MADE).await?;
    Ok(Made { file, bytes, uploads, expired, new_key: is_new.then_some(key_file) })
}

/// The word for the engine in a manifest.
pub(super) fn engine_word(site: &Site) -> &'static str {
    match site.db.engine() {
        crate::db::Engine::Sqlite => "sqlite",
        crate::db::Engine::Postgres => "postgres",
    }
}

/// Notes in the audit log what was done.
pub(super) async fn note(site: &Site, actor: &Actor, kind: &'static str) -> Result<()> {
    let tx = site.db.begin().await?;
    audit::record(site, &tx, actor, kind, None, "").await?;
    tx.commit().await?;
    Ok(())
}
