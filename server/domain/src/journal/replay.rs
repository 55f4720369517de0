use std::collections::HashMap;

use model::account::PersonId;

use super::{Entry, Journal, Key, What};
use crate::{
    Site, account, consent,
    db::{Read as _, Tx},
    error::Result,
    news, params, privacy,
};

/// What was done again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// How many people were erased again.
    pub erased: usize,
    /// How many consents were withdrawn again, news among them.
    pub withdrawn: usize,
    /// How many objections were brought to where they had come since.
    pub objected: usize,
    /// How many restrictions began or were lifted again.
    pub restricted: usize,
    /// The files of those people, and the folders of files, which must not come back either.
    pub files: Vec<String>,
}

/// Does again, in a database that came from a backup, what people took back since, and signs everybody out: who signed
/// out since must not be signed in again. What was done already is left alone, so that doing it twice does no harm.
pub async fn replay(site: &Site, tx: &Tx, journal: &Journal, key: &Key) -> Result<Replayed> {
    let entries = journal.entries();
    let mut of_person: HashMap<&str, Vec<&Entry>> = HashMap::new();
    for entry in &entries {
        of_person.entry(&entry.person).or_default().push(entry);
    }
    let mut replayed = Replayed::default();
    let people: Vec<(PersonId,)> = tx.all("SELECT id FROM person", params![]).await?;
    for (person,) in people {
        let Some(entries) = of_person.get(key.person(person).as_str()) else { continue };
        // First, because they say what an erasure leaves.
        for entry in entries {
            privacy::hold_again(tx, person, entry).await?;
        }
        if let Some((contributions, receipt)) = erasure(entries) {
            let files = privacy::erase_again(site, tx, person, contributions, &receipt.reference).await?;
            replayed.files.extend(files);
            replayed.erased += 1;
            continue;
        }
        for entry in entries {
            match &entry.what {
                What::ConsentWithdrawal { version, purposes, method, language } => {
                    let again = consent::Withdrawn { at: entry.at, version: *version, purposes, method, language };
                    replayed.withdrawn += usize::from(consent::withdraw_again(site, tx, person, again).await?);
                }
                What::News { topic, choice, method, language } => {
                    let again = news::Again { at: entry.at, topic: *topic, choice, method, language };
                    replayed.withdrawn += usize::from(news::choose_again(site, tx, person, again).await?);
                }
                What::Objection { request, purpose, state } => {
                    let again = privacy::Again { request: *request, purpose, state: *state, at: entry.at };
                    replayed.objected += usize::from(privacy::object_again(site, tx, person, again).await?);
                }
                What::Restriction { request, ground } => {
                    let again = privacy::RestrictAgain { request: *request, ground: *ground, at: entry.at };
                    replayed.restricted += usize::from(privacy::restrict_again(site, tx, person, again).await?);
                }
                What::Directives { changed_at, is_withdrawn } => {
                    privacy::forget_directives(site, tx, person, *changed_at, *is_withdrawn).await?;
                }
                What::Erasure { .. } | What::ErasureRefused | What::HoldSet { .. } | What::HoldEnded { .. } => {}
            }
        }
    }
    for entries in of_person.values() {
        if let Some((_, receipt)) = erasure(entries) {
            privacy::keep_receipt(tx, receipt).await?;
        }
    }
    if replayed.erased > 0 {
        privacy::plan_scrub(site, tx).await?;
    }
    account::sign_everybody_out(tx).await?;
    privacy::revoke_every_share(tx, site.now()).await?;
    privacy::end_every_assisted(tx, site.now()).await?;
    Ok(replayed)
}

/// The erasure of a person, unless it was refused afterwards.
fn erasure<'a>(entries: &[&'a Entry]) -> Option<(bool, &'a privacy::KeptReceipt)> {
    entries.iter().rev().find_map(|entry| match &entry.what {
        What::Erasure { contributions, receipt } => Some(Some((*contributions, receipt))),
        What::ErasureRefused => Some(None),
        What::HoldSet { .. }
        | What::HoldEnded { .. }
        | What::ConsentWithdrawal { .. }
        | What::News { .. }
        | What::Objection { .. }
        | What::Directives { .. }
        | What::Restriction { .. } => None,
    })?
}
