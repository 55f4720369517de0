use model::{
    HOUR, Millis,
    admin::{TablePage, TableQuery},
    error::{ErrorCode, Problem, Problems},
    forum::{PostId, PostPlace, Report, ReportId, ReportReason, ReportState},
};
use uuid::Uuid;

use super::{
    slug::slug,
    store::{self, PostRow, full_name, to_u32, to_u64},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require, require_person},
    db::Read,
    error::{Result, check},
    params,
    privacy::{is_restricted, refuse_restricted},
};

/// How many reports a person may send in an hour.
const REPORTS_AN_HOUR: i64 = 10;
const NOTE_LENGTH: usize = 1_000;

/// A report of somebody's post.
#[derive(Clone, Debug)]
pub struct ReportPost {
    /// The post.
    pub post: PostId,
    /// The word of a [`ReportReason`].
    pub reason: String,
    /// What the reporter adds.
    pub note: String,
}

/// A decision about a report.
#[derive(Clone, Debug)]
pub struct DecideReport {
    /// The report.
    pub report: ReportId,
    /// Whether the post is hidden.
    pub uphold: bool,
    /// The words of the decision; its author reads them when the post is hidden.
    pub note: String,
}

/// A post that the actor may report: in sight, and somebody else's.
pub async fn post_to_report(site: &Site, actor: &Actor, post: PostId) -> Result<PostPlace> {
    require_person(actor)?;
    Ok(reportable(&site.db, actor, post).await?.place())
}

async fn reportable(db: &impl Read, actor: &Actor, post: PostId) -> Result<PostRow> {
    let found = store::find_post(db, post, actor.person_id()).await?;
    let found = found.filter(PostRow::is_in_sight).ok_or(ErrorCode::NotFound)?;
    if found.author_id.is_some() && found.author_id == actor.person_id() {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(found)
}

/// Reports somebody else's post to the moderators.
pub async fn report_post(site: &Site, actor: &Actor, input: &ReportPost) -> Result<PostPlace> {
    let reporter = require_person(actor)?.person;
    let mut problems = Problems::default();
    let reason = ReportReason::from_word(&input.reason);
    if reason.is_none() {
        problems.add("reason", if input.reason.is_empty() { Problem::Missing } else { Problem::NotAChoice });
    }
    let needed = if reason == Some(ReportReason::Other) { 5 } else { 0 };
    let note = problems.text("note", &input.note, needed, NOTE_LENGTH);
    check(problems)?;
    let now = site.now();
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, reporter).await?;
    let post = reportable(&tx, actor, input.post).await?;
    let (recent,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM flag WHERE reporter_id = $1 AND created_at > $2",
            params![reporter, now - HOUR],
        )
        .await?;
    if recent >= REPORTS_AN_HOUR {
        return Err(ErrorCode::TooManyRequests.into());
    }
    let report = site.new_id()?;
    let stored = tx
        .execute(
            "INSERT INTO flag (id, post_id, reporter_id, reason, note, created_at, state) \
             VALUES ($1, $2, $3, $4, $5, $6, 'open') ON CONFLICT DO NOTHING",
            params![report, input.post, reporter, reason.map(ReportReason::word).unwrap_or_default(), note, now],
        )
        .await?;
    if stored == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    audit::record(site, &tx, actor, "forum.post-reported", post.author_id, &report.to_string()).await?;
    tx.commit().await?;
    Ok(post.place())
}

#[derive(sqlx::FromRow)]
struct ReportRow {
    id: Uuid,
    post_id: Uuid,
    topic_id: Uuid,
    number: i64,
    title: String,
    html: String,
    author_id: Option<Uuid>,
    author_first_name: Option<String>,
    author_last_name: Option<String>,
    is_withheld: i64,
    is_held: i64,
    reporter_first_name: Option<String>,
    reporter_last_name: Option<String>,
    reason: String,
    note: String,
    created_at: Millis,
    state: String,
    decided_at: Option<Millis>,
    decision_note: String,
}

macro_rules! reports {
    ($order:literal) => {
        concat!(
            "SELECT f.id, f.post_id, p.topic_id, p.number, \
             CASE WHEN ta.restricted_at IS NULL THEN t.title ELSE '' END AS title, \
             CASE WHEN a.restricted_at IS NULL THEN p.html ELSE '' END AS html, p.author_id, \
             CASE WHEN a.restricted_at IS NULL THEN a.first_name END AS author_first_name, \
             a.last_name AS author_last_name, \
             CAST(CASE WHEN a.restricted_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_withheld, \
             CAST(CASE WHEN a.restricted_at IS NULL AND r.restricted_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_held, \
             CASE WHEN r.restricted_at IS NULL AND o.request_id IS NULL THEN r.first_name END AS reporter_first_name, \
             r.last_name AS reporter_last_name, \
             f.reason, CASE WHEN r.restricted_at IS NULL THEN f.note ELSE '' END AS note, f.created_at, f.state, \
             f.decided_at, CASE WHEN a.restricted_at IS NULL AND r.restricted_at IS NULL THEN f.decision_note ELSE '' END \
             AS decision_note \
             FROM flag f JOIN post p ON p.id = f.post_id JOIN topic t ON t.id = p.topic_id \
             LEFT JOIN person ta ON ta.id = t.author_id \
             LEFT JOIN person a ON a.id = p.author_id LEFT JOIN person r ON r.id = f.reporter_id \
             LEFT JOIN objection o ON o.person_id = r.id AND o.purpose = 'community' AND o.ended_at IS NULL \
             WHERE f.state = $1 ORDER BY f.created_at ",
            $order,
            " LIMIT $2 OFFSET $3"
        )
    };
}

