//! Handing an archive over: a link for a third party that the person names, good for a while, opened with a pass phrase
//! that is told apart from it (GDPR art. 20).

mod mint;
mod open;
mod phrase;
mod store;

pub(super) use mint::{Minted, keep};
pub use open::{OpenShare, open_share};

use model::{
    DAY, Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    privacy::{MadeShare, SHARE_DAYS, Share},
};
use uuid::Uuid;

use super::archive;
use crate::{
    Site,
    account::{self, Proof},
    actor::Actor,
    audit, authority,
    db::Tx,
    error::{Error, Result, check},
    mail::MailKind,
};

/// The longest name of a recipient, in characters.
const NAME_LENGTH: usize = 120;

/// How many links a person may have that still work.
const MOST: i64 = 10;

/// What a person says about a new link.
#[derive(Clone, Copy)]
pub struct NewShare<'a> {
    /// A key that the form carries, so that sending it twice makes one link.
    pub key: Uuid,
    /// The archive.
    pub archive: Uuid,
    /// Who gets it, in the person's words.
    pub recipient: &'a str,
    /// For how many days the link works.
    pub days: &'a str,
    /// What shows that it is them.
    pub proof: Proof<'a>,
}

/// Makes a link, after the person showed once more that it is them, and tells them by mail. What it answers is shown once: link and
/// pass phrase are stored as hashes.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an archive of somebody else, or one that is not ready or gone; [`ErrorCode::Conflict`] when
/// the form was sent already, or when there are too many links.
pub async fn make_share(site: &Site, actor: &Actor, input: NewShare<'_>) -> Result<MadeShare> {
    let person = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    let recipient = problems.text("recipient", input.recipient, 1, NAME_LENGTH).to_owned();
    if recipient.contains(char::is_control) {
        problems.add("recipient", Problem::NotAName);
    }
    let days = SHARE_DAYS.into_iter().find(|days| days.to_string() == input.days);
    if days.is_none() {
        problems.add("days", Problem::NotAChoice);
    }
    check(problems)?;
    account::require_identity(site, actor, "password", input.proof).await?;

    let (token, phrase) = (site.token()?, phrase::generate(site.random.as_ref())?);
    let phrase_hash = account::hash_secret(site, &phrase::normal(&phrase)).await?;
    let now = site.now();
    let expires_at = now + days.map_or(DAY, |days| Millis::from(days) * DAY);
    let tx = site.db.begin().await?;
    account::lock(&tx, person).await?;
    if !store::is_ready(&tx, input.archive, person, now).await? {
        return Err(ErrorCode::NotFound.into());
    }
    if store::count_living(&tx, person, now).await? >= MOST {
        return Err(ErrorCode::Conflict.into());
    }
    let row = store::NewRow {
        id: input.key,
        archive: input.archive,
        recipient: &recipient,
        token_hash: token.hash(),
        phrase_hash: &phrase_hash,
        now,
        expires_at,
    };
    store::insert(&tx, &row)
        .await
        .map_err(|error| if error.is_duplicate() { Error::from(ErrorCode::Conflict) } else { error.into() })?;
    let page = format!("{}/settings/data/share", site.settings.url);
    let told = MailKind::ShareMade { recipient: recipient.clone(), link: page };
    account::tell(site, &tx, person, &told).await?;
    audit::record(site, &tx, actor, "privacy.share-made", Some(person), "").await?;
    tx.commit().await?;
    let link = format!("{}/share/{}", site.settings.url, token.secret());
    Ok(MadeShare { recipient, link, phrase, expires_at })
}

/// The person's links, newest first, each with when it was opened.
pub async fn shares(site: &Site, actor: &Actor) -> Result<Vec<Share>> {
    let person = authority::require_person(actor)?.person;
    Ok(store::of_person(&site.db, person, site.now()).await?)
}

/// Ends a link at once. A file that was kept for it alone goes too.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a link of somebody else, or one that was ended before.
pub async fn revoke_share(site: &Site, actor: &Actor, share: Uuid) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    if store::revoke(&tx, share, person, site.now()).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "privacy.share-revoked", Some(person), "").await?;
    tx.commit().await?;
    archive::expire_archives(site).await?;
    Ok(())
}

/// Ends the links of a person, as part of the caller's transaction: whoever got into the account may have made them. The files
/// that were kept for them alone go with the next look at the calendar.
pub(crate) async fn revoke_shares_of(site: &Site, tx: &Tx, actor: &Actor, person: PersonId) -> Result<()> {
    if store::revoke_of_person(tx, person, site.now()).await? > 0 {
        audit::record(site, tx, actor, "privacy.shares-revoked", Some(person), "").await?;
    }
    Ok(())
}

/// Ends every link, as part of the caller's transaction: after a restore, so that what was ended since the backup does not
/// work again.
pub(crate) async fn revoke_every_share(tx: &Tx, now: Millis) -> Result<()> {
    store::revoke_all(tx, now).await?;
    Ok(())
}
