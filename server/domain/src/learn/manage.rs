use model::{
    account::{PersonId, Role},
    error::ErrorCode,
    learn::{CourseState, ManagedCourse},
};
use uuid::Uuid;

use super::{may_manage, store};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::Tx,
    error::Result,
    params,
};

/// The courses that the actor runs: a teacher's own, all for an administrator.
pub async fn managed_courses(site: &Site, actor: &Actor) -> Result<Vec<ManagedCourse>> {
    authority::require(actor, Permission::ManageCourses)?;
    let own = actor.person().filter(|person| person.role != Role::Administrator).map(|person| person.person);
    Ok(store::managed(&site.db, own).await?)
}

/// Opens a course to everybody.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] when the course is not the actor's to run.
pub async fn publish(site: &Site, actor: &Actor, course: Uuid) -> Result<()> {
    change(site, actor, course, CourseState::Published, "learn.course-published").await
}

/// Hides a course from everybody but those who run it. Progress in it is kept.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] when the course is not the actor's to run.
pub async fn withdraw(site: &Site, actor: &Actor, course: Uuid) -> Result<()> {
    change(site, actor, course, CourseState::Draft, "learn.course-withdrawn").await
}

async fn change(site: &Site, actor: &Actor, course: Uuid, state: CourseState, event: &'static str) -> Result<()> {
    authority::require(actor, Permission::ManageCourses)?;
    let tx = site.db.begin().await?;
    let row = store::find_course_by_id(&tx, course).await?.ok_or(ErrorCode::NotFound)?;
    if actor.person().is_some_and(|person| !may_manage(person, row.owner_id)) {
        return Err(ErrorCode::NotAllowed.into());
    }
    store::set_state(&tx, course, state).await?;
    audit::record(site, &tx, actor, event, row.owner_id, &course.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the courses of a person off the page, as part of the caller's transaction.
pub(crate) async fn withdraw_courses_of(tx: &Tx, owner: PersonId) -> Result<()> {
    tx.execute("UPDATE course SET state = 'draft' WHERE owner_id = $1", params![owner]).await?;
    Ok(())
}
