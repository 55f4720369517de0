//! Codes that travel in the links of mails (one that is typed is in `identity`): random, kept as a hash, good for one use and a limited time.

use model::{DAY, HOUR, Millis, account::PersonId, error::Problem};

use super::store::{self, CodeRow, NewCode};
use crate::{
    Site,
    db::{Read, Tx},
    error::{Error, Result},
    random::Token,
};

/// What a code lets its bearer do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Confirm the address of a new account.
    Confirm,
    /// Choose a new password.
    Reset,
    /// Confirm a new address.
    Change,
    /// Go back to the address before.
    Undo,
}

impl Purpose {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reset => "reset",
            Self::Change => "change",
            Self::Undo => "undo",
        }
    }

    const fn lifetime(self) -> Millis {
        match self {
            Self::Confirm => 48 * HOUR,
            Self::Reset => HOUR,
            Self::Change => DAY,
            Self::Undo => 7 * DAY,
        }
    }

    const fn page(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reset => "reset-password",
            Self::Change => "confirm-new-address",
            Self::Undo => "undo-address",
        }
    }
}

/// Makes a code for a person.
pub(super) async fn issue(
    site: &Site,
    tx: &Tx,
    purpose: Purpose,
    person: PersonId,
    address: Option<&str>,
) -> Result<Token> {
    let token = site.token()?;
    let now = site.now();
    let code = NewCode {
        id: site.new_id()?,
        person,
        purpose: purpose.word(),
        token_hash: token.hash(),
        address,
        created_at: now,
        expires_at: now + purpose.lifetime(),
    };
    store::insert_code(tx, code).await?;
    Ok(token)
}

/// The address of the page that takes the code.
pub(super) fn link(site: &Site, purpose: Purpose, token: &Token) -> String {
    format!("{}/{}?token={}", site.settings.url, purpose.page(), token.secret())
}

/// Looks at a code without using it up.
pub(super) async fn peek(site: &Site, db: &impl Read, purpose: Purpose, token: &Token) -> Result<CodeRow> {
    store::find_code(db, &token.hash(), purpose.word(), site.now()).await?.ok_or_else(expired)
}

/// Uses up a code: it works once, also when two requests come at the same time.
pub(super) async fn consume(site: &Site, tx: &Tx, purpose: Purpose, token: &Token) -> Result<CodeRow> {
    store::use_code(tx, &token.hash(), purpose.word(), site.now()).await?.ok_or_else(expired)
}

fn expired() -> Error {
    Error::field("token", Problem::ExpiredCode)
}
