//! Walking along the chain.

use model::audit::{Broken, Fault, Head, Verification};
use sqlx::AssertSqlSafe;

use super::{
    hash::{Content, NONE, commitment},
    head::{self, End},
    record,
};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    db::{Engine, Read},
    error::Result,
    params,
    register::hexadecimal,
};

/// How many entries are held in memory at once.
const BATCH: i64 = 1000;

/// Walks along the whole chain, whatever is appended meanwhile, and names where it breaks first: its entries, their
/// personal part where it still exists, its end, and an exported head where there is one.
pub async fn verify(site: &Site, actor: &Actor, exported: Option<&Head>) -> Result<Verification> {
    require(actor, Permission::Operate)?;
    walk(&site.db, exported).await
}

/// The same for whoever reads, also in a transaction that is not committed.
pub async fn walk(db: &impl Read, exported: Option<&Head>) -> Result<Verification> {
    let end = End::read(db).await?;
    let mut walk = Walk { position: 0, hash: NONE.to_vec(), erased: 0 };
    let mut broken = None;
    while broken.is_none() && walk.position < end.position.min(end.last) {
        broken = walk.batch(db, end.position.min(end.last), exported).await?;
    }
    if broken.is_none() {
        broken = walk.ends(&end, exported);
    }
    if broken.is_none() {
        broken = outside(db).await?;
    }
    let entries = u64::try_from(walk.position).unwrap_or_default();
    Ok(Verification { head: end.head(), entries, erased: walk.erased, broken })
}

/// Verifies the chain and notes what it found: the work of the job.
pub async fn check(site: &Site) -> Result<()> {
    let found = verify(site, &Actor::System, None).await?;
    let detail = head::finding(found.entries, found.broken);
    let kind = if found.broken.is_some() { head::BROKEN } else { head::WHOLE };
    if found.broken.is_some() {
        tracing::error!(%detail, "the audit log is broken");
    }
    let tx = site.db.begin().await?;
    record(site, &tx, &Actor::System, kind, None, &detail).await?;
    tx.commit().await?;
    Ok(())
}

/// An entry with its event and what is left of its personal part. Keys and texts come as bytes, whatever was put there.
#[derive(sqlx::FromRow)]
struct Row {
    position: i64,
    event_key: Vec<u8>,
    commitment: Vec<u8>,
    previous_hash: Vec<u8>,
    hash: Vec<u8>,
    happened_at: Option<i64>,
    kind: Option<Vec<u8>>,
    detail: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    actor: Option<Vec<u8>>,
    subject: Option<Vec<u8>>,
}

/// How far the chain was found whole.
struct Walk {
    position: i64,
    hash: Vec<u8>,
    erased: u64,
}

impl Walk {
    async fn batch(&mut self, db: &impl Read, end: i64, exported: Option<&Head>) -> Result<Option<Broken>> {
        let rows: Vec<Row> = db.all(AssertSqlSafe(entries(db.engine())), params![self.position, end, BATCH]).await?;
        if rows.is_empty() {
            return Ok(Some(broken(self.position + 1, Fault::Gap)));
        }
        for row in rows {
            if let Some(fault) = self.fault(&row, exported) {
                return Ok(Some(broken(self.position + 1, fault)));
            }
            self.position = row.position;
            self.hash = row.hash;
            self.erased += u64::from(row.detail.is_none());
        }
        Ok(None)
    }

    fn fault(&self, row: &Row, exported: Option<&Head>) -> Option<Fault> {
        if row.position != self.position + 1 {
            return Some(Fault::Gap);
        }
        if row.previous_hash != self.hash {
            return Some(Fault::Link);
        }
        let (Some(happened_at), Some(kind)) = (row.happened_at, &row.kind) else { return Some(Fault::Event) };
        let content = Content {
            position: row.position,
            event: &row.event_key,
            happened_at,
            kind,
            commitment: &row.commitment,
            previous: &row.previous_hash,
        };
        if row.hash != content.hash() {
            return Some(Fault::Hash);
        }
        if let Some(detail) = &row.detail {
            let salt = row.salt.as_deref().unwrap_or_default();
            let found = commitment(salt, row.actor.as_deref(), row.subject.as_deref(), detail);
            if salt.len() != 32 || row.commitment != found {
                return Some(Fault::Commitment);
            }
        }
        let was_exported = exported.is_some_and(|head| u64::try_from(row.position) == Ok(head.position));
        let is_another = exported.is_some_and(|head| !head.hash.eq_ignore_ascii_case(&hexadecimal(&row.hash)));
        (was_exported && is_another).then_some(Fault::Rewritten)
    }

    /// Whether the chain, whole so far, ends where it should.
    fn ends(&self, end: &End, exported: Option<&Head>) -> Option<Broken> {
        let next = self.position + 1;
        if end.position != self.position || end.last != self.position {
            return Some(broken(next, Fault::Head));
        }
        if end.hash() != self.hash {
            return Some(broken(self.position, Fault::Head));
        }
        let is_cut = exported.is_some_and(|head| u64::try_from(self.position).is_ok_and(|last| last < head.position));
        is_cut.then(|| broken(next, Fault::CutOff))
    }
}

fn broken(position: i64, fault: Fault) -> Broken {
    Broken::Entry { position: u64::try_from(position).unwrap_or_default(), fault }
}

/// Events without an entry.
async fn outside(db: &impl Read) -> Result<Option<Broken>> {
    let (events,): (i64,) = db
        .one(
            "SELECT COUNT(*) FROM audit_event e \
             WHERE NOT EXISTS (SELECT 1 FROM audit_entry n WHERE n.event_id = e.id)",
            params![],
        )
        .await?;
    let events = u64::try_from(events).unwrap_or_default();
    Ok((events > 0).then_some(Broken::Outside { events }))
}

/// The entries after `$1` up to `$2`, at most `$3`.
fn entries(engine: Engine) -> String {
    let (key, text) = match engine {
        Engine::Sqlite => ("", "CAST(# AS BLOB)"),
        Engine::Postgres => ("uuid_send", "convert_to(#, 'UTF8')"),
    };
    let (kind, detail) = (text.replace('#', "e.kind"), text.replace('#', "p.detail"));
    format!(
        "SELECT n.position, {key}(n.event_id) AS event_key, n.commitment, n.previous_hash, n.hash, e.happened_at, \
         {kind} AS kind, {detail} AS detail, p.salt, {key}(p.actor_id) AS actor, {key}(p.subject_id) AS subject \
         FROM audit_entry n LEFT JOIN audit_event e ON e.id = n.event_id \
         LEFT JOIN audit_payload p ON p.event_id = n.event_id \
         WHERE n.position > $1 AND n.position <= $2 ORDER BY n.position LIMIT $3"
    )
}
