use model::{
    DAY, Millis,
    account::PersonId,
    error::ErrorCode,
    language::Language,
    recipient::{NoticeId, NoticeKind, RecipientId, RecipientNotice, ToldRecipients},
};
use sqlx::AssertSqlSafe;

use super::list::receiving;
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{DbError, Read, Tx},
    error::Result,
    params,
    register::{self, Category, tables},
};

/// Within what time recipients should be told, in milliseconds. The law says no number, only that they are (GDPR art. 19).
pub const TELL_WITHIN: Millis = 7 * DAY;

/// How many of the latest notices are shown that were given.
const TOLD: i64 = 20;

/// The most that wait and are shown.
const WAITING: i64 = 500;

/// What of a person a request is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum About<'a> {
    /// All that is held.
    Everything,
    /// A table of the register.
    Table(&'a str),
    /// What is held for a purpose of the register.
    Purpose(&'a str),
}

/// Notes which recipients must be told of a request, as part of the caller's transaction: those who get data now of a
/// category in which something is held of the person. Noting it twice changes nothing.
pub(crate) async fn notify(
    site: &Site,
    tx: &Tx,
    person: PersonId,
    (kind, reference): (NoticeKind, &str),
    about: About<'_>,
    tell_by: Millis,
) -> Result<()> {
    let receiving = receiving(tx, Language::default(), site.now()).await?;
    if receiving.is_empty() {
        return Ok(());
    }
    let held: Vec<Category> = match about {
        About::Table(name) => tables().filter(|table| table.name == name).map(|table| table.category).collect(),
        About::Purpose(word) => {
            tables().filter(|table| table.purpose.word() == word).map(|table| table.category).collect()
        }
        About::Everything => {
            let counts = register::count(tx, person).await?;
            counts.into_iter().filter(|(_, rows)| *rows > 0).map(|(table, _)| table.category).collect()
        }
    };
    for recipient in receiving.iter().filter(|one| held.iter().any(|category| one.gets(category.word()))) {
        keep(site, tx, recipient.id, (kind, reference), tell_by).await?;
    }
    Ok(())
}

async fn keep(
    site: &Site,
    tx: &Tx,
    recipient: RecipientId,
    (kind, reference): (NoticeKind, &str),
    tell_by: Millis,
) -> Result<()> {
    tx.execute(
        "INSERT INTO recipient_notice (id, recipient_id, reference, kind, arisen_at, tell_by_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (reference, kind, recipient_id) DO NOTHING",
        params![site.new_id()?, recipient, reference, kind.word(), site.now(), tell_by],
    )
    .await?;
    Ok(())
}

/// Takes back what was to be said of an erasure that does not take place; who was told already must be told this.
pub(crate) async fn call_off(site: &Site, tx: &Tx, reference: &str) -> Result<()> {
    tx.execute(
        "DELETE FROM recipient_notice WHERE reference = $1 AND kind = 'erasure' AND told_at IS NULL",
        params![reference],
    )
    .await?;
    let told: Vec<(RecipientId,)> = tx
        .all("SELECT recipient_id FROM recipient_notice WHERE reference = $1 AND kind = 'erasure'", params![reference])
        .await?;
    for (recipient,) in told {
        keep(site, tx, recipient, (NoticeKind::ErasureCancelled, reference), site.now() + TELL_WITHIN).await?;
    }
    Ok(())
}

/// Notes that a recipient was told.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no such notice waits.
pub async fn tell_recipient(site: &Site, actor: &Actor, notice: NoticeId) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let staff = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let told = tx
        .execute(
            "UPDATE recipient_notice SET told_at = $2, told_by = $3 WHERE id = $1 AND told_at IS NULL",
            params![notice, site.now(), staff],
        )
        .await?;
    if told == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "privacy.recipient-told", None, &notice.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// How many recipients must be told of the request with a reference, and how many know all they must.
pub(crate) async fn told_of(db: &impl Read, reference: &str) -> Result<ToldRecipients, DbError> {
    let (all, waiting): (i64, i64) = db
        .one(
            "SELECT COUNT(DISTINCT recipient_id), COUNT(DISTINCT CASE WHEN told_at IS NULL THEN recipient_id END) \
             FROM recipient_notice WHERE reference = $1",
            params![reference],
        )
        .await?;
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    Ok(ToldRecipients { all: count(all), told: count(all - waiting) })
}

#[derive(sqlx::FromRow)]
struct Row {
    id: NoticeId,
    recipient: String,
    contact: String,
    kind: String,
    reference: String,
    has_person: i64,
    tell_by_at: Millis,
    told_at: Option<Millis>,
    told_by: Option<String>,
}

impl Row {
    fn into_notice(self) -> Option<RecipientNotice> {
        Some(RecipientNotice {
            id: self.id,
            recipient: self.recipient,
            contact: self.contact,
            kind: NoticeKind::from_word(&self.kind)?,
            reference: self.reference,
            has_person: self.has_person != 0,
            tell_by: self.tell_by_at,
            told_at: self.told_at,
            told_by: self.told_by,
        })
    }
}

const NOTICE: &str = "SELECT n.id, c.name AS recipient, c.contact, n.kind, n.reference, CAST(CASE WHEN EXISTS \
                      (SELECT 1 FROM data_request r WHERE r.reference = n.reference AND r.person_id IS NOT NULL) \
                      THEN 1 ELSE 0 END AS BIGINT) AS has_person, n.tell_by_at, n.told_at, \
                      s.first_name || ' ' || s.last_name AS told_by FROM recipient_notice n \
                      JOIN recipient c ON c.id = n.recipient_id LEFT JOIN person s ON s.id = n.told_by";

/// What waits to be told, the most urgent first.
pub(super) async fn waiting(db: &impl Read) -> Result<Vec<RecipientNotice>, DbError> {
    list(db, "n.told_at IS NULL ORDER BY n.tell_by_at, n.id", WAITING).await
}

/// What was told last.
pub(super) async fn told(db: &impl Read) -> Result<Vec<RecipientNotice>, DbError> {
    list(db, "n.told_at IS NOT NULL ORDER BY n.told_at DESC, n.id DESC", TOLD).await
}

async fn list(db: &impl Read, which: &'static str, most: i64) -> Result<Vec<RecipientNotice>, DbError> {
    let rows: Vec<Row> = db.all(AssertSqlSafe(format!("{NOTICE} WHERE {which} LIMIT $1")), params![most]).await?;
    Ok(rows.into_iter().filter_map(Row::into_notice).collect())
}
