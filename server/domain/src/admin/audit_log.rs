use model::{
    Millis,
    admin::{AuditLine, AuditPerson, TablePage, TableQuery},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    db::Read as _,
    error::Result,
    params,
};

/// How many kinds of events the filter offers at most.
const AUDIT_KINDS_SHOWN: u32 = 200;

#[derive(sqlx::FromRow)]
struct AuditRow {
    id: Uuid,
    happened_at: Millis,
    kind: String,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    subject_id: Option<Uuid>,
    subject_name: Option<String>,
    detail: Option<String>,
}

/// What happened, newest first; with a filter, only events of one kind.
pub async fn audit_log(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<AuditLine>> {
    require(actor, Permission::SeeAudit)?;
    let condition = if query.filter.is_empty() { "$1 = ''" } else { "kind = $1" };
    let direction = if query.sort == "time" && !query.descending { "" } else { "DESC" };
    let (count,): (i64,) = site
        .db
        .one(AssertSqlSafe(format!("SELECT COUNT(*) FROM audit_event WHERE {condition}")), params![&query.filter])
        .await?;
    let rows: Vec<AuditRow> = site
        .db
        .all(
            AssertSqlSafe(format!(
                "SELECT e.id, e.happened_at, e.kind, p.actor_id, p.subject_id, p.detail, \
                 a.first_name || ' ' || a.last_name AS actor_name, s.first_name || ' ' || s.last_name AS subject_name \
                 FROM (SELECT id, happened_at, kind FROM audit_event WHERE {condition} \
                 ORDER BY happened_at {direction}, id {direction} LIMIT $2 OFFSET $3) e \
                 LEFT JOIN audit_payload p ON p.event_id = e.id LEFT JOIN person a ON a.id = p.actor_id \
                 LEFT JOIN person s ON s.id = p.subject_id ORDER BY e.happened_at {direction}, e.id {direction}"
            )),
            params![&query.filter, TableQuery::ROWS, query.offset()],
        )
        .await?;
    Ok(TablePage::new(rows.into_iter().map(line).collect(), query, count))
}

/// The kinds of events that happened so far, for the filter.
pub async fn audit_kinds(site: &Site, actor: &Actor) -> Result<Vec<String>> {
    require(actor, Permission::SeeAudit)?;
    // From one kind to the next along the index, instead of through all events.
    let kinds: Vec<(String,)> = site
        .db
        .all(
            "WITH RECURSIVE kinds (kind) AS (SELECT MIN(kind) FROM audit_event UNION ALL \
             SELECT (SELECT MIN(e.kind) FROM audit_event e WHERE e.kind > kinds.kind) FROM kinds \
             WHERE kinds.kind IS NOT NULL) SELECT kind FROM kinds WHERE kind IS NOT NULL LIMIT $1",
            params![AUDIT_KINDS_SHOWN],
        )
        .await?;
    Ok(kinds.into_iter().map(|kind| kind.0).collect())
}

fn line(row: AuditRow) -> AuditLine {
    AuditLine {
        id: row.id,
        happened_at: row.happened_at,
        kind: row.kind,
        actor: row.actor_id.map(|id| AuditPerson { id, name: row.actor_name }),
        subject: row.subject_id.map(|id| AuditPerson { id, name: row.subject_name }),
        detail: row.detail.unwrap_or_default(),
    }
}
