use model::{
    Millis,
    language::Language,
    policy::{Document, Reach, Version, VersionId, VersionLine, VersionState},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

const COLUMNS: &str = "v.id, v.document, v.number, v.state, v.successor, v.changed_at, v.announced_at, v.effective_at, \
                       v.ended_at";
/// What changes with a version, in the language `$1`. It lies behind long texts, so that it is read for what is shown alone.
const SUMMARY: &str = "(SELECT t.summary FROM policy_text t WHERE t.version_id = v.id AND t.language = $1) AS summary";

#[derive(sqlx::FromRow)]
struct VersionRow {
    id: Uuid,
    document: String,
    number: Option<i64>,
    state: String,
    successor: String,
    changed_at: Millis,
    announced_at: Option<Millis>,
    effective_at: Option<Millis>,
    ended_at: Option<Millis>,
}

impl VersionRow {
    /// The version; nothing when only a newer release knows its document or state.
    fn version(self) -> Option<Version> {
        Some(Version {
            id: self.id,
            document: Document::from_word(&self.document)?,
            number: self.number,
            state: VersionState::from_word(&self.state)?,
            successor: self.successor,
            changed_at: self.changed_at,
            announced_at: self.announced_at,
            effective_at: self.effective_at,
            ended_at: self.ended_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    version: VersionRow,
    summary: String,
}

impl LineRow {
    fn line(self) -> Option<VersionLine> {
        Some(VersionLine { version: self.version.version()?, summary: self.summary })
    }
}

/// A text as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct TextRow {
    pub source: String,
    pub summary: String,
    /// The exact text; empty before it is published.
    pub text: String,
    pub text_hash: Option<Vec<u8>>,
}

/// The version of a document in a state of which there is at most one.
pub(super) async fn in_state(
    db: &impl Read,
    document: Document,
    state: VersionState,
) -> Result<Option<Version>, DbError> {
    let sql = format!("SELECT {COLUMNS} FROM policy_version v WHERE v.document = $1 AND v.state = $2");
    let row: Option<VersionRow> = db.optional(AssertSqlSafe(sql), params![document.word(), state.word()]).await?;
    Ok(row.and_then(VersionRow::version))
}

/// A published version.
pub(super) async fn by_number(db: &impl Read, document: Document, number: i64) -> Result<Option<Version>, DbError> {
    let sql = format!("SELECT {COLUMNS} FROM policy_version v WHERE v.document = $1 AND v.number = $2");
    let row: Option<VersionRow> = db.optional(AssertSqlSafe(sql), params![document.word(), number]).await?;
    Ok(row.and_then(VersionRow::version))
}

/// Every published version of a document, the newest first.
pub(super) async fn published(
    db: &impl Read,
    document: Document,
    language: Language,
) -> Result<Vec<VersionLine>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS}, {SUMMARY} FROM policy_version v WHERE v.document = $2 AND v.number IS NOT NULL \
         ORDER BY v.number DESC"
    );
    let rows: Vec<LineRow> = db.all(AssertSqlSafe(sql), params![language.tag(), document.word()]).await?;
    Ok(rows.into_iter().filter_map(LineRow::line).collect())
}

/// The words of the documents that have a published version.
pub(super) async fn documents(db: &impl Read) -> Result<Vec<String>, DbError> {
    let sql = "SELECT DISTINCT document FROM policy_version WHERE number IS NOT NULL";
    Ok(db.all::<(String,)>(sql, params![]).await?.into_iter().map(|row| row.0).collect())
}

/// The text of a version in a language.
pub(super) async fn text(db: &impl Read, version: VersionId, language: Language) -> Result<TextRow, DbError> {
    db.one(
        "SELECT source, summary, COALESCE(text, '') AS text, text_hash FROM policy_text \
         WHERE version_id = $1 AND language = $2",
        params![version, language.tag()],
    )
    .await
}

