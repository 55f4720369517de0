use model::{
    Millis,
    account::{AgeBand, Role, SignedIn, Theme},
    error::ErrorCode,
    language::Language,
};
use uuid::Uuid;

use super::address::Address;
use crate::{
    db::{DbError, Engine, Read, Tx},
    error::Result as DomainResult,
    mail::Recipient,
    params,
};

/// Holds others up who would change something of a person, until the transaction ends: what a person may have only so
/// many of is counted and added to by one of them at a time. SQLite has one writer anyway.
pub(crate) async fn lock(tx: &Tx, person: Uuid) -> Result<(), DbError> {
    if tx.engine() == Engine::Postgres {
        let _: Option<(Uuid,)> =
            tx.optional("SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE", params![person]).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
pub(super) struct SessionRow {
    pub session: Uuid,
    pub seen_at: Millis,
    person: Uuid,
    role: String,
    first_name: String,
    last_name: String,
    language: String,
    theme: String,
}

impl SessionRow {
    pub fn signed_in(self) -> SignedIn {
        SignedIn {
            person: self.person,
            session: self.session,
            role: Role::from_word(&self.role).unwrap_or_default(),
            name: format!("{} {}", self.first_name, self.last_name),
            language: Language::from_tag(&self.language).unwrap_or_default(),
            theme: Theme::from_word(&self.theme).unwrap_or_default(),
        }
    }
}

pub(super) async fn find_session(
    db: &impl Read,
    token_hash: &[u8],
    now: Millis,
) -> Result<Option<SessionRow>, DbError> {
    db.optional(
        "SELECT s.id AS session, s.seen_at, p.id AS person, p.role, p.first_name, p.last_name, p.language, p.theme \
         FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1 AND s.expires_at > $2",
        params![token_hash, now],
    )
    .await
}

pub(super) async fn touch_session(tx: &Tx, session: Uuid, now: Millis, expires_at: Millis) -> Result<u64, DbError> {
    tx.execute("UPDATE session SET seen_at = $2, expires_at = $3 WHERE id = $1", params![session, now, expires_at])
        .await
}

pub(super) struct NewSession<'a> {
    pub id: Uuid,
    pub person: Uuid,
    pub token_hash: Vec<u8>,
    pub device: &'a str,
    pub created_at: Millis,
    pub expires_at: Millis,
}

pub(super) async fn insert_session(tx: &Tx, session: NewSession<'_>) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO session (id, person_id, token_hash, device, created_at, seen_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $5, $6)",
        params![session.id, session.person, session.token_hash, session.device, session.created_at, session.expires_at],
    )
    .await
}

#[derive(sqlx::FromRow)]
pub(super) struct DeviceRow {
    pub id: Uuid,
    pub device: String,
    pub created_at: Millis,
    pub seen_at: Millis,
}

pub(super) async fn sessions_of(db: &impl Read, person: Uuid, now: Millis) -> Result<Vec<DeviceRow>, DbError> {
    db.all(
        "SELECT id, device, created_at, seen_at FROM session WHERE person_id = $1 AND expires_at > $2 \
         ORDER BY seen_at DESC, id DESC",
        params![person, now],
    )
    .await
}

pub(super) async fn delete_session(tx: &Tx, person: Uuid, session: Uuid) -> Result<u64, DbError> {
    tx.execute("DELETE FROM session WHERE id = $1 AND person_id = $2", params![session, person]).await
}

pub(super) async fn delete_sessions(tx: &Tx, person: Uuid) -> Result<u64, DbError> {
    tx.execute("DELETE FROM session WHERE person_id = $1", params![person]).await
}

pub(super) async fn delete_sessions_but(tx: &Tx, person: Uuid, kept: Uuid) -> Result<u64, DbError> {
    tx.execute("DELETE FROM session WHERE person_id = $1 AND id <> $2", params![person, kept]).await
}

pub(super) async fn delete_all_sessions(tx: &Tx) -> Result<u64, DbError> {
    tx.execute("DELETE FROM session", params![]).await
}

pub(super) async fn delete_all_codes(tx: &Tx) -> Result<u64, DbError> {
    tx.execute("DELETE FROM mail_code", params![]).await
}

#[derive(sqlx::FromRow)]
pub(super) struct PersonRow {
    pub id: Uuid,
    pub email: String,
    pub email_key: String,
    pub first_name: String,
    pub last_name: String,
    pub password_hash: String,
    age_band: String,
    language: String,
    pub confirmed_at: Option<Millis>,
}

impl PersonRow {
    /// The age band.
    pub fn age_band(&self) -> AgeBand {
        AgeBand::from_word(&self.age_band).unwrap_or(AgeBand::Minor)
    }

