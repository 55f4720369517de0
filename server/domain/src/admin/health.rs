use model::admin::{Health, RegisterTotals, Volume};

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    backup,
    db::{Engine, Read as _},
    error::{Error, Result},
    jobs, mail, params, register,
    settings::MailRoute,
};

/// How the installation is.
pub async fn health(site: &Site, actor: &Actor) -> Result<Health> {
    require(actor, Permission::Operate)?;
    let (engine, size) = match site.db.engine() {
        Engine::Sqlite => ("SQLite", "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"),
        Engine::Postgres => ("PostgreSQL", "SELECT pg_database_size(current_database())"),
    };
    let (size,): (i64,) = site.db.one(size, params![]).await?;
    let schema = site.db.migration_state().await?;
    let mails = mail::trouble(site).await?;
    Ok(Health {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        uptime: site.now() - site.started_at(),
        engine: engine.to_owned(),
        database_size: u64::try_from(size).unwrap_or_default(),
        volume: volume(site).await?,
        schema: schema.version,
        missing_migrations: u32::try_from(schema.missing).unwrap_or(u32::MAX),
        newer_migrations: u32::try_from(schema.newer).unwrap_or(u32::MAX),
        audit_guard: audit::guard(&site.db).await?,
        last_backup: audit::last(site, backup::MADE).await?,
        mail_route: match site.settings.mail {
            MailRoute::Outbox => "outbox".to_owned(),
            MailRoute::Smtp(_) => "smtp".to_owned(),
        },
        failing_mails: mails.failing,
        refused_mails: mails.refused,
        jobs: jobs::depth(site).await?,
        oldest_job: jobs::oldest_due(site).await?,
        register: register_totals(site).await?,
    })
}

/// How much room the volume of the data folder has.
async fn volume(site: &Site) -> Result<Option<Volume>> {
    let data = site.settings.data.clone();
    let found = tokio::task::spawn_blocking(move || fs4::statvfs(data)).await;
    match found.map_err(Error::fault("asking for the room on the disk"))? {
        Ok(volume) => Ok(Some(Volume { free: volume.available_space(), size: volume.total_space() })),
        Err(error) => {
            tracing::warn!(%error, "the system does not tell the room on the disk");
            Ok(None)
        }
    }
}

async fn register_totals(site: &Site) -> Result<RegisterTotals> {
    let totals = register::totals();
    let gaps = register::check(&site.db).await?;
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    Ok(RegisterTotals {
        tables: count(totals.tables),
        shown: count(totals.personal),
        withheld: count(totals.secret),
        gaps: count(gaps.len()),
    })
}
