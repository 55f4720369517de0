use model::{
    Millis,
    account::{PersonId, Role},
    language::Language,
    privacy::{AssistedRequest, Ground, RequestKind},
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read},
    params,
    privacy::my_data::sentence,
};

/// What was asked for on somebody's behalf, while its link works.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub id: Uuid,
    pub person_id: PersonId,
    pub kind: String,
    pub part: String,
    pub wrong_value: String,
    pub right_value: String,
    pub details: String,
    reason: String,
    opened_at: Millis,
    expires_at: Millis,
    first_name: Option<String>,
    last_name: Option<String>,
    role: Option<String>,
}

impl Row {
    /// The one that a token leads to.
    pub async fn find(db: &impl Read, token_hash: &[u8], now: Millis) -> Result<Option<Self>, DbError> {
        db.optional(
            "SELECT a.id, a.person_id, a.kind, a.part, a.wrong_value, a.right_value, a.details, a.reason, a.opened_at, \
             a.expires_at, s.first_name, s.last_name, s.role FROM assisted_request a \
             LEFT JOIN person s ON s.id = a.opened_by \
             WHERE a.token_hash = $1 AND a.answered_at IS NULL AND a.expires_at > $2",
            params![token_hash, now],
        )
        .await
    }

    /// What would run, in words for its person.
    pub fn shown(self, language: Language) -> Option<AssistedRequest> {
        let kind = RequestKind::from_word(&self.kind)?;
        Some(AssistedRequest {
            kind,
            part: match kind {
                RequestKind::Rectification => sentence(language, "table", &self.part),
                RequestKind::Objection => sentence(language, "purpose", &self.part),
                RequestKind::Access | RequestKind::Erasure | RequestKind::Restriction | RequestKind::Directives => {
                    String::new()
                }
            },
            ground: Ground::from_word(&self.part),
            erase_contributions: self.part == super::open::CONTRIBUTIONS,
            wrong: self.wrong_value,
            right: self.right_value,
            details: self.details,
            staff: self.first_name.zip(self.last_name).map(|(first, last)| format!("{first} {last}")),
            role: self.role.as_deref().and_then(Role::from_word).unwrap_or_default(),
            reason: self.reason,
            opened_at: self.opened_at,
            expires_at: self.expires_at,
        })
    }
}