    /// The person as the recipient of a mail to their present address.
    pub fn recipient(&self) -> Recipient<'_> {
        Recipient {
            person: Some(self.id),
            address: &self.email,
            first_name: &self.first_name,
            language: Language::from_tag(&self.language).unwrap_or_default(),
        }
    }
}

/// A person whose key came from a session or a code.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the account was deleted meanwhile.
pub(super) async fn require_person(db: &impl Read, id: Uuid) -> DomainResult<PersonRow> {
    let person = db
        .optional(
            "SELECT id, email, email_key, first_name, last_name, password_hash, age_band, language, confirmed_at \
             FROM person WHERE id = $1",
            params![id],
        )
        .await?;
    person.ok_or_else(|| ErrorCode::NotFound.into())
}

pub(super) async fn find_person_by_address(db: &impl Read, email_key: &str) -> Result<Option<PersonRow>, DbError> {
    db.optional(
        "SELECT id, email, email_key, first_name, last_name, password_hash, age_band, language, confirmed_at \
         FROM person WHERE email_key = $1",
        params![email_key],
    )
    .await
}

pub(super) struct NewPerson<'a> {
    pub id: Uuid,
    pub address: &'a Address,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub password_hash: &'a str,
    pub role: Role,
    pub age_band: AgeBand,
    pub language: Language,
    pub created_at: Millis,
    pub confirmed_at: Option<Millis>,
}

/// Stores a person. An account with the same address that nobody confirmed is replaced; beside a confirmed one nothing
/// is stored and nothing comes back.
pub(super) async fn insert_person(tx: &Tx, person: NewPerson<'_>) -> Result<Option<Uuid>, DbError> {
    let row: Option<(Uuid,)> = tx
        .optional(
            "INSERT INTO person (id, email, email_key, first_name, last_name, password_hash, role, age_band, \
             language, theme, created_at, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'system', $10, $11) \
             ON CONFLICT (email_key) DO UPDATE SET email = excluded.email, first_name = excluded.first_name, \
             last_name = excluded.last_name, password_hash = excluded.password_hash, role = excluded.role, \
             age_band = excluded.age_band, language = excluded.language, created_at = excluded.created_at, \
             confirmed_at = excluded.confirmed_at WHERE person.confirmed_at IS NULL RETURNING id",
            params![
                person.id,
                &person.address.shown,
                &person.address.key,
                person.first_name,
                person.last_name,
                person.password_hash,
                person.role.word(),
                person.age_band.word(),
                person.language.tag(),
                person.created_at,
                person.confirmed_at,
            ],
        )
        .await?;
    Ok(row.map(|row| row.0))
}

pub(super) async fn confirm_person(tx: &Tx, id: Uuid, now: Millis) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL", params![id, now]).await
}

pub(super) async fn set_password(tx: &Tx, id: Uuid, password_hash: &str) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET password_hash = $2 WHERE id = $1", params![id, password_hash]).await
}

pub(super) async fn set_address(tx: &Tx, id: Uuid, address: &str, key: &str) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET email = $2, email_key = $3 WHERE id = $1", params![id, address, key]).await
}

pub(super) async fn set_name(tx: &Tx, id: Uuid, first_name: &str, last_name: &str) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET first_name = $2, last_name = $3 WHERE id = $1", params![id, first_name, last_name])
        .await
}

/// Keeps the name that a person has now, before another takes its place.
pub(super) async fn keep_name(tx: &Tx, id: Uuid, person: Uuid, now: Millis) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO former_name (id, person_id, first_name, last_name, replaced_at) \
         SELECT $1, id, first_name, last_name, $3 FROM person WHERE id = $2",
        params![id, person, now],
    )
    .await
}

pub(super) async fn set_age_band(tx: &Tx, id: Uuid, band: AgeBand) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET age_band = $2 WHERE id = $1", params![id, band.word()]).await
}

pub(super) async fn set_language(tx: &Tx, id: Uuid, language: Language) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET language = $2 WHERE id = $1", params![id, language.tag()]).await
}

pub(super) async fn set_theme(tx: &Tx, id: Uuid, theme: Theme) -> Result<u64, DbError> {
    tx.execute("UPDATE person SET theme = $2 WHERE id = $1", params![id, theme.word()]).await
}

/// Removes an account that claimed an address and never proved it.
pub(super) async fn delete_unconfirmed(tx: &Tx, email_key: &str) -> Result<u64, DbError> {
    tx.execute("DELETE FROM person WHERE email_key = $1 AND confirmed_at IS NULL", params![email_key]).await
}

/// Removes the accounts that were opened before `time` and never confirmed.
pub(super) async fn delete_unconfirmed_before(tx: &Tx, time: Millis) -> Result<u64, DbError> {
    tx.execute("DELETE FROM person WHERE confirmed_at IS NULL AND created_at < $1", params![time]).await
}