/// The reports in the state that the filter names, else the open ones, for those who decide: open ones oldest first,
/// decided ones newest first.
pub async fn list_reports(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<Report>> {
    require(actor, Permission::DecideReports)?;
    let state = ReportState::from_word(&query.filter).unwrap_or(ReportState::Open);
    let total = count_in(site, state).await?;
    let sql = if state == ReportState::Open { reports!("ASC") } else { reports!("DESC") };
    let rows: Vec<ReportRow> = site.db.all(sql, params![state.word(), TableQuery::ROWS, query.offset()]).await?;
    let reader = actor.person_id();
    Ok(TablePage::new(rows.into_iter().map(|row| row.report(reader)).collect(), query, total))
}

/// How many reports nobody has decided.
pub async fn count_open_reports(site: &Site, actor: &Actor) -> Result<u64> {
    require(actor, Permission::DecideReports)?;
    Ok(to_u64(count_in(site, ReportState::Open).await?))
}

async fn count_in(site: &Site, state: ReportState) -> Result<i64> {
    let (count,) = site.db.one::<(i64,)>("SELECT COUNT(*) FROM flag WHERE state = $1", params![state.word()]).await?;
    Ok(count)
}

impl ReportRow {
    fn report(self, reader: Option<Uuid>) -> Report {
        Report {
            place: PostPlace {
                post: self.post_id,
                topic: self.topic_id,
                slug: slug(&self.title),
                number: to_u32(self.number),
            },
            is_about_me: self.author_id.is_some() && self.author_id == reader,
            is_withheld: self.is_withheld != 0,
            is_held: self.is_held != 0,
            author: full_name(self.author_first_name, self.author_last_name),
            reporter: full_name(self.reporter_first_name, self.reporter_last_name),
            id: self.id,
            topic_title: self.title,
            html: self.html,
            reason: ReportReason::from_word(&self.reason).unwrap_or(ReportReason::Other),
            note: self.note,
            created_at: self.created_at,
            state: ReportState::from_word(&self.state).unwrap_or(ReportState::Open),
            decided_at: self.decided_at,
            decision_note: self.decision_note,
        }
    }
}

/// Decides a report, never one about one's own post. Upheld, the post is hidden, its author reads why, and all open
/// reports about it are settled; dismissed, the post stays. While the use of its author's data is restricted nobody else
/// reads the post anyway, and the report waits; so does one whose reporter has their data restricted.
///
/// # Errors
/// [`ErrorCode::Conflict`] while it waits, and when it was decided before.
pub async fn decide_report(site: &Site, actor: &Actor, input: &DecideReport) -> Result<()> {
    require(actor, Permission::DecideReports)?;
    let mut problems = Problems::default();
    let note = problems.text("note", &input.note, if input.uphold { 5 } else { 0 }, NOTE_LENGTH);
    check(problems)?;
    let now = site.now();
    let tx = site.db.begin().await?;
    let (post, reason, state, author, reporter) = tx
        .optional::<(Uuid, String, String, Option<Uuid>, Option<Uuid>)>(
            "SELECT f.post_id, f.reason, f.state, p.author_id, f.reporter_id FROM flag f \
             JOIN post p ON p.id = f.post_id WHERE f.id = $1",
            params![input.report],
        )
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if author.is_some() && author == actor.person_id() {
        return Err(ErrorCode::NotAllowed.into());
    }
    if state != ReportState::Open.word() {
        return Err(ErrorCode::Conflict.into());
    }
    for held in [author, reporter].into_iter().flatten() {
        if is_restricted(&tx, held).await? {
            return Err(ErrorCode::Conflict.into());
        }
    }
    let decider = actor.person_id();
    if input.uphold {
        tx.execute(
            "UPDATE post SET hidden_at = $2, hidden_reason = $3, hidden_note = $4, search_words = '' WHERE id = $1",
            params![post, now, reason, note],
        )
        .await?;
        store::blank_title_of_first_post(&tx, post).await?;
        tx.execute(
            "UPDATE flag SET state = 'upheld', decided_by = $2, decided_at = $3, decision_note = $4 \
             WHERE post_id = $1 AND state = 'open' AND (reporter_id IS NULL \
             OR NOT EXISTS (SELECT 1 FROM person r WHERE r.id = reporter_id AND r.restricted_at IS NOT NULL))",
            params![post, decider, now, note],
        )
        .await?;
    } else {
        tx.execute(
            "UPDATE flag SET state = 'dismissed', decided_by = $2, decided_at = $3, decision_note = $4 WHERE id = $1",
            params![input.report, decider, now, note],
        )
        .await?;
    }
    let kind = if input.uphold { "forum.report-upheld" } else { "forum.report-dismissed" };
    audit::record(site, &tx, actor, kind, author, &input.report.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
