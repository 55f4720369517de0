//! How the chain stands: its head, what guards it, the last check.

use model::{
    Millis,
    audit::{Broken, ChainState, Checked, Fault, Guard, Head},
    time::rfc3339,
};

use super::{hash::NONE, record};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    db::{Engine, Read},
    error::Result,
    jobs::{self, Job, Start},
    params,
    register::hexadecimal,
};

/// The kind of the event that a check without a finding leaves.
pub(super) const WHOLE: &str = "audit.found-whole";
/// The kind of the event that a check with a finding leaves.
pub(super) const BROKEN: &str = "audit.found-broken";

/// The newest entry of the chain, to be kept elsewhere.
pub async fn head(site: &Site, actor: &Actor) -> Result<Head> {
    require(actor, Permission::SeeAudit)?;
    Ok(End::read(&site.db).await?.head())
}

/// The end of the chain as its head says, and where its entries really end, both at one moment.
#[derive(sqlx::FromRow)]
pub(super) struct End {
    pub position: i64,
    hash: Option<Vec<u8>>,
    pub last: i64,
    happened_at: Option<Millis>,
}

impl End {
    pub async fn read(db: &impl Read) -> Result<Self> {
        let end = db
            .one(
                "SELECT COALESCE(h.position, 0) AS position, h.hash, COALESCE(m.last, 0) AS last, e.happened_at \
                 FROM (SELECT MAX(position) AS last FROM audit_entry) m LEFT JOIN audit_head h ON h.chain = 1 \
                 LEFT JOIN audit_entry n ON n.position = h.position LEFT JOIN audit_event e ON e.id = n.event_id",
                params![],
            )
            .await?;
        Ok(end)
    }

    /// Its hash. Without a row, which somebody removed then, it is that of an empty chain.
    pub fn hash(&self) -> &[u8] {
        self.hash.as_deref().unwrap_or(&NONE)
    }

    pub fn head(&self) -> Head {
        Head {
            position: u64::try_from(self.position).unwrap_or_default(),
            hash: hexadecimal(self.hash()),
            time: self.happened_at.map(rfc3339),
        }
    }
}

/// What keeps this process from changing the log.
pub async fn guard(db: &impl Read) -> Result<Guard> {
    if db.engine() == Engine::Sqlite {
        return Ok(Guard::File);
    }
    let (may_change,): (bool,) = db
        .one(
            "SELECT BOOL_OR(pg_has_role(current_user, c.relowner, 'MEMBER') \
             OR has_table_privilege(c.oid, 'UPDATE, TRUNCATE, TRIGGER') \
             OR (c.relname <> 'audit_payload' AND has_table_privilege(c.oid, 'DELETE'))) FROM pg_class c \
             JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() \
             WHERE c.relname IN ('audit_event', 'audit_entry', 'audit_head', 'audit_payload')",
            params![],
        )
        .await?;
    Ok(if may_change { Guard::Owner } else { Guard::Separate })
}

/// How the chain stands, for the dashboard.
pub async fn state(site: &Site, actor: &Actor) -> Result<ChainState> {
    Ok(ChainState { head: head(site, actor).await?, guard: guard(&site.db).await?, checked: last_check(site).await? })
}

/// Has the chain checked by a job, which notes what it found.
pub async fn request_check(site: &Site, actor: &Actor) -> Result<()> {
    require(actor, Permission::Operate)?;
    let tx = site.db.begin().await?;
    jobs::enqueue(&tx, &Job::CheckAudit, Start::Now).await?;
    record(site, &tx, actor, "audit.check-requested", None, "").await?;
    tx.commit().await?;
    Ok(())
}

/// What a check found, as it stands in the log.
pub(super) fn finding(entries: u64, broken: Option<Broken>) -> String {
    match broken {
        None => format!("entries={entries}"),
        Some(Broken::Entry { position, fault }) => {
            format!("entries={entries} position={position} fault={}", fault.word())
        }
        Some(Broken::Outside { events }) => format!("entries={entries} outside={events}"),
    }
}

async fn last_check(site: &Site) -> Result<Option<Checked>> {
    let row: Option<(Millis, String)> = site
        .db
        .optional(
            "SELECT e.happened_at, p.detail FROM audit_event e JOIN audit_payload p ON p.event_id = e.id \
             JOIN audit_entry n ON n.event_id = e.id WHERE e.kind IN ($1, $2) ORDER BY n.position DESC LIMIT 1",
            params![WHOLE, BROKEN],
        )
        .await?;
    Ok(row.map(|(at, detail)| {
        let value = |name: &str| detail.split(' ').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let number = |name: &str| value(name).and_then(|value| value.parse().ok());
        let entry = number("position").zip(value("fault").and_then(Fault::from_word));
        let broken = match (entry, number("outside")) {
            (Some((position, fault)), _) => Some(Broken::Entry { position, fault }),
            (None, Some(events)) => Some(Broken::Outside { events }),
            (None, None) => None,
        };
        Checked { at, entries: number("entries").unwrap_or_default(), broken }
    }))
}
