use model::error::Problem;

use super::{phrase, store};
use crate::{
    Site,
    account::{self, Limit},
    actor::Actor,
    audit,
    error::{Error, Result},
    privacy::archive::{self, Download},
    random::Token,
};

/// What a third party sends to open a link.
#[derive(Clone, Copy, Debug)]
pub struct OpenShare<'a> {
    /// The secret of the link.
    pub token: &'a str,
    /// The pass phrase.
    pub phrase: &'a str,
    /// The network address it comes from, where it is known.
    pub client: Option<&'a str>,
}

/// Opens a link for whoever has it and the pass phrase, and notes for the person that it was opened.
///
/// # Errors
/// [`Problem::WrongPassPhrase`] whether the link never was, is over, was ended, or the pass phrase is another: it takes as
/// long, and says no more. [`Error::TooManyRequests`] after too many tries.
pub async fn open_share(site: &Site, input: OpenShare<'_>) -> Result<Download> {
    if input.phrase.trim().is_empty() {
        return Err(Error::field("phrase", Problem::Missing));
    }
    let token = Token::given(input.token);
    let link = Limit::share(&token);
    let mut limits = vec![Limit::share(&token)];
    limits.extend(input.client.map(Limit::share_from));
    account::take_attempt(site, &limits).await?;

    let found = store::living(&site.db, &token.hash(), site.now()).await?;
    let hash = found.as_ref().map(|share| share.phrase_hash.as_str());
    let is_right = account::verify_secret(site, &phrase::normal(input.phrase), hash).await?;
    let refused = || Error::field("phrase", Problem::WrongPassPhrase);
    let share = found.filter(|_| is_right).ok_or_else(refused)?;

    let download = match archive::stream(site, &share.archive).await {
        Err(Error::Refused(_)) => return Err(refused()),
        other => other?,
    };
    let tx = site.db.begin().await?;
    // Once more, because it may have been ended while the pass phrase was compared.
    if store::note_opening(&tx, site.new_id()?, share.id, site.now()).await? == 0 {
        return Err(refused());
    }
    account::forget_attempts(&tx, &link).await?;
    audit::record(site, &tx, &Actor::Visitor, "privacy.share-opened", Some(share.person_id), "").await?;
    tx.commit().await?;
    Ok(download)
}
