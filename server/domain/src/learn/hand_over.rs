use model::{
    account::{PersonId, Role},
    error::{ErrorCode, Problem},
    language::Language,
    learn::{ManagedCourse, Successor, course_address},
};
use uuid::Uuid;

use super::{may_manage, store};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission, may},
    db::{DbError, Read},
    error::{Error, Result},
    mail::{self, MailKind, Recipient},
    params,
};

#[derive(sqlx::FromRow)]
struct SuccessorRow {
    id: PersonId,
    first_name: String,
    last_name: String,
    email: String,
    role: String,
    language: String,
}

impl SuccessorRow {
    fn role(&self) -> Role {
        Role::from_word(&self.role).unwrap_or_default()
    }
}

/// Nobody is given a course who has the use of their data restricted, or whose account is about to go.
macro_rules! staying {
    ($which:literal) => {
        concat!(
            "SELECT id, first_name, last_name, email, role, language FROM person \
             WHERE confirmed_at IS NOT NULL AND restricted_at IS NULL AND NOT EXISTS (SELECT 1 FROM data_request r \
             WHERE r.person_id = person.id AND r.kind = 'erasure' AND r.state = 'open') AND ",
            $which
        )
    };
}

/// Those who may run courses, but for one person.
pub(crate) async fn successors(db: &impl Read, but: PersonId) -> Result<Vec<Successor>, DbError> {
    let rows: Vec<SuccessorRow> =
        db.all(staying!("id <> $1 AND role <> 'member' ORDER BY last_name, first_name, id"), params![but]).await?;
    Ok(rows
        .into_iter()
        .filter(|row| may(row.role(), Permission::ManageCourses))
        .map(|row| Successor {
            role: row.role(),
            name: format!("{} {}", row.first_name, row.last_name),
            person: row.id,
        })
        .collect())
}

/// The courses of one person.
pub(crate) async fn courses_of(db: &impl Read, person: PersonId) -> Result<Vec<ManagedCourse>, DbError> {
    store::managed(db, Some(person)).await
}

/// Gives a course to another person who may run courses, for good; they are told by mail. Whoever owns it may, also
/// when they are no teacher any more.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] when the course is not the actor's to give; [`Problem::NotAChoice`] for somebody who may
/// not run it, has it already, or is about to leave; [`ErrorCode::Conflict`] when somebody else gave it that moment.
pub async fn hand_over(site: &Site, actor: &Actor, course: Uuid, to: &str) -> Result<()> {
    let person = authority::require_person(actor)?;
    let to: PersonId = to.parse().map_err(|_| Error::field("to", Problem::NotAChoice))?;
    let tx = site.db.begin().await?;
    let row = store::find_course_by_id(&tx, course).await?;
    let may_give = |owner: Option<PersonId>| owner == Some(person.person) || may_manage(person, owner);
    let Some(row) = row.filter(|row| may_give(row.owner_id)) else { return Err(ErrorCode::NotAllowed.into()) };
    let successor: Option<SuccessorRow> = tx.optional(staying!("id = $1"), params![to]).await?;
    let successor = successor
        .filter(|found| may(found.role(), Permission::ManageCourses) && row.owner_id != Some(found.id))
        .ok_or_else(|| Error::field("to", Problem::NotAChoice))?;
    if store::set_owner(&tx, course, row.owner_id, successor.id).await? == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    let card = row.card();
    let recipient = Recipient {
        person: Some(successor.id),
        address: &successor.email,
        first_name: &successor.first_name,
        language: Language::from_tag(&successor.language).unwrap_or_default(),
    };
    let link = format!("{}{}", site.settings.url, course_address(&card.slug));
    mail::send(site, &tx, recipient, &MailKind::CourseHandedOver { title: card.title, link }).await?;
    audit::record(site, &tx, actor, "learn.course-handed-over", Some(successor.id), &course.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
