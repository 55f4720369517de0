use model::{
    Millis,
    admin::{TablePage, TableQuery},
    disclosure::{DisclosureId, DisclosureLine, NoticeState, OwnDisclosure},
    language::Language,
};
use sqlx::AssertSqlSafe;

use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::Read as _,
    error::Result,
    mail, params,
    register::{self, csv_line},
};

/// The columns of the file, by the words of the locale keys `disclosure-head-<word>`.
const HEADS: [&str; 7] = ["authority", "ground", "disclosed", "decided-by", "told", "quiet-until", "delay-ground"];

const LINE: &str = "SELECT d.id, d.authority, d.ground, d.disclosed_at, a.first_name || ' ' || a.last_name AS decided_by, \
                    p.email, n.told_at, n.delay_ground, n.quiet_until_at FROM disclosure d \
                    LEFT JOIN person a ON a.id = d.decided_by LEFT JOIN disclosure_notice n ON n.disclosure_id = d.id \
                    LEFT JOIN person p ON p.id = n.person_id ORDER BY d.disclosed_at DESC, d.id DESC";

#[derive(sqlx::FromRow)]
struct Row {
    id: DisclosureId,
    authority: String,
    ground: String,
    disclosed_at: Millis,
    decided_by: Option<String>,
    email: Option<String>,
    told_at: Option<Millis>,
    delay_ground: Option<String>,
    quiet_until_at: Option<Millis>,
}

impl From<Row> for DisclosureLine {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            authority: row.authority,
            ground: row.ground,
            disclosed_at: row.disclosed_at,
            decided_by: row.decided_by,
            notice: row.email.map(|email| NoticeState {
                masked_address: mail::masked(&email),
                told_at: row.told_at,
                delay_ground: row.delay_ground.unwrap_or_default(),
                quiet_until: row.quiet_until_at,
            }),
        }
    }
}

/// All disclosures, the latest first.
pub async fn disclosures(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<DisclosureLine>> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let (count,): (i64,) = site.db.one("SELECT COUNT(*) FROM disclosure", params![]).await?;
    let sql = format!("{LINE} LIMIT $1 OFFSET $2");
    let rows: Vec<Row> = site.db.all(AssertSqlSafe(sql), params![TableQuery::ROWS, query.offset()]).await?;
    Ok(TablePage::new(rows.into_iter().map(DisclosureLine::from).collect(), query, count))
}

/// The register of disclosures as CSV (RFC 4180), which names none of the people concerned.
pub async fn disclosures_csv(site: &Site, actor: &Actor) -> Result<String> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let rows: Vec<Row> = site.db.all(LINE, params![]).await?;
    let mut csv =
        csv_line(&HEADS.map(|head| register::text(language, &format!("disclosure-head-{head}")).into_owned()));
    for row in rows {
        let date = |at: Option<Millis>| at.map(|at| register::date(language, at)).unwrap_or_default();
        csv += &csv_line(&[
            row.authority,
            row.ground,
            date(Some(row.disclosed_at)),
            row.decided_by.unwrap_or_default(),
            told(language, row.email.is_some(), row.told_at),
            date(row.quiet_until_at),
            row.delay_ground.unwrap_or_default(),
        ]);
    }
    Ok(csv)
}

fn told(language: Language, is_there: bool, at: Option<Millis>) -> String {
    match at {
        Some(at) => register::date(language, at),
        None if is_there => register::text(language, "disclosure-not-told").into_owned(),
        None => register::text(language, "disclosure-person-gone").into_owned(),
    }
}

/// What was disclosed of the person who asks and may be told, the latest first.
pub async fn own_disclosures(site: &Site, actor: &Actor) -> Result<Vec<OwnDisclosure>> {
    let person = authority::require_person(actor)?.person;
    let rows: Vec<(String, String, String, Millis, String)> = site
        .db
        .all(
            "SELECT authority, ground, scope, disclosed_at, delay_ground FROM disclosure_notice \
             WHERE person_id = $1 AND told_at IS NOT NULL ORDER BY disclosed_at DESC, disclosure_id DESC LIMIT 200",
            params![person],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(authority, ground, scope, disclosed_at, delay_ground)| OwnDisclosure {
            authority,
            ground,
            scope,
            disclosed_at,
            delay_ground,
        })
        .collect())
}
