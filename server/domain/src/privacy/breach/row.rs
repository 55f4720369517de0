use model::{
    Millis,
    breach::{AuthorityDecision, Breach, BreachFacts, BreachId, Decision, Nature, TellingDecision},
    error::ErrorCode,
};
use sqlx::AssertSqlSafe;

use crate::{
    db::{Engine, Read, Tx},
    error::Result,
    params,
};

/// A breach with who noted it.
pub(super) const LINE: &str = "SELECT b.id, b.name, b.began_at, b.aware_at, b.happened, b.nature, b.categories, \
                               b.people, b.records, b.consequences, b.measures, b.authority, b.authority_at, \
                               b.authority_reference, b.authority_reason, b.telling, b.telling_at, b.telling_reason, \
                               b.found, b.told, a.first_name || ' ' || a.last_name AS noted_by, b.noted_at, b.closed_at \
                               FROM breach b LEFT JOIN person a ON a.id = b.noted_by";

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: BreachId,
    name: String,
    began_at: Option<Millis>,
    aware_at: Millis,
    happened: String,
    nature: String,
    categories: String,
    people: Option<i64>,
    records: Option<i64>,
    consequences: String,
    measures: String,
    authority: String,
    authority_at: Option<Millis>,
    authority_reference: String,
    authority_reason: String,
    telling: String,
    telling_at: Option<Millis>,
    telling_reason: String,
    found: i64,
    told: i64,
    noted_by: Option<String>,
    noted_at: Millis,
    closed_at: Option<Millis>,
}

impl From<Row> for Breach {
    fn from(row: Row) -> Self {
        let words = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let authority = Decision::from_word(&row.authority).zip(row.authority_at).map(|(decision, at)| {
            let (reference, reason) = (row.authority_reference.clone(), row.authority_reason.clone());
            AuthorityDecision { decision, at, reference, reason }
        });
        let telling = Decision::from_word(&row.telling).zip(row.telling_at).map(|(decision, at)| TellingDecision {
            decision,
            at,
            reason: row.telling_reason.clone(),
        });
        Self {
            id: row.id,
            facts: BreachFacts {
                name: row.name,
                began_at: row.began_at,
                aware_at: row.aware_at,
                happened: row.happened,
                nature: words(&row.nature).iter().filter_map(|word| Nature::from_word(word)).collect(),
                categories: words(&row.categories),
                people: row.people.map(number),
                records: row.records.map(number),
                consequences: row.consequences,
                measures: row.measures,
            },
            authority,
            telling,
            found: number(row.found),
            told: number(row.told),
            noted_by: row.noted_by,
            noted_at: row.noted_at,
            closed_at: row.closed_at,
        }
    }
}

/// A count that the database holds.
pub(super) fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

/// A breach.
pub(super) async fn find(db: &impl Read, breach: BreachId) -> Result<Breach> {
    let row: Option<Row> = db.optional(AssertSqlSafe(format!("{LINE} WHERE b.id = $1")), params![breach]).await?;
    Ok(row.ok_or(ErrorCode::NotFound)?.into())
}

/// A breach that is not closed, which nobody else changes until the transaction ends. SQLite has one writer anyway.
pub(super) async fn find_open(tx: &Tx, breach: BreachId) -> Result<Breach> {
    if tx.engine() == Engine::Postgres {
        let _: Option<(BreachId,)> =
            tx.optional("SELECT id FROM breach WHERE id = $1 FOR UPDATE", params![breach]).await?;
    }
    let found = find(tx, breach).await?;
    if found.closed_at.is_some() {
        return Err(ErrorCode::Conflict.into());
    }
    Ok(found)
}
