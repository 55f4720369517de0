use model::account::PersonId;

use super::short;
use crate::{
    db::Tx,
    error::Result,
    jobs::{self, Job, Start},
    journal::{Entry, What},
    params,
};

/// Brings a hold to where it had come, in a database from a backup, as part of the caller's transaction. The journal
/// names nobody, so that a hold that the backup does not know is called by its key.
pub(crate) async fn hold_again(tx: &Tx, person: PersonId, entry: &Entry) -> Result<()> {
    match &entry.what {
        What::HoldSet { hold, ground, categories, review_at, quiet_until } => {
            let told_at = quiet_until.is_none().then_some(entry.at);
            tx.execute(
                "INSERT INTO legal_hold (id, person_id, name, ground, categories, set_at, review_at, quiet_until_at, \
                 told_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
                params![*hold, person, short(*hold), ground, categories, entry.at, *review_at, *quiet_until, told_at],
            )
            .await?;
            if let Some(at) = quiet_until {
                jobs::enqueue(tx, &Job::TellHold { hold: *hold }, Start::At(*at)).await?;
            }
        }
        What::HoldEnded { hold } => {
            tx.execute(
                "UPDATE legal_hold SET ended_at = $2, told_at = COALESCE(told_at, $2) WHERE id = $1 AND ended_at IS NULL",
                params![*hold, entry.at],
            )
            .await?;
        }
        _ => {}
    }
    Ok(())
}
