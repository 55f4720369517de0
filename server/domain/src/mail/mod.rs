//! Service mail: composed from typed kinds, kept in the outbox table, delivered by a job.

mod kind;
mod register;

use model::{account::PersonId, language::Language};
use serde_json::json;
use uuid::Uuid;

pub use kind::MailKind;
pub use register::REGISTER;

use crate::{Site, db::Tx, error::Result, params};

/// To whom a mail goes.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a> {
    /// The person, where there is one.
    pub person: Option<PersonId>,
    /// The address.
    pub address: &'a str,
    /// How the person is greeted.
    pub first_name: &'a str,
    /// The language of the mail.
    pub language: Language,
}

/// Puts a mail into the outbox, as part of the caller's transaction.
pub async fn send(site: &Site, tx: &Tx, to: Recipient<'_>, kind: &MailKind) -> Result<Uuid> {
    let id = site.new_id()?;
    let content = json!({ "kind": kind, "first_name": to.first_name }).to_string();
    tx.execute(
        "INSERT INTO mail (id, person_id, address, kind, language, content, queued_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, to.person, to.address, kind.word(), to.language.tag(), content, site.now()],
    )
    .await?;
    Ok(id)
}