pub(super) struct NewCode<'a> {
    pub id: Uuid,
    pub person: Uuid,
    pub purpose: &'static str,
    pub token_hash: Vec<u8>,
    pub address: Option<&'a str>,
    pub created_at: Millis,
    pub expires_at: Millis,
}

pub(super) async fn insert_code(tx: &Tx, code: NewCode<'_>) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO mail_code (id, person_id, purpose, token_hash, address, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![code.id, code.person, code.purpose, code.token_hash, code.address, code.created_at, code.expires_at],
    )
    .await
}

#[derive(sqlx::FromRow)]
pub(super) struct CodeRow {
    pub person_id: Uuid,
    pub address: Option<String>,
    pub created_at: Millis,
}

pub(super) async fn find_code(
    db: &impl Read,
    token_hash: &[u8],
    purpose: &str,
    now: Millis,
) -> Result<Option<CodeRow>, DbError> {
    db.optional(
        "SELECT person_id, address, created_at FROM mail_code \
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
        params![token_hash, purpose, now],
    )
    .await
}

pub(super) async fn use_code(
    tx: &Tx,
    token_hash: &[u8],
    purpose: &str,
    now: Millis,
) -> Result<Option<CodeRow>, DbError> {
    tx.optional(
        "UPDATE mail_code SET used_at = $3 \
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3 \
         RETURNING person_id, address, created_at",
        params![token_hash, purpose, now],
    )
    .await
}

/// Withdraws the codes of one purpose.
pub(super) async fn revoke_codes(tx: &Tx, person: Uuid, purpose: &str) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM mail_code WHERE person_id = $1 AND purpose = $2 AND used_at IS NULL",
        params![person, purpose],
    )
    .await
}

/// Withdraws all codes but those that undo a change made before `time`.
pub(super) async fn revoke_codes_since(tx: &Tx, person: Uuid, undo: &str, time: Millis) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM mail_code \
         WHERE person_id = $1 AND used_at IS NULL AND NOT (purpose = $2 AND created_at < $3)",
        params![person, undo, time],
    )
    .await
}

/// The address that a person asked for and did not confirm yet.
pub(super) async fn pending_address(
    db: &impl Read,
    person: Uuid,
    purpose: &str,
    now: Millis,
) -> Result<Option<String>, DbError> {
    let row: Option<(Option<String>,)> = db
        .optional(
            "SELECT address FROM mail_code WHERE person_id = $1 AND purpose = $2 AND used_at IS NULL \
             AND expires_at > $3 ORDER BY created_at DESC, id DESC",
            params![person, purpose, now],
        )
        .await?;
    Ok(row.and_then(|row| row.0))
}

/// Until when a code of one purpose can still be used.
pub(super) async fn pending_until(
    db: &impl Read,
    person: Uuid,
    purpose: &str,
    now: Millis,
) -> Result<Option<Millis>, DbError> {
    let (until,): (Option<Millis>,) = db
        .one(
            "SELECT MAX(expires_at) FROM mail_code WHERE person_id = $1 AND purpose = $2 AND used_at IS NULL \
             AND expires_at > $3",
            params![person, purpose, now],
        )
        .await?;
    Ok(until)
}

/// Counts an attempt; tells how many there were in its window, and when that began. A window that began before
/// `window_begin` is over, and a new one begins now.
pub(super) async fn count_attempt(
    tx: &Tx,
    key_hash: &[u8],
    kind: &str,
    now: Millis,
    window_begin: Millis,
) -> Result<(i64, Millis), DbError> {
    tx.one(
        "INSERT INTO attempt (key_hash, kind, window_start, count) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (key_hash) DO UPDATE SET \
             count = CASE WHEN attempt.window_start <= $4 THEN 1 ELSE attempt.count + 1 END, \
             window_start = CASE WHEN attempt.window_start <= $4 THEN $3 ELSE attempt.window_start END \
             RETURNING count, window_start",
        params![key_hash, kind, now, window_begin],
    )
    .await
}

pub(super) async fn forget_attempts(tx: &Tx, key_hash: &[u8]) -> Result<u64, DbError> {
    tx.execute("DELETE FROM attempt WHERE key_hash = $1", params![key_hash]).await
}

pub(super) async fn give_back_attempt(tx: &Tx, key_hash: &[u8]) -> Result<u64, DbError> {
    tx.execute("UPDATE attempt SET count = count - 1 WHERE key_hash = $1 AND count > 0", params![key_hash]).await
}

pub(super) async fn forget_attempts_before(tx: &Tx, time: Millis) -> Result<u64, DbError> {
    tx.execute("DELETE FROM attempt WHERE window_start < $1", params![time]).await
}
