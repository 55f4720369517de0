//! How often something may be tried. The counts lie in the database, so that they hold across several servers.

use model::{HOUR, MINUTE, Millis};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::store;
use crate::{
    Site,
    db::Tx,
    error::{Error, Result},
    random::Token,
    register::hexadecimal,
};

/// The longest window; counts that are older say nothing any more.
const LONGEST_WINDOW: Millis = HOUR;

/// Something that may be tried so often in so much time.
pub(crate) struct Limit {
    kind: &'static str,
    key: String,
    most: i64,
    window: Millis,
}

impl Limit {
    /// Failed sign-ins with one address.
    pub fn sign_in(address: &str) -> Self {
        Self { kind: "sign-in", key: address.to_owned(), most: 10, window: 15 * MINUTE }
    }

    /// Passwords that a signed-in person is asked for again. It counts apart from the sign-ins, so that failures of
    /// somebody else never keep a person with a session from changing their password.
    pub fn password_again(person: Uuid) -> Self {
        Self { kind: "password-again", key: person.to_string(), most: 10, window: 15 * MINUTE }
    }

    /// Mails with a code that a signed-in person asks for. They count apart from those that anybody can cause, so that
    /// nobody keeps a person from their rights.
    pub fn identity_mail(person: Uuid) -> Self {
        Self { kind: "identity-mail", key: person.to_string(), most: 5, window: HOUR }
    }

    /// Mails to one address that anybody can cause.
    pub fn mail(address: &str) -> Self {
        Self { kind: "mail", key: address.to_owned(), most: 5, window: HOUR }
    }

    /// Failed sign-ins from one network address; a whole school may share it.
    pub fn sign_in_from(client: &str) -> Self {
        Self { kind: "sign-in-from", key: client.to_owned(), most: 100, window: 15 * MINUTE }
    }

    /// Mails caused from one network address.
    pub fn mail_from(client: &str) -> Self {
        Self { kind: "mail-from", key: client.to_owned(), most: 100, window: HOUR }
    }

    /// Sign-ins that are refused, whoever tries: a few classes may mistype on their first day.
    pub fn refused_in_all() -> Self {
        Self { kind: "refused-in-all", key: String::new(), most: 200, window: HOUR }
    }

    /// Pass phrases tried on one link to an archive, whether there is such a link or not.
    pub fn share(token: &Token) -> Self {
        Self { kind: "share", key: hexadecimal(&token.hash()), most: 10, window: HOUR }
    }

    /// Pass phrases tried from one network address.
    pub fn share_from(client: &str) -> Self {
        Self { kind: "share-from", key: client.to_owned(), most: 50, window: HOUR }
    }

    /// Archives that a person brings in, each of which may be 256 MiB.
    pub fn import(person: Uuid) -> Self {
        Self { kind: "import", key: person.to_string(), most: 10, window: HOUR }
    }

    fn hash(&self) -> Vec<u8> {
        Sha256::new().chain_update(self.kind).chain_update([0]).chain_update(&self.key).finalize().to_vec()
    }
}

/// Counts one attempt against each limit.
///
/// # Errors
/// [`Error::TooManyRequests`] when one of them is spent.
pub(crate) async fn take(site: &Site, limits: &[Limit]) -> Result<()> {
    let tx = site.db.begin().await?;
    let wait = count(site, &tx, limits).await?;
    tx.commit().await?;
    wait.map_or(Ok(()), |wait| Err(Error::TooManyRequests { wait }))
}

/// Counts one attempt as part of the caller's transaction. Where a limit is spent, it tells how long until each of them
/// lets the next one through.
pub(super) async fn count(site: &Site, tx: &Tx, limits: &[Limit]) -> Result<Option<Millis>> {
    let now = site.now();
    store::forget_attempts_before(tx, now - LONGEST_WINDOW).await?;
    let mut longest = None;
    for limit in limits {
        let (count, begun) = store::count_attempt(tx, &limit.hash(), limit.kind, now, now - limit.window).await?;
        if count > limit.most {
            longest = longest.max(Some(begun + limit.window - now));
        }
    }
    Ok(longest)
}

/// Counts one attempt as part of the caller's transaction, and tells whether it is the one that goes past the limit.
pub(super) async fn goes_past(site: &Site, tx: &Tx, limit: &Limit) -> Result<bool> {
    let now = site.now();
    let (count, _) = store::count_attempt(tx, &limit.hash(), limit.kind, now, now - limit.window).await?;
    Ok(count == limit.most + 1)
}

/// Forgets the attempts against a limit, once one of them was right.
pub(crate) async fn forget(tx: &Tx, limit: &Limit) -> Result<()> {
    store::forget_attempts(tx, &limit.hash()).await?;
    Ok(())
}

/// Takes back one attempt against a limit: it was right, and only failures count.
pub(super) async fn give_back(tx: &Tx, limit: &Limit) -> Result<()> {
    store::give_back_attempt(tx, &limit.hash()).await?;
    Ok(())
}
