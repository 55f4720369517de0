use model::{
    Millis,
    account::PersonId,
    language::Language,
    learn::{CourseCard, CourseState, LessonLink, ManagedCourse, MyCourse, OutlineEntry, Progress},
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

#[derive(sqlx::FromRow)]
pub(super) struct CourseRow {
    pub id: Uuid,
    slug: String,
    title: String,
    summary: String,
    language: String,
    pub owner_id: Option<Uuid>,
    state: String,
    pub lessons: i64,
    minutes: i64,
}

impl CourseRow {
    pub fn is_published(&self) -> bool {
        self.state == CourseState::Published.word()
    }

    pub fn card(self) -> CourseCard {
        CourseCard {
            id: self.id,
            slug: self.slug,
            title: self.title,
            summary: self.summary,
            language: Language::from_tag(&self.language).unwrap_or_default(),
            lessons: number(self.lessons),
            minutes: number(self.minutes),
            state: CourseState::from_word(&self.state).unwrap_or_default(),
        }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct CourseOfReaderRow {
    #[sqlx(flatten)]
    pub course: CourseRow,
    pub enrolled_at: Option<Millis>,
    pub last_lesson_id: Option<Uuid>,
}

fn number(value: i64) -> u32 {
    u32::try_from(value).unwrap_or_default()
}

/// Some of the published courses, by title.
pub(super) async fn published(db: &impl Read, limit: u32, offset: u32) -> Result<Vec<CourseRow>, DbError> {
    db.all(
        "SELECT id, slug, title, summary, language, owner_id, state, lessons, minutes FROM course \
         WHERE state = $1 ORDER BY title, id LIMIT $2 OFFSET $3",
        params![CourseState::Published.word(), limit, offset],
    )
    .await
}

pub(super) async fn count_published(db: &impl Read) -> Result<u64, DbError> {
    let sql = "SELECT COUNT(*) FROM course WHERE state = $1";
    let (count,) = db.one::<(i64,)>(sql, params![CourseState::Published.word()]).await?;
    Ok(u64::try_from(count).unwrap_or_default())
}

pub(super) async fn find_course(
    db: &impl Read,
    slug: &str,
    reader: Option<PersonId>,
) -> Result<Option<CourseOfReaderRow>, DbError> {
    db.optional(
        "SELECT c.id, c.slug, c.title, c.summary, c.language, c.owner_id, c.state, c.lessons, c.minutes, \
         e.enrolled_at, e.last_lesson_id \
         FROM course c LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = $2 WHERE c.slug = $1",
        params![slug, reader],
    )
    .await
}

pub(super) async fn find_course_by_id(db: &impl Read, course: Uuid) -> Result<Option<CourseRow>, DbError> {
    db.optional(
        "SELECT id, slug, title, summary, language, owner_id, state, lessons, minutes FROM course WHERE id = $1",
        params![course],
    )
    .await
}

/// Its key, path, title, part, depth, number, whether a rule stands before it, whether it is done. Read by position: a page
/// has a row for each lesson of its course.
type OutlineRow = (Uuid, Option<String>, String, String, i64, String, i64, i64);

/// The lines of a course's outline, with what the reader has done.
pub(super) async fn outline(
    db: &impl Read,
    course: Uuid,
    reader: Option<PersonId>,
) -> Result<Vec<OutlineEntry>, DbError> {
    let rows: Vec<OutlineRow> = match reader {
        Some(reader) => {
            db.all(
                "SELECT l.id, l.path, l.title, l.part, l.depth, l.number, l.after_rule, \
                 CASE WHEN d.lesson_id IS NULL THEN CAST(0 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS done \
                 FROM lesson l LEFT JOIN lesson_completion d \
                 ON d.person_id = $2 AND d.course_id = $1 AND d.lesson_id = l.id \
                 WHERE l.course_id = $1 ORDER BY l.position",
                params![course, reader],
            )
            .await?
        }
        None => {
            db.all(
                "SELECT id, path, title, part, depth, number, after_rule, CAST(0 AS BIGINT) AS done FROM lesson \
                 WHERE course_id = $1 ORDER BY position",
                params![course],
            )
            .await?
        }
    };
    Ok(rows
        .into_iter()
        .map(|(id, path, title, part, depth, number, after_rule, done)| OutlineEntry {
            id,
            path,
            title,
            part,
            depth: u8::try_from(depth).unwrap_or_default(),
            number,
            after_rule: after_rule != 0,
            done: done != 0,
        })
        .collect())
}

#[derive(sqlx::FromRow)]
pub(super) struct LessonRow {
    pub id: Uuid,
    pub course_id: Uuid,
    pub course_title: String,
    pub language: String,
    pub owner_id: Option<Uuid>,
    state: String,
    pub title: String,
    pub minutes: i64,
    pub headings: String,
    pub html: String,
    pub enrolled_at: Option<Millis>,
}

impl LessonRow {
    pub fn is_published(&self) -> bool {
        self.state == CourseState::Published.word()
    }
}

pub(super) async fn find_lesson(
    db: &impl Read,
    slug: &str,
    path: &str,
    reader: Option<PersonId>,
) -> Result<Option<LessonRow>, DbError> {
    db.optional(
        "SELECT l.id, c.id AS course_id, c.title AS course_title, c.language, c.owner_id, c.state, t.title, t.minutes, \
         t.headings, t.html, e.enrolled_at \
         FROM course c JOIN lesson l ON l.course_id = c.id AND l.path = $2 JOIN lesson_text t ON t.lesson_id = l.id \
         LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = $3 WHERE c.slug = $1",
        params![slug, path, reader],
    )
    .await
}

pub(super) async fn find_link(db: &impl Read, lesson: Uuid) -> Result<Option<LessonLink>, DbError> {
    let row: Option<(String, String, String)> = db
        .optional(
            "SELECT l.title, c.slug, l.path FROM lesson l JOIN course c ON c.id = l.course_id \
             WHERE l.id = $1 AND l.path IS NOT NULL AND c.state = $2",
            params![lesson, CourseState::Published.word()],
        )
        .await?;
    Ok(row.map(|(title, course_slug, path)| LessonLink { title, course_slug, path }))
}

/// A lesson that is written, as far as progress needs it.
#[derive(sqlx::FromRow)]
pub(super) struct PlaceRow {
    pub course_id: Uuid,
    pub slug: String,
    pub owner_id: Option<Uuid>,
    state: String,
    pub enrolled_at: Option<Millis>,
}

impl PlaceRow {
    pub fn is_published(&self) -> bool {
        self.state == CourseState::Published.word()
    }
}

pub(super) async fn find_place(db: &impl Read, lesson: Uuid, reader: PersonId) -> Result<Option<PlaceRow>, DbError> {
    db.optional(
        "SELECT c.id AS course_id, c.slug, c.owner_id, c.state, e.enrolled_at \
         FROM lesson l JOIN course c ON c.id = l.course_id \
         LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = $2 WHERE l.id = $1 AND l.path IS NOT NULL",
        params![lesson, reader],
    )
    .await
}

pub(super) async fn first_lesson(db: &impl Read, course: Uuid) -> Result<Option<(Uuid, LessonLink)>, DbError> {
    let row: Option<(Uuid, String, String, String)> = db
        .optional(
            "SELECT l.id, l.title, c.slug, l.path FROM lesson l JOIN course c ON c.id = l.course_id \
             WHERE l.course_id = $1 AND l.path IS NOT NULL ORDER BY l.position LIMIT 1",
            params![course],
        )
        .await?;
    Ok(row.map(|(id, title, course_slug, path)| (id, LessonLink { title, course_slug, path })))
}

pub(super) async fn insert_enrolment(
    tx: &Tx,
    person: PersonId,
    course: Uuid,
    first: Uuid,
    now: Millis,
) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO enrolment (person_id, course_id, enrolled_at, last_lesson_id, last_read_at) \
         VALUES ($1, $2, $4, $3, $4) ON CONFLICT (person_id, course_id) DO NOTHING",
        params![person, course, first, now],
    )
    .await
}

pub(super) async fn delete_enrolment(tx: &Tx, person: PersonId, course: Uuid) -> Result<u64, DbError> {
    tx.execute("DELETE FROM lesson_completion WHERE person_id = $1 AND course_id = $2", params![person, course])
        .await?;
    tx.execute("DELETE FROM enrolment WHERE person_id = $1 AND course_id = $2", params![person, course]).await
}

pub(super) async fn insert_completion(
    tx: &Tx,
    person: PersonId,
    course: Uuid,
    lesson: Uuid,
    now: Millis,
) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO lesson_completion (person_id, course_id, lesson_id, completed_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person_id, course_id, lesson_id) DO NOTHING",
        params![person, course, lesson, now],
    )
    .await
}

