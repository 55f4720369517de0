//! The one place where the full-text searches of the two engines differ.

use model::Millis;
use uuid::Uuid;

use super::query::{Query, Wanted};
use crate::{
    db::{Db, DbError, Engine, Read as _},
    params,
};

#[derive(sqlx::FromRow)]
pub(super) struct HitRow {
    pub id: Uuid,
    pub topic_id: Uuid,
    number: i64,
    pub title: String,
    pub html: String,
    pub created_at: Millis,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
}

impl HitRow {
    pub fn number(&self) -> u32 {
        u32::try_from(self.number).unwrap_or_default()
    }
}

macro_rules! hits {
    ($found:literal) => {
        concat!(
            "WITH hit AS (",
            $found,
            ") SELECT p.id, p.topic_id, p.number, CASE WHEN ta.restricted_at IS NULL THEN t.title ELSE '' END AS title, p.html, p.created_at, a.first_name, \
             a.last_name FROM hit JOIN post p ON p.id = hit.id JOIN topic t ON t.id = p.topic_id \
             LEFT JOIN person a ON a.id = p.author_id LEFT JOIN person ta ON ta.id = t.author_id ORDER BY p.search_key DESC, p.id"
        )
    };
}

/// SQLite walks its index backwards by rowid and stops at the limit.
const SQLITE: &str = hits!(
    "SELECT m.id FROM (SELECT rowid AS found FROM post_search WHERE post_search MATCH $1 \
     AND rowid NOT IN (SELECT r.search_key FROM post r JOIN person held ON held.id = r.author_id \
     WHERE held.restricted_at > 0) ORDER BY rowid DESC LIMIT $2 OFFSET $3) JOIN post m ON m.search_key = found"
);

/// PostgreSQL reads all matches from its index, then sorts their keys.
const POSTGRES: &str = hits!(
    "SELECT id FROM post WHERE array_to_tsvector(string_to_array(search_words, ' ')) @@ CAST($1 AS tsquery) \
     AND search_key NOT IN (SELECT r.search_key FROM post r JOIN person held ON held.id = r.author_id \
     WHERE held.restricted_at > 0) ORDER BY search_key DESC, id LIMIT $2 OFFSET $3"
);

pub(super) async fn find(db: &Db, query: &Query, limit: u32, offset: u32) -> Result<Vec<HitRow>, DbError> {
    let (sql, written) = match db.engine() {
        Engine::Sqlite => (SQLITE, written(query, &FTS5)),
        Engine::Postgres => (POSTGRES, written(query, &TSQUERY)),
    };
    db.all(sql, params![written, limit, offset]).await
}

/// How an engine writes a query.
struct Syntax {
    quote: char,
    or: &'static str,
    and: &'static str,
    prefix: &'static str,
}

const FTS5: Syntax = Syntax { quote: '"', or: " OR ", and: " AND ", prefix: "*" };
const TSQUERY: Syntax = Syntax { quote: '\'', or: " | ", and: " & ", prefix: ":*" };

/// The forms hold letters and digits only, so that nothing in them can end the quotes.
fn written(query: &Query, syntax: &Syntax) -> String {
    query.words().iter().map(|wanted| one_of(wanted, syntax)).collect::<Vec<_>>().join(syntax.and)
}

fn one_of(wanted: &Wanted, syntax: &Syntax) -> String {
    let Syntax { quote, or, prefix: mark, .. } = syntax;
    let exact = wanted.forms.iter().map(|form| format!("{quote}{form}{quote}"));
    let prefix = wanted.prefix.iter().map(|prefix| format!("{quote}{prefix}{quote}{mark}"));
    format!("({})", exact.chain(prefix).collect::<Vec<_>>().join(or))
}
