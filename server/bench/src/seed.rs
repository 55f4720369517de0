//! A database of a chosen size: made-up people, courses, topics. Everything is counted out, so that each run measures
//! the same rows.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use domain::{
    db::{Db, DbOptions, Tx},
    forum, markdown, params,
    random::Token,
};
use uuid::Uuid;

use crate::Failure;

const LESSONS_A_COURSE: u32 = 50;
const POSTS_A_TOPIC: u32 = 20;
/// People who are signed in and reply; many, because each person's haste is limited.
const REPLIERS: u32 = 5_000;
/// 2026-01-05T09:00:00Z.
const START: i64 = 1_767_603_600_000;
const MINUTE: i64 = 60_000;

const WORDS: [&str; 48] = [
    "course",
    "lesson",
    "question",
    "answer",
    "borrow",
    "lifetime",
    "compile",
    "iterator",
    "closure",
    "trait",
    "module",
    "vector",
    "string",
    "pattern",
    "match",
    "error",
    "result",
    "option",
    "thread",
    "channel",
    "macro",
    "generic",
    "learn",
    "practice",
    "exercise",
    "notes",
    "group",
    "reading",
    "chapter",
    "example",
    "memory",
    "stack",
    "heap",
    "pointer",
    "reference",
    "value",
    "type",
    "function",
    "method",
    "test",
    "crate",
    "library",
    "garden",
    "window",
    "river",
    "harvest",
    "planet",
    "orchestra",
];

/// How much there is of everything.
#[derive(Clone, Copy)]
pub struct Size {
    /// People.
    pub people: u32,
    /// Lessons, in courses of 50.
    pub lessons: u32,
    /// Posts, in topics of 20.
    pub posts: u32,
}

/// What is measured.
pub struct Page {
    /// Its name in the report.
    pub name: &'static str,
    /// Its address.
    pub path: String,
    is_reply: bool,
}

impl Page {
    /// The Lua script that shapes its requests, where it is not a plain GET.
    pub fn script<'a>(&self, reply: &'a Path) -> Option<&'a Path> {
        self.is_reply.then_some(reply)
    }
}

/// A seeded database.
pub struct Seeded {
    topic: Uuid,
    reply_topic: Uuid,
}

/// Makes the database anew in `data`.
pub async fn fresh(data: &Path, size: Size) -> Result<Seeded, Failure> {
    match std::fs::remove_dir_all(data) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Failure::io("clearing the data")(error));
        }
        _ => {}
    }
    std::fs::create_dir_all(data).map_err(Failure::io("creating the data folder"))?;
    let url = format!("sqlite:{}", data.join("alumet.sqlite").display());
    let db = Db::open(&DbOptions { url, connections: 2 }).await?;
    db.migrate().await?;
    let tx = db.begin().await?;
    people(&tx, size.people).await?;
    courses(&tx, size.lessons).await?;
    let seeded = conversations(&tx, size).await?;
    tx.commit().await?;
    db.close().await;
    Ok(seeded)
}

/// Keys by kind and number, so that rows refer to each other without a look-up.
fn key(kind: u8, number: u32) -> Uuid {
    let mut bytes = [0; 16];
    bytes[..6].copy_from_slice(&START.to_be_bytes()[2..]);
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[9] = kind;
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    Uuid::from_bytes(bytes)
}

/// The key of a person.
pub fn person(number: u32) -> Uuid {
    key(1, number)
}

async fn people(tx: &Tx, count: u32) -> Result<(), Failure> {
    for number in 0..count {
        tx.execute(
            "INSERT INTO person (id, email, email_key, first_name, last_name, password_hash, role, age_band, language, \
             theme, created_at, confirmed_at) VALUES ($1, $2, $2, $3, $4, '', 'member', 'adult', 'en', 'system', $5, $5)",
            params![person(number), format!("person{number}@example.org"), format!("Person{number}"), "Example", START],
        )
        .await?;
    }
    for number in 0..REPLIERS.min(count) {
        let token = Token::given(&format!("bench-{number}"));
        tx.execute(
            "INSERT INTO session (id, person_id, token_hash, device, created_at, seen_at, expires_at) \
             VALUES ($1, $2, $3, '', $4, $5, $5)",
            params![key(2, number), person(number), token.hash(), START, i64::MAX / 2],
        )
        .await?;
    }
    Ok(())
}