/// A lesson that was done elsewhere, marked as such.
pub(super) async fn insert_brought_completion(
    tx: &Tx,
    person: PersonId,
    course: Uuid,
    lesson: Uuid,
    now: Millis,
) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO lesson_completion (person_id, course_id, lesson_id, completed_at, imported_at) \
         VALUES ($1, $2, $3, $4, $4) ON CONFLICT (person_id, course_id, lesson_id) DO NOTHING",
        params![person, course, lesson, now],
    )
    .await
}

pub(super) async fn set_last_lesson(
    tx: &Tx,
    person: PersonId,
    course: Uuid,
    lesson: Uuid,
    now: Millis,
) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE enrolment SET last_lesson_id = $3, last_read_at = $4 WHERE person_id = $1 AND course_id = $2",
        params![person, course, lesson, now],
    )
    .await
}

#[derive(sqlx::FromRow)]
struct MyCourseRow {
    title: String,
    slug: String,
    lessons: i64,
    done: i64,
    last_read_at: Millis,
    lesson_title: Option<String>,
    lesson_path: Option<String>,
}

/// The published courses that a person takes, the one read last first. Reading goes on with the lesson noted last, or
/// with the first one when that is gone.
pub(super) async fn courses_of(db: &impl Read, person: PersonId, most: i64) -> Result<Vec<MyCourse>, DbError> {
    let rows: Vec<MyCourseRow> = db
        .all(
            "SELECT c.title, c.slug, c.lessons, e.last_read_at, l.title AS lesson_title, l.path AS lesson_path, \
             (SELECT COUNT(*) FROM lesson_completion d WHERE d.person_id = e.person_id AND d.course_id = e.course_id) \
             AS done \
             FROM enrolment e JOIN course c ON c.id = e.course_id \
             LEFT JOIN lesson l ON l.id = COALESCE(e.last_lesson_id, (SELECT f.id FROM lesson f \
             WHERE f.course_id = e.course_id AND f.path IS NOT NULL ORDER BY f.position LIMIT 1)) \
             WHERE e.person_id = $1 AND c.state = $2 ORDER BY e.last_read_at DESC LIMIT $3",
            params![person, CourseState::Published.word(), most],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| MyCourse {
            next: row.lesson_title.zip(row.lesson_path).map(|(title, path)| LessonLink {
                title,
                course_slug: row.slug.clone(),
                path,
            }),
            title: row.title,
            slug: row.slug,
            progress: Progress { done: number(row.done), of: number(row.lessons) },
            read_at: row.last_read_at,
        })
        .collect())
}

