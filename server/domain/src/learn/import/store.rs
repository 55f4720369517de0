use std::fmt::Write as _;

use model::{account::PersonId, learn::CourseState};
use uuid::Uuid;

use super::{
    Known,
    book::{Book, Lesson},
};
use crate::{
    Site,
    db::{DbError, Param, Read, Tx},
    error::{Error, Result},
    params,
};

/// How many rows one statement inserts.
const ROWS: usize = 100;

/// What was stored.
pub(super) struct Stored {
    pub course: Uuid,
    /// The folder of the files of before, when the course was there already.
    pub old_files: Option<String>,
    /// Lessons that are gone.
    pub removed: usize,
}

pub(super) async fn find_person(db: &impl Read, email: &str) -> Result<Option<(PersonId, String)>, DbError> {
    db.optional("SELECT id, role FROM person WHERE email_key = $1", params![email.trim().to_lowercase()]).await
}

/// Stores the course, new or brought up to date, as part of the caller's transaction.
pub(super) async fn put(
    site: &Site,
    tx: &Tx,
    book: &Book,
    owner: Option<PersonId>,
    draft: bool,
    files: &str,
) -> Result<Stored> {
    let before: Option<(Uuid, String)> =
        tx.optional("SELECT id, files FROM course WHERE slug = $1", params![&book.slug]).await?;
    let course = match &before {
        Some((id, _)) => *id,
        None => site.new_id()?,
    };
    put_course(site, tx, course, book, owner, draft, files).await?;
    let known: Known = tx
        .all::<(String, Uuid)>("SELECT path, id FROM lesson WHERE course_id = $1 AND path IS NOT NULL", params![course])
        .await?
        .into_iter()
        .collect();
    let keys = book
        .lessons
        .iter()
        .map(|lesson| match lesson.text.as_ref().and_then(|text| known.get(&text.path)) {
            Some(id) => Ok(*id),
            None => site.new_id(),
        })
        .collect::<Result<Vec<Uuid>>>()?;
    let removed: Vec<Uuid> = known.values().filter(|id| !keys.contains(id)).copied().collect();
    tx.execute("DELETE FROM lesson WHERE course_id = $1 AND path IS NULL", params![course]).await?;
    remove_lessons(tx, &removed).await?;
    put_lessons(tx, course, &book.lessons, &keys).await?;
    put_texts(tx, &book.lessons, &keys).await?;
    Ok(Stored { course, old_files: before.map(|(_, files)| files), removed: removed.len() })
}

async fn put_course(
    site: &Site,
    tx: &Tx,
    course: Uuid,
    book: &Book,
    owner: Option<PersonId>,
    draft: bool,
    files: &str,
) -> Result<()> {
    let state = if draft { CourseState::Draft } else { CourseState::Published };
    let texts = || book.lessons.iter().filter_map(|lesson| lesson.text.as_ref());
    let lessons = i64::try_from(texts().count()).unwrap_or(i64::MAX);
    let minutes: u32 = texts().map(|text| text.minutes).sum();
    let now = site.now();
    tx.execute(
        "INSERT INTO course (id, slug, title, summary, language, owner_id, state, lessons, minutes, files, created_at, \
         updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) \
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, summary = excluded.summary, \
         language = excluded.language, owner_id = COALESCE(excluded.owner_id, course.owner_id), \
         lessons = excluded.lessons, minutes = excluded.minutes, files = excluded.files, \
         updated_at = excluded.updated_at",
        params![
            course,
            &book.slug,
            &book.title,
            &book.summary,
            book.language.tag(),
            owner,
            state.word(),
            lessons,
            minutes,
            files,
            now
        ],
    )
    .await?;
    Ok(())
}

async fn remove_lessons(tx: &Tx, lessons: &[Uuid]) -> Result<()> {
    for chunk in lessons.chunks(ROWS) {
        let sql = format!("DELETE FROM lesson WHERE id IN {}", places(1, chunk.len()));
        tx.execute(sqlx::AssertSqlSafe(sql), chunk.iter().map(Param::from).collect()).await?;
    }
    Ok(())
}

async fn put_lessons(tx: &Tx, course: Uuid, lessons: &[Lesson], keys: &[Uuid]) -> Result<()> {
    let rows: Vec<_> = lessons.iter().zip(keys).enumerate().collect();
    for chunk in rows.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO lesson (id, course_id, position, path, part, depth, number, title, after_rule) VALUES {} \
             ON CONFLICT (id) DO UPDATE SET position = excluded.position, part = excluded.part, depth = excluded.depth, \
             number = excluded.number, title = excluded.title, after_rule = excluded.after_rule",
            places(chunk.len(), 9)
        );
        let params = chunk.iter().flat_map(|(position, (lesson, key))| {
            let item = &lesson.item;
            params![
                *key,
                course,
                i64::try_from(*position).unwrap_or(i64::MAX),
                lesson.text.as_ref().map(|text| text.path.clone()),
                &item.part,
                item.depth,
                &item.number,
                &item.title,
                i64::from(item.after_rule)
            ]
        });
        tx.execute(sqlx::AssertSqlSafe(sql), params.collect()).await?;
    }
    Ok(())
}

async fn put_texts(tx: &Tx, lessons: &[Lesson], keys: &[Uuid]) -> Result<()> {
    let rows: Vec<_> =
        lessons.iter().zip(keys).filter_map(|(lesson, key)| Some((lesson.text.as_ref()?, key))).collect();
    for chunk in rows.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO lesson_text (lesson_id, title, minutes, headings, html) VALUES {} \
             ON CONFLICT (lesson_id) DO UPDATE SET title = excluded.title, minutes = excluded.minutes, \
             headings = excluded.headings, html = excluded.html",
            places(chunk.len(), 5)
        );
        let mut params = Vec::with_capacity(chunk.len() * 5);
        for (text, key) in chunk {
            let headings = serde_json::to_string(&text.headings).map_err(Error::fault("writing an outline"))?;
            params.extend(params![*key, &text.title, text.minutes, headings, &text.html]);
        }
        tx.execute(sqlx::AssertSqlSafe(sql), params).await?;
    }
    Ok(())
}

/// `($1, $2), ($3, $4)` for two rows of two columns.
fn places(rows: usize, columns: usize) -> String {
    let mut sql = String::new();
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            let comma = if column == 0 { "" } else { ", " };
            let _ = write!(sql, "{comma}${}", 1 + row * columns + column);
        }
        sql.push(')');
    }
    sql
}