/// Inserts a version; tells whether it was inserted, and not another one of the same number or under way.
pub(super) async fn insert_version(tx: &Tx, version: &Version) -> Result<bool, DbError> {
    let rows = tx
        .execute(
            "INSERT INTO policy_version (id, document, number, state, successor, changed_at, announced_at, effective_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            params![
                version.id,
                version.document.word(),
                version.number,
                version.state.word(),
                &version.successor,
                version.changed_at,
                version.announced_at,
                version.effective_at,
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// Inserts what a version says in a language.
pub(super) async fn insert_text(
    tx: &Tx,
    version: VersionId,
    language: Language,
    source: &str,
    summary: &str,
) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO policy_text (version_id, language, source, summary) VALUES ($1, $2, $3, $4)",
        params![version, language.tag(), source, summary],
    )
    .await
}

/// Fixes the exact text of a version in a language.
pub(super) async fn fix_text(
    tx: &Tx,
    version: VersionId,
    language: Language,
    text: &str,
    hash: &[u8],
) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE policy_text SET text = $3, text_hash = $4 WHERE version_id = $1 AND language = $2 AND text IS NULL",
        params![version, language.tag(), text, hash],
    )
    .await
}

/// Notes what a version names of the register.
pub(super) async fn set_coverage(tx: &Tx, version: VersionId, covers: &str) -> Result<u64, DbError> {
    tx.execute("UPDATE policy_version SET covers = $2 WHERE id = $1", params![version, covers]).await
}

/// A version by its key.
pub(super) async fn by_id(db: &impl Read, version: VersionId) -> Result<Option<Version>, DbError> {
    let sql = format!("SELECT {COLUMNS} FROM policy_version v WHERE v.id = $1");
    let row: Option<VersionRow> = db.optional(AssertSqlSafe(sql), params![version]).await?;
    Ok(row.and_then(VersionRow::version))
}

/// The version that was in force before one with a number: the last one that took effect.
pub(super) async fn before(db: &impl Read, document: Document, number: i64) -> Result<Option<Version>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM policy_version v WHERE v.document = $1 AND v.number < $2 \
         AND v.state IN ('effective', 'superseded') ORDER BY v.number DESC LIMIT 1"
    );
    let row: Option<VersionRow> = db.optional(AssertSqlSafe(sql), params![document.word(), number]).await?;
    Ok(row.and_then(VersionRow::version))
}

/// Notes that a draft changes now, unless it is none any more or was changed since `seen`.
pub(super) async fn touch_draft(tx: &Tx, version: VersionId, seen: Millis, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE policy_version SET changed_at = $3 WHERE id = $1 AND changed_at = $2 AND state = 'draft'",
        params![version, seen, now],
    )
    .await
}

/// Changes what a version says that is not published.
pub(super) async fn set_source(tx: &Tx, version: VersionId, language: Language, source: &str) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE policy_text SET source = $3 WHERE version_id = $1 AND language = $2 AND text IS NULL",
        params![version, language.tag(), source],
    )
    .await
}

/// Changes what is said of a version that is not published.
pub(super) async fn set_summary(
    tx: &Tx,
    version: VersionId,
    language: Language,
    summary: &str,
) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE policy_text SET summary = $3 WHERE version_id = $1 AND language = $2 AND text IS NULL",
        params![version, language.tag(), summary],
    )
    .await
}

/// Deletes a draft.
pub(super) async fn delete_draft(tx: &Tx, version: VersionId) -> Result<u64, DbError> {
    tx.execute("DELETE FROM policy_version WHERE id = $1 AND state = 'draft'", params![version]).await
}

