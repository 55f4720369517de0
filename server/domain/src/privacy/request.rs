use model::{
    Millis,
    account::PersonId,
    admin::{OpenRequests, TablePage, TableQuery},
    error::ErrorCode,
    privacy::{DataRequest, RequestKind, RequestState, StepKind},
};
use uuid::Uuid;

use super::{objection, one_month_after, step};
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::{DbError, Read, Tx},
    error::Result,
    params,
};

/// The word of the filter for what should have been answered by now.
const OVERDUE: &str = "overdue";

/// The requests of all people: those that wait for an answer first, the most urgent of them at the top, then the latest
/// that were answered. With a filter, only those in one state, of one kind, or overdue.
pub async fn open_requests(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<DataRequest>> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let filter = query.filter.as_str();
    let is_known =
        filter == OVERDUE || RequestState::from_word(filter).is_some() || RequestKind::from_word(filter).is_some();
    let (now, filter) = (site.now(), if is_known { filter } else { "" });
    let (count,): (i64,) = site
        .db
        .one(
            "SELECT COUNT(*) FROM data_request WHERE $2 = '' OR state = $2 OR kind = $2 \
             OR ($2 = 'overdue' AND state = 'open' AND due_at < $1)",
            params![now, filter],
        )
        .await?;
    let rows = site
        .db
        .all::<Row>(
            "SELECT reference, kind, state, received_at, due_at, completed_at, execute_at FROM data_request \
             WHERE $2 = '' OR state = $2 OR kind = $2 OR ($2 = 'overdue' AND state = 'open' AND due_at < $1) \
             ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, \
             CASE state WHEN 'open' THEN due_at ELSE -received_at END LIMIT $3 OFFSET $4",
            params![now, filter, TableQuery::ROWS, query.offset()],
        )
        .await?;
    Ok(TablePage::new(rows.into_iter().filter_map(Row::into_request).collect(), query, count))
}

/// How many requests wait for an answer, and when the first must be answered.
pub async fn count_open_requests(site: &Site, actor: &Actor) -> Result<OpenRequests> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let (count, next_due_at): (i64, Option<Millis>) =
        site.db.one("SELECT COUNT(*), MIN(due_at) FROM data_request WHERE state = 'open'", params![]).await?;
    Ok(OpenRequests { count: u64::try_from(count).unwrap_or_default(), next_due_at })
}

#[derive(sqlx::FromRow)]
struct Row {
    reference: String,
    kind: String,
    state: String,
    received_at: Millis,
    due_at: Millis,
    completed_at: Option<Millis>,
    execute_at: Option<Millis>,
}

impl Row {
    fn into_request(self) -> Option<DataRequest> {
        Some(DataRequest {
            reference: self.reference,
            kind: RequestKind::from_word(&self.kind)?,
            state: RequestState::from_word(&self.state)?,
            received_at: self.received_at,
            due_at: self.due_at,
            completed_at: self.completed_at,
            execute_at: self.execute_at,
        })
    }
}

/// A request that has just arrived.
pub(super) struct Arrived {
    pub id: Uuid,
    pub reference: String,
    pub person: PersonId,
    pub kind: RequestKind,
    pub execute_at: Option<Millis>,
    pub erase_contributions: bool,
}

/// Keeps a request of somebody who is signed in or has just shown otherwise that it is them.
pub(super) async fn open(tx: &Tx, request: &Arrived, now: Millis) -> Result<(), DbError> {
    keep(tx, request, now).await?;
    step::note(tx, request.id, StepKind::IdentityConfirmed, "", now).await
}

/// Keeps a request.
pub(super) async fn keep(tx: &Tx, request: &Arrived, now: Millis) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO data_request (id, person_id, reference, kind, state, received_at, due_at, execute_at, \
         erase_contributions) VALUES ($1, $2, $3, $4, 'open', $5, $6, $7, $8)",
        params![
            request.id,
            request.person,
            &request.reference,
            request.kind.word(),
            now,
            one_month_after(now),
            request.execute_at,
            i64::from(request.erase_contributions)
        ],
    )
    .await?;
    Ok(())
}

/// Ends a request that is open; tells how many there were. An objection is over unless it was upheld.
pub(super) async fn close(
    tx: &Tx,
    id: Uuid,
    state: RequestState,
    outcome: Option<&str>,
    now: Millis,
) -> Result<u64, DbError> {
    let closed = tx
        .execute(
            "UPDATE data_request SET state = $2, outcome = $3, completed_at = $4 WHERE id = $1 AND state = 'open'",
            params![id, state.word(), outcome, now],
        )
        .await?;
    if closed > 0 && state != RequestState::Done {
        objection::end(tx, id, now).await?;
    }
    Ok(closed)
}

/// Ends a request that was found open.
///
/// # Errors
/// [`ErrorCode::Conflict`] when somebody else ended it that moment.
pub(super) async fn answer(tx: &Tx, id: Uuid, state: RequestState, now: Millis) -> Result<()> {
    if close(tx, id, state, None, now).await? == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    Ok(())
}

/// Ends whatever a person asked for besides, when the account goes.
pub(super) async fn close_all(tx: &Tx, person: PersonId, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE data_request SET state = 'cancelled', completed_at = $2 WHERE person_id = $1 AND state = 'open'",
        params![person, now],
    )
    .await
}

/// Takes a planned erasure back, unless it has begun.
pub(super) async fn cancel(tx: &Tx, id: Uuid, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE data_request SET state = 'cancelled', completed_at = $2 \
         WHERE id = $1 AND state = 'open' AND notice IS NULL",
        params![id, now],
    )
    .await
}

/// Ends the request of an erasure that was done already, and that a backup brought back.
pub(super) async fn close_again(tx: &Tx, reference: &str, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE data_request SET state = 'done', completed_at = $2 WHERE reference = $1 AND state = 'open'",
        params![reference, now],
    )
    .await
}

/// An erasure that waits for its time, as the job and the pages need it.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct OpenErasure {
    pub id: Uuid,
    pub person_id: Option<PersonId>,
    pub reference: String,
    pub received_at: Millis,
    pub execute_at: Option<Millis>,
    pub erase_contributions: i64,
    pub notice: Option<Uuid>,
}

pub(super) async fn open_erasure_of(db: &impl Read, person: PersonId) -> Result<Option<OpenErasure>, DbError> {
    db.optional(
        "SELECT id, person_id, reference, received_at, execute_at, erase_contributions, notice FROM data_request \
         WHERE person_id = $1 AND kind = 'erasure' AND state = 'open'",
        params![person],
    )
    .await
}

pub(super) async fn open_erasure(db: &impl Read, id: Uuid) -> Result<Option<OpenErasure>, DbError> {
    db.optional(
        "SELECT id, person_id, reference, received_at, execute_at, erase_contributions, notice FROM data_request \
         WHERE id = $1 AND kind = 'erasure' AND state = 'open'",
        params![id],
    )
    .await
}
