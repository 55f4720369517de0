use model::{
    Millis,
    admin::{MailLine, MailState, TablePage, TableQuery},
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

#[derive(sqlx::FromRow)]
struct MailRow {
    id: Uuid,
    address: String,
    kind: String,
    is_open: i64,
    queued_at: Millis,
    sent_at: Option<Millis>,
    attempts: i64,
    failure: Option<String>,
}

/// The outbox, newest first, without links and codes: whoever saw those could take over accounts.
pub async fn list(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<MailLine>> {
    require(actor, Permission::Operate)?;
    let condition = MailState::from_word(&query.filter).map_or("1 = 1", condition);
    let order = match (query.sort.as_str(), query.descending) {
        ("kind", false) => "kind, queued_at DESC",
        ("kind", true) => "kind DESC, queued_at DESC",
        ("attempts", false) => "attempts, queued_at DESC",
        ("attempts", true) => "attempts DESC, queued_at DESC",
        ("queued", false) => "queued_at",
        _ => "queued_at DESC",
    };
    let (count,): (i64,) =
        site.db.one(AssertSqlSafe(format!("SELECT COUNT(*) FROM mail WHERE {condition}")), params![]).await?;
    let rows: Vec<MailRow> = site
        .db
        .all(
            AssertSqlSafe(format!(
                "SELECT id, address, kind, CAST(CASE WHEN content = '{{}}' THEN 0 ELSE 1 END AS BIGINT) AS is_open, \
                 queued_at, sent_at, attempts, failure FROM mail WHERE {condition} ORDER BY {order} LIMIT $1 OFFSET $2"
            )),
            params![TableQuery::ROWS, query.offset()],
        )
        .await?;
    Ok(TablePage::new(rows.into_iter().map(line).collect(), query, count))
}

/// How many mails are not delivered yet.
pub async fn count_waiting(site: &Site) -> Result<u64> {
    let (count,): (i64,) =
        site.db.one("SELECT COUNT(*) FROM mail WHERE sent_at IS NULL AND content <> '{}'", params![]).await?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// Mails whose delivery failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Those that are tried again.
    pub failing: u64,
    /// Those that will never be delivered.
    pub refused: u64,
}

/// How many mails of the outbox could not be delivered so far.
pub async fn trouble(site: &Site) -> Result<Trouble> {
    let (failing, refused): (i64, i64) = site
        .db
        .one(
            "SELECT CAST(COALESCE(SUM(CASE WHEN content <> '{}' AND failure IS NOT NULL THEN 1 ELSE 0 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN content = '{}' THEN 1 ELSE 0 END), 0) AS BIGINT) FROM mail WHERE sent_at IS NULL",
            params![],
        )
        .await?;
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    Ok(Trouble { failing: count(failing), refused: count(refused) })
}

const fn condition(state: MailState) -> &'static str {
    match state {
        MailState::Waiting => "sent_at IS NULL AND content <> '{}'",
        MailState::Sent => "sent_at IS NOT NULL",
        MailState::Refused => "sent_at IS NULL AND content = '{}'",
    }
}

fn line(row: MailRow) -> MailLine {
    MailLine {
        id: row.id,
        kind: row.kind,
        masked_address: masked(&row.address),
        state: match (row.sent_at, row.is_open) {
            (Some(_), _) => MailState::Sent,
            (None, 0) => MailState::Refused,
            (None, _) => MailState::Waiting,
        },
        attempts: u32::try_from(row.attempts).unwrap_or_default(),
        queued_at: row.queued_at,
        sent_at: row.sent_at,
        failure: row.failure,
    }
}

/// An address without what identifies its owner: `a•••@example.org`.
pub(crate) fn masked(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}•••@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_address_keeps_one_letter_and_the_domain() {
        assert_eq!(masked("ada.lovelace@example.org"), "a•••@example.org");
        assert_eq!(masked("é@example.org"), "é•••@example.org");
        assert_eq!(masked("broken"), "b•••@");
    }
}
