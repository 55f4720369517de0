use model::{
    account::PersonId,
    error::{ErrorCode, Problem},
    learn::{LessonLink, MyCourse, course_address, neighbours},
};
use uuid::Uuid;

use super::{may_see_draft, store};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::require_person,
    db::Tx,
    error::{Error, Result},
    privacy::{is_restricted, refuse_restricted},
};

/// Begins a course. Returns the lesson to begin with.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such course, or when it is hidden from the actor.
pub async fn enrol(site: &Site, actor: &Actor, course: Uuid) -> Result<LessonLink> {
    let person = require_person(actor)?.person;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, person).await?;
    let row = store::find_course_by_id(&tx, course).await?.ok_or(ErrorCode::NotFound)?;
    if !row.is_published() && !may_see_draft(actor, row.owner_id) {
        return Err(ErrorCode::NotFound.into());
    }
    let (first, link) = store::first_lesson(&tx, course).await?.ok_or(ErrorCode::NotFound)?;
    if store::insert_enrolment(&tx, person, course, first, site.now()).await? == 1 {
        audit::record(site, &tx, actor, "learn.enrolled", Some(person), &course.to_string()).await?;
    }
    tx.commit().await?;
    Ok(link)
}

/// Leaves a course and forgets the progress in it.
///
/// # Errors
/// [`Problem::NotConfirmed`] when the box is not ticked, [`ErrorCode::NotFound`] when the person does not take it.
pub async fn leave(site: &Site, actor: &Actor, course: Uuid, confirmed: bool) -> Result<()> {
    let person = require_person(actor)?.person;
    if !confirmed {
        return Err(Error::field("confirmed", Problem::NotConfirmed));
    }
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, person).await?;
    if store::delete_enrolment(&tx, person, course).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "learn.left", Some(person), &course.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that a lesson is done and that reading goes on with the next one. Returns the address to go on to: the next
/// lesson, or the course after the last one.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such lesson, [`ErrorCode::NotAllowed`] when the person does not take the
/// course.
pub async fn complete(site: &Site, actor: &Actor, lesson: Uuid) -> Result<String> {
    let person = require_person(actor)?.person;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, person).await?;
    let place = readable(&tx, actor, person, lesson).await?;
    let outline = store::outline(&tx, place.course_id, None).await?;
    let (_, next) = neighbours(&place.slug, &outline, lesson);
    let next_id = next.as_ref().and_then(|next| {
        outline.iter().find(|entry| entry.path.as_deref() == Some(next.path.as_str())).map(|entry| entry.id)
    });
    store::insert_completion(&tx, person, place.course_id, lesson, site.now()).await?;
    store::set_last_lesson(&tx, person, place.course_id, next_id.unwrap_or(lesson), site.now()).await?;
    tx.commit().await?;
    Ok(next.map_or_else(|| format!("{}?done=course-finished", course_address(&place.slug)), |next| next.address()))
}

/// Notes where somebody reads, to go on from there later; nothing of somebody whose data is restricted.
///
/// # Errors
/// As [`complete`].
pub async fn mark_read(site: &Site, actor: &Actor, lesson: Uuid) -> Result<()> {
    let person = require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let place = readable(&tx, actor, person, lesson).await?;
    if is_restricted(&tx, person).await? {
        return Ok(());
    }
    store::set_last_lesson(&tx, person, place.course_id, lesson, site.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The lesson, when it is written and the person takes its course and may see it.
async fn readable(tx: &Tx, actor: &Actor, person: PersonId, lesson: Uuid) -> Result<store::PlaceRow> {
    let place = store::find_place(tx, lesson, person).await?.ok_or(ErrorCode::NotFound)?;
    if !place.is_published() && !may_see_draft(actor, place.owner_id) {
        return Err(ErrorCode::NotFound.into());
    }
    if place.enrolled_at.is_none() {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(place)
}

/// The courses that the actor takes, the one read last first.
pub async fn my_courses(site: &Site, actor: &Actor) -> Result<Vec<MyCourse>> {
    let person = require_person(actor)?.person;
    Ok(store::courses_of(&site.db, person, i64::MAX).await?)
}

/// The course to go on with: the one read last, unless it is finished. Nothing for visitors.
pub async fn continue_reading(site: &Site, actor: &Actor) -> Result<Option<MyCourse>> {
    let Some(person) = actor.person_id() else { return Ok(None) };
    // A person takes a handful of courses, and the one read last is nearly always the answer.
    let courses = store::courses_of(&site.db, person, 5).await?;
    Ok(courses.into_iter().find(|course| !course.progress.is_complete()))
}
