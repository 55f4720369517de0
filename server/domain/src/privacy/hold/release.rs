use model::{Millis, account::PersonId};

use super::{held, lock, scope::Held};
use crate::{
    Site,
    actor::Actor,
    audit,
    db::Read as _,
    error::Result,
    learn, params,
    privacy::{receipt, scrub},
    register::{self, Fate},
};
use model::hold::HoldId;

/// Erases what was kept of an erased account once no hold names it any more; does nothing the second time, and nothing to
/// somebody who still has an account.
pub async fn release_hold(site: &Site, hold: HoldId) -> Result<()> {
    let Some((person, reference, contributions)) = subject(site, hold).await? else { return Ok(()) };
    if held(&site.db, person).await?.is_some() {
        return Ok(());
    }
    if contributions {
        learn::remove_files_of(site, person).await?;
    }
    let key = receipt::signing_key(site).await?;
    let tx = site.db.begin().await?;
    lock(&tx, person).await?;
    if held(&tx, person).await?.is_some() {
        return Ok(());
    }
    let effects = register::erase(&tx, person, contributions).await?;
    let met = effects.iter().map(|effect| (effect.table.category, effect.fate, effect.rows));
    receipt::release(&tx, &reference, receipt::lines(met), site.now()).await?;
    receipt::issue(site, &tx, &key, &reference, None).await?;
    scrub::plan(site, &tx).await?;
    audit::record(site, &tx, &Actor::System, "privacy.held-erased", None, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Lets the person see a hold once the time is over for which they are not told, and has the receipt say what is kept.
pub async fn tell_hold(site: &Site, hold: HoldId) -> Result<()> {
    let key = receipt::signing_key(site).await?;
    let tx = site.db.begin().await?;
    // The queue counts in seconds, so a job may come a fraction of one early.
    let told = tx
        .execute(
            "UPDATE legal_hold SET told_at = $2 WHERE id = $1 AND told_at IS NULL AND quiet_until_at <= $3",
            params![hold, site.now(), site.now() + 1000],
        )
        .await?;
    if told == 0 {
        return Ok(());
    }
    if let Some((person, reference, contributions)) = subject(site, hold).await?
        && let Some(held) = held(&tx, person).await?
    {
        let mut kept = Vec::new();
        for (table, rows) in register::count(&tx, person).await? {
            if Held::account(Some(&held), table, contributions) == Some(Fate::Kept) {
                kept.push((table.category, Fate::Kept, rows));
            }
        }
        receipt::keep(&tx, &reference, receipt::lines(kept)).await?;
        receipt::issue(site, &tx, &key, &reference, None).await?;
    }
    audit::record(site, &tx, &Actor::System, "privacy.hold-told", None, &hold.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Whoever had their account erased under a hold, the reference of their receipt, and whether contributions were to go.
async fn subject(site: &Site, hold: HoldId) -> Result<Option<(PersonId, String, bool)>> {
    let row: Option<(PersonId, String, Millis)> = site
        .db
        .optional(
            "SELECT s.person_id, s.reference, s.contributions FROM legal_hold h \
             JOIN held_subject s ON s.person_id = h.person_id WHERE h.id = $1",
            params![hold],
        )
        .await?;
    Ok(row.map(|(person, reference, contributions)| (person, reference, contributions != 0)))
}
