use model::{DAY, HOUR, Millis, account::PersonId, language::Language, privacy::RequestState};
use uuid::Uuid;

use super::{
    archive, deletion,
    receipt::{self, Erased},
    request::{self, OpenErasure},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    db::Read as _,
    error::Result,
    jobs::{self, Job, Start},
    mail::{self, MailKind, Recipient},
    params, register,
};

/// How long a mail that can't be delivered holds up the erasure, in milliseconds.
const MAIL_PATIENCE: Millis = 48 * HOUR;

/// The steps of an erasure: the last mail, the files, the rows, what the engine still holds of them.
const STEPS: u64 = 4;

/// How long backups keep what was erased, in milliseconds.
const BACKUP_LIFETIME: Millis = 30 * DAY;

/// Erases the account of a request whose time has come. Resumes where it stopped, and does nothing the second time:
/// first the last mail, then the files, then all rows in one transaction, then what the engine still holds of them.
pub async fn erase_account(site: &Site, request: Uuid) -> Result<()> {
    let Some(planned) = request::open_erasure(&site.db, request).await? else {
        return scrub_if_erased(site, request).await;
    };
    let (Some(person), Some(execute_at)) = (planned.person_id, planned.execute_at) else { return Ok(()) };
    // The queue counts in seconds, so a job may come a fraction of one early.
    if site.now() / 1000 < execute_at / 1000 {
        return come_back(site, request, execute_at + 1000).await;
    }
    if deletion::is_last_administrator(&site.db, person).await? {
        return refuse(site, request).await;
    }
    jobs::progressed(site, request, 0, STEPS).await?;
    let notice = match planned.notice {
        Some(notice) => notice,
        None => write_last_mail(site, &planned, person).await?,
    };
    if let Err(error) = mail::deliver(site, notice).await
        && site.now() < execute_at + MAIL_PATIENCE
    {
        tracing::warn!(%request, %error, "the last mail of an account can't be delivered yet");
        return come_back(site, request, site.now() + HOUR).await;
    }
    jobs::progressed(site, request, 1, STEPS).await?;
    archive::remove_files(site, person).await?;
    remove_mails_on_disk(site, person, notice).await?;
    jobs::progressed(site, request, 2, STEPS).await?;
    erase_rows(site, &planned, person).await?;
    site.db.scrub().await?;
    Ok(())
}

async fn scrub_if_erased(site: &Site, request: Uuid) -> Result<()> {
    let done: Option<(i64,)> = site
        .db
        .optional(
            "SELECT received_at FROM data_request WHERE id = $1 AND kind = 'erasure' AND state = 'done'",
            params![request],
        )
        .await?;
    if done.is_some() {
        site.db.scrub().await?;
    }
    Ok(())
}

async fn come_back(site: &Site, request: Uuid, at: Millis) -> Result<()> {
    let tx = site.db.begin().await?;
    jobs::enqueue(&tx, &Job::EraseAccount { request }, Start::At(at)).await?;
    tx.commit().await?;
    Ok(())
}

async fn refuse(site: &Site, request: Uuid) -> Result<()> {
    let tx = site.db.begin().await?;
    request::close(&tx, request, RequestState::Refused, Some("last-administrator"), site.now()).await?;
    audit::record(site, &tx, &Actor::System, "privacy.deletion-refused", None, "last-administrator").await?;
    tx.commit().await?;
    Ok(())
}

/// The mail belongs to the person, so that its row goes with the account.
async fn write_last_mail(site: &Site, planned: &OpenErasure, person: PersonId) -> Result<Uuid> {
    let tx = site.db.begin().await?;
    let (address, first_name, language): (String, String, String) =
        tx.one("SELECT email, first_name, language FROM person WHERE id = $1", params![person]).await?;
    let to = Recipient {
        person: Some(person),
        address: &address,
        first_name: &first_name,
        language: Language::from_tag(&language).unwrap_or_default(),
    };
    let notice = mail::send(site, &tx, to, &MailKind::AccountDeleted).await?;
    tx.execute("UPDATE data_request SET notice = $2 WHERE id = $1", params![planned.id, notice]).await?;
    tx.commit().await?;
    Ok(notice)
}

/// Mails that the operator reads on disk go too, but for the last one, which is the only way it is delivered there.
async fn remove_mails_on_disk(site: &Site, person: PersonId, last: Uuid) -> Result<()> {
    let mails: Vec<(Uuid,)> = site.db.all("SELECT id FROM mail WHERE person_id = $1", params![person]).await?;
    let Ok(mut folder) = tokio::fs::read_dir(site.settings.data.join("outbox")).await else { return Ok(()) };
    let failed = |cause| crate::Error::fault("removing mails on disk")(cause);
    while let Some(entry) = folder.next_entry().await.map_err(failed)? {
        let name = entry.file_name().to_string_lossy().into_owned();
        if mails.iter().any(|(mail,)| *mail != last && name.contains(&mail.to_string())) {
            tokio::fs::remove_file(entry.path()).await.map_err(failed)?;
        }
    }
    Ok(())
}

async fn erase_rows(site: &Site, planned: &OpenErasure, person: PersonId) -> Result<()> {
    let now = site.now();
    let tx = site.db.begin().await?;
    if request::close(&tx, planned.id, RequestState::Done, None, now).await? == 0 {
        return Ok(());
    }
    let effects = register::erase(&tx, person, planned.erase_contributions != 0).await?;
    let erased = Erased {
        reference: &planned.reference,
        requested_at: planned.received_at,
        erased_at: now,
        remnants_until: now + BACKUP_LIFETIME,
        effects: &effects,
    };
    receipt::write(&tx, &erased).await?;
    jobs::note_progress(&tx, planned.id, 3, STEPS).await?;
    audit::record(site, &tx, &Actor::System, "privacy.account-erased", None, "").await?;
    tx.commit().await?;
    Ok(())
}
