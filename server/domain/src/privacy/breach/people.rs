use std::collections::HashMap;

use model::{
    Millis,
    account::PersonId,
    admin::{TablePage, TableQuery},
    breach::{AffectedId, AffectedIdentity, AffectedPage, AffectedPerson, BreachId},
    error::ErrorCode,
};

use super::{list::language, row::find, search::choices};
use crate::{
    Site,
    actor::Actor,
    admin,
    authority::{self, Permission},
    db::{Read, Tx},
    error::Result,
    params,
};

#[derive(sqlx::FromRow)]
struct Row {
    id: AffectedId,
    found_at: Millis,
    told_at: Option<Millis>,
    person_id: PersonId,
    name: String,
    email: String,
    is_gone: i64,
}

/// The people of one page of the list, in the order in which they were found.
async fn rows(db: &impl Read, breach: BreachId, query: &TableQuery) -> Result<Vec<Row>> {
    Ok(db
        .all(
            "SELECT n.id, n.found_at, n.told_at, n.person_id, p.first_name || ' ' || p.last_name AS name, p.email, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM held_subject s WHERE s.person_id = p.id) THEN 1 ELSE 0 END AS BIGINT) \
             AS is_gone FROM breach_person n JOIN person p ON p.id = n.person_id WHERE n.breach_id = $1 ORDER BY n.id \
             LIMIT $2 OFFSET $3",
            params![breach, TableQuery::ROWS, query.offset()],
        )
        .await?)
}

/// The people whom a breach affects: who they are only while that is open for this member of staff, by
/// [`open_affected`].
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub async fn affected(site: &Site, actor: &Actor, breach: BreachId, query: &TableQuery) -> Result<AffectedPage> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let staff = authority::require_person(actor)?.person;
    let found = find(&site.db, breach).await?;
    let (count,): (i64,) =
        site.db.one("SELECT COUNT(*) FROM breach_person WHERE breach_id = $1", params![breach]).await?;
    let open = open_for(&site.db, breach, staff, site.now()).await?;
    let people = rows(&site.db, breach, query).await?.into_iter().map(|row| {
        let until = open.get(&row.person_id).filter(|_| row.is_gone == 0).copied();
        AffectedPerson {
            id: row.id,
            found_at: row.found_at,
            told_at: row.told_at,
            identity: until.map(|open_until| AffectedIdentity { name: row.name, email: row.email, open_until }),
        }
    });
    Ok(AffectedPage {
        people: TablePage::new(people.collect(), query, count),
        searchable: choices(language(actor)),
        breach: found,
    })
}

/// Until when who is open for a member of staff, of those whom a breach affects.
async fn open_for(db: &impl Read, breach: BreachId, staff: PersonId, now: Millis) -> Result<HashMap<PersonId, Millis>> {
    let open: Vec<(PersonId, Millis)> = db
        .all(
            "SELECT g.subject_id, MAX(g.expires_at) FROM data_access_grant g JOIN breach_person n \
             ON n.person_id = g.subject_id AND n.breach_id = $1 WHERE g.staff_id = $2 AND g.expires_at > $3 \
             GROUP BY g.subject_id",
            params![breach, staff, now],
        )
        .await?;
    Ok(open.into_iter().collect())
}

/// Opens who the people of one page of the list are, for a quarter of an hour and for a reason, which each of them finds
/// in their data.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is nobody on the page; a problem beside the reason.
pub async fn open_affected(site: &Site, actor: &Actor, breach: BreachId, page: u32, reason: &str) -> Result<()> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let staff = authority::require_person(actor)?;
    let reason = admin::checked_reason(reason)?;
    let tx: Tx = site.db.begin().await?;
    let people = rows(&tx, breach, &TableQuery { page, ..TableQuery::default() }).await?;
    if people.is_empty() {
        return Err(ErrorCode::NotFound.into());
    }
    let open = open_for(&tx, breach, staff.person, site.now()).await?;
    for row in people.iter().filter(|row| row.is_gone == 0 && !open.contains_key(&row.person_id)) {
        admin::grant(site, &tx, staff, row.person_id, &reason).await?;
    }
    tx.commit().await?;
    Ok(())
}