/// A text of about `length` words, different for each `seed`.
fn text(seed: u32, length: u32) -> String {
    let mut state = u64::from(seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut out = String::new();
    for at in 0..length {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let word = WORDS[usize::try_from(state >> 40).unwrap_or_default() % WORDS.len()];
        let mark = if at % 14 == 13 { ".\n\n" } else { " " };
        let _ = write!(out, "{word}{mark}");
    }
    out.trim_end().to_owned()
}

async fn courses(tx: &Tx, lessons: u32) -> Result<(), Failure> {
    for course in 0..lessons.div_ceil(LESSONS_A_COURSE) {
        let here = LESSONS_A_COURSE.min(lessons - course * LESSONS_A_COURSE);
        tx.execute(
            "INSERT INTO course (id, slug, title, summary, language, owner_id, state, lessons, minutes, files, created_at, \
             updated_at) VALUES ($1, $2, $3, $4, 'en', NULL, 'published', $5, $6, '', $7, $7)",
            params![
                key(3, course),
                format!("course-{course}"),
                format!("Course {course}"),
                text(course, 12),
                here,
                here * 4,
                START
            ],
        )
        .await?;
        for position in 0..here {
            lesson(tx, course, position).await?;
        }
    }
    Ok(())
}

async fn lesson(tx: &Tx, course: u32, position: u32) -> Result<(), Failure> {
    let number = course * LESSONS_A_COURSE + position;
    let title = format!("Lesson {position}");
    tx.execute(
        "INSERT INTO lesson (id, course_id, position, path, part, depth, number, title, after_rule) \
         VALUES ($1, $2, $3, $4, '', 0, $5, $6, 0)",
        params![key(4, number), key(3, course), position, format!("lesson-{position}"), format!("{position}."), &title],
    )
    .await?;
    let html = markdown::render_post(&text(number, 600));
    tx.execute(
        "INSERT INTO lesson_text (lesson_id, title, minutes, headings, html) VALUES ($1, $2, 4, '[]', $3)",
        params![key(4, number), &title, html],
    )
    .await?;
    Ok(())
}

async fn conversations(tx: &Tx, size: Size) -> Result<Seeded, Failure> {
    let topics = size.posts.div_ceil(POSTS_A_TOPIC);
    let categories = 8;
    for number in 0..categories {
        let count = (topics + categories - 1 - number) / categories;
        tx.execute(
            "INSERT INTO forum_category (id, slug, title, description, position, topic_count) \
             VALUES ($1, $2, $3, $4, $5, $6)",
            params![
                key(5, number),
                format!("category-{number}"),
                format!("Category {number}"),
                text(number, 8),
                number,
                count
            ],
        )
        .await?;
    }
    for topic in 0..topics {
        let title = format!("Topic {topic}: {}", text(topic, 4));
        let last = START + i64::from(topic * POSTS_A_TOPIC + POSTS_A_TOPIC) * MINUTE;
        tx.execute(
            "INSERT INTO topic (id, category_id, lesson_id, author_id, title, created_at, last_post_at, post_count) \
             VALUES ($1, $2, NULL, $3, $4, $5, $6, $7)",
            params![
                key(6, topic),
                key(5, topic % categories),
                person(topic % size.people),
                &title,
                START,
                last,
                POSTS_A_TOPIC
            ],
        )
        .await?;
        for number in 1..=POSTS_A_TOPIC {
            post(tx, size, topic, number, &title).await?;
        }
    }
    Ok(Seeded { topic: key(6, topics / 2), reply_topic: key(6, topics - 1) })
}

async fn post(tx: &Tx, size: Size, topic: u32, number: u32, title: &str) -> Result<(), Failure> {
    let at = topic * POSTS_A_TOPIC + number;
    let markdown = text(at, 40 + at % 60);
    let html = markdown::render_post(&markdown);
    let words = forum::index_words(&if number == 1 { format!("{title} {markdown}") } else { markdown.clone() });
    tx.execute(
        "INSERT INTO post (search_key, id, topic_id, number, author_id, created_at, html, markdown, search_words) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            at,
            key(7, at),
            key(6, topic),
            number,
            person(at.wrapping_mul(7) % size.people),
            START + i64::from(at) * MINUTE,
            html,
            markdown,
            words
        ],
    )
    .await?;
    if at.is_multiple_of(3) {
        tx.execute(
            "INSERT INTO reaction (post_id, kind, person_id, created_at) VALUES ($1, 'like', $2, $3)",
            params![key(7, at), person(at % size.people), START],
        )
        .await?;
    }
    Ok(())
}

impl Seeded {
    /// What is measured, in the order of the report.
    pub fn pages(&self) -> Vec<Page> {
        let page = |name, path: String| Page { name, path, is_reply: false };
        vec![
            page("home", "/".to_owned()),
            page("course", "/courses/course-3".to_owned()),
            page("lesson", "/courses/course-3/lesson-20".to_owned()),
            page("topic", format!("/forum/t/{}/topic", self.topic)),
            page("search", "/forum/search?q=lifetime+orchestra".to_owned()),
            Page { name: "reply", path: "/api/forum_reply".to_owned(), is_reply: true },
        ]
    }

    /// Writes the script with which `wrk` replies as many people in turn.
    pub fn write_reply_script(&self, folder: &Path) -> Result<PathBuf, Failure> {
        let file = folder.join("reply.lua");
        let script = format!(
            "local turn = 0\n\
             request = function()\n\
             \x20 turn = (turn + 1) % {REPLIERS}\n\
             \x20 local headers = {{\n\
             \x20   [\"Content-Type\"] = \"application/x-www-form-urlencoded\",\n\
             \x20   [\"Sec-Fetch-Site\"] = \"same-origin\",\n\
             \x20   [\"Accept\"] = \"text/html\",\n\
             \x20   [\"Cookie\"] = \"alumet-session=bench-\" .. turn,\n\
             \x20 }}\n\
             \x20 return wrk.format(\"POST\", nil, headers, \"topic={}&text=A+reply+number+\" .. turn)\n\
             end\n",
            self.reply_topic
        );
        std::fs::write(&file, script).map_err(Failure::io("writing the script of wrk"))?;
        Ok(file)
    }
}
