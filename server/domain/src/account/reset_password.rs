use model::error::Problems;

use super::{
    address::Address,
    attempts::{self, Limit},
    code::{self, Purpose},
    password, sign_up, store,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    error::{Result, check},
    mail::{self, MailKind},
    privacy::revoke_shares_of,
    random::Token,
};

/// Sends a link to choose a new password, when the address has an account. It answers alike when it has none.
pub async fn request_reset(site: &Site, actor: &Actor, email: &str, client: Option<&str>) -> Result<()> {
    let mut problems = Problems::default();
    let address = Address::read(&mut problems, "email", email);
    check(problems)?;
    attempts::take(site, &sign_up::mail_limits(&address, client)).await?;

    let tx = site.db.begin().await?;
    let person = store::find_person_by_address(&tx, &address.key).await?;
    if let Some(person) = &person {
        let token = code::issue(site, &tx, Purpose::Reset, person.id, None).await?;
        let link = code::link(site, Purpose::Reset, &token);
        mail::send(site, &tx, person.recipient(), &MailKind::ResetPassword { link }).await?;
    }
    audit::record(site, &tx, actor, "account.reset-requested", person.map(|person| person.id), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Sets a new password with the code of a mail, which also proves the address, and ends all sessions and all links to archives.
pub async fn reset_password(site: &Site, actor: &Actor, token: &Token, new_password: &str) -> Result<()> {
    let person = code::peek(site, &site.db, Purpose::Reset, token).await?.person_id;
    let person = store::require_person(&site.db, person).await?;
    let mut problems = Problems::default();
    password::check(&mut problems, "new_password", new_password, &person.email_key);
    check(problems)?;
    let password_hash = password::hash(site, new_password).await?;

    let tx = site.db.begin().await?;
    code::consume(site, &tx, Purpose::Reset, token).await?;
    store::set_password(&tx, person.id, &password_hash).await?;
    store::confirm_person(&tx, person.id, site.now()).await?;
    store::delete_sessions(&tx, person.id).await?;
    revoke_shares_of(site, &tx, actor, person.id).await?;
    for purpose in [Purpose::Reset, Purpose::Confirm, Purpose::Change] {
        store::revoke_codes(&tx, person.id, purpose.word()).await?;
    }
    attempts::forget(&tx, &Limit::sign_in(&person.email_key)).await?;
    mail::send(site, &tx, person.recipient(), &MailKind::PasswordChanged).await?;
    audit::record(site, &tx, actor, "account.password-reset", Some(person.id), "").await?;
    tx.commit().await?;
    Ok(())
}
