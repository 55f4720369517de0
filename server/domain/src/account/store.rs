use model::{
    Millis,
    account::{Role, SignedIn, Theme},
    language::Language,
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

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
