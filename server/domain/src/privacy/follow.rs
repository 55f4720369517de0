use std::collections::HashMap;

use model::{
    Millis,
    account::Role,
    privacy::{DataRequest, FollowedRequest, Look, Rectification, RequestKind, RequestState, RequestStep, StepKind},
    recipient::ToldRecipients,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    authority,
    db::{Param, Read as _},
    error::Result,
    params,
};

/// The person's own requests, newest first, each with what happened to it.
pub async fn requests(site: &Site, actor: &Actor) -> Result<Vec<FollowedRequest>> {
    let person = authority::require_person(actor)?.person;
    followed(site, "r.person_id = $1", params![person]).await
}

/// The request with a reference, whosever it is, with what happened to it.
pub(super) async fn find(site: &Site, reference: &str) -> Result<Option<FollowedRequest>> {
    Ok(followed(site, "r.reference = $1", params![reference]).await?.pop())
}

async fn followed(site: &Site, which: &'static str, values: Vec<Param>) -> Result<Vec<FollowedRequest>> {
    let mut steps = steps(site, which, values.clone()).await?;
    let sql = format!(
        "SELECT r.id, r.reference, r.kind, r.state, r.outcome, r.received_at, r.due_at, r.completed_at, \
         r.execute_at, m.queued_at AS begun_at, c.item, c.wrong_value, c.right_value, \
         (SELECT COUNT(DISTINCT n.recipient_id) FROM recipient_notice n WHERE n.reference = r.reference) AS receiving, \
         (SELECT COUNT(DISTINCT n.recipient_id) FROM recipient_notice n \
         WHERE n.reference = r.reference AND n.told_at IS NULL) AS untold FROM data_request r LEFT JOIN mail m ON m.id = r.notice \
         LEFT JOIN rectification c ON c.request_id = r.id \
         WHERE {which} ORDER BY r.received_at DESC, r.id DESC LIMIT 200"
    );
    let rows: Vec<Row> = site.db.all(AssertSqlSafe(sql), values).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let steps = steps.remove(&row.id).unwrap_or_default();
            row.followed(steps)
        })
        .collect())
}

/// Who of the staff opened the details of the person who asks, the latest first.
pub async fn looks(site: &Site, actor: &Actor) -> Result<Vec<Look>> {
    let person = authority::require_person(actor)?.person;
    let rows: Vec<LookRow> = site
        .db
        .all(
            "SELECT s.first_name, s.last_name, s.role, g.granted_at, g.expires_at, g.reason \
             FROM data_access_grant g JOIN person s ON s.id = g.staff_id \
             WHERE g.subject_id = $1 ORDER BY g.granted_at DESC, g.id DESC LIMIT 200",
            params![person],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Look {
            name: format!("{} {}", row.first_name, row.last_name),
            role: Role::from_word(&row.role).unwrap_or_default(),
            at: row.granted_at,
            until: row.expires_at,
            reason: row.reason,
        })
        .collect())
}

#[derive(sqlx::FromRow)]
struct LookRow {
    first_name: String,
    last_name: String,
    role: String,
    granted_at: Millis,
    expires_at: Millis,
    reason: String,
}

async fn steps(site: &Site, which: &'static str, values: Vec<Param>) -> Result<HashMap<Uuid, Vec<RequestStep>>> {
    let sql = format!(
        "SELECT s.request_id, s.kind, s.happened_at, s.note FROM data_request_step s \
         JOIN data_request r ON r.id = s.request_id WHERE {which} ORDER BY s.happened_at"
    );
    let rows: Vec<(Uuid, String, Millis, String)> = site.db.all(AssertSqlSafe(sql), values).await?;
    let mut steps: HashMap<Uuid, Vec<RequestStep>> = HashMap::new();
    for (request, kind, at, note) in rows {
        if let Some(kind) = StepKind::from_word(&kind) {
            steps.entry(request).or_default().push(RequestStep { kind, at, note });
        }
    }
    Ok(steps)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    reference: String,
    kind: String,
    state: String,
    outcome: Option<String>,
    received_at: Millis,
    due_at: Millis,
    completed_at: Option<Millis>,
    execute_at: Option<Millis>,
    /// When the last mail of an account was written, with which its erasure begins.
    begun_at: Option<Millis>,
    item: Option<String>,
    wrong_value: Option<String>,
    right_value: Option<String>,
    /// How many recipients must be told of it.
    receiving: i64,
    /// How many of them were not told all.
    untold: i64,
}

impl Row {
    fn followed(self, mut noted: Vec<RequestStep>) -> Option<FollowedRequest> {
        let request = DataRequest {
            reference: self.reference,
            kind: RequestKind::from_word(&self.kind)?,
            state: RequestState::from_word(&self.state)?,
            received_at: self.received_at,
            due_at: self.due_at,
            completed_at: self.completed_at,
            execute_at: self.execute_at,
        };
        let step = |kind, at| RequestStep { kind, at, note: String::new() };
        noted.push(step(StepKind::Received, request.received_at));
        noted.extend(self.begun_at.map(|at| step(StepKind::UnderWay, at)));
        let end = match request.state {
            RequestState::Open => None,
            RequestState::Cancelled => Some(StepKind::Cancelled),
            RequestState::Done | RequestState::Refused => Some(StepKind::Answered),
        };
        if let (Some(end), Some(at)) = (end, request.completed_at)
            && !noted.iter().any(|noted| noted.kind == end)
        {
            noted.push(step(end, at));
        }
        noted.sort_by_key(|step| (step.at, StepKind::ALL.iter().position(|kind| *kind == step.kind)));
        let rectification = match (self.item, self.wrong_value, self.right_value) {
            (Some(item), Some(wrong), Some(right)) => Some(Rectification { item, wrong, right }),
            _ => None,
        };
        let count = |number: i64| u64::try_from(number).unwrap_or_default();
        let recipients = ToldRecipients { all: count(self.receiving), told: count(self.receiving - self.untold) };
        Some(FollowedRequest { request, steps: noted, outcome: self.outcome, rectification, recipients })
    }
}
