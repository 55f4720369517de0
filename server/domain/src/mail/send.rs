use model::{account::PersonId, language::Language};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::MailKind;
use crate::{
    Site,
    db::Tx,
    error::{Error, Result},
    jobs::{Job, Start, enqueue},
    params,
};

/// To whom a mail goes.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a> {
    /// Whose mail it is; nobody's once the account is gone.
    pub person: Option<PersonId>,
    /// The address.
    pub address: &'a str,
    /// How the mail calls them.
    pub first_name: &'a str,
    /// In which language.
    pub language: Language,
}

/// What is kept of a mail until it is delivered.
#[derive(Serialize, Deserialize)]
pub(super) struct Content {
    #[serde(flatten)]
    pub kind: MailKind,
    pub first_name: String,
}

/// Puts a mail into the outbox, as part of the caller's transaction, and has it delivered.
pub async fn send(site: &Site, tx: &Tx, to: Recipient<'_>, kind: &MailKind) -> Result<Uuid> {
    let mail = write(site, tx, to, kind).await?;
    enqueue(tx, &Job::SendMail { mail }, Start::Now).await?;
    Ok(mail)
}

/// Puts a mail into the outbox, as part of the caller's transaction, for a job that delivers it itself.
pub async fn write(site: &Site, tx: &Tx, to: Recipient<'_>, kind: &MailKind) -> Result<Uuid> {
    let mail = site.new_id()?;
    let content = Content { kind: kind.clone(), first_name: to.first_name.to_owned() };
    let content = serde_json::to_string(&content).map_err(Error::fault("encoding a mail"))?;
    tx.execute(
        "INSERT INTO mail (id, person_id, address, kind, language, content, queued_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![mail, to.person, to.address, kind.word(), to.language.tag(), content, site.now()],
    )
    .await?;
    Ok(mail)
}