/// Gives a draft the next number and the day on which it takes effect; nothing when it is no draft.
pub(super) async fn announce(
    tx: &Tx,
    draft: &Version,
    now: Millis,
    effective_at: Millis,
) -> Result<Option<i64>, DbError> {
    let row: Option<(i64,)> = tx
        .optional(
            "UPDATE policy_version SET state = 'announced', announced_at = $3, effective_at = $4, \
             number = (SELECT COALESCE(MAX(o.number), 0) + 1 FROM policy_version o WHERE o.document = $2) \
             WHERE id = $1 AND state = 'draft' RETURNING number",
            params![draft.id, draft.document.word(), now, effective_at],
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Ends a version that is in one state, in another.
pub(super) async fn end(
    tx: &Tx,
    version: VersionId,
    from: VersionState,
    to: VersionState,
    at: Millis,
) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE policy_version SET state = $3, ended_at = $4 WHERE id = $1 AND state = $2",
        params![version, from.word(), to.word(), at],
    )
    .await
}

/// Puts an announced version in force.
pub(super) async fn put_in_force(tx: &Tx, version: VersionId) -> Result<u64, DbError> {
    tx.execute("UPDATE policy_version SET state = 'effective' WHERE id = $1 AND state = 'announced'", params![version])
        .await
}

/// The announced versions.
pub(super) async fn announced(db: &impl Read, language: Language) -> Result<Vec<VersionLine>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS}, {SUMMARY} FROM policy_version v WHERE v.state = 'announced' ORDER BY v.effective_at, v.id"
    );
    let rows: Vec<LineRow> = db.all(AssertSqlSafe(sql), params![language.tag()]).await?;
    Ok(rows.into_iter().filter_map(LineRow::line).collect())
}

/// The versions that are announced, or took effect after they were announced to the person, and that the person neither
/// accepted nor has seen.
pub(super) async fn not_seen(db: &impl Read, person: Uuid, language: Language) -> Result<Vec<VersionLine>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS}, {SUMMARY} FROM policy_version v JOIN person p ON p.id = $2 WHERE v.number > 1 \
         AND (v.state = 'announced' OR (v.state = 'effective' AND v.announced_at > p.created_at)) \
         AND NOT EXISTS (SELECT 1 FROM policy_acknowledgement a WHERE a.version_id = v.id AND a.person_id = p.id) \
         ORDER BY v.effective_at, v.id"
    );
    let rows: Vec<LineRow> = db.all(AssertSqlSafe(sql), params![language.tag(), person]).await?;
    Ok(rows.into_iter().filter_map(LineRow::line).collect())
}

/// Whom a version reached.
pub(super) async fn reach(db: &impl Read, version: VersionId) -> Result<Reach, DbError> {
    let counts: (i64, i64, i64, i64) = db
        .one(
            "SELECT (SELECT COUNT(*) FROM person WHERE confirmed_at IS NOT NULL), \
             (SELECT COUNT(*) FROM policy_notice WHERE version_id = $1), \
             (SELECT COUNT(*) FROM policy_acknowledgement WHERE version_id = $1 AND kind = 'seen'), \
             (SELECT COUNT(*) FROM policy_acknowledgement WHERE version_id = $1 AND kind = 'accepted')",
            params![version],
        )
        .await?;
    let [people, told, seen, accepted] =
        [counts.0, counts.1, counts.2, counts.3].map(|count| u64::try_from(count).unwrap_or_default());
    Ok(Reach { people, told, seen, accepted })
}

/// The number that the next published version of a document gets.
pub(super) async fn next_number(tx: &Tx, document: Document) -> Result<i64, DbError> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM policy_version WHERE document = $1";
    Ok(tx.one::<(i64,)>(sql, params![document.word()]).await?.0)
}

/// What was announced with a version: itself, and for a change of controller the other documents that name the company.
pub(super) async fn together(db: &impl Read, version: &Version) -> Result<Vec<Version>, DbError> {
    if version.successor.is_empty() {
        return Ok(vec![version.clone()]);
    }
    let sql =
        format!("SELECT {COLUMNS} FROM policy_version v WHERE v.successor = $1 AND v.announced_at = $2 ORDER BY v.id");
    let rows: Vec<VersionRow> = db.all(AssertSqlSafe(sql), params![&version.successor, version.announced_at]).await?;
    Ok(rows.into_iter().filter_map(VersionRow::version).collect())
}
