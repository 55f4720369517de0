//! Service mail: composed from typed kinds, kept in the outbox table, delivered by a job.

mod register;
pub use register::REGISTER;

use model::{account::PersonId, language::Language};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Site,
    db::{Read as _, Tx},
    error::{Error, Result},
    jobs::{self, Job, Start},
    params,
};

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MailKind {
    /// Confirm the address of a new account.
    ConfirmAddress {
        /// Where.
        link: String,
    },
    /// Somebody tried to open a second account with this address.
    AccountExists {
        /// Where to sign in.
        link: String,
    },
    /// Choose a new password.
    ResetPassword {
        /// Where.
        link: String,
    },
    /// Confirm a new address.
    ConfirmNewAddress {
        /// Where.
        link: String,
    },
    /// The address was changed.
    AddressChanged {
        /// Where to undo it.
        link: String,
    },
    /// The password was changed.
    PasswordChanged,
    /// The archive can be downloaded.
    ArchiveReady {
        /// Where.
        link: String,
    },
    /// The account will be deleted.
    DeletionPlanned {
        /// Where to cancel it.
        link: String,
    },
    /// The account is deleted.
    AccountDeleted,
}

/// To whom a mail goes.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a> {
    /// The person, where there is an account.
    pub person: Option<PersonId>,
    /// The address.
    pub address: &'a str,
    /// How they are greeted.
    pub first_name: &'a str,
    /// In which language.
    pub language: Language,
}

/// Puts a mail into the outbox, as part of the caller's transaction.
pub async fn send(site: &Site, tx: &Tx, to: Recipient<'_>, kind: &MailKind) -> Result<Uuid> {
    let id = site.new_id()?;
    let content = serde_json::json!({ "kind": kind, "first_name": to.first_name });
    let word = content["kind"]["kind"].as_str().unwrap_or_default().to_owned();
    tx.execute(
        "INSERT INTO mail (id, person_id, address, kind, language, content, queued_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, to.person, to.address, word, to.language.tag(), content.to_string(), site.now()],
    )
    .await?;
    jobs::enqueue(tx, &Job::SendMail { mail: id }, Start::Now).await?;
    Ok(id)
}

/// Delivers a mail that is not delivered yet, as a file of the outbox folder.
pub async fn deliver(site: &Site, mail: Uuid) -> Result<()> {
    let found: Option<(String, String)> =
        site.db.optional("SELECT address, content FROM mail WHERE id = $1 AND sent_at IS NULL", params![mail]).await?;
    let Some((address, content)) = found else { return Ok(()) };
    let outbox = site.settings.data.join("outbox");
    tokio::fs::create_dir_all(&outbox).await.map_err(Error::fault("opening the outbox"))?;
    let text = format!("To: {address}\r\n\r\n{content}\r\n");
    tokio::fs::write(outbox.join(format!("{mail}.eml")), text).await.map_err(Error::fault("writing a mail"))?;
    let tx = site.db.begin().await?;
    tx.execute("UPDATE mail SET sent_at = $2, content = '{}' WHERE id = $1", params![mail, site.now()]).await?;
    tx.commit().await?;
    Ok(())
}
