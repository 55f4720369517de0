use model::{Millis, account::PersonId};
use uuid::Uuid;

use crate::{
    db::{Read as _, Tx},
    error::Result,
    jobs::{self, Job},
    params,
    privacy::request,
    register::{self, Effect},
};

/// Takes a person out of the database, and out of the queue; their other requests end with them.
pub(super) async fn erase(tx: &Tx, person: PersonId, contributions: bool, now: Millis) -> Result<Vec<Effect>> {
    forget_jobs(tx, person).await?;
    request::close_all(tx, person, now).await?;
    register::erase(tx, person, contributions).await
}

/// Jobs name rows by key. Those rows go, and with them what was to be done about them.
async fn forget_jobs(tx: &Tx, person: PersonId) -> Result<()> {
    let mails: Vec<(Uuid,)> = tx.all("SELECT id FROM mail WHERE person_id = $1", params![person]).await?;
    let archives: Vec<(Uuid,)> = tx.all("SELECT id FROM archive WHERE person_id = $1", params![person]).await?;
    let gone: Vec<Job> = mails
        .into_iter()
        .map(|(mail,)| Job::SendMail { mail })
        .chain(archives.into_iter().map(|(archive,)| Job::BuildArchive { archive }))
        .collect();
    jobs::forget(tx, &gone).await
}
