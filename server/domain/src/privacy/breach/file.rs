use model::{
    Millis,
    breach::{Breach, Decision},
    language::Language,
};

use super::{
    entry::nature,
    list::language,
    row::{LINE, Row},
};
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::Read as _,
    error::Result,
    params,
    register::{self, csv_line},
};
use sqlx::AssertSqlSafe;

/// The columns of the file, by the words of the locale keys `breach-head-<word>`.
const HEADS: [&str; 20] = [
    "name",
    "began",
    "aware",
    "happened",
    "nature",
    "categories",
    "people",
    "records",
    "consequences",
    "measures",
    "authority",
    "authority-at",
    "authority-reference",
    "authority-reason",
    "telling",
    "telling-at",
    "telling-reason",
    "found",
    "told",
    "closed",
];

/// The register of breaches as CSV (RFC 4180), which the authority may ask for (GDPR art. 33(5)) and which names none of
/// the people affected.
pub async fn breaches_csv(site: &Site, actor: &Actor) -> Result<String> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = language(actor);
    let rows: Vec<Row> = site.db.all(AssertSqlSafe(format!("{LINE} ORDER BY b.aware_at, b.id")), params![]).await?;
    let mut csv = csv_line(&HEADS.map(|head| word(language, "breach-head", head)));
    for row in rows {
        csv += &csv_line(&cells(language, row.into()));
    }
    Ok(csv)
}

fn cells(language: Language, breach: Breach) -> [String; 20] {
    let time = |at: Option<Millis>| at.map(|at| register::time(language, at)).unwrap_or_default();
    let count = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    let each =
        |kind: &str, words: &[&str]| words.iter().map(|one| word(language, kind, one)).collect::<Vec<_>>().join(", ");
    let decided = |kind: &str, decision: Option<Decision>| {
        decision.map(|decision| word(language, kind, decision.word())).unwrap_or_default()
    };
    let nature = nature(&breach.facts);
    let nature: Vec<&str> = nature.split(' ').filter(|word| !word.is_empty()).collect();
    let categories: Vec<&str> = breach.facts.categories.iter().map(String::as_str).collect();
    let (authority, telling) = (breach.authority, breach.telling);
    [
        breach.facts.name,
        time(breach.facts.began_at),
        time(Some(breach.facts.aware_at)),
        breach.facts.happened,
        each("breach-nature", &nature),
        each("category", &categories),
        count(breach.facts.people),
        count(breach.facts.records),
        breach.facts.consequences,
        breach.facts.measures,
        decided("breach-authority", authority.as_ref().map(|decided| decided.decision)),
        time(authority.as_ref().map(|decided| decided.at)),
        authority.as_ref().map(|decided| decided.reference.clone()).unwrap_or_default(),
        authority.map(|decided| decided.reason).unwrap_or_default(),
        decided("breach-telling", telling.as_ref().map(|decided| decided.decision)),
        time(telling.as_ref().map(|decided| decided.at)),
        telling.map(|decided| decided.reason).unwrap_or_default(),
        breach.found.to_string(),
        breach.told.to_string(),
        time(breach.closed_at),
    ]
}

fn word(language: Language, kind: &str, word: &str) -> String {
    register::text(language, &format!("{kind}-{word}")).into_owned()
}
