//! The erasure of an account, as a job that resumes where it stopped.

mod again;
mod last_mail;
mod rows;

pub use again::erase_again;

use model::{DAY, HOUR, Millis, account::PersonId, privacy::RequestState};
use uuid::Uuid;

use super::{
    archive, deletion,
    hold::{self, Limited},
    receipt,
    request::{self, OpenErasure},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    db::Read as _,
    error::Result,
    jobs::{self, Job, Start},
    journal::{self, What},
    learn, mail, params, recipients,
};

/// How long a mail that can't be delivered holds up the erasure, in milliseconds.
pub const MAIL_PATIENCE: Millis = 48 * HOUR;

/// How long backups keep what was erased, in milliseconds.
pub(super) const BACKUP_LIFETIME: Millis = 30 * DAY;

/// A point after which what was done is lasting: stopped there, the erasure goes on from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The last mail is in the outbox; the deletion can't be cancelled any more.
    LastMailWritten,
    /// The last mail was delivered, or given up.
    LastMailDelivered,
    /// The files of the person are gone.
    FilesRemoved,
    /// The mails that lay on disk are gone.
    MailsRemoved,
    /// The journal says that the person is gone.
    Journaled,
    /// All rows are gone and the receipt is there.
    RowsErased,
}

impl Step {
    /// All points, in order.
    pub const ALL: [Self; 6] = [
        Self::LastMailWritten,
        Self::LastMailDelivered,
        Self::FilesRemoved,
        Self::MailsRemoved,
        Self::Journaled,
        Self::RowsErased,
    ];

    /// How many points there are, for whoever watches the erasure.
    const COUNT: u64 = Self::ALL.len() as u64;
}

/// Erases the account of a request whose time has come. Resumes where it stopped, and does nothing the second time:
/// first the last mail, then the files, then all rows in one transaction with the receipt. What the files of the
/// database still hold then is the work of [`super::scrub_database`], which it leaves in the queue.
pub async fn erase_account(site: &Site, request: Uuid) -> Result<()> {
    erase_account_by_steps(site, request, &|_| Ok(())).await
}

/// The same, telling `reached` each point as it is reached; an error from it stops the erasure there.
pub async fn erase_account_by_steps(
    site: &Site,
    request: Uuid,
    reached: &(dyn Fn(Step) -> Result<()> + Send + Sync),
) -> Result<()> {
    let Some(planned) = request::open_erasure(&site.db, request).await? else { return Ok(()) };
    let (Some(person), Some(execute_at)) = (planned.person_id, planned.execute_at) else { return Ok(()) };
    // The queue counts in seconds, so a job may come a fraction of one early.
    if site.now() / 1000 < execute_at / 1000 {
        return come_back(site, request, execute_at + 1000).await;
    }
    if deletion::is_last_administrator(&site.db, person).await? {
        return refuse(site, &planned, person).await;
    }
    jobs::progressed(site, request, 0, Step::COUNT).await?;
    let notice = match planned.notice {
        Some(notice) => notice,
        None => match last_mail::write(site, &planned, person).await? {
            Some(notice) => notice,
            // Cancelled this very moment, or begun by another worker.
            None => return Ok(()),
        },
    };
    reached(Step::LastMailWritten)?;
    let patience = execute_at + MAIL_PATIENCE;
    if let Err(error) = mail::deliver(site, notice).await
        && site.now() < patience
    {
        tracing::warn!(%request, %error, "the last mail of an account can't be delivered yet");
        return come_back(site, request, patience.min(site.now() + HOUR)).await;
    }
    reached(Step::LastMailDelivered)?;
    jobs::progressed(site, request, 2, Step::COUNT).await?;
    archive::remove_files(site, person).await?;
    if planned.erase_contributions != 0 && !hold::keeps_files(&site.db, person).await? {
        learn::remove_files_of(site, person).await?;
    }
    reached(Step::FilesRemoved)?;
    last_mail::remove_others_on_disk(site, person, notice).await?;
    reached(Step::MailsRemoved)?;
    jobs::progressed(site, request, 4, Step::COUNT).await?;
    erase_rows(site, &planned, person, reached).await?;
    reached(Step::RowsErased)
}

async fn come_back(site: &Site, request: Uuid, at: Millis) -> Result<()> {
    let tx = site.db.begin().await?;
    jobs::enqueue(&tx, &Job::EraseAccount { request }, Start::At(at)).await?;
    tx.commit().await?;
    Ok(())
}

async fn refuse(site: &Site, planned: &OpenErasure, person: PersonId) -> Result<()> {
    let tx = site.db.begin().await?;
    if request::close(&tx, planned.id, RequestState::Refused, Some("last-administrator"), site.now()).await? == 0 {
        return Ok(());
    }
    recipients::call_off(site, &tx, &planned.reference).await?;
    audit::record(site, &tx, &Actor::System, "privacy.deletion-refused", None, "last-administrator").await?;
    if planned.notice.is_some() {
        journal::note(site, person, What::ErasureRefused).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn erase_rows(
    site: &Site,
    planned: &OpenErasure,
    person: PersonId,
    reached: &(dyn Fn(Step) -> Result<()> + Send + Sync),
) -> Result<()> {
    let key = receipt::signing_key(site).await?;
    let now = site.now();
    let contributions = planned.erase_contributions != 0;
    let tx = site.db.begin().await?;
    if request::close(&tx, planned.id, RequestState::Done, None, now).await? == 0 {
        return Ok(());
    }
    let (mails_delivered,): (i64,) =
        tx.one("SELECT COUNT(*) FROM mail WHERE person_id = $1 AND sent_at IS NOT NULL", params![person]).await?;
    let limited = Limited { person, reference: &planned.reference, contributions, now };
    let lines = rows::erase(&tx, limited).await?;
    let kept = receipt::KeptReceipt {
        reference: planned.reference.clone(),
        requested_at: planned.received_at,
        erased_at: now,
        database_until: now + super::scrub::PATIENCE,
        remnants_until: now + BACKUP_LIFETIME,
        contributions,
        mails_delivered: u64::try_from(mails_delivered).unwrap_or_default(),
        lines: receipt::lines(lines),
    };
    receipt::keep_receipt(&tx, &kept).await?;
    receipt::issue(site, &tx, &key, &kept.reference, None).await?;
    super::scrub::plan(site, &tx).await?;
    jobs::note_progress(&tx, planned.id, Step::COUNT, Step::COUNT).await?;
    audit::record(site, &tx, &Actor::System, "privacy.account-erased", None, "").await?;
    // Last, so that only a failing commit can leave an entry for an erasure that did not happen.
    journal::note(site, person, What::Erasure { contributions, receipt: kept }).await?;
    reached(Step::Journaled)?;
    tx.commit().await?;
    Ok(())
}
