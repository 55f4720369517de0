use model::{
    MINUTE, Millis,
    account::{AgeBand, PersonId, Role, SignedIn},
    admin::{PersonDetails, PersonPage},
    error::{ErrorCode, Problems},
    language::Language,
};

use super::{people, role::is_last_administrator};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require, require_person},
    db::{Read as _, Tx},
    error::{Result, check},
    params, policy, privacy,
};

/// How long the details of a person stay open for who gave a reason, in milliseconds.
pub const GRANT_LIFETIME: Millis = 15 * MINUTE;

/// Opens the details of a person for a quarter of an hour. The person finds the reason in their own data.
pub async fn open_person(site: &Site, actor: &Actor, person: PersonId, reason: &str) -> Result<()> {
    require(actor, Permission::ManagePeople)?;
    let staff = require_person(actor)?;
    let reason = checked_reason(reason)?;
    let tx = site.db.begin().await?;
    if people::find(&tx, person).await?.is_none() {
        return Err(ErrorCode::NotFound.into());
    }
    grant(site, &tx, staff, person, &reason).await?;
    tx.commit().await?;
    Ok(())
}

/// A reason for looking at somebody's data.
///
/// # Errors
/// A problem of the field `reason` when it is too short or too long.
pub(crate) fn checked_reason(reason: &str) -> Result<String> {
    let mut problems = Problems::default();
    let reason = problems.text("reason", reason, 5, 300).to_owned();
    check(problems)?;
    Ok(reason)
}

/// Notes that a member of staff may look at somebody's data for a quarter of an hour, and why.
pub(crate) async fn grant(site: &Site, tx: &Tx, staff: &SignedIn, person: PersonId, reason: &str) -> Result<()> {
    let now = site.now();
    tx.execute(
        "INSERT INTO data_access_grant (id, staff_id, subject_id, reason, granted_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![site.new_id()?, staff.person, person, reason, now, now + GRANT_LIFETIME],
    )
    .await?;
    audit::record(site, tx, &Actor::Person(staff.clone()), "admin.opened-person", Some(person), "").await
}

/// Until when a member of staff may look at somebody's data, if they may now.
pub(crate) async fn granted_until(site: &Site, staff: PersonId, person: PersonId) -> Result<Option<Millis>> {
    let (until,): (Option<Millis>,) = site
        .db
        .one(
            "SELECT MAX(expires_at) FROM data_access_grant \
             WHERE subject_id = $1 AND staff_id = $2 AND expires_at > $3",
            params![person, staff, site.now()],
        )
        .await?;
    Ok(until)
}

/// The page about a person: their details only while they are open for this member of staff.
pub async fn person(site: &Site, actor: &Actor, person: PersonId) -> Result<PersonPage> {
    require(actor, Permission::ManagePeople)?;
    let staff = require_person(actor)?;
    let line = people::find(&site.db, person).await?.ok_or(ErrorCode::NotFound)?;
    let is_last_administrator = line.role == Role::Administrator && is_last_administrator(&site.db, person).await?;
    let details = details(site, staff, person).await?;
    Ok(PersonPage { line, details, is_last_administrator })
}

#[derive(sqlx::FromRow)]
struct DetailsRow {
    first_name: String,
    last_name: String,
    email: String,
    role: String,
    age_band: String,
    language: String,
    created_at: Millis,
    confirmed_at: Option<Millis>,
    open_until: Millis,
}

async fn details(site: &Site, staff: &SignedIn, person: PersonId) -> Result<Option<PersonDetails>> {
    let now = site.now();
    let row: Option<DetailsRow> = site
        .db
        .optional(
            "SELECT p.first_name, p.last_name, p.email, p.role, p.age_band, p.language, p.created_at, p.confirmed_at, \
             g.expires_at AS open_until FROM person p JOIN data_access_grant g ON g.subject_id = p.id \
             WHERE p.id = $1 AND g.staff_id = $2 AND g.expires_at > $3 ORDER BY g.expires_at DESC LIMIT 1",
            params![person, staff.person, now],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let sessions: Vec<(Millis,)> = site
        .db
        .all(
            "SELECT seen_at FROM session WHERE person_id = $1 AND expires_at > $2 ORDER BY seen_at DESC LIMIT 50",
            params![person, now],
        )
        .await?;
    let is_held_back =
        privacy::objects_to_community(&site.db, person).await? || privacy::is_restricted(&site.db, person).await?;
    let former: Vec<(String, String)> = site
        .db
        .all(
            "SELECT first_name, last_name FROM former_name WHERE person_id = $1 ORDER BY replaced_at DESC, id DESC LIMIT 50",
            params![person],
        )
        .await?;
    Ok(Some(PersonDetails {
        id: person,
        name: format!("{} {}", row.first_name, row.last_name),
        former_names: former
            .into_iter()
            .filter(|_| !is_held_back)
            .map(|(first, last)| format!("{first} {last}"))
            .collect(),
        email: row.email,
        role: Role::from_word(&row.role).unwrap_or_default(),
        age_band: AgeBand::from_word(&row.age_band).unwrap_or(AgeBand::Minor),
        language: Language::from_tag(&row.language).unwrap_or_default(),
        created_at: row.created_at,
        confirmed_at: row.confirmed_at,
        sessions: sessions.into_iter().map(|session| session.0).collect(),
        open_until: row.open_until,
        acknowledged: policy::acknowledgements(&site.db, person).await?,
    }))
}
