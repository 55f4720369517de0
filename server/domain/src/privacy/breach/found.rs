use std::fmt::Write as _;

use model::{
    account::PersonId,
    breach::{AffectedId, BreachField, BreachId, FoundPeople},
    error::{ErrorCode, Problem, Problems},
};
use sqlx::AssertSqlSafe;

use super::{
    entry::note,
    list::language,
    row::{find, find_open, number},
    search::{AffectedSearch, Search},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Param, Read as _, Tx},
    error::{Result, check},
    params,
    privacy::whom::whom,
    register,
};

/// How many people are added in one statement.
const BATCH: usize = 500;

/// Checks a search before it is run.
///
/// # Errors
/// A problem beside each field that is wrong.
pub fn check_search(site: &Site, actor: &Actor, asked: &AffectedSearch<'_>) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    Search::checked(asked, site.now()).map(|_| ())
}

/// Counts the people whom a search finds, and names nobody.
///
/// # Errors
/// [`ErrorCode::NotFound`], and a problem beside each field that is wrong.
pub async fn preview_found(
    site: &Site,
    actor: &Actor,
    breach: BreachId,
    asked: &AffectedSearch<'_>,
) -> Result<FoundPeople> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let search = Search::checked(asked, site.now())?;
    find(&site.db, breach).await?;
    let sql = format!(
        "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM breach_person b WHERE b.breach_id = $1 \
         AND b.person_id = found.affected_person) THEN 1 ELSE 0 END), 0) AS BIGINT) FROM ({}) found",
        search.sql()
    );
    let (people, known): (i64, i64) = site.db.one(AssertSqlSafe(sql), params![breach]).await?;
    let name = |table: &&register::Table| {
        register::text(language(actor), &format!("processing-table-{}", table.name)).into_owned()
    };
    Ok(FoundPeople {
        people: number(people),
        known: number(known),
        tables: search.tables.iter().map(&name).collect(),
        without_time: search.tables.iter().filter(|table| search.ignores_days(table)).map(name).collect(),
    })
}

/// Adds the people whom a search finds, but for those found before, and tells how many they are.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::Conflict`] when the breach is closed, and a problem beside each field that is
/// wrong.
pub async fn add_found(site: &Site, actor: &Actor, breach: BreachId, asked: &AffectedSearch<'_>) -> Result<u64> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let search = Search::checked(asked, site.now())?;
    let tx = site.db.begin().await?;
    find_open(&tx, breach).await?;
    let sql = format!(
        "SELECT affected_person FROM ({}) found WHERE NOT EXISTS (SELECT 1 FROM breach_person b \
         WHERE b.breach_id = $1 AND b.person_id = found.affected_person)",
        search.sql()
    );
    let people: Vec<(PersonId,)> = tx.all(AssertSqlSafe(sql), params![breach]).await?;
    for batch in people.chunks(BATCH) {
        add(site, &tx, breach, batch.iter().map(|(person,)| *person)).await?;
    }
    note(site, &tx, actor, breach, BreachField::Found, &search.noted(people.len())).await?;
    audit::record(site, &tx, actor, "privacy.breach-people-found", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(u64::try_from(people.len()).unwrap_or(u64::MAX))
}

async fn add(site: &Site, tx: &Tx, breach: BreachId, people: impl Iterator<Item = PersonId>) -> Result<()> {
    let mut values = params![breach, site.now()];
    let mut sql = "INSERT INTO breach_person (id, breach_id, person_id, found_at) VALUES ".to_owned();
    for person in people {
        let place = values.len() + 1;
        let comma = if place > 3 { ", " } else { "" };
        let _ = write!(sql, "{comma}(${place}, $1, ${}, $2)", place + 1);
        values.extend([Param::from(site.new_id()?), Param::from(person)]);
    }
    let added = tx.execute(AssertSqlSafe(sql), values).await?;
    tx.execute(
        "UPDATE breach SET found = found + $2 WHERE id = $1",
        params![breach, i64::try_from(added).unwrap_or_default()],
    )
    .await?;
    Ok(())
}

/// Adds somebody by their address.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::Conflict`] when the breach is closed, and a problem beside the address: nobody has
/// it, or they were found before.
pub async fn add_affected(site: &Site, actor: &Actor, breach: BreachId, email: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let mut problems = Problems::default();
    let person = whom(site, &mut problems, email).await?;
    let tx = site.db.begin().await?;
    find_open(&tx, breach).await?;
    let known: Option<(AffectedId,)> = tx
        .optional("SELECT id FROM breach_person WHERE breach_id = $1 AND person_id = $2", params![breach, person])
        .await?;
    if known.is_some() {
        problems.add("email", Problem::Unchanged);
    }
    check(problems)?;
    add(site, &tx, breach, person.into_iter()).await?;
    // Neither the history nor the log says who it is: that opens for a reason only.
    note(site, &tx, actor, breach, BreachField::Added, "").await?;
    audit::record(site, &tx, actor, "privacy.breach-person-added", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes somebody who was not told yet, and was found by mistake.
///
/// # Errors
/// [`ErrorCode::NotFound`] when nobody is to be removed, [`ErrorCode::Conflict`] when the breach is closed.
pub async fn remove_affected(site: &Site, actor: &Actor, breach: BreachId, affected: AffectedId) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let tx = site.db.begin().await?;
    find_open(&tx, breach).await?;
    let removed = tx
        .execute(
            "DELETE FROM breach_person WHERE id = $1 AND breach_id = $2 AND told_at IS NULL",
            params![affected, breach],
        )
        .await?;
    if removed == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    tx.execute("UPDATE breach SET found = found - 1 WHERE id = $1", params![breach]).await?;
    note(site, &tx, actor, breach, BreachField::Removed, "").await?;
    audit::record(site, &tx, actor, "privacy.breach-person-removed", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
