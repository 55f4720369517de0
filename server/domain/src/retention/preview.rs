use std::collections::HashMap;

use model::{
    Millis,
    language::Language,
    retention::{RetentionOverview, RuleLine, RunCause, RunLine},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{ARCHIVES, OUTBOX};
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::{Param, Read as _},
    error::Result,
    jobs, mail, params, privacy,
    register::{self, Basis, Clock, RETENTION_RULES, Retention, RetentionRule, Table},
};

/// How many runs are shown.
const RUNS: u32 = 30;

/// The rules with what their next run removes, and the runs that were.
pub async fn overview(site: &Site, actor: &Actor) -> Result<RetentionOverview> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let counts = outlived(site).await?;
    let mut rules: Vec<RuleLine> =
        RETENTION_RULES.iter().filter_map(|rule| line(language, rule, counts.get(rule.table).copied())).collect();
    rules.push(files(language, ARCHIVES, privacy::overdue_archives(site).await?));
    rules.push(files(language, OUTBOX, mail::outlived_files(site).await?.len()));
    let lasting = register::tables().filter(|table| RETENTION_RULES.iter().all(|rule| rule.table != table.name));
    let (next_run_at,): (Millis,) =
        site.db.one("SELECT due_at FROM schedule WHERE name = 'retention'", params![]).await?;
    let (asked,): (i64,) = site
        .db
        .one("SELECT COUNT(*) FROM retention_run WHERE ended_at IS NULL AND cause = 'person'", params![])
        .await?;
    Ok(RetentionOverview {
        rules,
        lasting: lasting.map(|table| word(language, "processing-table", table.name)).collect(),
        next_run_at: next_run_at.max(site.now()),
        under_way: if asked > 0 { Some(jobs::retention_progress(&site.db).await?) } else { None },
        runs: runs(site, language).await?,
    })
}

/// By table, how many rows the next run removes and how many it keeps back: one query, with the conditions of the run.
async fn outlived(site: &Site) -> Result<HashMap<String, (i64, i64)>> {
    let (mut parts, mut cutoffs) = (Vec::new(), Vec::new());
    for rule in RETENTION_RULES {
        let Some(cutoff) = rule.cutoff(site.now()) else { continue };
        cutoffs.push(Param::from(cutoff));
        let outlived = rule.outlived.replace("$1", &format!("${}", cutoffs.len()));
        let kept = register::kept_back(rule.table);
        parts.push(format!(
            "SELECT CAST('{0}' AS TEXT), CAST(COALESCE(SUM(CASE WHEN {kept} THEN 0 ELSE 1 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN {kept} THEN 1 ELSE 0 END), 0) AS BIGINT) FROM {0} WHERE {outlived}",
            rule.table
        ));
    }
    let rows: Vec<(String, i64, i64)> = site.db.all(AssertSqlSafe(parts.join(" UNION ALL ")), cutoffs).await?;
    Ok(rows.into_iter().map(|(table, removed, kept)| (table, (removed, kept))).collect())
}

fn line(language: Language, rule: &RetentionRule, counts: Option<(i64, i64)>) -> Option<RuleLine> {
    let table = register::tables().find(|table| table.name == rule.table)?;
    let (outlived, kept_back) = counts.unwrap_or_default();
    Some(RuleLine {
        word: rule.table.to_owned(),
        name: word(language, "processing-table", rule.table),
        period: period(language, rule, table),
        from: word(language, "retention-from", rule.table),
        ground: word(language, "processing-basis", Basis::word(table.basis)),
        outlived: number(outlived),
        kept_back: number(kept_back),
    })
}

fn period(language: Language, rule: &RetentionRule, table: &Table) -> String {
    match (rule.clock, table.retention) {
        (Clock::AfterDays, Retention::Days(days)) => {
            register::text_with(language, "processing-retention-days", &[("days", u32::from(days).into())])
        }
        _ => register::text(language, "retention-at-once").into_owned(),
    }
}

/// The rule of files, whose ground is that of what they belong to.
fn files(language: Language, place: &str, outlived: usize) -> RuleLine {
    RuleLine {
        word: place.to_owned(),
        name: word(language, "place", place),
        period: word(language, "retention-period", place),
        from: word(language, "retention-from", place),
        ground: word(language, "retention-ground", place),
        outlived: u64::try_from(outlived).unwrap_or(u64::MAX),
        kept_back: 0,
    }
}

#[derive(sqlx::FromRow)]
struct RunRow {
    id: Uuid,
    cause: String,
    asked_by: Option<String>,
    asked_at: Millis,
    began_at: Option<Millis>,
    ended_at: Option<Millis>,
}

async fn runs(site: &Site, language: Language) -> Result<Vec<RunLine>> {
    let rows: Vec<RunRow> = site
        .db
        .all(
            "SELECT r.id, r.cause, p.first_name || ' ' || p.last_name AS asked_by, r.asked_at, r.began_at, r.ended_at \
             FROM retention_run r LEFT JOIN person p ON p.id = r.asked_by ORDER BY r.asked_at DESC, r.id DESC LIMIT $1",
            params![RUNS],
        )
        .await?;
    let counts: Vec<(Uuid, String, i64)> = site
        .db
        .all(
            "SELECT run_id, rule, removed FROM retention_count WHERE run_id IN (SELECT id FROM retention_run \
             ORDER BY asked_at DESC, id DESC LIMIT $1) ORDER BY rule",
            params![RUNS],
        )
        .await?;
    let mut removed: HashMap<Uuid, Vec<(String, u64)>> = HashMap::new();
    for (run, rule, count) in counts {
        removed.entry(run).or_default().push((rule_name(language, &rule), number(count)));
    }
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(RunLine {
                cause: RunCause::from_word(&row.cause)?,
                asked_by: row.asked_by,
                asked_at: row.asked_at,
                began_at: row.began_at,
                ended_at: row.ended_at,
                removed: removed.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect())
}

fn rule_name(language: Language, rule: &str) -> String {
    word(language, if [ARCHIVES, OUTBOX].contains(&rule) { "place" } else { "processing-table" }, rule)
}

fn word(language: Language, kind: &str, word: &str) -> String {
    register::text(language, &format!("{kind}-{word}")).into_owned()
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}
