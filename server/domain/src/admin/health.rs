use model::admin::Health;

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::{Engine, Read as _},
    error::Result,
    jobs, params,
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
    Ok(Health {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        uptime: site.now() - site.started_at(),
        engine: engine.to_owned(),
        database_size: u64::try_from(size).unwrap_or_default(),
        missing_migrations: u32::try_from(schema.missing).unwrap_or(u32::MAX),
        newer_migrations: u32::try_from(schema.newer).unwrap_or(u32::MAX),
        audit_guard: audit::guard(&site.db).await?,
        mail_route: match site.settings.mail {
            MailRoute::Outbox => "outbox".to_owned(),
            MailRoute::Smtp(_) => "smtp".to_owned(),
        },
        jobs: jobs::depth(site).await?,
    })
}
