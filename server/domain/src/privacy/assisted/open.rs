use model::{
    HOUR, Millis,
    admin::{TablePage, TableQuery},
    error::{Problem, Problems},
    language::Language,
    privacy::{AssistedLine, AssistedState, Ground, RequestKind},
};

use super::ASSISTED_LIFETIME;
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::Read as _,
    error::{Error, Result, check},
    mail::{self, MailKind, Recipient},
    params,
    privacy::{decision::REASON, my_data::sentence, objection, rectification::LONGEST, whom::whom},
    register,
};

/// The account alone is erased.
const ACCOUNT: &str = "account";
/// What the person contributed is erased too.
pub(super) const CONTRIBUTIONS: &str = "contributions";

/// How many requests on behalf of one person may wait for their confirmation at once.
const MOST_WAITING: i64 = 5;

/// What staff open on somebody's behalf. What a kind does not need stays empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewAssisted<'a> {
    /// The address of the person.
    pub email: &'a str,
    /// The word of the kind.
    pub kind: &'a str,
    /// How the person asked.
    pub reason: &'a str,
    /// The word of what it is about, one of [`assisted_choices`].
    pub part: &'a str,
    /// What is wrong, for a correction.
    pub wrong: &'a str,
    /// What is right, for a correction.
    pub right: &'a str,
    /// The person's reason, for an objection.
    pub details: &'a str,
}

/// What a request of a kind can be about, each a word and its name: parts of the data, grounds, purposes, scopes.
pub fn assisted_choices(kind: RequestKind, language: Language) -> Vec<(String, String)> {
    let named = |prefix: &str, word: &str| (word.to_owned(), sentence(language, prefix, word));
    match kind {
        RequestKind::Access | RequestKind::Directives => Vec::new(),
        RequestKind::Rectification => register::tables()
            .filter(|table| table.condition().is_some())
            .map(|table| named("processing-table", table.name))
            .collect(),
        RequestKind::Restriction => {
            Ground::ALL.iter().map(|ground| (ground.word().to_owned(), String::new())).collect()
        }
        RequestKind::Objection => objection::purposes().into_iter().map(|word| named("purpose", word)).collect(),
        RequestKind::Erasure => [ACCOUNT, CONTRIBUTIONS].map(|word| (word.to_owned(), String::new())).to_vec(),
    }
}

/// Opens a request on behalf of somebody, who gets a mail with a link to confirm it, or to say that it was not them.
///
/// # Errors
/// [`Problem::NoAccount`] for an address without a confirmed account; [`Error::TooManyRequests`] while five wait.
pub async fn assist(site: &Site, actor: &Actor, new: NewAssisted<'_>) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let staff = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    let kind = RequestKind::from_word(new.kind).filter(|kind| RequestKind::OF_PEOPLE.contains(kind));
    let choices = kind.map(|kind| assisted_choices(kind, Language::default())).unwrap_or_default();
    if kind.is_none() {
        problems.add("kind", Problem::NotAChoice);
    } else if !choices.is_empty() && !choices.iter().any(|(word, _)| word == new.part) {
        problems.add("part", Problem::NotAChoice);
    }
    let part = if choices.is_empty() { "" } else { new.part };
    let reason = problems.text("reason", new.reason, 5, 300);
    let (mut wrong, mut right, mut details) = ("", "", "");
    if kind == Some(RequestKind::Rectification) {
        wrong = problems.text("wrong", new.wrong, 1, LONGEST);
        right = problems.text("right", new.right, 1, LONGEST);
    }
    if kind == Some(RequestKind::Objection) {
        details = problems.text("details", new.details, REASON.0, REASON.1);
    }
    let person = whom(site, &mut problems, new.email).await?;
    check(problems)?;
    let (Some(kind), Some(person)) = (kind, person) else { return Err(Error::field("email", Problem::NoAccount)) };

    let (now, token) = (site.now(), site.token()?);
    let tx = site.db.begin().await?;
    let (waiting,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM assisted_request WHERE person_id = $1 AND answered_at IS NULL AND expires_at > $2",
            params![person, now],
        )
        .await?;
    if waiting >= MOST_WAITING {
        return Err(Error::TooManyRequests { wait: HOUR });
    }
    tx.execute(
        "INSERT INTO assisted_request (id, person_id, opened_by, kind, part, wrong_value, right_value, details, reason, \
         token_hash, opened_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        params![
            site.new_id()?,
            person,
            staff,
            kind.word(),
            part,
            wrong,
            right,
            details,
            reason,
            token.hash(),
            now,
            now + ASSISTED_LIFETIME
        ],
    )
    .await?;
    let (address, first_name, language): (String, String, String) =
        tx.one("SELECT email, first_name, language FROM person WHERE id = $1", params![person]).await?;
    let to = Recipient {
        person: Some(person),
        address: &address,
        first_name: &first_name,
        language: Language::from_tag(&language).unwrap_or_default(),
    };
    let link = format!("{}/assisted?token={}", site.settings.url, token.secret());
    mail::send(site, &tx, to, &MailKind::AssistedRequest { reason: reason.to_owned(), link }).await?;
    audit::record(site, &tx, actor, "privacy.assisted-opened", Some(person), kind.word()).await?;
    tx.commit().await?;
    Ok(())
}

/// What was opened on behalf of people, the newest first. It tells nothing of whom.
pub async fn assisted_requests(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<AssistedLine>> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let (count,): (i64,) = site.db.one("SELECT COUNT(*) FROM assisted_request", params![]).await?;
    let rows: Vec<LineRow> = site
        .db
        .all(
            "SELECT a.kind, a.opened_at, a.expires_at, a.answered_at, a.is_confirmed, r.reference, \
             s.first_name || ' ' || s.last_name AS staff FROM assisted_request a \
             LEFT JOIN person s ON s.id = a.opened_by LEFT JOIN data_request r ON r.id = a.request_id \
             ORDER BY a.opened_at DESC, a.id DESC LIMIT $1 OFFSET $2",
            params![TableQuery::ROWS, query.offset()],
        )
        .await?;
    let now = site.now();
    Ok(TablePage::new(rows.into_iter().filter_map(|row| row.line(now)).collect(), query, count))
}

#[derive(sqlx::FromRow)]
struct LineRow {
    kind: String,
    opened_at: Millis,
    expires_at: Millis,
    answered_at: Option<Millis>,
    is_confirmed: i64,
    reference: Option<String>,
    staff: Option<String>,
}

impl LineRow {
    fn line(self, now: Millis) -> Option<AssistedLine> {
        Some(AssistedLine {
            kind: RequestKind::from_word(&self.kind)?,
            state: match (self.answered_at, self.is_confirmed != 0) {
                (Some(_), true) => AssistedState::Confirmed,
                (Some(_), false) => AssistedState::Declined,
                (None, _) if self.expires_at <= now => AssistedState::Expired,
                (None, _) => AssistedState::Waiting,
            },
            opened_at: self.opened_at,
            expires_at: self.expires_at,
            staff: self.staff,
            reference: self.reference,
        })
    }
}
