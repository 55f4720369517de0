use model::{account::PersonId, recipient::NoticeKind};

use super::rows;
use crate::{
    Site,
    actor::Actor,
    audit,
    db::Tx,
    error::Result,
    learn,
    privacy::{
        archive,
        hold::{self, Limited},
        request,
    },
    recipients::{self, About, TELL_WITHIN},
};

/// Erases a person again whom a backup brought back, as part of the caller's transaction. Gives the files, and the folders
/// of files, that must not come back either. What a hold names stays under it.
pub async fn erase_again(
    site: &Site,
    tx: &Tx,
    person: PersonId,
    contributions: bool,
    reference: &str,
) -> Result<Vec<String>> {
    let mut files: Vec<String> = archive::files_of(tx, person).await?;
    let limited = Limited { person, reference, contributions, now: site.now() };
    if contributions && !hold::keeps_files(tx, person).await? {
        files.extend(learn::folders_of(tx, person).await?);
    }
    let told = (NoticeKind::Erasure, reference);
    recipients::notify(site, tx, person, told, About::Everything, site.now() + TELL_WITHIN).await?;
    request::close_again(tx, reference, site.now()).await?;
    rows::erase(tx, limited).await?;
    audit::record(site, tx, &Actor::System, "privacy.account-erased-again", None, "").await?;
    Ok(files)
}
