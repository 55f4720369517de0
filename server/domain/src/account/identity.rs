//! Somebody who is signed in shows once more that it is them, before something that only they may do: with their
//! password, or with a code that is mailed to them. So nobody needs a password to use their rights.

use model::{MINUTE, Millis, account::Identity, error::Problem};

use super::{
    attempts::{self, Limit},
    password,
    store::{self, NewCode},
};
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    error::{Error, Result},
    mail::{self, MailKind},
    random::{RandomFailed, Token},
};

/// The signs of a code: digits and letters without those that look alike (Crockford's base 32).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a code is for, as it is stored.
pub(super) const PURPOSE: &str = "identity";

/// How long a code can be used, in milliseconds.
const LIFETIME: Millis = 15 * MINUTE;

/// How many signs a code has: 40 bits, tried ten times in a quarter of an hour at most.
const LENGTH: usize = 8;

/// What somebody gives to show that it is them; one of the two is enough.
#[derive(Clone, Copy, Default)]
pub struct Proof<'a> {
    /// The password of the account.
    pub password: &'a str,
    /// The code of the newest mail.
    pub code: &'a str,
}

impl<'a> From<&'a str> for Proof<'a> {
    /// A password.
    fn from(password: &'a str) -> Self {
        Self { password, code: "" }
    }
}

/// By what the person who asks can show that it is them, now.
pub async fn identity(site: &Site, actor: &Actor) -> Result<Identity> {
    let id = authority::require_person(actor)?.person;
    let person = store::require_person(&site.db, id).await?;
    let code_until = store::pending_until(&site.db, id, PURPOSE, site.now()).await?;
    Ok(Identity { has_password: !person.password_hash.is_empty(), code_until })
}

/// Mails a code to the person who asks. The codes of mails before stop working.
///
/// # Errors
/// [`ErrorCode::TooManyRequests`](model::error::ErrorCode) after five mails in an hour.
pub async fn send_identity_code(site: &Site, actor: &Actor) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let person = store::require_person(&site.db, id).await?;
    attempts::take(site, &[Limit::identity_mail(id)]).await?;
    let code = new_code(site)?;
    let tx = site.db.begin().await?;
    store::revoke_codes(&tx, id, PURPOSE).await?;
    let kept = NewCode {
        id: site.new_id()?,
        person: id,
        purpose: PURPOSE,
        token_hash: token(id, &code).hash(),
        address: None,
        created_at: site.now(),
        expires_at: site.now() + LIFETIME,
    };
    store::insert_code(&tx, kept).await?;
    let shown = format!("{}-{}", &code[..LENGTH / 2], &code[LENGTH / 2..]);
    mail::send(site, &tx, person.recipient(), &MailKind::IdentityCode { code: shown }).await?;
    audit::record(site, &tx, actor, "account.identity-code-sent", Some(id), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Lets through who shows that it is them; `field` is the name of the field that the password was typed into.
///
/// # Errors
/// [`Problem::WrongPassword`], [`Problem::WrongCode`], or
/// [`ErrorCode::TooManyRequests`](model::error::ErrorCode) after too many of them.
pub async fn require_identity(site: &Site, actor: &Actor, field: &str, proof: Proof<'_>) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let code = normal(proof.code);
    if code.is_empty() {
        let has_password = !store::require_person(&site.db, id).await?.password_hash.is_empty();
        if !has_password {
            return Err(Error::field("code", Problem::Missing));
        }
        return password::require_password(site, actor, field, proof.password).await;
    }
    let limit = Limit::password_again(id);
    attempts::take(site, std::slice::from_ref(&limit)).await?;
    let tx = site.db.begin().await?;
    let used = store::use_code(&tx, &token(id, &code).hash(), PURPOSE, site.now()).await?;
    if used.is_none() {
        return Err(Error::field("code", Problem::WrongCode));
    }
    attempts::forget(&tx, &limit).await?;
    tx.commit().await?;
    Ok(())
}

fn new_code(site: &Site) -> Result<String, RandomFailed> {
    let mut bytes = [0; LENGTH];
    site.random.fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect())
}

/// What is kept of a code. Two people may be sent the same one, so that the person is part of it.
fn token(person: uuid::Uuid, code: &str) -> Token {
    Token::given(&format!("{person}:{code}"))
}

/// A code as it was sent, however it was typed: small letters, with a dash or with spaces, O for 0, I or L for 1.
fn normal(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        for typed in ["K7QF-2M01", "k7qf2m01", " K7QF 2MOl ", "k7qf–2moi"] {
            assert_eq!(normal(typed), "K7QF2M01", "{typed}");
        }
        assert_eq!(normal(" - "), "");
    }
}
