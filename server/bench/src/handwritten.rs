//! The smallest handlers that do the same queries as the real pages and write the HTML by hand: what the framework, the
//! middleware and the design system cost is the distance to these.

use std::{
    fmt::Write as _,
    net::SocketAddr,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

use axum::{
    Form, Router,
    extract::{self, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::{
    db::{Db, DbError, DbOptions, Read as _},
    forum, markdown, params,
    random::Token,
};
use serde::Deserialize;
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::Failure;

/// Serves the pages on the seeded database.
pub async fn serve(data: &Path, listen: SocketAddr) -> Result<(), Failure> {
    let url = format!("sqlite:{}", data.join("alumet.sqlite").display());
    let db = Db::open(&DbOptions { url, connections: 8 }).await?;
    let router = Router::new()
        .route("/readyz", get(async || StatusCode::NO_CONTENT))
        .route("/", get(home))
        .route("/courses/{slug}", get(course))
        .route("/courses/{slug}/{path}", get(lesson))
        .route("/forum/t/{id}/{slug}", get(topic))
        .route("/forum/search", get(search))
        .route("/api/forum_reply", post(reply))
        .with_state(db);
    let listener = TcpListener::bind(listen).await.map_err(Failure::io("listening"))?;
    axum::serve(listener, router).await.map_err(Failure::io("serving"))
}

/// The database failed: nothing to measure.
struct Broken(DbError);

impl From<DbError> for Broken {
    fn from(error: DbError) -> Self {
        Self(error)
    }
}

impl IntoResponse for Broken {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, self.0.to_string()).into_response()
    }
}

type Answer = Result<Html<String>, Broken>;

fn document(title: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title>\
         <link rel=\"stylesheet\" href=\"/pkg/alumet.css\"></head><body><main>{body}</main></body></html>",
        escape(title)
    ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn name(first: Option<String>, last: Option<String>) -> String {
    escape(&format!("{} {}", first.unwrap_or_default(), last.unwrap_or_default()))
}

type TopicLine = (Uuid, String, i64, i64, Option<i64>, String, Option<String>, Option<String>);

async fn home(State(db): State<Db>) -> Answer {
    let courses: Vec<(Uuid, String, String, String, i64, i64)> = db
        .all(
            "SELECT id, slug, title, summary, lessons, minutes FROM course WHERE state = $1 ORDER BY title, id LIMIT $2 OFFSET $3",
            params!["published", 6, 0],
        )
        .await?;
    let topics: Vec<TopicLine> = db
        .all(
            "SELECT t.id, t.title, t.post_count, t.last_post_at, t.locked_at, c.title AS category, a.first_name, \
             a.last_name FROM topic t JOIN forum_category c ON c.id = t.category_id \
             LEFT JOIN person a ON a.id = t.author_id ORDER BY t.last_post_at DESC, t.id DESC LIMIT $1",
            params![5],
        )
        .await?;
    let mut body = String::from("<h1>Learn together</h1><ul>");
    for (_, slug, title, summary, lessons, minutes) in courses {
        let (title, summary) = (escape(&title), escape(&summary));
        let _ = write!(
            body,
            "<li><a href=\"/courses/{slug}\">{title}</a><p>{summary}</p><p>{lessons} lessons, {minutes} min</p></li>"
        );
    }
    body.push_str("</ul><ul>");
    for (id, title, posts, at, _, category, first, last) in topics {
        let (title, author) = (escape(&title), name(first, last));
        let _ = write!(
            body,
            "<li><a href=\"/forum/t/{id}/topic\">{title}</a> {category} {author} {posts} <time>{at}</time></li>"
        );
    }
    body.push_str("</ul>");
    Ok(document("Alumet", &body))
}

type OutlineLine = (Uuid, Option<String>, String, String, i64, String, i64);

async fn outline(db: &Db, course: Uuid) -> Result<Vec<OutlineLine>, DbError> {
    db.all(
        "SELECT id, path, title, part, depth, number, after_rule FROM lesson WHERE course_id = $1 ORDER BY position",
        params![course],
    )
    .await
}

fn write_outline(body: &mut String, slug: &str, lines: &[OutlineLine]) {
    body.push_str("<ol>");
    for (_, path, title, _, _, number, _) in lines {
        let (path, title) = (path.as_deref().unwrap_or_default(), escape(title));
        let _ = write!(body, "<li>{number} <a href=\"/courses/{slug}/{path}\">{title}</a></li>");
    }
    body.push_str("</ol>");
}

async fn course(State(db): State<Db>, extract::Path(slug): extract::Path<String>) -> Answer {
    let (id, title, summary, lessons, minutes): (Uuid, String, String, i64, i64) =
        db.one("SELECT id, title, summary, lessons, minutes FROM course WHERE slug = $1", params![&slug]).await?;
    let mut body =
        format!("<h1>{}</h1><p>{}</p><p>{lessons} lessons, {minutes} min</p>", escape(&title), escape(&summary));
    write_outline(&mut body, &slug, &outline(&db, id).await?);
    Ok(document(&title, &body))
}

async fn lesson(State(db): State<Db>, extract::Path((slug, path)): extract::Path<(String, String)>) -> Answer {
    let (course, course_title, title, minutes, html): (Uuid, String, String, i64, String) = db
        .one(
            "SELECT c.id, c.title, t.title, t.minutes, t.html FROM course c \
             JOIN lesson l ON l.course_id = c.id AND l.path = $2 JOIN lesson_text t ON t.lesson_id = l.id \
             WHERE c.slug = $1",
            params![&slug, &path],
        )
        .await?;
    let lines = outline(&db, course).await?;
    let mut body = format!("<p>{}</p><nav>", escape(&course_title));
    write_outline(&mut body, &slug, &lines);
    let _ = write!(body, "</nav><h1>{}</h1><p>{minutes} min</p><article>{html}</article>", escape(&title));
    let here = lines.iter().position(|line| line.1.as_deref() == Some(path.as_str())).unwrap_or_default();
    for neighbour in [here.checked_sub(1), here.checked_add(1)].into_iter().flatten() {
        if let Some((_, Some(path), title, ..)) = lines.get(neighbour) {
            let _ = write!(body, "<a href=\"/courses/{slug}/{path}\">{}</a>", escape(title));
        }
    }
    Ok(document(&title, &body))
}

#[derive(sqlx::FromRow)]
struct PostLine {
    id: Uuid,
    number: i64,
    html: String,
    created_at: i64,
    edited_at: Option<i64>,
    first_name: Option<String>,
    last_name: Option<String>,
    quoted_html: Option<String>,
}

async fn topic(State(db): State<Db>, extract::Path((id, _)): extract::Path<(Uuid, String)>) -> Answer {
    let (title, category, count): (String, String, i64) = db
        .one(
            "SELECT t.title, c.title, t.post_count FROM topic t JOIN forum_category c ON c.id = t.category_id \
             WHERE t.id = $1",
            params![id],
        )
        .await?;
    let posts: Vec<PostLine> = db
        .all(
            "SELECT p.id, p.number, p.author_id, p.html, p.created_at, p.edited_at, p.deleted_at, p.hidden_at, \
             p.hidden_reason, p.hidden_note, a.first_name, a.last_name, q.quoted_post_id, q.range_start, q.range_end, \
             s.html AS quoted_html, sa.first_name AS quoted_first_name, sa.last_name AS quoted_last_name \
             FROM post p LEFT JOIN person a ON a.id = p.author_id \
             LEFT JOIN post_quote q ON q.post_id = p.id \
             LEFT JOIN post s ON s.id = q.quoted_post_id AND s.deleted_at IS NULL AND s.hidden_at IS NULL \
             LEFT JOIN person sa ON sa.id = s.author_id \
             WHERE p.topic_id = $1 AND p.number BETWEEN $2 AND $3 ORDER BY p.number",
            params![id, 1, 20],
        )
        .await?;
    let reactions: Vec<(Uuid, String, i64)> = db
        .all(
            "SELECT r.post_id, r.kind, COUNT(*) FROM post p JOIN reaction r ON r.post_id = p.id \
             WHERE p.topic_id = $1 AND p.number BETWEEN $2 AND $3 GROUP BY r.post_id, r.kind",
            params![id, 1, 20],
        )
        .await?;
    let mut body = format!("<p>{}</p><h1>{}</h1><p>{count}</p><ol>", escape(&category), escape(&title));
    for post in posts {
        let author = name(post.first_name, post.last_name);
        let _ = write!(
            body,
            "<li id=\"post-{}\"><h2>{author}</h2><time>{}</time>{}{}{}",
            post.number,
            post.created_at,
            if post.edited_at.is_some() { "<p>edited</p>" } else { "" },
            post.quoted_html.unwrap_or_default(),
            post.html
        );
        for (_, kind, count) in reactions.iter().filter(|reaction| reaction.0 == post.id) {
            let _ = write!(body, "<p>{kind} {count}</p>");
        }
        body.push_str("</li>");
    }
    body.push_str("</ol><p><a href=\"/sign-in\">Sign in to reply</a></p>");
    Ok(document(&title, &body))
}

#[derive(Deserialize)]
struct Sought {
    q: String,
}

type Hit = (Uuid, Uuid, i64, String, String, i64, Option<String>, Option<String>);

async fn search(State(db): State<Db>, Query(sought): Query<Sought>) -> Answer {
    let wanted: Vec<String> = sought
        .q
        .split_whitespace()
        .map(|word| {
            let forms: Vec<String> = forum::index_words(word).split(' ').map(|form| format!("\"{form}\"")).collect();
            format!("({})", forms.join(" OR "))
        })
        .collect();
    let hits: Vec<Hit> = db
        .all(
            "WITH hit AS (SELECT m.id FROM (SELECT rowid AS found FROM post_search WHERE post_search MATCH $1 \
             ORDER BY rowid DESC LIMIT $2 OFFSET $3) JOIN post m ON m.search_key = found) \
             SELECT p.id, p.topic_id, p.number, t.title, p.html, p.created_at, a.first_name, a.last_name \
             FROM hit JOIN post p ON p.id = hit.id JOIN topic t ON t.id = p.topic_id \
             LEFT JOIN person a ON a.id = p.author_id ORDER BY p.search_key DESC, p.id",
            params![wanted.join(" AND "), 21, 0],
        )
        .await?;
    let mut body = format!("<h1>{}</h1><ol>", escape(&sought.q));
    for (_, topic, number, title, html, at, first, last) in hits {
        let start: String = html.chars().take(200).collect();
        let (title, start, author) = (escape(&title), escape(&start), name(first, last));
        let _ = write!(
            body,
            "<li><a href=\"/forum/t/{topic}/topic#post-{number}\">{title}</a> {author} <time>{at}</time><p>{start}</p></li>"
        );
    }
    body.push_str("</ol>");
    Ok(document("Search", &body))
}

/// Keys that begin like those of later times, as version 7 does.
fn next_key() -> Uuid {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    Uuid::from_u64_pair(u64::MAX >> 8, NEXT.fetch_add(1, Ordering::Relaxed))
}

#[derive(Deserialize)]
struct Reply {
    topic: Uuid,
    text: String,
}

async fn reply(State(db): State<Db>, headers: HeaderMap, Form(reply): Form<Reply>) -> Result<Response, Broken> {
    let cookie = headers.get(header::COOKIE).and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
    let token = Token::given(cookie.trim_start_matches("alumet-session="));
    let author: Option<(Uuid,)> = db
        .optional("SELECT person_id FROM session WHERE token_hash = $1 AND expires_at > $2", params![token.hash(), 0])
        .await?;
    let Some((author,)) = author else { return Ok(StatusCode::UNAUTHORIZED.into_response()) };
    let html = markdown::render_post(&reply.text);
    let words = forum::index_words(&reply.text);
    let now = i64::from(u32::MAX) * 500;
    let tx = db.begin().await?;
    let (number,): (i64,) = tx
        .one(
            "UPDATE topic SET post_count = post_count + 1, last_post_at = $2 WHERE id = $1 RETURNING post_count",
            params![reply.topic, now],
        )
        .await?;
    tx.execute(
        "INSERT INTO post (search_key, id, topic_id, number, author_id, created_at, html, markdown, search_words) \
         VALUES ((SELECT COALESCE(MAX(search_key), 0) + 1 FROM post), $1, $2, $3, $4, $5, $6, $7, $8)",
        params![next_key(), reply.topic, number, author, now, html, &reply.text, words],
    )
    .await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/forum/t/{}/topic#post-{number}", reply.topic)).into_response())
}