#[derive(sqlx::FromRow)]
struct ManagedRow {
    #[sqlx(flatten)]
    course: CourseRow,
    readers: i64,
    updated_at: Millis,
}

/// All courses, or those of one owner.
pub(super) async fn managed(db: &impl Read, owner: Option<PersonId>) -> Result<Vec<ManagedCourse>, DbError> {
    let rows: Vec<ManagedRow> = db
        .all(
            "SELECT c.id, c.slug, c.title, c.summary, c.language, c.owner_id, c.state, c.lessons, c.minutes, \
             c.updated_at, (SELECT COUNT(*) FROM enrolment e WHERE e.course_id = c.id) AS readers \
             FROM course c WHERE $1 IS NULL OR c.owner_id = $1 ORDER BY c.title",
            params![owner],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ManagedCourse {
            course: row.course.card(),
            readers: number(row.readers),
            updated_at: row.updated_at,
        })
        .collect())
}

/// Gives a course to another owner, unless it is not the old one's any more; tells how many there were.
pub(super) async fn set_owner(tx: &Tx, course: Uuid, old: Option<PersonId>, owner: PersonId) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE course SET owner_id = $3 WHERE id = $1 AND owner_id IS NOT DISTINCT FROM $2",
        params![course, old, owner],
    )
    .await
}

pub(super) async fn set_state(tx: &Tx, course: Uuid, state: CourseState) -> Result<u64, DbError> {
    tx.execute("UPDATE course SET state = $2 WHERE id = $1", params![course, state.word()]).await
}

#[derive(sqlx::FromRow)]
pub(super) struct FolderRow {
    pub owner_id: Option<Uuid>,
    state: String,
    pub files: String,
}

impl FolderRow {
    pub fn is_published(&self) -> bool {
        self.state == CourseState::Published.word()
    }
}

pub(super) async fn find_folder(db: &impl Read, slug: &str) -> Result<Option<FolderRow>, DbError> {
    db.optional("SELECT owner_id, state, files FROM course WHERE slug = $1", params![slug]).await
}

pub(super) async fn file_folders(db: &impl Read) -> Result<Vec<String>, DbError> {
    let rows: Vec<(String,)> = db.all("SELECT files FROM course", params![]).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

pub(super) async fn folders_of(db: &impl Read, person: Uuid) -> Result<Vec<String>, DbError> {
    let rows: Vec<(String,)> =
        db.all("SELECT files FROM course WHERE owner_id = $1 AND files <> ''", params![person]).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

pub(super) async fn folders_by_course(db: &impl Read, person: Uuid) -> Result<Vec<(String, String)>, DbError> {
    db.all("SELECT slug, files FROM course WHERE owner_id = $1 AND files <> '' ORDER BY slug", params![person]).await
}
