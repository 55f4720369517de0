use model::{
    Millis,
    account::Role,
    admin::{PersonLine, TablePage, TableQuery},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    db::{DbError, Read},
    error::Result,
    mail, params,
};

/// The longest search, in characters.
const SEARCH: usize = 100;

#[derive(sqlx::FromRow)]
pub(super) struct PersonRow {
    id: Uuid,
    first_name: String,
    last_name: String,
    email: String,
    role: String,
    created_at: Millis,
    confirmed_at: Option<Millis>,
}

impl From<PersonRow> for PersonLine {
    fn from(row: PersonRow) -> Self {
        Self {
            id: row.id,
            name: format!("{} {}", row.first_name, row.last_name),
            masked_address: mail::masked(&row.email),
            role: Role::from_word(&row.role).unwrap_or_default(),
            created_at: row.created_at,
            confirmed_at: row.confirmed_at,
        }
    }
}

/// The people whose name contains, or whose address is or begins with, what was searched for.
pub async fn people(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<PersonLine>> {
    require(actor, Permission::ManagePeople)?;
    let search: String = query.search.trim().chars().take(SEARCH).collect::<String>().to_lowercase();
    let pattern = escaped(&search);
    let role = Role::from_word(&query.filter).map(Role::word).unwrap_or_default();
    let (count,): (i64,) = site
        .db
        .one(AssertSqlSafe(format!("SELECT COUNT(*) FROM person WHERE {FOUND}")), params![&pattern, role])
        .await?;
    let rows: Vec<PersonRow> = site
        .db
        .all(
            AssertSqlSafe(format!(
                "SELECT id, first_name, last_name, email, role, created_at, confirmed_at FROM person WHERE {FOUND} \
                 ORDER BY {} LIMIT $3 OFFSET $4",
                order(query)
            )),
            params![&pattern, role, TableQuery::ROWS, query.offset()],
        )
        .await?;
    Ok(TablePage::new(rows.into_iter().map(PersonLine::from).collect(), query, count))
}

/// One person of the list.
pub(super) async fn find(db: &impl Read, person: Uuid) -> Result<Option<PersonLine>, DbError> {
    let row: Option<PersonRow> = db
        .optional(
            "SELECT id, first_name, last_name, email, role, created_at, confirmed_at FROM person WHERE id = $1",
            params![person],
        )
        .await?;
    Ok(row.map(PersonLine::from))
}

/// True for the people found by the pattern `$1` and the role `$2`; an empty one finds all.
const FOUND: &str = "($1 = '' OR LOWER(first_name || ' ' || last_name) LIKE '%' || $1 || '%' ESCAPE '\\' \
                     OR email_key LIKE $1 || '%' ESCAPE '\\') AND ($2 = '' OR role = $2)";

/// The text with the marks of `LIKE` taken literally.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

fn order(query: &TableQuery) -> &'static str {
    match (query.sort.as_str(), query.descending) {
        ("joined", false) => "created_at, id",
        ("joined", true) => "created_at DESC, id DESC",
        ("role", false) => "role, last_name, first_name, id",
        ("role", true) => "role DESC, last_name, first_name, id",
        ("name", true) => "last_name DESC, first_name DESC, id DESC",
        _ => "last_name, first_name, id",
    }
}
