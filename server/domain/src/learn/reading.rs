use model::{
    error::ErrorCode,
    language::Language,
    learn::{CourseCard, CoursePage, Enrolment, LessonLink, LessonPage, Progress, link_of, neighbours},
    page::{Page, page_count},
};
use uuid::Uuid;

use super::{may_see_draft, store};
use crate::{
    Site,
    actor::Actor,
    db::{DbError, Read},
    error::{Error, Result},
};

const COURSES_A_PAGE: u32 = 24;

/// The published courses, by title, a page at a time; a page beyond the last is the last. Anyone may read them.
pub async fn catalogue(site: &Site, _actor: &Actor, page: u32) -> Result<Page<CourseCard>> {
    let count = page_count(store::count_published(&site.db).await?, COURSES_A_PAGE);
    let number = page.clamp(1, count);
    let rows = store::published(&site.db, COURSES_A_PAGE, (number - 1) * COURSES_A_PAGE).await?;
    Ok(Page { items: rows.into_iter().map(store::CourseRow::card).collect(), number, count })
}

/// The first of the published courses, for the home page.
pub async fn first_courses(site: &Site, _actor: &Actor, limit: u32) -> Result<Vec<CourseCard>> {
    Ok(store::published(&site.db, limit, 0).await?.into_iter().map(store::CourseRow::card).collect())
}

/// A course with its outline, and where the actor is in it.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none, or when it is hidden from the actor.
pub async fn course_page(site: &Site, actor: &Actor, slug: &str) -> Result<CoursePage> {
    let row = store::find_course(&site.db, slug, actor.person_id()).await?.ok_or(ErrorCode::NotFound)?;
    if !row.course.is_published() && !may_see_draft(actor, row.course.owner_id) {
        return Err(ErrorCode::NotFound.into());
    }
    let outline = store::outline(&site.db, row.course.id, actor.person_id()).await?;
    let enrolment = row.enrolled_at.map(|enrolled_at| {
        let done = outline.iter().filter(|entry| entry.done).count();
        let next = outline
            .iter()
            .find(|entry| Some(entry.id) == row.last_lesson_id)
            .or_else(|| outline.iter().find(|entry| entry.path.is_some()))
            .and_then(|entry| link_of(slug, entry));
        let progress = Progress {
            done: u32::try_from(done).unwrap_or(u32::MAX),
            of: u32::try_from(row.course.lessons).unwrap_or_default(),
        };
        Enrolment { progress, next, enrolled_at }
    });
    Ok(CoursePage { course: row.course.card(), outline, enrolment })
}

/// A lesson with the outline of its course.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none, or when its course is hidden from the actor.
pub async fn lesson_page(site: &Site, actor: &Actor, slug: &str, path: &str) -> Result<LessonPage> {
    let row = store::find_lesson(&site.db, slug, path, actor.person_id()).await?.ok_or(ErrorCode::NotFound)?;
    if !row.is_published() && !may_see_draft(actor, row.owner_id) {
        return Err(ErrorCode::NotFound.into());
    }
    let outline = store::outline(&site.db, row.course_id, actor.person_id()).await?;
    let (previous, next) = neighbours(slug, &outline, row.id);
    Ok(LessonPage {
        id: row.id,
        course_title: row.course_title,
        course_slug: slug.to_owned(),
        language: Language::from_tag(&row.language).unwrap_or_default(),
        title: row.title,
        minutes: u32::try_from(row.minutes).unwrap_or_default(),
        html: row.html,
        headings: serde_json::from_str(&row.headings).map_err(Error::fault("reading an outline"))?,
        done: outline.iter().any(|entry| entry.id == row.id && entry.done),
        outline,
        previous,
        next,
        enrolled: row.enrolled_at.is_some(),
    })
}

/// Where a lesson is, for links to it from elsewhere; nowhere when it is gone, not written or not published.
pub async fn lesson_link(db: &impl Read, lesson: Uuid) -> Result<Option<LessonLink>, DbError> {
    store::find_link(db, lesson).await
}

/// The title of a published lesson.
pub async fn lesson_title(site: &Site, lesson: Uuid) -> Result<Option<String>> {
    Ok(lesson_link(&site.db, lesson).await?.map(|link| link.title))
}
