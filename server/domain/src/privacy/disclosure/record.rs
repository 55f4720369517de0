use model::{
    account::PersonId,
    disclosure::DisclosureId,
    error::{ErrorCode, Problem, Problems},
    language::Language,
};

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Read as _, Tx},
    error::{Result, check},
    jobs::{self, Job, Start},
    mail::{self, MailKind, Recipient},
    params,
    privacy::{
        day::{day, day_to_come},
        whom::whom,
    },
};

/// A disclosure, as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct NewDisclosure<'a> {
    /// The address of whom it is about.
    pub email: &'a str,
    /// The authority.
    pub authority: &'a str,
    /// On which legal ground it required it.
    pub ground: &'a str,
    /// What it was told.
    pub scope: &'a str,
    /// The day.
    pub disclosed: &'a str,
    /// On which legal ground the person is not told yet; empty when they are told at once.
    pub delay_ground: &'a str,
    /// The day on which they are told; empty when they are told at once.
    pub quiet_until: &'a str,
}

/// Records a disclosure, and tells the person or has them told on the day when that is allowed.
///
/// # Errors
/// A problem beside each field that is wrong: a delay needs both its ground and its day.
pub async fn record_disclosure(site: &Site, actor: &Actor, new: &NewDisclosure<'_>) -> Result<DisclosureId> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let staff = authority::require_person(actor)?.person;
    let now = site.now();
    let mut problems = Problems::default();
    let authority = problems.text("authority", new.authority, 3, 200);
    let ground = problems.text("ground", new.ground, 5, 500);
    let scope = problems.text("scope", new.scope, 5, 2000);
    let disclosed_at = day(&mut problems, "disclosed", new.disclosed);
    if disclosed_at.is_some_and(|at| at > now) {
        problems.add("disclosed", Problem::StillToCome);
    }
    let is_delayed = !new.delay_ground.trim().is_empty() || !new.quiet_until.trim().is_empty();
    let (delay_ground, quiet_until) = if is_delayed {
        let ground = problems.text("delay_ground", new.delay_ground, 5, 500);
        (ground, day_to_come(&mut problems, "quiet_until", new.quiet_until, now))
    } else {
        ("", None)
    };
    let person = whom(site, &mut problems, new.email).await?;
    check(problems)?;
    let (Some(person), Some(disclosed_at)) = (person, disclosed_at) else { return Err(ErrorCode::Invalid.into()) };
    let id = site.new_id()?;
    let tx = site.db.begin().await?;
    tx.execute(
        "INSERT INTO disclosure (id, authority, ground, disclosed_at, decided_by, noted_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, authority, ground, disclosed_at, staff, now],
    )
    .await?;
    tx.execute(
        "INSERT INTO disclosure_notice (disclosure_id, person_id, authority, ground, scope, disclosed_at, delay_ground, \
         quiet_until_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![id, person, authority, ground, scope, disclosed_at, delay_ground, quiet_until],
    )
    .await?;
    match quiet_until {
        Some(at) => jobs::enqueue(&tx, &Job::TellDisclosure { disclosure: id }, Start::At(at)).await?,
        None => tell(site, &tx, id).await?,
    }
    // The log names the disclosure and not the person, who must not find there what may not be told yet.
    audit::record(site, &tx, actor, "privacy.disclosure-recorded", None, &id.to_string()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Tells a person of a disclosure once the day has come; does nothing the second time, and nothing for an account that is
/// gone.
pub async fn tell_disclosure(site: &Site, disclosure: DisclosureId) -> Result<()> {
    let tx = site.db.begin().await?;
    let due: Option<(PersonId,)> = tx
        .optional(
            // The queue counts in seconds, so a job may come a fraction of one early.
            "SELECT person_id FROM disclosure_notice \
             WHERE disclosure_id = $1 AND told_at IS NULL AND quiet_until_at <= $2",
            params![disclosure, site.now() + 1000],
        )
        .await?;
    if due.is_none() {
        return Ok(());
    }
    tell(site, &tx, disclosure).await?;
    audit::record(site, &tx, &Actor::System, "privacy.disclosure-told", None, &disclosure.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Told {
    person: PersonId,
    email: String,
    first_name: String,
    language: String,
    authority: String,
    is_gone: i64,
}

/// Marks a disclosure as told and writes the mail about it; whose account is erased but for a hold gets none.
async fn tell(site: &Site, tx: &Tx, disclosure: DisclosureId) -> Result<()> {
    tx.execute("UPDATE disclosure_notice SET told_at = $2 WHERE disclosure_id = $1", params![disclosure, site.now()])
        .await?;
    let told: Told = tx
        .one(
            "SELECT p.id AS person, p.email, p.first_name, p.language, n.authority, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM held_subject s WHERE s.person_id = p.id) THEN 1 ELSE 0 END AS BIGINT) \
             AS is_gone FROM disclosure_notice n JOIN person p ON p.id = n.person_id WHERE n.disclosure_id = $1",
            params![disclosure],
        )
        .await?;
    if told.is_gone != 0 {
        return Ok(());
    }
    let to = Recipient {
        person: Some(told.person),
        address: &told.email,
        first_name: &told.first_name,
        language: Language::from_tag(&told.language).unwrap_or_default(),
    };
    let link = format!("{}/settings/looks", site.settings.url);
    mail::send(site, tx, to, &MailKind::Disclosed { authority: told.authority, link }).await?;
    Ok(())
}
