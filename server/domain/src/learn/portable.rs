//! Progress as another installation understands it: courses by their address, lessons by their path.

use std::collections::HashMap;

use model::{Millis, account::PersonId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{may_see_draft, store};
use crate::{
    actor::Actor,
    bounded::at_most,
    db::{DbError, Read, Tx},
    error::Result,
    params,
};

/// How many lessons of one course may be done.
const MOST_LESSONS: usize = 2_000;

/// A course that a person takes, and how far they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortableCourse {
    /// The address of the course.
    pub slug: String,
    /// The paths of the lessons that are done.
    #[serde(deserialize_with = "at_most::<_, _, MOST_LESSONS>")]
    pub lessons: Vec<String>,
    /// The path of the lesson to go on with.
    pub last_lesson: Option<String>,
}

/// What became of progress that was brought along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// How many courses there are here too.
    pub courses: u32,
    /// How many lessons were noted as done.
    pub lessons: u32,
    /// The courses that are not here.
    pub missing: Vec<String>,
}

/// The progress of a person in all their courses.
pub(crate) async fn portable_courses(db: &impl Read, person: PersonId) -> Result<Vec<PortableCourse>, DbError> {
    let courses: Vec<(Uuid, String, Option<String>)> = db
        .all(
            "SELECT c.id, c.slug, l.path FROM enrolment e JOIN course c ON c.id = e.course_id \
             LEFT JOIN lesson l ON l.id = e.last_lesson_id WHERE e.person_id = $1",
            params![person],
        )
        .await?;
    let done: Vec<(Uuid, String)> = db
        .all(
            "SELECT d.course_id, l.path FROM lesson_completion d JOIN lesson l ON l.id = d.lesson_id \
             WHERE d.person_id = $1 AND l.path IS NOT NULL",
            params![person],
        )
        .await?;
    let mut lessons: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (course, path) in done {
        lessons.entry(course).or_default().push(path);
    }
    let mut portable: Vec<PortableCourse> = courses
        .into_iter()
        .map(|(id, slug, last_lesson)| {
            let mut lessons = lessons.remove(&id).unwrap_or_default();
            lessons.sort();
            PortableCourse { slug, lessons, last_lesson }
        })
        .collect();
    // Here, because each database has an order of words of its own.
    portable.sort_by(|one, other| one.slug.cmp(&other.slug));
    Ok(portable)
}

/// Takes a person's progress over, as far as the same courses are here and they may see them. What is there already stays.
/// Each lesson that comes so is marked: nobody saw it being done here, so nothing that is earned may follow from it.
pub(crate) async fn bring_progress(
    tx: &Tx,
    reader: &Actor,
    person: PersonId,
    courses: &[PortableCourse],
    now: Millis,
) -> Result<Brought> {
    let mut brought = Brought::default();
    for course in courses {
        let found = store::find_course(tx, &course.slug, None).await?;
        let visible = found.filter(|row| row.course.is_published() || may_see_draft(reader, row.course.owner_id));
        let first = match &visible {
            Some(row) => store::first_lesson(tx, row.course.id).await?,
            None => None,
        };
        let (Some(row), Some((first, _))) = (visible, first) else {
            brought.missing.push(course.slug.clone());
            continue;
        };
        let id = row.course.id;
        let here: HashMap<String, Uuid> = store::outline(tx, id, None)
            .await?
            .into_iter()
            .filter_map(|entry| entry.path.map(|path| (path, entry.id)))
            .collect();
        let last = course.last_lesson.as_ref().and_then(|path| here.get(path)).copied().unwrap_or(first);
        store::insert_enrolment(tx, person, id, last, now).await?;
        for lesson in course.lessons.iter().filter_map(|path| here.get(path)) {
            let added = store::insert_brought_completion(tx, person, id, *lesson, now).await?;
            brought.lessons += u32::try_from(added).unwrap_or_default();
        }
        brought.courses += 1;
    }
    Ok(brought)
}
