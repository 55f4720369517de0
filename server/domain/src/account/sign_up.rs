use model::{
    DAY, Millis,
    account::Role,
    error::{Problem, Problems},
    language::Language,
};

use super::{
    address::Address,
    age,
    attempts::{self, Limit},
    code::{self, Purpose},
    name, password,
    store::{self, NewPerson},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    db::Tx,
    error::{Error, Result, check},
    mail::{self, MailKind, Recipient},
    policy,
    random::Token,
};

/// How long an account may wait for its confirmation before it is removed, in milliseconds.
const UNCONFIRMED_LIFETIME: Millis = 7 * DAY;

/// What a visitor gives to open an account, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct SignUp<'a> {
    /// First name.
    pub first_name: &'a str,
    /// Last name.
    pub last_name: &'a str,
    /// Email address.
    pub email: &'a str,
    /// Password.
    pub password: &'a str,
    /// Age in years; only the band is kept.
    pub age: &'a str,
    /// The language of the request.
    pub language: Language,
    /// The network address of the request, where it is known; only a hash is kept, for an hour.
    pub client: Option<&'a str>,
}

/// Opens an account that waits for its address to be confirmed. It answers alike whether the address has an account
/// already: the mail tells. An unconfirmed account with the address is replaced, and its links stop working. The terms of use
/// in force are accepted by it, which is noted with the hash of their exact text.
pub async fn sign_up(site: &Site, actor: &Actor, input: SignUp<'_>) -> Result<()> {
    let mut problems = Problems::default();
    let first_name = name::read(&mut problems, "first_name", input.first_name);
    let last_name = name::read(&mut problems, "last_name", input.last_name);
    let address = Address::read(&mut problems, "email", input.email);
    password::check(&mut problems, "password", input.password, &address.key);
    let age_band = age::read(&mut problems, "age", input.age, site.settings.digital_consent_age);
    check(problems)?;
    attempts::take(site, &mail_limits(&address, input.client)).await?;
    let password_hash = password::hash(site, input.password).await?;

    let now = site.now();
    let tx = site.db.begin().await?;
    store::delete_unconfirmed_before(&tx, now - UNCONFIRMED_LIFETIME).await?;
    let person = NewPerson {
        id: site.new_id()?,
        address: &address,
        first_name: &first_name,
        last_name: &last_name,
        password_hash: &password_hash,
        role: Role::Member,
        age_band,
        language: input.language,
        created_at: now,
        confirmed_at: None,
    };
    if let Some(id) = store::insert_person(&tx, person).await? {
        store::revoke_codes(&tx, id, Purpose::Confirm.word()).await?;
        store::revoke_codes(&tx, id, Purpose::Reset.word()).await?;
        let to =
            Recipient { person: Some(id), address: &address.shown, first_name: &first_name, language: input.language };
        ask_to_confirm(site, &tx, to).await?;
        policy::accept_terms(site, &tx, id, input.language).await?;
        audit::record(site, &tx, actor, "account.signed-up", Some(id), "").await?;
    } else if let Some(owner) = store::find_person_by_address(&tx, &address.key).await? {
        let link = format!("{}/sign-in", site.settings.url);
        mail::send(site, &tx, owner.recipient(), &MailKind::AccountExists { link }).await?;
        audit::record(site, &tx, actor, "account.sign-up-repeated", Some(owner.id), "").await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Confirms the address of a new account. The link shows whose the address is, the password who signed up with it: one
/// without the other would let somebody open an account with another's address and have its owner confirm it.
///
/// # Errors
/// [`Problem::ExpiredCode`], [`Problem::WrongPassword`], or
/// [`ErrorCode::TooManyRequests`](model::error::ErrorCode) after too many of them.
pub async fn confirm_address(site: &Site, actor: &Actor, token: &Token, password: &str) -> Result<()> {
    let found = code::peek(site, &site.db, Purpose::Confirm, token).await?;
    let person = store::require_person(&site.db, found.person_id).await?;
    attempts::take(site, &[Limit::password_again(person.id)]).await?;
    if !password::verify(site, password, Some(&person.password_hash)).await? {
        return Err(Error::field("password", Problem::WrongPassword));
    }
    let tx = site.db.begin().await?;
    let code = code::consume(site, &tx, Purpose::Confirm, token).await?;
    if store::require_person(&tx, code.person_id).await?.password_hash != person.password_hash {
        return Err(Error::field("token", Problem::ExpiredCode));
    }
    store::confirm_person(&tx, code.person_id, site.now()).await?;
    store::revoke_codes(&tx, code.person_id, Purpose::Confirm.word()).await?;
    audit::record(site, &tx, actor, "account.confirmed", Some(code.person_id), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Sends the mail with the link that confirms an account.
pub(super) async fn ask_to_confirm(site: &Site, tx: &Tx, to: Recipient<'_>) -> Result<()> {
    if let Some(person) = to.person {
        let token = code::issue(site, tx, Purpose::Confirm, person, None).await?;
        let link = code::link(site, Purpose::Confirm, &token);
        mail::send(site, tx, to, &MailKind::ConfirmAddress { link }).await?;
    }
    Ok(())
}

/// What limits the mails that anybody can cause.
pub(super) fn mail_limits(address: &Address, client: Option<&str>) -> Vec<Limit> {
    [Some(Limit::mail(&address.key)), client.map(Limit::mail_from)].into_iter().flatten().collect()
}
