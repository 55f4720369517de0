use model::account::PersonId;
use uuid::Uuid;

use crate::{
    db::{Read as _, Tx},
    error::Result,
    jobs::{self, Job},
    params,
    privacy::{
        hold::{self, Held, Limited},
        request,
    },
    register::{self, Category, Fate},
};

/// Takes a person out of the database, and out of the queue; their other requests end with them. What a hold names stays
/// with their nameless row. Gives what can be said of it: rows by category and fate.
pub(super) async fn erase(tx: &Tx, limited: Limited<'_>) -> Result<Vec<(Category, Fate, u64)>> {
    let Limited { person, contributions, now, .. } = limited;
    hold::lock(tx, person).await?;
    forget_jobs(tx, person).await?;
    request::close_all(tx, person, now).await?;
    let Some(held) = hold::held(tx, person).await? else {
        let effects = register::erase(tx, person, contributions).await?;
        return Ok(effects.into_iter().map(|effect| (effect.table.category, effect.fate, effect.rows)).collect());
    };
    hold::remember(tx, &held, limited).await?;
    let effects = register::erase_but(tx, person, contributions, |table| held.keeps(table)).await?;
    hold::pseudonymise(tx, &held, limited).await?;
    let mut met: Vec<_> = effects.iter().map(|effect| (effect.table.category, effect.fate, effect.rows)).collect();
    for (table, rows) in register::count(tx, person).await? {
        if held.keeps(table) && Held::account(Some(&held), table, contributions) == Some(Fate::Kept) {
            met.push((table.category, Fate::Kept, rows));
        }
    }
    Ok(met)
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
