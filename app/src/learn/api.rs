//! Server functions of courses.

#![allow(missing_docs, reason = "the macro makes fields of the arguments, which can't carry documentation")]

use leptos::prelude::*;
use model::learn::{CourseId, LessonId};

use crate::error::Answer;

/// Begins a course.
#[server(endpoint = "learn_enrol")]
pub async fn learn_enrol(course: CourseId) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    let first = domain::learn::enrol(&site, &actor, course).await?;
    crate::request::redirect(&first.address());
    Ok(())
}

/// Gives a course to another person who runs courses.
#[server(endpoint = "learn_hand_over")]
pub async fn learn_hand_over(course: CourseId, #[server(default)] to: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::learn::hand_over(&site, &actor, course, &to).await?;
    crate::request::redirect("/settings/delete?done=course-handed-over");
    Ok(())
}

/// Leaves a course and forgets the progress in it.
#[server(endpoint = "learn_leave")]
pub async fn learn_leave(course: CourseId, #[server(default)] confirmed: bool) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::learn::leave(&site, &actor, course, confirmed).await?;
    crate::request::redirect("/learn?done=course-left");
    Ok(())
}

/// Notes that a lesson is done, and goes on to the next.
#[server(endpoint = "learn_complete")]
pub async fn learn_complete(lesson: LessonId) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    let next = domain::learn::complete(&site, &actor, lesson).await?;
    crate::request::redirect(&next);
    Ok(())
}

/// Notes where somebody reads.
#[server(endpoint = "learn_mark_read")]
pub async fn learn_mark_read(lesson: LessonId) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::learn::mark_read(&site, &actor, lesson).await?;
    Ok(())
}

/// Opens a course to everybody.
#[server(endpoint = "learn_publish")]
pub async fn learn_publish(course: CourseId) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::learn::publish(&site, &actor, course).await?;
    crate::request::redirect("/admin/courses?done=course-published");
    Ok(())
}

/// Hides a course from everybody but those who run it.
#[server(endpoint = "learn_withdraw")]
pub async fn learn_withdraw(course: CourseId) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::learn::withdraw(&site, &actor, course).await?;
    crate::request::redirect("/admin/courses?done=course-withdrawn");
    Ok(())
}
