use model::{Millis, privacy::MadeShare};
use uuid::Uuid;

use super::{phrase, store};
use crate::{Site, account, db::Tx, error::Result, random::Token};

/// A link and its pass phrase, before an archive is behind them: hashing takes a while, and no transaction waits for it.
pub(in crate::privacy) struct Minted {
    token: Token,
    phrase: String,
    phrase_hash: String,
}

impl Minted {
    pub async fn new(site: &Site) -> Result<Self> {
        let (token, phrase) = (site.token()?, phrase::generate(site.random.as_ref())?);
        let phrase_hash = account::hash_secret(site, &phrase::normal(&phrase)).await?;
        Ok(Self { token, phrase, phrase_hash })
    }
}

/// Puts an archive behind a link, as part of the caller's transaction.
pub(in crate::privacy) async fn keep(
    site: &Site,
    tx: &Tx,
    minted: &Minted,
    archive: Uuid,
    recipient: &str,
    expires_at: Millis,
) -> Result<MadeShare> {
    let row = store::NewRow {
        id: site.new_id()?,
        archive,
        recipient,
        token_hash: minted.token.hash(),
        phrase_hash: &minted.phrase_hash,
        now: site.now(),
        expires_at,
    };
    store::insert(tx, &row).await?;
    let link = format!("{}/share/{}", site.settings.url, minted.token.secret());
    Ok(MadeShare { recipient: recipient.to_owned(), link, phrase: minted.phrase.clone(), expires_at })
}
